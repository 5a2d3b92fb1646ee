using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Organs and their niches.</summary>
internal static class OrganSection
{
    private const string Explanation =
        "<p>Shares, tropism and niche are scenario choices or estimates; how far an organ is prepared here says nothing of a patient's organ.</p>\n";

    /// <summary>Builds the section; null where the body has no organs.</summary>
    public static Section? Of(ReportData data, FigureSet figures) =>
        data.Organs.Count == 0 ? null : new Section("organs", "Organs", Explanation + figures.Add(OrganFigures.Of(data)));
}
