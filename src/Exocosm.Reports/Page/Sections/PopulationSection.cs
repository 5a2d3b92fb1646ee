using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Cells over time.</summary>
internal static class PopulationSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data, FigureSet figures)
    {
        var html = new StringBuilder();
        foreach ((string site, string suffix, string heading) in Sites.Of(data))
        {
            html.Append(heading).Append(figures.Add(PopulationFigures.Of(data, site, suffix)));
            PopulationSeries[] all = [.. data.Populations.Where(series => series.Site == site && series.TimeMin.Length > 0)];
            if (all.Length == 0) continue;
            html.Append(Html.Table(
                "Cells at the end", ["Cell type", ">Alive at start", ">Alive", ">Dead", ">Births", ">Deaths", ">Mean volume (µm³)"],
                all.Select(static series => new[]
                {
                    Html.Text(series.CellType), Html.Count(series.Alive[0]), Html.Count(series.Alive[^1]),
                    Html.Count(series.Dead[^1]), Html.Count(series.Births[^1]), Html.Count(series.Deaths[^1]),
                    series.Alive[^1] > 0 ? Html.Number(series.MeanVolumeUm3[^1]) : "–",
                })));
        }

        return new Section("populations", "Populations",
            html.Length == 0 ? "<p class=\"empty\">The run recorded no populations.</p>\n" : html.ToString());
    }
}
