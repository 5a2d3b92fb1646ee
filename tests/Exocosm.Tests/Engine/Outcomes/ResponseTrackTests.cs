using Exocosm.Engine.Outcomes;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Outcomes;

/// <summary>Hand-made series against the rules of RECIST 1.1 (Eisenhauer 2009, Eur J Cancer 45:228, sections 4.3 and 4.4).</summary>
public sealed class ResponseTrackTests
{
    private static readonly OutcomePlan s_plan = new(0, 10, 0, 0, 100, 1.728);

    [Theory]
    [InlineData("100", "baseline")]
    [InlineData("100 70", "baseline PR")]
    [InlineData("100 70.001", "baseline SD")]
    [InlineData("100 120", "baseline PD")]
    [InlineData("100 119.999", "baseline SD")]
    [InlineData("100 0", "baseline CR")]
    // Growth counts from the smallest sum, which may be the baseline; 60 is PD although 40 % below the baseline.
    [InlineData("100 50 60", "baseline PR PD")]
    [InlineData("100 50 59.9", "baseline PR PR")]
    [InlineData("100 90 107.9 108", "baseline SD SD PD")]
    [InlineData("100 0 1", "baseline CR PD")]
    public void Categories_follow_the_sum_of_diameters(string sums, string categories) => Assert.Equal(categories, Categories(s_plan, sums));

    [Fact]
    public void An_increase_below_the_absolute_least_is_no_progression()
    {
        var plan = s_plan with { MinimumIncreaseUm = 5 };
        Assert.Equal("baseline SD PD", Categories(plan, "20 24.9 25"));
        Assert.Equal("baseline SD", Categories(plan, "100 119"));
    }

    [Fact]
    public void A_new_lesion_is_progression_whatever_the_targets_do()
    {
        var track = new ResponseTrack(s_plan);
        track.See(0, 100, 5, [Of(1, 100)]);
        var row = track.See(1, 40, 5, [Of(1, 20), Of(2, 5)]);
        Assert.Equal((Response.Progressive, 1), (row.Response, row.NewLesions));
        Assert.Equal(("new lesion", 1.0), Figure(track, "time_to_progression_min"));
        Assert.Equal(Response.Progressive, track.See(2, 40, 5, [Of(1, 20)]).Response);
    }

    [Fact]
    public void A_lesion_seen_before_the_baseline_that_comes_back_is_not_new()
    {
        var track = new ResponseTrack(s_plan with { BaselineMin = 10 });
        Assert.Equal(Response.Before, track.See(0, 100, 5, [Of(1, 100), Of(2, 10)]).Response);
        Assert.Equal(Response.Baseline, track.See(10, 100, 5, [Of(1, 100)]).Response);
        Assert.Equal(Response.Stable, track.See(20, 100, 5, [Of(1, 100), Of(2, 10)]).Response);
        Assert.Equal(Response.Progressive, track.See(30, 100, 5, [Of(1, 100), Of(3, 10)]).Response);
    }

    [Fact]
    public void Targets_are_the_largest_five_and_two_a_site()
    {
        var track = new ResponseTrack(s_plan with { MeasurableUm = 20 });
        track.See(0, 1000, 5,
        [
            Of(1, 90, 0), Of(2, 80, 0), Of(3, 70, 0), Of(4, 60, 1), Of(5, 15, 1), Of(6, 50, 2), Of(7, 40, 2), Of(8, 30, 3),
        ]);
        Assert.Equal([1, 2, 4, 6, 7], track.Targets.ToArray());
        Assert.Equal([0, 0, 1, 2, 2], track.TargetSites.ToArray());
    }

    [Fact]
    public void A_lesion_that_is_left_beside_vanished_targets_makes_the_response_partial()
    {
        var track = new ResponseTrack(s_plan with { MeasurableUm = 20 });
        track.See(0, 1000, 5, [Of(1, 90), Of(2, 10)]);
        Assert.Equal(Response.Partial, track.See(1, 10, 5, [Gone(1), Of(2, 10)]).Response);
        Assert.Equal(Response.Complete, track.See(2, 0, 0, [Gone(1)]).Response);
    }

    [Fact]
    public void Without_a_target_response_cannot_be_judged_until_a_lesion_appears()
    {
        var track = new ResponseTrack(s_plan);
        track.See(0, 3, 3, []);
        Assert.Equal(Response.NotEvaluable, track.See(1, 3, 3, []).Response);
        Assert.Equal(Response.Progressive, track.See(2, 30, 3, [Of(1, 10)]).Response);
    }

