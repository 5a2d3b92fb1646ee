using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The values that rule how good a blood test looks, and how little is known of them.</summary>
internal static class DriverSection
{
    private static readonly (string Key, string Symbol, string Role)[] s_drivers =
    [
        ("false_positive", "φ", "share of normal vesicles that carry the marker: all of them are background, and there are 10⁹ to 10¹¹ in each mL; at 10⁻⁴ and more "
            + "the tumour drowns"),
        ("secretion", "S", "what a tumour cell gives off: the signal is proportional to it"),
        ("entering", "f_T", "share of what tumour cells shed that comes into the blood: the signal is proportional to it"),
        ("source", "f_H R_H N_H", "analyte: what healthy tissue gives off, and so the background"),
        ("spread", "σ_b", "how far the background differs from person to person (log): it, and not counting, sets the threshold"),
        ("within_person", "σ_w", "how far it differs from draw to draw in one person: it limits what a personal baseline can gain"),
    ];

    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data)
    {
        var rows = new List<string[]>();
        foreach ((string key, string symbol, string role) in s_drivers)
        {
            foreach (Assumption value in data.Assumptions.Where(value => value.Paths.Any(path => path.EndsWith("." + key, StringComparison.Ordinal))))
            {
                rows.Add(
                [
                    Html.Text(symbol), string.Concat(value.Paths.Select(static path => $"<code class=\"path\">{Html.Text(path)}</code>")),
                    $"<span class=\"value\">{Html.Text(value.Text)}</span>", Html.Text(value.Range),
                    value.Tier is { } tier ? $"<span class=\"tier tier-{Html.Text(tier)}\">{Html.Text(tier)}</span>" : "–", Html.Text(role),
                ]);
            }
        }

        string list = rows.Count > 0
            ? Html.Table("What drives the result", ["Symbol", "Value of", "Value", "Plausible range", "Tier", "What it does"], rows)
            : "<ul>\n" + string.Concat(s_drivers.Select(static one => $"<li>{Html.Text(one.Symbol)}: {Html.Text(one.Role)}.</li>\n")) + "</ul>\n";
        return new Section("drivers", "What drives this",
            "<p>Every figure of this test rests on a few values that nobody has measured well: the share φ of normal vesicles that carry the marker, the "
            + "share f<sub>T</sub> of vesicles that reach the blood, and the spread of the background between people. For vesicles they are guesses "
            + "(tier C of the parameter library). The same tumours with another φ give another curve: it is a statement about these guesses, and no "
            + "evidence for a marker.</p>\n" + list);
    }
}
