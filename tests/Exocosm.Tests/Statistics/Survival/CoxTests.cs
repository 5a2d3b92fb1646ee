using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

/// <summary>Cox models of two small samples, to the digits of R's coxph.</summary>
public sealed class CoxTests
{
    [Fact]
    public void Aml_with_Efrons_ties_is_as_in_R()
    {
        var fit = Cox.Fit(Samples.Aml.All, Samples.Aml.Rows);
        Assert.True(fit.Converged);
        Assert.Equal(0.9155325750, fit.Coefficients[0], 10);
        Assert.Equal(0.5119342752, fit.StandardErrors[0], 10);
        Assert.Equal(-42.7248392628, fit.LogLikelihoodNull, 10);
        Assert.Equal(-41.0326155965, fit.LogLikelihood, 10);
        Assert.Equal(3.3844, fit.LikelihoodRatio, 4);
        Assert.Equal(3.4167343955, fit.Score, 10);
        Assert.Equal(0.6190476, fit.Concordance, 7);
        var ratio = fit.HazardRatio(0);
        Assert.Equal(2.4981053, ratio.Value, 7);
        Assert.Equal(0.9159073, ratio.Low, 7);
        Assert.Equal(6.813496, ratio.High, 6);
    }

    [Fact]
    public void Aml_with_Breslows_ties_is_as_in_R()
    {
        var fit = Cox.Fit(Samples.Aml.All, Samples.Aml.Rows, CoxTies.Breslow);
        Assert.Equal(0.9042197237, fit.Coefficients[0], 10);
        Assert.Equal(0.5122479073, fit.StandardErrors[0], 10);
        Assert.Equal(-42.8981238972, fit.LogLikelihoodNull, 10);
        Assert.Equal(-41.2501143501, fit.LogLikelihood, 10);
    }

    /// <summary>With exact ties the score test is the log-rank test.</summary>
    [Fact]
    public void Aml_with_exact_ties_is_as_in_R()
    {
        var fit = Cox.Fit(Samples.Aml.All, Samples.Aml.Rows, CoxTies.Exact);
        Assert.Equal(0.9217608692, fit.Coefficients[0], 10);
        Assert.Equal(0.5162484008, fit.StandardErrors[0], 10);
        Assert.Equal(3.3963886990, fit.Score, 10);
    }

    [Fact]
    public void Gehan_is_as_in_R()
    {
        var efron = Cox.Fit(Samples.Gehan.All, Samples.Gehan.Rows);
        Assert.Equal(-1.5721251488, efron.Coefficients[0], 10);
        Assert.Equal(0.4123967177, efron.StandardErrors[0], 10);
        Assert.Equal(-93.18427000, efron.LogLikelihoodNull, 8);
        Assert.Equal(-85.00842458, efron.LogLikelihood, 8);
        Assert.Equal(16.35169, efron.LikelihoodRatio, 5);
        Assert.Equal(14.53262, efron.Wald, 5);
        Assert.Equal(17.24654, efron.Score, 5);
        var ratio = efron.HazardRatio(0);
        Assert.Equal(0.20760352, ratio.Value, 8);
        Assert.Equal(0.092513, ratio.Low, 6);
        Assert.Equal(0.465873, ratio.High, 6);
        var breslow = Cox.Fit(Samples.Gehan.All, Samples.Gehan.Rows, CoxTies.Breslow);
        Assert.Equal(-1.5091914126, breslow.Coefficients[0], 10);
        Assert.Equal(0.4095644064, breslow.StandardErrors[0], 10);
        Assert.Equal(-93.98505048, breslow.LogLikelihoodNull, 8);
        Assert.Equal(-86.37962207, breslow.LogLikelihood, 8);
        var exact = Cox.Fit(Samples.Gehan.All, Samples.Gehan.Rows, CoxTies.Exact);
        // R stops within 1e-10 of the root of the score, which in 30 digits is -1.62824395167239.
        Assert.Equal(-1.6282439516, exact.Coefficients[0], 1e-10);
        Assert.Equal(-1.62824395167239, exact.Coefficients[0], 12);
        Assert.Equal(0.4331312965, exact.StandardErrors[0], 10);
    }

    /// <summary>Everyone with the covariate dies first: the likelihood rises for ever, and the fit says so.</summary>
    [Fact]
    public void A_covariate_that_separates_has_no_coefficient()
    {
        var fit = Cox.Fit([new(1, true), new(2, true), new(3, true), new(4, true)], [[1], [1], [0], [0]]);
        Assert.False(fit.Converged);
        Assert.Equal(double.NaN, fit.Coefficients[0]);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void Covariates_that_say_the_same_have_no_coefficients(double factor)
    {
        // NaN stands for a column that is the same for all.
        double[][] rows = [.. Samples.Aml.Groups.Select((group, n) => new[] { group + (0.1 * n), double.IsNaN(factor) ? 3 : factor * (group + (0.1 * n)) })];
        Assert.False(Cox.Fit(Samples.Aml.All, rows).Converged);
    }
}
