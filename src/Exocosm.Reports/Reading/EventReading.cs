using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>The table of events, counted in bins of time.</summary>
internal static class EventReading
{
    private const int BinsAtMost = 60;

    // Lengths that a reader can say, min.
    private static readonly double[] Lengths = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14400, 43200, 129600, 525600];

    /// <summary>A histogram for each site and kind of event, commonest first.</summary>
    public static IReadOnlyList<EventHistogram> Of(string tables, double simulatedMin)
    {
        if (simulatedMin <= 0 || TableReader.Open(tables, "events") is not { } table) return [];
        double bin = Lengths.FirstOrDefault(length => simulatedMin <= length * BinsAtMost, simulatedMin / BinsAtMost);
        int bins = (int)Math.Ceiling(simulatedMin / bin);
        var counts = new Dictionary<(string Site, string Kind), long[]>();
        table.ForEachBlock(["time_min", "site", "event"], block =>
        {
            ReadOnlySpan<double> time = block.Column<double>(0);
            ReadOnlySpan<string> site = block.Column<string>(1), kind = block.Column<string>(2);
            for (int row = 0; row < block.Rows; row++)
            {
                if (!counts.TryGetValue((site[row], kind[row]), out long[]? histogram))
                    counts[(site[row], kind[row])] = histogram = new long[bins];
                histogram[Math.Clamp((int)(time[row] / bin), 0, bins - 1)]++;
            }
        });
        return [.. counts.OrderBy(static one => one.Key.Site, StringComparer.Ordinal).ThenByDescending(static one => one.Value.Sum())
            .ThenBy(static one => one.Key.Kind, StringComparer.Ordinal)
            .Select(one => new EventHistogram(one.Key.Site, one.Key.Kind, bin, one.Value))];
    }
}
