using Exocosm.Reports.Content;
using Exocosm.Reports.Tissue;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The tissue in three dimensions.</summary>
internal static class TissueSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data)
    {
        if (data.Snapshots.All(static snapshot => snapshot.Count == 0))
            return new Section("tissue", "Tissue", $"<p class=\"empty\">The run saved no cells. {(data.PhysiCell is null ? "Set <code>output.cells_every</code>" : "Set <code>save/full_data</code>")} to save them.</p>\n");
        CellSnapshot last = data.Snapshots.Last(static snapshot => snapshot.Count > 0);
        string alt = $"The tissue at the end: {last.Count} cells drawn as shaded spheres. Arrow keys turn it, plus and minus zoom.";
        return new Section(
            "tissue", "Tissue",
            $"""
            <figure class="card tissue" id="tissue-view">
            <div class="stage">
            <canvas role="img" tabindex="0" aria-label="{Html.Text(alt)}"></canvas>
            <div class="scale-bar" aria-hidden="true"><span></span><b></b></div>
            <p class="missing" hidden>This picture needs WebGL2, which this browser does not offer or has switched off.
            Everything else in the report works without it.</p>
            </div>
            <div class="controls"></div>
            <figcaption>Drag to turn, wheel or pinch to zoom, shift-drag to move, double click to reset; with the keyboard the arrow keys,
            + and −. A cut removes the tissue on one side of a plane; cells on the plane show their cut face.
            {Html.Text(TissueScene.Note(data))}</figcaption>
            </figure>

            """);
    }
}
