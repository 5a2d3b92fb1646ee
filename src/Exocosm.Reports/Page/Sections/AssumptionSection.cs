using System.Text;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>Every value the model rests on, weakest evidence first.</summary>
internal static class AssumptionSection
{
    private static readonly (string? Tier, string Title, string Meaning)[] Tiers =
    [
        ("C", "Tier C: guesses", "No measurement stands behind these values. Vary them before believing a result that depends on them."),
        ("B", "Tier B: order of magnitude", "Measured in another setting, or known within a factor of ten."),
        ("A", "Tier A: measured", "Measured within a factor of about two in a setting like this one."),
        (null, "Chosen by the scenario", "Values without an entry in the parameter library; their author answers for them."),
    ];

    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data)
    {
        if (data.Assumptions.Count == 0)
            return new Section("assumptions", "Assumptions", "<p>The run folder lists no assumptions.</p>\n");
        var html = new StringBuilder("<p>Every value the model rests on, with who chose it and where it comes from; the weakest "
            + "evidence comes first.</p>\n<p class=\"filter\"><label>Show values that contain <input type=\"search\" "
            + "data-filter=\"assumptions\"></label></p>\n");
        foreach ((string? tier, string title, string meaning) in Tiers)
        {
            Assumption[] values = [.. data.Assumptions.Where(value => Known(value.Tier) == tier)];
            if (values.Length == 0) continue;
            html.Append($"<details{(tier is "C" or "B" ? " open" : "")}><summary><span class=\"tier tier-{tier ?? "none"}\">{tier ?? "–"}</span> "
                + $"{Html.Text(title)} ({values.Length})</summary>\n<p>{Html.Text(meaning)}</p>\n");
            html.Append(Html.Table(
                title, ["Value of", "Value", "Chosen by", "Source", "Library entry", ">Line"],
                values.Select(static value => new[]
                {
                    $"<code>{Html.Text(value.Path)}</code>", Html.Text(value.Text), Html.Text(value.Origin),
                    Html.Text(string.IsNullOrEmpty(value.Source) ? "none given" : value.Source), Html.Text(value.LibraryId ?? ""),
                    value.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
                })));
            html.Append("</details>\n");
        }

        return new Section("assumptions", "Assumptions", html.ToString());
    }

    private static string? Known(string? tier) => tier is "A" or "B" or "C" ? tier : null;
}
