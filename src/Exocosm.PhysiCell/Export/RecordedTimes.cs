using Exocosm.Results.Tables;

namespace Exocosm.PhysiCell.Export;

/// <summary>When a site's cells and fields were recorded.</summary>
/// <param name="Snapshots">Times with a snapshot, rising: cells were recorded, or fields when no cell was left.</param>
/// <param name="FieldsAlone">How many times have fields but no cells, though there were some: they cannot be snapshots.</param>
internal sealed record RecordedTimes(IReadOnlyList<double> Snapshots, int FieldsAlone)
{
    /// <summary>Reads them of a site.</summary>
    /// <param name="tables">The run's folder <c>tables</c>.</param>
    /// <param name="site">The site.</param>
    public static RecordedTimes Of(string tables, string site)
    {
        var (cells, fields, empty) = (Times(tables, "cells", site), Times(tables, "fields", site), EmptyTimes(tables, site));
        var withoutCells = fields.Where(time => !cells.Contains(time)).ToArray();
        return new RecordedTimes([.. cells.Concat(withoutCells.Where(empty.Contains)).Order()], withoutCells.Count(time => !empty.Contains(time)));
    }

    private static HashSet<double> Times(string tables, string name, string site)
    {
        var times = new HashSet<double>();
        TableReader.Open(tables, name)?.ForEachBlock(["time_min", "site"], block =>
        {
            var time = block.Column<double>(0);
            var where = block.Column<string>(1);
            for (var row = 0; row < block.Rows; row++)
            {
                if (where[row] == site) times.Add(time[row]);
            }
        });
        return times;
    }

    private static HashSet<double> EmptyTimes(string tables, string site)
    {
        var counts = new Dictionary<double, long>();
        TableReader.Open(tables, "population")?.ForEachBlock(["time_min", "site", "alive", "dead"], block =>
        {
            for (var row = 0; row < block.Rows; row++)
            {
                if (block.Column<string>(1)[row] != site) continue;
                var time = block.Column<double>(0)[row];
                counts[time] = counts.GetValueOrDefault(time) + block.Column<long>(2)[row] + block.Column<long>(3)[row];
            }
        });
        return [.. counts.Where(count => count.Value == 0).Select(count => count.Key)];
    }
}
