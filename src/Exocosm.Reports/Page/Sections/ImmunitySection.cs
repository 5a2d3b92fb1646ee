using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Immune cells, lymph node, plasma and treatments.</summary>
internal static class ImmunitySection
{
    private const string Explanation =
        "<p>Two things are kept apart here. Evasion: cells that could kill are there and cannot, now; it ends within hours of the exosomes. "
        + "Tolerance: the repertoire itself has changed; it lasts when the exosomes are gone.</p>\n";

    /// <summary>Builds the section; null where the scenario has none of it.</summary>
    public static Section? Of(ReportData data, FigureSet figures)
    {
        if (data.Immunity.Count == 0 && data.Treatments.Count == 0) return null;
        bool both = data.Immunity.Any(static curve => curve.Measure.Id is "evasion" or "tolerance");
        return new Section("immunity", "Immunity and treatments", (both ? Explanation : "") + figures.Add(ImmunityFigures.Of(data)));
    }
}
