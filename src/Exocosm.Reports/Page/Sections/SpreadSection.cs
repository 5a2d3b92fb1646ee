using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Spread by blood.</summary>
internal static class SpreadSection
{
    /// <summary>Builds the section; null where nothing spreads.</summary>
    public static Section? Of(ReportData data, FigureSet figures) =>
        data.Spread is { } spread ? new Section("spread", "Spread by blood", figures.Add(SpreadFigures.Of(data, spread))) : null;
}
