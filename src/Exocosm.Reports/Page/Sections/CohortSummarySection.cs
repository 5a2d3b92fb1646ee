using System.Globalization;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The numbers of a cohort that a reader wants first.</summary>
internal static class CohortSummarySection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(CohortReportData data)
    {
        string cards = string.Concat(Numbers(data).Select(static card =>
            $"<div class=\"number-card\"><dt>{Html.Text(card.Label)}</dt><dd><b>{card.Value}</b> <span>{Html.Text(card.Remark)}</span></dd></div>\n"));
        return new Section("summary", "Summary", SummarySection.Description(data.Common)
            + $"<dl class=\"numbers\">\n{cards}</dl>\n" + Varied(data.Counts) + SummarySection.Notes(data.Common));
    }

    private static IEnumerable<(string Label, string Value, string Remark)> Numbers(CohortReportData data)
    {
        CohortCounts counts = data.Counts;
        yield return ("Virtual patients", $"{Html.Count(counts.Cases)} + {Html.Count(counts.Healthy)}", "cases + healthy");
        if (counts.Failed > 0) yield return ("Failed", Html.Count(counts.Failed), "see the table patients");
        foreach (DiagnosisMeasure area in data.Biopsy?.Measures.Where(static measure => measure.Measure == "auc").OrderBy(static measure => measure.Marker != "panel").Take(2) ?? [])
            yield return ($"AUC, {area.Marker}", area.Value.ToString("0.000", CultureInfo.InvariantCulture), Limits(area));
        if (Chosen(data, static measure => measure.Measure.StartsWith("sensitivity", StringComparison.Ordinal)) is { } sensitivity)
            yield return ($"{Html.Capital(sensitivity.Words)}, {sensitivity.Marker}", Html.Number(sensitivity.Value), Limits(sensitivity));
        if (Chosen(data, static measure => measure.Measure.StartsWith("lead", StringComparison.Ordinal)) is { } lead)
            yield return ($"{Html.Capital(lead.Words)}, {lead.Marker}", Html.Number(lead.Value), Limits(lead));
        if (counts.Cases == 0) yield break;
        yield return ("Found by imaging", Html.Count(counts.Imaged), $"of {Html.Count(counts.Cases)} cases in the follow-up");
        yield return ("Metastases", Html.Count(counts.Metastases), "cases in the follow-up");
        yield return ("Deaths", Html.Count(counts.Deaths), "cases in the follow-up");
    }

    /// <summary>The panel's measure, or else the first marker's.</summary>
    private static DiagnosisMeasure? Chosen(CohortReportData data, Func<DiagnosisMeasure, bool> isWanted) =>
        data.Biopsy?.Measures.Where(isWanted).OrderBy(static measure => measure.Marker != "panel").FirstOrDefault();

    private static string Limits(DiagnosisMeasure measure) =>
        double.IsFinite(measure.Low) || double.IsFinite(measure.High)
            ? $"{Limit(measure.Low)} to {Limit(measure.High)}, 95 % limits" : measure.Note;

    private static string Limit(double value) => double.IsFinite(value) ? Html.Number(value) : "not reached";

    private static string Varied(CohortCounts counts) => counts.Varied.Count == 0 ? ""
        : $"<p>Between patients vary: {string.Join(", ", counts.Varied.Select(static path => $"<code>{Html.Text(path)}</code>"))}.</p>\n";
}
