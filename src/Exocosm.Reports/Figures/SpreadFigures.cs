using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Tumour cells in blood and colonies.</summary>
internal static class SpreadFigures
{
    /// <summary>The charts of a run.</summary>
    public static IEnumerable<Figure> Of(ReportData data, SpreadData spread) =>
    [
        Chart(
            data, "spread-blood", "Tumour cells in blood", "By where they came from; a cell of a site counts for all pieces of tissue that the site stands for.",
            spread.Circulating),
        Chart(data, "spread-founded", "Colonies founded", "Since the start, by organ, in all pieces of tissue that its site stands for.", spread.Founded),
        Chart(data, "spread-growing", "Colonies that grow", "Followed colonies that have begun to grow; founders may sleep first.", spread.Growing),
        Chart(
            data, "spread-cells", "Cells of colonies", "Growing colonies; where an organ is a site, its living tumour cells times the pieces it stands for.", spread.Cells),
    ];

    private static Figure Chart(ReportData data, string id, string title, string caption, IReadOnlyList<NamedSeries> all)
    {
        NamedSeries[] shown = [.. all.Where(static series => series.Values.Any(static value => value != 0))];
        return LineChart.Of(data, id, title, caption + (shown.Length == 0 ? " There were none." : ""), "", shown);
    }
}
