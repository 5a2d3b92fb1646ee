using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Reads organs over time.</summary>
internal static class OrganReading
{
    /// <summary>The series of a run's tables, in order of first appearance; empty where there are none.</summary>
    /// <param name="tables">Folder of the tables.</param>
    public static IReadOnlyList<OrganSeries> Of(string tables)
    {
        if (TableReader.Open(tables, "organs") is not { } table) return [];
        string[] organs = table.Texts("organ"), populations = table.Texts("population");
        double[] times = table.Doubles("time_min"), bound = table.Doubles("bound"), inside = table.Doubles("internalised"), niche = table.Doubles("niche");
        return [.. Enumerable.Range(0, organs.Length).GroupBy(row => (organs[row], populations[row])).Select(rows => new OrganSeries(
            rows.Key.Item1, rows.Key.Item2, [.. rows.Select(row => times[row])], [.. rows.Select(row => bound[row] + inside[row])], [.. rows.Select(row => niche[row])]))];
    }
}
