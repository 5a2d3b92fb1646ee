namespace Exocosm.Reports.Figures;

/// <summary>Evenly spaced choice of a few of many rows, always with the first and the last.</summary>
internal static class Thinning
{
    /// <summary>Rows drawn of a series at most: more than a chart has pixels for says nothing.</summary>
    public const int SeriesRows = 500;

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
