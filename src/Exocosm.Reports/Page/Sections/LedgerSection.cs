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
        foreach (LedgerSeries ledger in ledgers)
            html.Append(Html.Table(
                $"{ledger.Population} in {ledger.Site} at the end", ["Particles", ">Number", ">Share of what came in (%)"], Rows(ledger)));
        return new Section("ledger", "Exosome ledger", html.ToString());
    }

    private static IEnumerable<string[]> Rows(LedgerSeries ledger)
    {
        double income = ledger.Secreted[^1] + ledger.Arrived[^1];
        (string Label, double Value)[] rows =
        [
            ("secreted", ledger.Secreted[^1]), ("arrived from other sites", ledger.Arrived[^1]),
            .. LedgerFigures.Fates.Select(fate => (fate.Label, fate.Values(ledger)[^1])),
            ("residual: what is missing or too much", ledger.Residual(ledger.TimeMin.Length - 1)),
        ];
        return rows.Select(row => new[] { row.Label, Html.Number(row.Value), income > 0 ? Html.Number(100 * row.Value / income) : "–" });
    }
}
