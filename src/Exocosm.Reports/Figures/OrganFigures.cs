using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>What organs hold, and the niches in them.</summary>
internal static class OrganFigures
{
    /// <summary>The charts of a run.</summary>
    public static IEnumerable<Figure> Of(ReportData data)
    {
        NamedSeries[] niches =
        [
            .. data.Organs.DistinctBy(static series => series.Organ).Where(static series => !double.IsNaN(series.Niche[^1]))
                .Select(static series => new NamedSeries(series.Organ, series.TimeMin, series.Niche)),
        ];
        if (niches.Length > 0)
            yield return LineChart.Of(data, "organs-niche", "Pre-metastatic niche", "How far vesicles have prepared each organ, 0 to 1; it outlasts them.", "", niches);
        foreach (IGrouping<string, OrganSeries> population in data.Organs.GroupBy(static series => series.Population))
        {
            yield return LineChart.Of(
                data, $"organs-{population.Key}", $"{population.Key} in organs", "Bound and inside cells, not yet degraded.", "vesicles",
                [.. population.Select(static series => new NamedSeries(series.Organ, series.TimeMin, series.Content))]);
        }
    }
}
