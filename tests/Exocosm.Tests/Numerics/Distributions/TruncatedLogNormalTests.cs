using Exocosm.Numerics.Distributions;
using Xunit;

namespace Exocosm.Tests.Numerics.Distributions;

public sealed class TruncatedLogNormalTests
{
    private readonly TruncatedLogNormal _sizes = new(90, 1.3, 30, 150);

    [Fact]
    public void Sizes_of_exosomes_have_the_stated_shares_mean_and_mode()
    {
        Assert.Equal(0.974, _sizes.MassWithin, 5e-4);
        Assert.Equal(90 * Math.Exp(Math.Pow(Math.Log(1.3), 2) / 2), _sizes.UntruncatedMean, 1e-9);
        Assert.Equal(90 * Math.Exp(-Math.Pow(Math.Log(1.3), 2)), _sizes.UntruncatedMode, 1e-9);
    }

    [Fact]
    public void The_quantile_inverts_the_cumulative_distribution()
    {
        for (var p = 0.01; p < 1; p += 0.01) Assert.Equal(p, _sizes.Cdf(_sizes.Quantile(p)), 1e-10);
    }

    [Fact]
    public void Moments_agree_with_the_mean_over_quantiles()
    {
        const int points = 20_000;
        var mean = Enumerable.Range(0, points).Average(i => _sizes.Quantile((i + 0.5) / points));
        Assert.Equal(mean, _sizes.RawMoment(1), 1e-4 * mean);
    }
}
