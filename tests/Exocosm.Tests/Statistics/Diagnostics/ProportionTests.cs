using Exocosm.Statistics.Diagnostics;
using Xunit;

namespace Exocosm.Tests.Statistics.Diagnostics;

public sealed class ProportionTests
{
    [Fact]
    public void Limits_of_18_in_20()
    {
        var exact = Proportion.ClopperPearson(18, 20);
        Assert.Equal(0.683017, exact.Low, 6);
        Assert.Equal(0.987651, exact.High, 6);
        var score = Proportion.Wilson(18, 20);
        Assert.Equal(0.698966, score.Low, 6);
        Assert.Equal(0.972134, score.High, 6);
    }

    /// <summary>Of none in n, the exact upper limit is 1 − (α/2)^(1/n), and the score's z²/(n + z²).</summary>
    [Fact]
    public void Limits_of_none_and_of_all()
    {
        Assert.Equal(1 - Math.Pow(0.025, 1.0 / 30), Proportion.ClopperPearson(0, 30).High, 9);
        Assert.Equal(Math.Pow(0.025, 1.0 / 30), Proportion.ClopperPearson(30, 30).Low, 9);
        Assert.Equal(0, Proportion.ClopperPearson(0, 30).Low);
        Assert.Equal(3.841458820694124 / 33.841458820694124, Proportion.Wilson(0, 30).High, 12);
    }

    /// <summary>A test of sensitivity 0.9 and specificity 0.99: at a prevalence of 1 in 100, 9 of 18.9 positives are ill.</summary>
    [Fact]
    public void Predictive_values_at_a_prevalence()
    {
        Assert.Equal(0.009 / (0.009 + 0.0099), Predictive.Positive(0.9, 0.99, 0.01), 12);
        Assert.Equal(0.9801 / (0.9801 + 0.001), Predictive.Negative(0.9, 0.99, 0.01), 12);
        Assert.Equal(double.NaN, Predictive.Positive(0, 1, 0.01));
    }
}
