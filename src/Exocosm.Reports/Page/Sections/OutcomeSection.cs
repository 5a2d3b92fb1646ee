using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>What came of the tumour.</summary>
internal static class OutcomeSection
{
    private const string Explanation =
        "<p>Response follows RECIST 1.1 (Eisenhauer 2009, Eur J Cancer 45:228) on the simulated lesions: groups of living tumour cells that hang "
        + "together. Pieces of tissue are smaller than the 5 and 10 mm of the guideline, which the scenario's own limits replace; responses "
        + "are not confirmed at a later time, and non-target lesions count only where they appear or are all gone.</p>\n";

    /// <summary>Builds the section; null where the run measured no outcome.</summary>
    public static Section? Of(ReportData data, FigureSet figures)
    {
        if (data.Outcome is not { } outcome) return null;
        string html = Explanation + figures.Add(OutcomeFigures.Of(data, outcome));
        if (outcome.Figures.Count > 0)
            html += Html.Table(
                "The outcome in figures", ["Figure", ">Value", "Unit", "Detail"],
                outcome.Figures.Select(static figure => new[]
                {
                    Html.Text(Html.Capital(figure.Words)), Number(figure.Value, figure.Unit), Html.Text(Unit(figure.Unit)), Html.Text(figure.Detail),
                }));
        return new Section("outcome", "Outcome", html);
    }

    /// <summary>A figure for reading: times in days.</summary>
    public static string Number(double value, string unit) => unit == "min" ? Html.Number(value / 1440) : Html.Number(value);

    /// <summary>The unit in which it is shown.</summary>
    public static string Unit(string unit) => unit switch { "min" => "days", "um" => "µm", _ => unit };
}
