using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Reads treatments over time.</summary>
internal static class TreatmentReading
{
    /// <summary>The series of a run's tables, in order of first appearance; empty where there are none.</summary>
    /// <param name="tables">Folder of the tables.</param>
    public static IReadOnlyList<TreatmentSeries> Of(string tables)
    {
        if (TableReader.Open(tables, "treatments") is not { } table) return [];
        string[] names = table.Texts("treatment");
        double[] times = table.Doubles("time_min"), levels = table.Doubles("level");
        long[] doses = table.Longs("doses");
        return [.. Enumerable.Range(0, names.Length).GroupBy(row => names[row]).Select(rows => new TreatmentSeries(
            rows.Key, [.. rows.Select(row => times[row])], [.. rows.Select(row => levels[row])], doses[rows.Last()]))];
    }
}
