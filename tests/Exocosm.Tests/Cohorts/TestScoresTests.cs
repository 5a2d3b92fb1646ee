using Exocosm.Cohorts.Analysis;
using Exocosm.Cohorts.People;
using Exocosm.Model.Reading;
using Xunit;

namespace Exocosm.Tests.Cohorts;

public sealed class TestScoresTests
{
    private const int Panel = 2;

    [Theory]
    [InlineData("any")]
    [InlineData("all")]
    public void A_panel_is_positive_where_any_or_all_of_its_markers_are(string rule)
    {
        var scores = Of(rule);
        Assert.Equal(["EV", "CA125", "panel"], scores.Names);
        bool[][] calls = [.. scores.People.SelectMany(one => one.Visits).Select(visit => visit.Positive)];
        Assert.All(calls, call => Assert.Equal(rule == "any" ? call[0] || call[1] : call[0] && call[1], call[Panel]));
        // Each of the four outcomes happens, so that the two rules differ.
        Assert.Equal(4, calls.Select(call => (call[0], call[1])).Distinct().Count());
    }

    /// <summary>The likelihood is greatest: without a penalty on the intercept, predicted cases are as many as there are; the score is linear in the logarithms.</summary>
    [Fact]
    public void A_logistic_panel_is_fitted_to_the_draws_of_the_curve()
    {
        var scores = Of("logistic");
        (bool IsCase, double Score, double[] Logs)[] roc =
        [
            .. scores.People.Where(one => one.Roc is not null).Select(one => (
                one.Person.IsCase, one.Roc!.Scores[Panel], new[] { 0, 1 }.Select(marker => Math.Log(one.Roc.Scores[marker] / scores.Thresholds[marker])).ToArray())),
        ];
        Assert.Equal(roc.Count(one => one.IsCase), roc.Sum(one => 1 / (1 + Math.Exp(-one.Score))), 1e-6);

        // A plane through three people holds all others.
        var (a, b, c) = (roc[0], roc[1], roc[^1]);
        var (u1, u2, v1, v2) = (b.Logs[0] - a.Logs[0], b.Logs[1] - a.Logs[1], c.Logs[0] - a.Logs[0], c.Logs[1] - a.Logs[1]);
        var determinant = (u1 * v2) - (u2 * v1);
        var first = (((b.Score - a.Score) * v2) - (u2 * (c.Score - a.Score))) / determinant;
        var second = ((u1 * (c.Score - a.Score)) - ((b.Score - a.Score) * v1)) / determinant;
        Assert.True(first > 0 && second > 0);
        Assert.All(roc, one => Assert.Equal(a.Score + (first * (one.Logs[0] - a.Logs[0])) + (second * (one.Logs[1] - a.Logs[1])), one.Score, 1e-6));

        // The specificity holds among the healthy people it was set by: 4 of 400 are above the threshold.
        Assert.Equal(4, roc.Count(one => !one.IsCase && one.Score > scores.Thresholds[Panel]));
        Assert.All(scores.People.SelectMany(one => one.Visits), visit => Assert.Equal(visit.Scores[Panel] > scores.Thresholds[Panel], visit.Positive[Panel]));
    }

    [Fact]
    public void With_a_personal_baseline_a_draw_is_held_against_the_mean_of_the_first()
    {
        var scores = Of("any", "baseline: personal");
        foreach (var one in scores.People)
        {
            ScoredVisit[] visits = [.. one.Scheduled];
            Assert.All(visits.Take(3), visit => Assert.True(double.IsNaN(visit.Scores[0]) && !visit.Positive[0]));
            var mean = visits.Take(3).Average(visit => visit.Draws[0].Value.Count + 0.5);
            Assert.All(visits.Skip(3), visit => Assert.Equal(Math.Log((visit.Draws[0].Value.Count + 0.5) / mean), visit.Scores[0], 1e-12));
        }
    }

    private static TestScores Of(string rule, string more = "")
    {
        var text = CohortTexts.Small.ReplaceLineEndings("\n").Replace("rule: any", $"rule: {rule}", StringComparison.Ordinal)
            .Replace("  every: 200 day\n", $"  every: 200 day\n  {more}\n", StringComparison.Ordinal);
        var read = ScenarioReader.ReadText(text, "s.yaml", new ScenarioReadOptions());
        Assert.Empty(read.Problems);
        var people = new PersonSimulator(read.Scenario!, read.ResolvedYaml);
        return TestScores.Of(read.Scenario!.Biopsy!, [.. Enumerable.Range(0, (int)people.Count).Select(n => people.Simulate(n, TestContext.Current.CancellationToken))]);
    }
}
