using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>What organs hold, and the niches in them.</summary>
internal static class OrganFigures
{
    /// <summary>The charts of a run.</summary>
    public static IEnumerable<Figure> Of(ReportData data)
    {
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        OrganSeries[] niches = [.. data.Organs.DistinctBy(static series => series.Organ).Where(static series => !double.IsNaN(series.Niche[^1]))];
        if (niches.Length > 0)
        {
            yield return Chart(
                data, "organs-niche", "Pre-metastatic niche", "How far vesicles have prepared each organ, 0 to 1; it outlasts them.", "", time,
                niches, static series => series.Organ, static series => series.Niche);
        }

        foreach (IGrouping<string, OrganSeries> population in data.Organs.GroupBy(static series => series.Population))
        {
            yield return Chart(
                data, $"organs-{population.Key}", $"{population.Key} in organs", "Bound and inside cells, not yet degraded.", "vesicles", time,
                [.. population], static series => series.Organ, static series => series.Content);
        }
    }

    private static Figure Chart(
        ReportData data, string id, string title, string caption, string unit, TimeScale time, OrganSeries[] lines, Func<OrganSeries, string> name,
        Func<OrganSeries, double[]> values)
    {
        var traces = new JsonArray();
        for (int n = 0; n < lines.Length; n++)
        {
            int[] rows = Thinning.Keep(lines[n].TimeMin.Length, Thinning.SeriesRows(data));
            traces.Add(Plot.Line(name(lines[n]), Palette.Of(n), time.Of(lines[n].TimeMin.Pick(rows)), values(lines[n]).Pick(rows), "solid"));
        }

        string ends = string.Join("; ", lines.Select(series => $"{name(series)} {values(series)[^1]:0.###}"));
        return new Figure(
            id, title, caption, $"Line chart of {title} over time; at the end {ends}.", traces,
            Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero(title, unit)));
    }
}
