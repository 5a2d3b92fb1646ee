using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Reads tumour cells in blood and colonies.</summary>
internal static class SpreadReading
{
    /// <summary>What a run's tables hold; null where there is no spread.</summary>
    /// <param name="tables">Folder of the tables.</param>
    public static SpreadData? Of(string tables)
    {
        if (TableReader.Open(tables, "circulation") is not { } blood || TableReader.Open(tables, "metastasis") is not { } organs) return null;
        return new SpreadData(
            Series(blood, "origin", [.. blood.Longs("circulating").Select(static cells => (double)cells)]),
            Series(organs, "organ", [.. organs.Longs("founded").Select(static colonies => (double)colonies)]),
            Series(organs, "organ", [.. organs.Longs("growing").Select(static colonies => (double)colonies)]),
            Series(organs, "organ", organs.Doubles("cells")));
    }

    /// <summary>By name, the values of a time summed: types from one origin go together.</summary>
    private static NamedSeries[] Series(TableReader table, string key, double[] values)
    {
        string[] names = table.Texts(key);
        double[] times = table.Doubles("time_min");
        return [.. Enumerable.Range(0, names.Length).GroupBy(row => names[row]).Select(rows =>
        {
            var byTime = rows.GroupBy(row => times[row]).ToArray();
            return new NamedSeries(rows.Key, [.. byTime.Select(static at => at.Key)], [.. byTime.Select(at => at.Sum(row => values[row]))]);
        })];
    }
}
