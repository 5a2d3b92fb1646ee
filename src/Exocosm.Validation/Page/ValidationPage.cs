using System.Globalization;
using System.Text;

namespace Exocosm.Validation.Page;

/// <summary>The checks and what they gave, as a page of Markdown.</summary>
public static class ValidationPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="results">Checks with their findings, in the order of the page; null where a check did not run.</param>
    public static string Write(IReadOnlyList<(Check Check, IReadOnlyList<Finding>? Findings)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var page = new StringBuilder("""
            # Validation

            What Exocosm computes beside what theory and published data say. Made by `exocosm check --long -o docs/validation.md`;
            the quick checks also run with the tests. A result is within tolerance when |got − expected| ≤ tolerance.

            """);
        foreach (var group in results.GroupBy(result => result.Check.Group))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n");
            foreach (var (check, findings) in group) Append(page, check, findings);
        }

        return page.ToString();
    }

    /// <summary>Pictures of checks that ran: file names, as the page links them beside itself, and their SVG.</summary>
    /// <param name="results">Checks with their findings; null where a check did not run.</param>
    public static IEnumerable<(string File, string Svg)> Pictures(IReadOnlyList<(Check Check, IReadOnlyList<Finding>? Findings)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return from result in results
               where result.Check.Picture is not null && result.Findings is not null
               select (PictureOf(result.Check), FigureDrawing.Svg(result.Check.Picture!(result.Findings!)));
    }

    private static string PictureOf(Check check) => $"images/check-{check.Id.Replace('.', '-')}.svg";

    private static void Append(StringBuilder page, Check check, IReadOnlyList<Finding>? findings)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {check.Id}\n\n{check.What}\n\n*Source:* {check.Source}\n\n");
        if (findings is null)
        {
            page.Append("Not run: long checks run on request.\n");
            return;
        }

        if (check.Picture is not null) page.Append(CultureInfo.InvariantCulture, $"![{check.Id}]({PictureOf(check)})\n\n");
        page.Append("| quantity | expected | got | tolerance | |\n|---|---|---|---|---|\n");
        foreach (var finding in findings)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {finding.Quantity} | {finding.Expected:g6} | {finding.Got:g6} | {finding.ToleranceText} | {(finding.Passed ? "passed" : "**failed**")} |\n");
        }
    }
}
