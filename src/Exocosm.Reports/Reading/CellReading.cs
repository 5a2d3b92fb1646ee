using System.Globalization;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>The saved cells; of a very large table the first, the last and evenly spaced times between.</summary>
/// <param name="Snapshots">In order of site and time.</param>
/// <param name="Note">What was left out, in words; empty when nothing was.</param>
internal sealed record CellReading(IReadOnlyList<CellSnapshot> Snapshots, string Note)
{
    /// <summary>Cells held in memory at most, unless two saved times alone have more.</summary>
    public const long CellsAtMost = 3_000_000;

    private const string LoadSuffix = "_load";

    private static readonly string[] Columns =
        ["time_min", "site", "id", "clone_id", "cell_type", "alive", "x_um", "y_um", "z_um", "radius_um"];

    /// <summary>Reads the table.</summary>
    public static CellReading Of(string tables, TypeNumbers types, long cellsAtMost = CellsAtMost)
    {
        if (TableReader.Open(tables, "cells") is not { } table) return new CellReading([], "");
        Dictionary<(string Site, double Time), int> saved = Count(table);
        (HashSet<double> kept, int times) = Choose(saved, cellsAtMost);
        string[] loads = [.. table.Schema.Columns.Select(static column => column.Name)
            .Where(static name => name.EndsWith(LoadSuffix, StringComparison.Ordinal))];
        var building = saved.Where(one => kept.Contains(one.Key.Time))
            .ToDictionary(static one => one.Key, one => new SnapshotBuilder(one.Key.Site, one.Key.Time, one.Value, loads.Length));
        table.ForEachBlock([.. Columns, .. loads], block =>
        {
            ReadOnlySpan<double> time = block.Column<double>(0);
            ReadOnlySpan<string> site = block.Column<string>(1);
            SnapshotBuilder? builder = null;
            for (int row = 0; row < block.Rows; row++)
            {
                if (row == 0 || time[row] != time[row - 1] || site[row] != site[row - 1])
                    builder = building.GetValueOrDefault((site[row], time[row]));
                builder?.Add(block, row, types);
            }
        });
        string[] names = [.. loads.Select(static name => name[..^LoadSuffix.Length])];
        CellSnapshot[] snapshots = [.. building.OrderBy(static one => one.Key.Site, StringComparer.Ordinal).ThenBy(static one => one.Key.Time)
            .Select(one => one.Value.Build(names))];
        string note = kept.Count == times
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"Of {times} times at which cells were saved, {kept.Count} evenly spaced ones were read.");
        return new CellReading(snapshots, note);
    }

    private static Dictionary<(string Site, double Time), int> Count(TableReader table)
    {
        var saved = new Dictionary<(string Site, double Time), int>();
        table.ForEachBlock(["time_min", "site"], block =>
        {
            ReadOnlySpan<double> time = block.Column<double>(0);
            ReadOnlySpan<string> site = block.Column<string>(1);
            for (int row = 0; row < block.Rows; row++)
                saved[(site[row], time[row])] = saved.GetValueOrDefault((site[row], time[row])) + 1;
        });
        return saved;
    }

    private static (HashSet<double> Kept, int Times) Choose(Dictionary<(string Site, double Time), int> saved, long cellsAtMost)
    {
        double[] times = [.. saved.Keys.Select(static key => key.Time).Distinct().Order()];
        int most = times.Length;
        while (true)
        {
            HashSet<double> kept = [.. times.Pick(Thinning.Keep(times.Length, most))];
            if (most <= 2 || saved.Where(one => kept.Contains(one.Key.Time)).Sum(static one => (long)one.Value) <= cellsAtMost)
                return (kept, times.Length);
            most = Math.Max(2, most * 3 / 4);
        }
    }
}