    [Theory]
    [InlineData("100 60 0 60", "CR", 1)]
    [InlineData("100 90 60 90", "PR", 2)]
    [InlineData("100 90 110", "SD", 3)]
    [InlineData("100 125 10", "PD", 4)]
    public void The_best_response_is_the_best_until_progression(string sums, string best, double code)
    {
        var track = Follow(s_plan, sums);
        Assert.Equal((best, code), Figure(track, "best_response"));
    }

    [Fact]
    public void Burden_is_followed_to_nadir_recurrence_and_eradication()
    {
        var track = new ResponseTrack(s_plan);
        (long Burden, long Stem)[] seen = [(1000, 10), (200, 20), (90, 45), (99, 33), (100, 20), (155, 20), (160, 16)];
        for (var n = 0; n < seen.Length; n++) track.See(10 * n, seen[n].Burden, seen[n].Stem, [Of(1, 100)]);
        Assert.Equal(0.01, Figure(track, "csc_share_baseline").Value);
        Assert.Equal(0.5, Figure(track, "csc_share_nadir").Value);
        Assert.Equal(0.1, Figure(track, "csc_share_end").Value);
        Assert.Equal(("of the burden", 20.0), Figure(track, "time_to_nadir_min"));
        Assert.Equal(("burden detectable again", 40.0), Figure(track, "time_to_recurrence_min"));
        // 90 · 1.728 = 155.52.
        Assert.Equal(("burden", 60.0), Figure(track, "time_to_burden_progression_min"));
        Assert.Equal(("censored", 60.0), Figure(track, "time_to_progression_min"));
        Assert.Equal(0, Figure(track, "progressed").Value);
        Assert.Equal(("censored", 60.0), Figure(track, "time_to_eradication_min"));
    }

    [Fact]
    public void Eradication_is_from_when_no_cell_is_left_to_the_end()
    {
        var track = new ResponseTrack(s_plan);
        long[] burdens = [1000, 0, 3, 0, 0];
        for (var n = 0; n < burdens.Length; n++) track.See(n, burdens[n], 0, [Of(1, 100)]);
        Assert.Equal(("no tumour cell to the end", 3.0), Figure(track, "time_to_eradication_min"));
        Assert.Equal(("censored", 4.0), Figure(track, "time_to_recurrence_min"));
    }

    [Theory]
    // A small tumour that grows for the first time; one that was cut out before the baseline and comes back.
    [InlineData("50 60 200", 0, 0)]
    [InlineData("200 50 200", 10, 1)]
    public void Only_what_was_in_sight_before_recurs(string burdens, double baseline, double recurred)
    {
        var track = new ResponseTrack(s_plan with { BaselineMin = baseline });
        foreach (var (n, burden) in Sums(burdens).Index()) track.See(10 * n, (long)burden, 0, [Of(1, 100)]);
        Assert.Equal(recurred, Figure(track, "recurred").Value);
    }

    [Fact]
    public void What_never_was_out_of_sight_cannot_recur()
    {
        var (detail, value) = Figure(Follow(s_plan, "100 100"), "time_to_recurrence_min");
        Assert.Equal("was never out of sight", detail);
        Assert.True(double.IsNaN(value));
    }

    private static string Categories(OutcomePlan plan, string sums)
    {
        var track = new ResponseTrack(plan);
        return string.Join(' ', Sums(sums).Select((sum, n) => track.See(n, 1000, 10, [Lesion(sum)]).Response.Name()));
    }

    private static ResponseTrack Follow(OutcomePlan plan, string sums)
    {
        var track = new ResponseTrack(plan);
        foreach (var (n, sum) in Sums(sums).Index()) track.See(n, 1000, 10, [Lesion(sum)]);
        return track;
    }

    private static IEnumerable<double> Sums(string text) =>
        text.Split(' ').Select(sum => double.Parse(sum, System.Globalization.CultureInfo.InvariantCulture));

    private static Lesion Lesion(double diameter) => diameter > 0 ? Of(1, diameter) : Gone(1);

    private static Lesion Of(int number, double diameter, int site = 0) => new(number, site, 1, 100, diameter, diameter, 1e6);

    private static Lesion Gone(int number) => new(number, 0, 0, 0, 0, 0, 0);

    private static (string Detail, double Value) Figure(ResponseTrack track, string name)
    {
        var figure = track.Figures().Single(figure => figure.Name == name);
        return (figure.Detail, figure.Value);
    }
}
