using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Slices of the saved fields, and the substrates by distance from the tissue's centre.</summary>
internal static class FieldSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data, FigureSet figures)
    {
        FieldSnapshot[][] series = FieldSlices.Series(data);
        if (series.Length == 0) return new Section(
                "slices", "Field slices",
                data.PhysiCell is null
                    ? "<p class=\"empty\">The run saved no fields. Name them under <code>output.fields</code> and set <code>output.fields_every</code>.</p>\n"
                    : "<p class=\"empty\">The run saved no fields. Set <code>save/full_data</code> to save them.</p>\n");
        var html = new StringBuilder(
            $"""
            <div class="figures">
            <figure class="card" id="slice-view">
            <h3>Mid-plane of the box</h3>
            <div class="controls"></div>
            <div class="plot square" role="img" aria-label="Heat map of the chosen field in the plane z = const through the middle of the tissue's box."></div>
            <figcaption>Values at voxel centres in the plane through the middle of the box. The colours of a field mean the same at all
            times unless they are scaled to each time.{Html.Text(FieldSlices.Note(data))}</figcaption>
            </figure>

            """);
        int number = 0;
        html.Append(figures.Cards(series
            .Where(static all => !all[0].IsExosome)
            .Select(all => ExosomeFigures.ByDistance(data, all, $"field-distance-{number++}")))).Append("</div>\n");
        return new Section("slices", "Field slices", html.ToString());
    }
}
