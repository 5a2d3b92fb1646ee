using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

/// <summary>Kaplan–Meier of two small samples, to the digits of R's survfit.</summary>
public sealed class KaplanMeierTests
{
    private static readonly SurvivalCurve s_maintained = KaplanMeier.Fit(Samples.Aml.Group(0));
    private static readonly SurvivalCurve s_not = KaplanMeier.Fit(Samples.Aml.Group(1));

    [Theory]
    [InlineData(9, 11, 1, 0.909091, 0.0866784)]
    [InlineData(13, 10, 1, 0.818182, 0.1162913)]
    [InlineData(18, 8, 1, 0.715909, 0.1396650)]
    [InlineData(23, 7, 1, 0.613636, 0.1526323)]
    [InlineData(31, 5, 1, 0.490909, 0.1641933)]
    [InlineData(34, 4, 1, 0.368182, 0.1626689)]
    [InlineData(48, 2, 1, 0.184091, 0.1534927)]
    public void Maintained_steps_are_those_of_R(double time, int atRisk, int events, double survival, double error) =>
        Holds(s_maintained, time, atRisk, events, survival, error);

    [Theory]
    [InlineData(5, 12, 2, 0.833333, 0.1075829)]
    [InlineData(8, 10, 2, 0.666667, 0.1360828)]
    [InlineData(12, 8, 1, 0.583333, 0.1423188)]
    [InlineData(23, 6, 1, 0.486111, 0.1481301)]
    [InlineData(27, 5, 1, 0.388889, 0.1469862)]
    [InlineData(30, 4, 1, 0.291667, 0.1387152)]
    [InlineData(33, 3, 1, 0.194444, 0.1218745)]
    [InlineData(43, 2, 1, 0.0972222, 0.0918664)]
    [InlineData(45, 1, 1, 0, double.NaN)]
    public void Not_maintained_steps_are_those_of_R(double time, int atRisk, int events, double survival, double error) =>
        Holds(s_not, time, atRisk, events, survival, error);

    [Fact]
    public void Gehan_steps_are_those_of_R()
    {
        var treated = KaplanMeier.Fit(Samples.Gehan.Group(1)).Steps.Where(static step => step.Events > 0).ToArray();
        Assert.Equal([6, 7, 10, 13, 16, 22, 23], treated.Select(static step => step.Time));
        Close([.857143, .806723, .752941, .690196, .627451, .537815, .448179], treated.Select(static step => step.Survival), 6);
        Close([.0763604, .0869353, .0963497, .1068147, .1140539, .1282338, .1345915], treated.Select(static step => step.StandardError), 7);
        var control = KaplanMeier.Fit(Samples.Gehan.Group(0));
        Assert.Equal([1, 2, 3, 4, 5, 8, 11, 12, 15, 17, 22, 23], control.Steps.Select(static step => step.Time));
        Close(
            [.904762, .809524, .761905, .666667, .571429, .380952, .285714, .190476, .142857, .0952381, .0476190, 0],
            control.Steps.Select(static step => step.Survival), 6);
    }

    [Theory]
    [InlineData(0, ConfidenceScale.Log, 31, 18, double.NaN)]
    [InlineData(0, ConfidenceScale.Plain, 31, 18, 48)]
    [InlineData(0, ConfidenceScale.LogLog, 31, 13, double.NaN)]
    [InlineData(1, ConfidenceScale.Log, 23, 8, double.NaN)]
    [InlineData(1, ConfidenceScale.Plain, 23, 8, 33)]
    [InlineData(1, ConfidenceScale.LogLog, 23, 5, 33)]
    public void Medians_and_their_limits_are_those_of_R(int group, ConfidenceScale scale, double value, double low, double high)
    {
        var median = KaplanMeier.Fit(Samples.Aml.Group(group)).Median(scale);
        Assert.Equal((value, low, high), (median.Value, median.Low, median.High));
    }

    [Theory]
    [InlineData(0, 8, 4, 12)]
    [InlineData(1, 23, 16, double.NaN)]
    public void Medians_of_Gehan_are_those_of_R(int group, double value, double low, double high)
    {
        var median = KaplanMeier.Fit(Samples.Gehan.Group(group)).Median(ConfidenceScale.Log);
        Assert.Equal((value, low, high), (median.Value, median.Low, median.High));
    }

    [Fact]
    public void A_limit_is_that_of_R()
    {
        var limits = SurvivalCurve.Interval(s_maintained.Steps[0], ConfidenceScale.Log);
        Assert.Equal(0.7541338, limits.Low, 7);
        Assert.Equal(1, limits.High);
    }

    /// <summary>Two of four gone: S is exactly ½ from 2 to 3, and R gives the middle.</summary>
    [Fact]
    public void A_flat_half_has_its_middle_as_median() =>
        Assert.Equal(2.5, KaplanMeier.Fit([new(1, true), new(2, true), new(3, true), new(4, true)]).Median(ConfidenceScale.Log).Value);

    [Theory]
    [InlineData(0, 30, 24.60227273, 2.313149377)]
    [InlineData(1, 30, 19.69444444, 3.054197931)]
    [InlineData(0, 45, 30.73863636, 4.114086240)]
    [InlineData(1, 45, 22.70833333, 4.180941981)]
    public void Restricted_means_are_those_of_R(int group, double tau, double mean, double error)
    {
        var restricted = KaplanMeier.Fit(Samples.Aml.Group(group)).RestrictedMean(tau);
        Assert.Equal(mean, restricted.Mean, 8);
        Assert.Equal(error, restricted.StandardError, 9);
    }

    [Fact]
    public void There_is_no_restricted_mean_beyond_the_last_patient_who_had_no_event() =>
        Assert.Equal((double.NaN, double.NaN), s_maintained.RestrictedMean(162));

    [Fact]
    public void The_cumulative_hazard_is_that_of_R()
    {
        var last = Assert.Single(s_maintained.NelsonAalen(), static step => step.Time == 48);
        Assert.Equal(1.408766234, last.Hazard, 9);
        Assert.Equal(0.637806888, last.StandardError, 9);
    }

    [Fact]
    public void Numbers_at_risk_count_those_seen_until_just_before()
    {
        Assert.Equal([11, 11, 10, 8, 1, 0], new[] { 0, 9, 9.5, 13.5, 161, 162 }.Select(s_maintained.AtRisk));
        Assert.Equal(1, s_maintained.SurvivalAt(8.9));
        Assert.Equal(10.0 / 11, s_maintained.SurvivalAt(9), 12);
    }

    [Fact]
    public void A_time_that_is_none_is_refused() =>
        Assert.Contains("time 1 is NaN", Assert.Throws<ArgumentException>(() => KaplanMeier.Fit([new(1, true), new(double.NaN, true)])).Message);

    private static void Holds(SurvivalCurve curve, double time, int atRisk, int events, double survival, double error)
    {
        var step = Assert.Single(curve.Steps, step => step.Time == time);
        Assert.Equal((atRisk, events), (step.AtRisk, step.Events));
        Assert.Equal(survival, step.Survival, 6);
        Assert.Equal(error, step.StandardError, 7);
    }

    private static void Close(double[] expected, IEnumerable<double> actual, int digits) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, digits));
}
