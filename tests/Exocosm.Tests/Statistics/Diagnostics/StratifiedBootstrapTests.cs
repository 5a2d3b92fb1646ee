using Exocosm.Numerics.Randomness;
using Exocosm.Statistics.Diagnostics;
using Xunit;

namespace Exocosm.Tests.Statistics.Diagnostics;

public sealed class StratifiedBootstrapTests
{
    private const double Shift = 1.5;
    private const double Specificity = 0.9;

    /// <summary>Φ(1.5 − Φ⁻¹(0.9)), the sensitivity where cases are 1.5 standard deviations higher.</summary>
    private const double True = 0.5865790;

    [Fact]
    public void The_same_seed_gives_the_same_limits_and_another_others()
    {
        var (controls, cases) = Sample(7);
        var first = StratifiedBootstrap.SensitivityAt(controls, cases, Specificity, 3, 1);
        Assert.Equal(first, StratifiedBootstrap.SensitivityAt(controls, cases, Specificity, 3, 1));
        Assert.NotEqual(first, StratifiedBootstrap.SensitivityAt(controls, cases, Specificity, 4, 1));
        Assert.NotEqual(first, StratifiedBootstrap.SensitivityAt(controls, cases, Specificity, 3, 2));
        Assert.Equal(RocCurve.Of(controls, cases).SensitivityAt(Specificity, SensitivityDefinition.Conservative), first.Value);
    }

    /// <summary>
    /// Over 300 samples of 60 and 60 the limits hold the true sensitivity 95 times in 100, within 4 standard errors;
    /// limits of the proportion alone, blind to the threshold, hold it clearly less often.
    /// </summary>
    [Fact]
    public void Limits_hold_the_true_sensitivity_as_often_as_they_say()
    {
        var (held, blind) = (0, 0);
        const int Samples = 300;
        for (var sample = 0; sample < Samples; sample++)
        {
            var (controls, cases) = Sample((ulong)sample + 100);
            var limits = StratifiedBootstrap.SensitivityAt(
                controls, cases, Specificity, (ulong)sample, 1, SensitivityDefinition.Interpolated, replicates: 400);
            if (limits.Low <= True && True <= limits.High) held++;
            var proportion = Proportion.Wilson((long)Math.Round(limits.Value * cases.Length), cases.Length);
            if (proportion.Low <= True && True <= proportion.High) blind++;
        }

        Assert.InRange(held / (double)Samples, 0.95 - (4 * Math.Sqrt(0.95 * 0.05 / Samples)), 1);
        Assert.True(blind < held, $"{blind} of {Samples} against {held}");
    }

    private static (double[] Controls, double[] Cases) Sample(ulong seed)
    {
        var random = new RandomStream(seed, 9, 0, 0);
        var (controls, cases) = (new double[60], new double[60]);
        for (var n = 0; n < 60; n++) (controls[n], cases[n]) = (random.NextNormal(), random.NextNormal() + Shift);
        return (controls, cases);
    }
}
