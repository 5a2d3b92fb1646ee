using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Where exosomes are, and who holds them.</summary>
internal static class ExosomeSection
{
    private const string NoField =
        "<p class=\"empty\">No concentration to show: the run did not save this population's field. Name it under <code>output.fields</code> and "
        + "set <code>output.fields_every</code>.</p>\n";

    private const string NoLoad =
        "<p class=\"empty\">No load by distance or cell type to show: the run saved no living cells. Set <code>output.cells_every</code>.</p>\n";

    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data, FigureSet figures)
    {
        var html = new StringBuilder();
        foreach ((string site, string suffix, string heading) in Sites.Of(data))
        {
            CellSnapshot? last = data.Snapshots.LastOrDefault(snapshot => snapshot.Site == site && snapshot.Count > 0);
            string[] populations = [.. data.Ledgers.Where(ledger => ledger.Site == site).Select(static ledger => ledger.Population)
                .Concat(data.Fields.Where(field => field.Site == site && field.IsExosome).Select(static field => field.Field))
                .Concat(last?.Loads.Select(static load => load.Name) ?? [])
                .Distinct(StringComparer.Ordinal)];
            if (populations.Length > 0) html.Append(heading);
            for (int n = 0; n < populations.Length; n++)
            {
                string population = populations[n];
                FieldSnapshot[] field = [.. data.Fields.Where(snapshot => snapshot.Site == site && snapshot.Field == population)];
                NamedValues? load = last?.Loads.FirstOrDefault(values => values.Name == population);
                string charts = figures.Add(
                    ExosomeFigures.ByDistance(data, field, $"exosome-distance{suffix}-{n}"),
                    ExosomeFigures.ByReleasing(data, field, $"exosome-releasing{suffix}-{n}"),
                    ExosomeFigures.AtCells(data, field, $"exosome-at-cells{suffix}-{n}"),
                    load is null ? null : ExosomeFigures.LoadByDistance(data, last!, load, $"load-distance{suffix}-{n}"),
                    load is null ? null : LoadFigures.ByType(data, last!, load, $"load-type{suffix}-{n}"),
                    LoadFigures.OverTime(data, site, population, $"load-time{suffix}-{n}"));
                html.Append($"<h3>{Html.Text(population)}</h3>\n").Append(charts);
                if (field.Length == 0) html.Append(NoField);
                if (load is null) html.Append(NoLoad);
            }
        }

        return new Section("exosomes", "Exosomes",
            html.Length == 0 ? "<p class=\"empty\">The scenario has no exosomes.</p>\n" : html.ToString());
    }
}
