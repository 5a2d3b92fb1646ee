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
        (null, "Without a tier", "Numerical settings, names and values without an entry in the parameter library; who chose them answers for them."),
    ];

    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data)
    {
        if (data.Assumptions.Count == 0)
            return new Section("assumptions", "Assumptions", "<p class=\"empty\">The run folder lists no assumptions.</p>\n");
        var html = new StringBuilder("<p>Every value the model rests on, with who chose it and where it comes from; the weakest "
            + "evidence comes first. A tier tells how well the library knows a parameter, whoever chose its value.</p>\n"
            + "<p class=\"filter\"><label>Show values that contain <input type=\"search\" data-filter=\"assumptions\"></label></p>\n");
        foreach ((string? tier, string title, string meaning) in Tiers)
        {
            Assumption[] values = [.. data.Assumptions.Where(value => Known(value.Tier) == tier)];
            if (values.Length == 0) continue;
            html.Append($"<details{(tier is "C" ? " open" : "")}><summary><span class=\"tier tier-{tier ?? "none"}\">{tier ?? "–"}</span> "
                + $"{Html.Text(title)} ({values.Length})</summary>\n<p>{Html.Text(meaning)}</p>\n");
            html.Append(tier is null
                ? Html.Table(title, ["Value of", "Value", "Chosen by"],
                    values.Select(static value => new[] { Paths(value), Html.Text(value.Text), Chosen(value) }))
                : Html.Table(title, ["Parameter", "Value", "Plausible range", "Chosen by", "Evidence and source"],
                    values.Select(static value => new[]
                    {
                        Html.Text(Sentence(value.Name.Length > 0 ? value.Name : value.LibraryId ?? "")) + Paths(value),
                        $"<span class=\"value\">{Html.Text(value.Text)}</span>", Html.Text(value.Range), Chosen(value), Evidence(value),
                    })));
            html.Append("</details>\n");
        }

        return new Section("assumptions", "Assumptions", html.ToString());
    }

    private static string? Known(string? tier) => tier is "A" or "B" or "C" ? tier : null;

    private static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Paths(Assumption value) =>
        string.Concat(value.Paths.Select(static path => $" <code class=\"path\">{Html.Text(path)}</code>"));

    private static string Chosen(Assumption value) => Html.Text(value.Lines.Count == 0
        ? value.Origin
        : $"{value.Origin}, line{(value.Lines.Count == 1 ? "" : "s")} {string.Join(", ", value.Lines)}");

    private static string Evidence(Assumption value) =>
        (value.Evidence.Length > 0 ? Html.Text(Sentence(value.Evidence)) + ". " : "")
        + (value.Source.Length > 0 ? $"<span class=\"source\">{Html.Text(value.Source)}</span>" : "")
        + (value.LibraryId is null ? "" : $" <code class=\"path\">{Html.Text(value.LibraryId)}</code>");
}
