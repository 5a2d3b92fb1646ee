using Exocosm.Numerics.Statistics;
using Exocosm.Runs.Arms;
using Xunit;

namespace Exocosm.Tests.Runs.Arms;

public sealed class SignTestTests
{
    /// <summary>Sums of binomial coefficients over powers of two, worked out in whole numbers.</summary>
    [Theory]
    [InlineData(15, 5, 43400.0 / 1048576)]
    [InlineData(5, 15, 43400.0 / 1048576)]
    [InlineData(20, 0, 2.0 / 1048576)]
    [InlineData(9, 1, 22.0 / 1024)]
    [InlineData(5, 0, 2.0 / 32)]
    [InlineData(6, 5, 1)]
    [InlineData(10, 10, 1)]
    [InlineData(2000, 0, 0)]
    public void It_gives_the_exact_binomial_probability(int higher, int lower, double expected) =>
        Assert.Equal(expected, SignTest.TwoSided(higher, lower), 1e-15);

    /// <summary>The normal approximation with its correction for continuity, whose error at this size is far below the tolerance.</summary>
    [Fact]
    public void Of_thousands_of_pairs_it_is_near_the_normal_probability() =>
        Assert.Equal(2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, (4900 + 0.5 - 5000) / 50), SignTest.TwoSided(5100, 4900), 1e-5);

    [Fact]
    public void Without_a_pair_that_differs_there_is_none() => Assert.True(double.IsNaN(SignTest.TwoSided(0, 0)));

    [Fact]
    public void Pairs_are_those_of_which_both_are_known()
    {
        var first = new Dictionary<int, double> { [0] = 10, [1] = 20, [2] = 30, [3] = double.NaN, [4] = 50 };
        var other = new Dictionary<int, double> { [0] = 11, [1] = 23, [2] = 30, [3] = 7, [5] = 9 };
        var sample = new PairedSample(first, other);
        Assert.Equal((5, 16.0), (sample.Runs, sample.Mean));
        // Differences 1, 3 and 0: mean 4/3, variance 7/3.
        Assert.Equal((3, 2, 0, 1.0), (sample.Pairs, sample.Higher, sample.Lower, sample.MedianDifference));
        Assert.Equal(4.0 / 3, sample.MeanDifference, 1e-12);
        Assert.Equal(4.0 / 3 / Math.Sqrt(7.0 / 3), sample.EffectSize, 1e-12);
        Assert.Equal(0.5, sample.SignTestP, 1e-12);
        Assert.True(double.IsNaN(new PairedSample(first, first).EffectSize));
    }
}
