using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Who descends from whom.</summary>
internal static class LineageSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data, FigureSet figures)
    {
        var html = new StringBuilder();
        foreach ((string site, string suffix, string heading) in Sites.Of(data))
        {
            CellSnapshot[] snapshots = [.. data.Snapshots.Where(snapshot => snapshot.Site == site)];
            string charts = figures.Add(
                snapshots.Length == 0 ? null : LineageFigures.SizeDistribution(data, snapshots[^1], $"clone-sizes{suffix}"),
                LineageFigures.Survivors(data, snapshots, $"clone-survivors{suffix}"),
                PopulationFigures.Turnover(data, site, suffix),
                LineageFigures.Events(data, site, $"lineage-events{suffix}"));
            if (charts.Length == 0) continue;
            html.Append(heading).Append(charts);
            if (data.PhysiCell is not null) continue;
            if (snapshots.Length == 0)
                html.Append("<p class=\"empty\">No clones to show: the run saved no cells. Set <code>output.cells_every</code>.</p>\n");
            if (data.Events.All(histogram => histogram.Site != site))
                html.Append("<p class=\"empty\">No events to show: none happened, or the scenario did not record them (<code>output.events: true</code>).</p>\n");
        }

        return new Section("lineage", "Lineage and clones",
            html.Length == 0 ? "<p class=\"empty\">The run recorded neither populations nor cells.</p>\n" : html.ToString());
    }
}
