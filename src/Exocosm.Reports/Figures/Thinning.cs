using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Evenly spaced choice of a few of many rows, always with the first and the last.</summary>
internal static class Thinning
{
    private const int RowsAtMost = 500, RowsAtLeast = 40, RowsOfAllSeries = 12_000;

    /// <summary>
    /// Rows drawn of a series at most: more than a chart has pixels for says nothing, and with many series each has fewer so that
    /// the file stays small.
    /// </summary>
    public static int SeriesRows(ReportData data) =>
        Math.Clamp(RowsOfAllSeries / Math.Max(1, data.Populations.Count + 2 * data.Ledgers.Count), RowsAtLeast, RowsAtMost);

    /// <summary>Numbers of the rows to keep.</summary>
    public static int[] Keep(int count, int most)
    {
        if (count <= most) return [.. Enumerable.Range(0, count)];
        if (most <= 1) return [count - 1];
        int[] kept = new int[most];
        for (int n = 0; n < most; n++) kept[n] = (int)((long)n * (count - 1) / (most - 1));
        return kept;
    }

    /// <summary>What the caption has to say about it; empty when nothing was left out.</summary>
    public static string Note(int count, int most) =>
        count <= most ? "" : $" {most} of {count} recorded times are drawn, evenly spaced; the tables hold them all.";

    /// <summary>The chosen entries of an array.</summary>
    public static T[] Pick<T>(this T[] values, int[] rows) => [.. rows.Select(row => values[row])];
}
