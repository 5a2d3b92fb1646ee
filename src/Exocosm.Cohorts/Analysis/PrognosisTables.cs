using Exocosm.Cohorts.People;
using Exocosm.Results.Tables;
using Exocosm.Statistics.Survival;

namespace Exocosm.Cohorts.Analysis;

/// <summary>The tables that say what a marker tells of the future: <c>survival</c> and <c>prognosis</c>. Time is from diagnosis by imaging.</summary>
/// <param name="scores">What the test says of everybody; null without a test.</param>
/// <param name="people">Everybody.</param>
internal sealed class PrognosisTables(TestScores? scores, IReadOnlyList<Person> people)
{
    private static readonly string[] s_outcomes = ["progression", "metastasis", "death"];

    private readonly Person[] _diagnosed = [.. people.Where(one => one.IsCase && one.Failed.Length == 0 && !double.IsNaN(one.ImagingDay) && one.FollowUpDay > one.ImagingDay)];

    public void WriteSurvival(TableWriter rows)
    {
        foreach (var outcome in s_outcomes)
        {
            var all = Observed(outcome);
            if (all.Length == 0) continue;
            WriteCurve(rows, outcome, "all", [.. all.Select(one => one.Observation)]);
            foreach (var (marker, name) in Markers())
            {
                if (Split(marker, all) is not { } split) continue;
                WriteCurve(rows, outcome, $"{name} high", [.. split.Where(one => one.IsHigh).Select(one => one.Observation)]);
                WriteCurve(rows, outcome, $"{name} low", [.. split.Where(one => !one.IsHigh).Select(one => one.Observation)]);
            }
        }
    }

    public void WritePrognosis(TableWriter rows)
    {
        foreach (var outcome in s_outcomes)
        {
            var all = Observed(outcome);
            foreach (var (marker, name) in Markers())
            {
                if (Split(marker, all) is not { } split) continue;
                Observation[] observations = [.. split.Select(one => one.Observation)];
                var covariate = $"{name} high";
                const string note = "high: above the median of the cases' last draws until diagnosis";
                var test = LogRank.Test(observations, [.. split.Select(one => one.IsHigh ? 1 : 0)]);
                rows.Add(outcome).Add("log-rank").Add(covariate).Add(test.PetoLogHazardRatio).Add(1 / Math.Sqrt(test.Variance[1, 1])).Add(Math.Exp(test.PetoLogHazardRatio))
                    .Add(double.NaN).Add(double.NaN).Add(test.P).Add(FormattableString.Invariant($"chi-squared {test.ChiSquare:0.####} with {test.DegreesOfFreedom} degree of freedom, Peto's hazard ratio; {note}")).EndRow();
                WriteCox(rows, outcome, covariate, note, observations, [.. split.Select(one => one.IsHigh ? 1.0 : 0)]);
                WriteRestrictedMean(
                    rows, outcome, covariate, note, [.. split.Where(one => one.IsHigh).Select(one => one.Observation)],
                    [.. split.Where(one => !one.IsHigh).Select(one => one.Observation)]);
                if (split.All(one => one.Score > 0))
                    WriteCox(rows, outcome, $"log2 {name}", "for a doubling of the score", observations, [.. split.Select(one => Math.Log2(one.Score))]);
            }
        }
    }

    private static void WriteCox(TableWriter rows, string outcome, string covariate, string note, Observation[] observations, double[] values)
    {
        if (observations.All(one => !one.Event) || values.Distinct().Count() < 2) return;
        var fit = Cox.Fit(observations, [.. values.Select(value => new[] { value })]);
        var ratio = fit.HazardRatio(0);
        rows.Add(outcome).Add("cox").Add(covariate).Add(fit.Coefficients[0]).Add(fit.StandardErrors[0]).Add(ratio.Value).Add(ratio.Low).Add(ratio.High).Add(fit.P(0))
            .Add(FormattableString.Invariant($"Efron, C-index {fit.Concordance:0.###}, {observations.Count(one => one.Event)} events of {observations.Length}; {note}{(fit.Converged ? "" : "; NOT CONVERGED")}"))
            .EndRow();
    }

    private static void WriteRestrictedMean(TableWriter rows, string outcome, string covariate, string note, Observation[] high, Observation[] low)
    {
        if (high.Max(one => one.Time) <= 0 || low.Max(one => one.Time) <= 0) return;
        var means = RestrictedMeanDifference.Of(high, low);
        var limits = means.Limits();
        rows.Add(outcome).Add("rmst").Add(covariate).Add(means.Value).Add(means.StandardError).Add(double.NaN).Add(limits.Low).Add(limits.High).Add(means.P)
            .Add(FormattableString.Invariant($"days without the outcome until day {means.Tau:0.#}: {means.First:0.#} high, {means.Second:0.#} low, limits of the difference; {note}"))
            .EndRow();
    }

    private static void WriteCurve(TableWriter rows, string outcome, string group, Observation[] observations)
    {
        if (observations.Length == 0) return;
        foreach (var step in KaplanMeier.Fit(observations).Steps)
        {
            var limits = SurvivalCurve.Interval(step, ConfidenceScale.Log);
            rows.Add(outcome).Add(group).Add(step.Time).Add((long)step.AtRisk).Add((long)step.Events).Add((long)step.Censored)
                .Add(step.Survival).Add(step.StandardError).Add(limits.Low).Add(limits.High).EndRow();
        }
    }

    private IEnumerable<(int Marker, string Name)> Markers() => scores?.Names.Select((name, marker) => (marker, name)) ?? [];

    /// <summary>Times from diagnosis; death is progression too. Who has a visible colony at diagnosis is not at risk of metastasis.</summary>
    private (Person Person, Observation Observation)[] Observed(string outcome)
    {
        return
        [
            .. _diagnosed.Where(one => outcome != "metastasis" || !(one.MetastasisDay <= one.ImagingDay)).Select(one =>
            {
                var day = outcome switch
                {
                    "progression" => double.IsNaN(one.ProgressionDay) ? one.DeathDay : one.ProgressionDay,
                    "metastasis" => one.MetastasisDay,
                    _ => one.DeathDay,
                };
                return (one, double.IsNaN(day) ? new Observation(one.FollowUpDay - one.ImagingDay, false) : new Observation(day - one.ImagingDay, true));
            }),
        ];
    }

    /// <summary>The cases by their last scheduled draw until diagnosis; null where they cannot be told apart.</summary>
    private (Observation Observation, double Score, bool IsHigh)[]? Split(int marker, (Person Person, Observation Observation)[] all)
    {
        var last = scores!.People.Where(one => one.Person.IsCase).ToDictionary(
            one => one.Person.Number, one => one.Scheduled.LastOrDefault(visit => visit.Day <= one.Person.ImagingDay)?.Scores[marker] ?? double.NaN);
        (Observation Observation, double Score)[] known = [.. all.Select(one => (one.Observation, last[one.Person.Number])).Where(one => !double.IsNaN(one.Item2))];
        if (known.Length < 4) return null;
        double[] sorted = [.. known.Select(one => one.Score).Order()];
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        var split = known.Select(one => (one.Observation, one.Score, IsHigh: one.Score > median)).ToArray();
        return split.Any(one => one.IsHigh) && split.Any(one => !one.IsHigh) && split.Any(one => one.Observation.Event) ? split : null;
    }
}
