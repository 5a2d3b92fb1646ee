using System.Globalization;
using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The sections that compare arms.</summary>
internal static class ArmSections
{
    /// <summary>What the arms are, and what they measured over time.</summary>
    public static Section Arms(ArmsReportData data, FigureSet figures) => new("arms", "Arms",
        "<p>The arms have the same seeds. A random number belongs to its seed, purpose and cell, so arms differ by what they do and not by luck, "
        + "until what they do makes other cells.</p>\n"
        + Html.Table("The arms", ["Arm", "What it changes", ">Runs", ">Finished", "Folder"], data.Arms.Select(static arm => new[]
        {
            Html.Text(arm.Name),
            arm.Changes.Count == 0 ? "nothing" : string.Join("<br>", arm.Changes.Select(static change => $"<code>{Html.Text(change)}</code>")),
            Html.Count(arm.Runs.Count), Html.Count(arm.Runs.Count(static run => run.Status == "finished")),
            $"<code>arms/{Html.Text(arm.Name)}</code>",
        }))
        + figures.Add(ArmFigures.Of(data)));

    /// <summary>What sums up the arms, with differences to the first.</summary>
    public static Section Outcome(ArmsReportData data)
    {
        if (data.Comparison.Count == 0) return new Section("outcome", "Outcome", "<p class=\"empty\">Arms are compared when all have come to their end.</p>\n");
        string first = data.Arms[0].Name;
        string[] headings = ["Figure", .. data.Arms.Select(static arm => ">" + arm.Name), .. data.Arms.Skip(1).Select(arm => $">{arm.Name} − {first}")];
        ILookup<string, ComparisonRow> byName = data.Comparison.ToLookup(static row => row.Name);
        string html = Html.Table(
            data.Arms.Any(static arm => arm.Runs.Count > 1) ? "Means over the runs, ± standard deviation" : "The outcome of each arm", headings,
            byName.Select(rows => (string[])
            [
                Html.Text(Label(data, rows.Key)),
                .. data.Arms.Select(arm => Value(arm, rows.Key, rows.FirstOrDefault(row => row.Arm == arm.Name), Unit(data, rows.Key))),
                .. data.Arms.Skip(1).Select(arm => rows.FirstOrDefault(row => row.Arm == arm.Name) is { } row && rows.Key != "best_response"
                    ? OutcomeSection.Number(row.MeanDifference, Unit(data, rows.Key)) : "–"),
            ]));
        return new Section("outcome", "Outcome", html + Paired(data, byName));
    }

    /// <summary>What each run was expected to do, counted by arm.</summary>
    public static string Expectations(ArmsReportData data)
    {
        var rows = new List<string[]>();
        foreach (ArmData arm in data.Arms)
        {
            foreach (var same in arm.Runs.SelectMany(static run => run.Expectations).GroupBy(static expectation => expectation.Name))
            {
                (int passed, int all) = (same.Count(static expectation => expectation.Passed), same.Count());
                rows.Add(
                [
                    passed == all ? "<span class=\"pass\">✓ pass</span>" : "<span class=\"fail\">✗ fail</span>",
                    Html.Text(arm.Name), Html.Text(same.Key), $"{passed} of {all}", Html.Text(same.First().Expected), Html.Text(same.First().Because),
                ]);
            }
        }

        return rows.Count == 0 ? "" : Html.Table("What the scenario expects of each run", ["Result", "Arm", "Expectation", ">Runs that passed", "Expected", "Because"], rows);
    }

    private static string Paired(ArmsReportData data, ILookup<string, ComparisonRow> byName)
    {
        if (data.Comparison.All(static row => row.Pairs < 2)) return "";
        string first = data.Arms[0].Name;
        var html = new StringBuilder("<p>Runs of the same seed are pairs. The sign test asks how likely so uneven a split of signs is where either is as likely "
            + "(exact, two-sided, ties left out); d<sub>z</sub> is the mean difference over the standard deviation of the differences. Many figures are "
            + "tested here at once: one in twenty is below 0.05 by chance.</p>\n");
        foreach (ArmData arm in data.Arms.Skip(1))
        {
            ComparisonRow[] own = [.. byName.SelectMany(rows => rows.Where(row => row.Arm == arm.Name && row.Pairs > 0 && row.Name != "best_response"))];
            ComparisonRow[] same = [.. own.Where(static row => row.Higher + row.Lower == 0)];
            html.Append(Html.Table(
                $"{arm.Name} against {first}, paired by seed",
                ["Figure", ">Pairs", ">Median difference", ">Mean difference", ">Cohen's d_z", ">Higher", ">Lower", ">Sign test p"],
                own.Except(same).Select(row => new[]
                {
                    Html.Text(Label(data, row.Name)), Html.Count(row.Pairs),
                    OutcomeSection.Number(row.MedianDifference, Unit(data, row.Name)), OutcomeSection.Number(row.MeanDifference, Unit(data, row.Name)),
                    Html.Number(row.EffectSize), Html.Count(row.Higher), Html.Count(row.Lower), Html.Number(row.SignTestP),
                })));
            if (same.Length > 0) html.Append($"<p>Alike in every pair: {Html.Text(string.Join(", ", same.Select(row => Label(data, row.Name))))}.</p>\n");
        }

        return html.ToString();
    }

    private static string Value(ArmData arm, string name, ComparisonRow? row, string unit)
    {
        if (row is null) return "–";
        SummaryFigure[] figures = [.. arm.Runs.SelectMany(static run => run.Figures).Where(figure => figure.Name == name)];
        if (name == "best_response")
            return Html.Text(figures.Length == 1 ? figures[0].Detail
                : string.Join(", ", figures.GroupBy(static figure => figure.Detail).OrderBy(static same => same.Key, StringComparer.Ordinal)
                    .Select(static same => $"{same.Key} {same.Count()}")));
        string value = OutcomeSection.Number(row.Mean, unit) + (row.Runs > 1 ? $" ± {OutcomeSection.Number(row.Deviation, unit)}" : "");
        int censored = figures.Count(static figure => figure.Detail == "censored");
        return censored == 0 ? value
            : figures.Length == 1 ? $"{value} (censored)"
            : string.Create(CultureInfo.InvariantCulture, $"{value} ({censored} of {figures.Length} censored)");
    }

    private static string Label(ArmsReportData data, string name)
    {
        if (name == "secreted") return "Exosomes secreted";
        string unit = OutcomeSection.Unit(Unit(data, name));
        string words = Html.Capital(new SummaryFigure(name, 0, "", "").Words);
        return unit.Length == 0 || unit.Contains(' ', StringComparison.Ordinal) ? words : $"{words} ({unit})";
    }

    private static string Unit(ArmsReportData data, string name) =>
        data.Arms.SelectMany(static arm => arm.Runs).SelectMany(static run => run.Figures).FirstOrDefault(figure => figure.Name == name)?.Unit ?? "";
}
