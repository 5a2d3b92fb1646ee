using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Tumour cells in blood and colonies.</summary>
internal static class SpreadFigures
{
    /// <summary>The charts of a run.</summary>
    public static IEnumerable<Figure> Of(ReportData data, SpreadData spread)
    {
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        yield return Chart(
            data, time, "spread-blood", "Tumour cells in blood", "By where they came from; a cell of a site counts for all pieces of tissue that the site stands for.",
            spread.Circulating);
        yield return Chart(
            data, time, "spread-founded", "Colonies founded", "Since the start, by organ, in all pieces of tissue that its site stands for.", spread.Founded);
        yield return Chart(
            data, time, "spread-growing", "Colonies that grow", "Followed colonies that have begun to grow; founders may sleep first.", spread.Growing);
        yield return Chart(
            data, time, "spread-cells", "Cells of colonies", "Growing colonies; where an organ is a site, its living tumour cells times the pieces it stands for.", spread.Cells);
    }

    private static Figure Chart(ReportData data, TimeScale time, string id, string title, string caption, IReadOnlyList<SpreadSeries> all)
    {
        SpreadSeries[] shown = [.. all.Where(static series => series.Values.Any(static value => value != 0))];
        var traces = new JsonArray();
        for (int n = 0; n < shown.Length; n++)
        {
            int[] rows = Thinning.Keep(shown[n].TimeMin.Length, Thinning.SeriesRows(data));
            traces.Add(Plot.Line(shown[n].Name, Palette.Of(n), time.Of(shown[n].TimeMin.Pick(rows)), shown[n].Values.Pick(rows), "solid"));
        }

        string ends = string.Join("; ", shown.Select(static series => $"{series.Name} {series.Values[^1]:0.###}"));
        string none = shown.Length == 0 ? " There were none." : "";
        return new Figure(
            id, title, caption + none, $"Line chart of {title} over time; at the end {(shown.Length == 0 ? "none" : ends)}.", traces,
            Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero(title, "")));
    }
}
