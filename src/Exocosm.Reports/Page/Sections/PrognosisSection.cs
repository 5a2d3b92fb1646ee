using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>What becomes of the cases, and what the marker says about it.</summary>
internal static class PrognosisSection
{
    private const string Everybody = "all";

    /// <summary>Builds the section; null where there are no survival curves.</summary>
    public static Section? Of(CohortReportData data, FigureSet figures)
    {
        OutcomeCurves[] outcomes = [.. data.Survival.Where(static outcome => outcome.Groups.Any(static group => group.Day.Length > 0))];
        if (outcomes.Length == 0) return null;
        return new Section("prognosis", "Prognosis",
            "<p>Time runs from diagnosis, the day at which imaging finds the tumour. Kaplan–Meier estimates of the time without the event, with 95 % bands and the patients still at risk at each tick; a bar on a line marks "
            + "patients whose follow-up ended. Tests are as exact as their model: here patients are the model's own, and a small p says that "
            + "the model makes them differ.</p>\n"
            + figures.Add(Figures(outcomes)) + Tests(data));
    }

    private static IEnumerable<Figure> Figures(OutcomeCurves[] outcomes)
    {
        StepSeries[] all =
        [
            .. outcomes.SelectMany(static outcome => outcome.Groups.Where(static group => group.Name == Everybody && group.Day.Length > 0)
                .Select(group => group with { Name = "no " + outcome.Outcome })),
        ];
        if (all.Length > 0)
            yield return StepFigures.Of("survival-all", "All cases", "Every case that imaging finds, each outcome by itself.", "Time from diagnosis", "Share without the event", all);
        foreach (OutcomeCurves outcome in outcomes)
        {
            foreach (var compared in outcome.Groups.Where(static group => group.Name != Everybody && group.Day.Length > 0).GroupBy(static group => Subject(group.Name)))
            {
                string of = compared.Key.Length > 0 ? $" by {compared.Key}" : "";
                yield return StepFigures.Of(
                    $"survival-{outcome.Outcome}-{Id(compared.Key)}", $"{Html.Capital(outcome.Outcome)}{of}", $"Time without {outcome.Outcome}{of}.",
                    "Time from diagnosis", $"Share without {outcome.Outcome}", [.. compared], [.. compared.Select(static (group, n) => Color(group.Name, n))]);
            }
        }
    }

    /// <summary>High as cases are, low as the healthy; others follow.</summary>
    private static string Color(string group, int number) => Palette.Of(
        group.EndsWith("high", StringComparison.Ordinal) ? 3 : group.EndsWith("low", StringComparison.Ordinal) ? 0 : number + 4);

    /// <summary>What a group is a group of: "EV high" and "EV low" are compared with each other.</summary>
    private static string Subject(string group)
    {
        int end = group.LastIndexOf(' ');
        return end < 0 ? "" : group[..end];
    }

    private static string Id(string words) => string.Concat(words.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    private static string Tests(CohortReportData data) => data.Prognosis.Count == 0 ? "" : Html.Table(
        "Tests and models of prognosis", ["Outcome", "Test", "Covariate", ">Coefficient", ">se", ">Hazard ratio", ">95 % limits", ">p", "Note"],
        data.Prognosis.Select(static row => new[]
        {
            Html.Text(row.Outcome), Html.Text(Html.Capital(row.Test)), Html.Text(row.Covariate), Html.Number(row.Coefficient), Html.Number(row.Error),
            Html.Number(row.HazardRatio), double.IsFinite(row.Low) ? $"{Html.Number(row.Low)} to {Html.Number(row.High)}" : "–", Html.Number(row.P),
            Html.Text(row.Note),
        }));
}
