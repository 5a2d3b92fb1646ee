using Exocosm.Model.Scenarios;
using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>The saved fields, each reduced as soon as it is read, so that only one is held at a time.</summary>
internal static class FieldReading
{
    private const string ExosomeUnit = "particles/µm³";

    /// <summary>Reads the table.</summary>
    public static IReadOnlyList<FieldSnapshot> Of(
        string tables, SiteGrid[] grids, Scenario? scenario, IReadOnlyDictionary<string, string> units, TypeNumbers types, IReadOnlyList<CellSnapshot> cells)
    {
        if (TableReader.Open(tables, "fields") is not { } table) return [];
        var snapshots = new List<FieldSnapshot>();
        (string Site, string Field, double Time) now = ("", "", double.NaN);
        SiteGrid? grid = null;
        double[] values = [];
        table.ForEachBlock(["time_min", "site", "field", "i", "j", "k", "value"], block =>
        {
            ReadOnlySpan<double> time = block.Column<double>(0), value = block.Column<double>(6);
            ReadOnlySpan<string> site = block.Column<string>(1), field = block.Column<string>(2);
            ReadOnlySpan<int> i = block.Column<int>(3), j = block.Column<int>(4), k = block.Column<int>(5);
            for (int row = 0; row < block.Rows; row++)
            {
                if (time[row] != now.Time || site[row] != now.Site || field[row] != now.Field)
                {
                    Close();
                    now = (site[row], field[row], time[row]);
                    grid = Array.Find(grids, one => one.Site == now.Site);
                    values = new double[grid?.Count ?? 0];
                }

                if (grid is not null) values[i[row] + grid.Nx * (j[row] + grid.Ny * k[row])] = value[row];
            }
        });
        Close();
        return [.. snapshots.OrderBy(static one => one.Site, StringComparer.Ordinal).ThenBy(static one => one.Field, StringComparer.Ordinal)
            .ThenBy(static one => one.TimeMin)];

        void Close()
        {
            if (grid is null) return;
            CellSnapshot[] here = [.. cells.Where(one => one.Site == now.Site)];
            CellSnapshot? same = Array.Find(here, one => one.TimeMin == now.Time);
            // Without cells of this very time the centre of the nearest saved time has to do.
            CellSnapshot? near = same ?? here.MinBy(one => Math.Abs(one.TimeMin - now.Time));
            var reduction = new FieldReduction(grid, values);
            string? unit = scenario?.Substrates.FirstOrDefault(one => one.Name == now.Field)?.Unit ?? units.GetValueOrDefault(now.Field);
            bool exosome = scenario?.Exosomes.Any(one => one.Name == now.Field) ?? false;
            snapshots.Add(new FieldSnapshot
            {
                Site = now.Site,
                Field = now.Field,
                Unit = exosome ? ExosomeUnit : unit ?? "its own unit",
                IsExosome = exosome,
                TimeMin = now.Time,
                MidPlane = reduction.MidPlane(),
                Profile = reduction.AroundCentre(near),
                NearReleasing = same is null ? null : reduction.AroundCells(same, types.Releasing(scenario, now.Field)),
                AtCells = same is null ? [] : reduction.AtCells(same, types.Styles),
            });
        }
    }
}
