using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

public sealed class RestrictedMeanDifferenceTests
{
    /// <summary>Means and standard errors of both arms of aml by R's survival package, and what follows from them.</summary>
    [Theory]
    [InlineData(30, 24.60227273, 2.313149377, 19.69444444, 3.054197931)]
    [InlineData(45, 30.73863636, 4.114086240, 22.70833333, 4.180941981)]
    public void Means_of_both_arms_of_aml_differ_by_what_R_says(double tau, double maintained, double error, double other, double otherError)
    {
        var means = RestrictedMeanDifference.Of(Samples.Aml.Group(0), Samples.Aml.Group(1), tau);
        var expected = Math.Sqrt((error * error) + (otherError * otherError));
        Assert.Equal(maintained - other, means.Value, 2e-8);
        Assert.Equal(expected, means.StandardError, 2e-9);
        Assert.Equal(means.Value - (1.959963984540054 * expected), means.Limits().Low, 1e-7);
        Assert.Equal(2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -means.Value / expected), means.P, 1e-8);
    }

    [Fact]
    public void Both_are_taken_until_the_group_that_ends_first_ends()
    {
        var means = RestrictedMeanDifference.Of([new(2, true), new(4, false)], [new(1, true), new(9, true)]);
        Assert.Equal(4, means.Tau);
        Assert.Equal(3, means.First, 1e-12);
        Assert.Equal(2.5, means.Second, 1e-12);
    }
}
