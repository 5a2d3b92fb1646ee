using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>The tables of what is recorded over time: cells by type, exosomes by population.</summary>
internal static class SeriesReading
{
    private const string MeanPrefix = "mean_", LoadSuffix = "_load";

    /// <summary>A series for each site and cell type, in order of first appearance.</summary>
    public static IReadOnlyList<PopulationSeries> Populations(string tables)
    {
        if (TableReader.Open(tables, "population") is not { } table) return [];
        double[] time = table.Doubles("time_min"), volume = table.Doubles("mean_volume_um3");
        long[] alive = table.Longs("alive"), dead = table.Longs("dead"), births = table.Longs("births"), deaths = table.Longs("deaths");
        NamedValues[] loads = [.. table.Schema.Columns.Select(static column => column.Name).Where(IsMeanLoad)
            .Select(name => new NamedValues(name[MeanPrefix.Length..^LoadSuffix.Length], table.Doubles(name)))];
        return [.. Groups(table.Texts("site"), table.Texts("cell_type")).Select(group => new PopulationSeries(
            group.Site, group.Name, Pick(time, group.Rows), Pick(alive, group.Rows), Pick(dead, group.Rows), Pick(births, group.Rows),
            Pick(deaths, group.Rows), Pick(volume, group.Rows),
            [.. loads.Select(load => new NamedValues(load.Name, Pick(load.Values, group.Rows)))]))];
    }

    /// <summary>A ledger for each site and exosome population, in order of first appearance.</summary>
    public static IReadOnlyList<LedgerSeries> Ledgers(string tables)
    {
        if (TableReader.Open(tables, "exosomes") is not { } table) return [];
        double[] Column(string name, int[] rows) => Pick(table.Doubles(name), rows);
        return [.. Groups(table.Texts("site"), table.Texts("population")).Select(group => new LedgerSeries
        {
            Site = group.Site,
            Population = group.Name,
            TimeMin = Column("time_min", group.Rows),
            Secreted = Column("secreted", group.Rows),
            Arrived = Column("arrived", group.Rows),
            InTissue = Column("in_tissue", group.Rows),
            Bound = Column("bound", group.Rows),
            Internalised = Column("internalised", group.Rows),
            Degraded = Column("degraded", group.Rows),
            Drained = Column("drained", group.Rows),
            LeftDomain = Column("left_domain", group.Rows),
        })];
    }

    private static bool IsMeanLoad(string column) =>
        column.StartsWith(MeanPrefix, StringComparison.Ordinal) && column.EndsWith(LoadSuffix, StringComparison.Ordinal);

    private static IEnumerable<(string Site, string Name, int[] Rows)> Groups(string[] sites, string[] names) =>
        Enumerable.Range(0, sites.Length).GroupBy(row => (Site: sites[row], Name: names[row]))
            .Select(static group => (group.Key.Site, group.Key.Name, group.ToArray()));

    private static T[] Pick<T>(T[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
