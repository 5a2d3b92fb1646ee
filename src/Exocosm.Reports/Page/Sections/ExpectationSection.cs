using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The scenario's assertions and how they came out.</summary>
internal static class ExpectationSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data) => new(
        "expectations", "Expectations",
        data.Expectations.Count == 0
            ? "<p class=\"empty\">There are none: the scenario has no <code>expect</code> block, or the run did not end.</p>\n"
            : Html.Table(
                "What the scenario expects of the run", ["Result", "Expectation", ">Measured", "Expected", "Because"],
                data.Expectations.Select(static expectation => new[]
                {
                    expectation.Passed ? "<span class=\"pass\">✓ pass</span>" : "<span class=\"fail\">✗ fail</span>",
                    Html.Text(expectation.Name), Html.Number(expectation.Measured), Html.Text(expectation.Expected),
                    Html.Text(expectation.Because),
                })));
}
