using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The exosome ledger.</summary>
internal static class LedgerSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data, FigureSet figures)
    {
        LedgerSeries[] ledgers = [.. data.Ledgers.Where(static ledger => ledger.TimeMin.Length > 0)];
        if (ledgers.Length == 0) return new Section("ledger", "Exosome ledger", "<p class=\"empty\">The scenario has no exosomes.</p>\n");
        var html = new StringBuilder(
            "<p>Every exosome is accounted for: secreted + arrived = in tissue + bound + internalised + degraded + drained + left "
            + "the domain.</p>\n");
        for (int n = 0; n < ledgers.Length; n++) html.Append(figures.Add(LedgerFigures.Of(data, ledgers[n], $"-{n}")));
        html.Append(Html.Table(
            "Ledger at the end (particles)",
            ["Site", "Population", ">Secreted", ">Arrived", ">In tissue", ">Bound", ">Internalised", ">Degraded", ">Drained",
                ">Left the domain", ">Residual", ">Residual / income"],
            ledgers.Select(static ledger => new[]
            {
                Html.Text(ledger.Site), Html.Text(ledger.Population), Html.Number(ledger.Secreted[^1]), Html.Number(ledger.Arrived[^1]),
                Html.Number(ledger.InTissue[^1]), Html.Number(ledger.Bound[^1]), Html.Number(ledger.Internalised[^1]),
                Html.Number(ledger.Degraded[^1]), Html.Number(ledger.Drained[^1]), Html.Number(ledger.LeftDomain[^1]),
                Html.Number(ledger.Residual(ledger.TimeMin.Length - 1)), Html.Number(ledger.RelativeResidual(ledger.TimeMin.Length - 1)),
            })));
        return new Section("ledger", "Exosome ledger", html.ToString());
    }
}
