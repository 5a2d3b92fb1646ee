using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

/// <summary>The NCCTG lung cancer data, to the digits of R's survival.</summary>
public sealed class LungTests
{
    private static readonly Table s_lung = Table.Lung;
    private static readonly Observation[] s_all = Observations(s_lung);

    [Fact]
    public void The_data_are_those_of_R()
    {
        Assert.Equal((228, 165), (s_all.Length, s_all.Count(static one => one.Event)));
        var complete = Observations(s_lung.Complete());
        Assert.Equal((227, 164), (complete.Length, complete.Count(static one => one.Event)));
    }

    [Fact]
    public void Kaplan_Meier_is_as_in_R()
    {
        var curve = KaplanMeier.Fit(s_all);
        var median = curve.Median(ConfidenceScale.Log);
        Assert.Equal((310, 285, 363), (median.Value, median.Low, median.High));
        var half = curve.StepAt(180)!.Value;
        Assert.Equal(0.721670653, half.Survival, 9);
        Assert.Equal(0.0298124195, half.StandardError, 10);
        var year = curve.StepAt(365)!.Value;
        Assert.Equal(0.409241624, year.Survival, 9);
        var limits = SurvivalCurve.Interval(year, ConfidenceScale.Log);
        Assert.Equal(0.344721582, limits.Low, 9);
        Assert.Equal(0.485837604, limits.High, 9);
        Assert.Equal(0.115693098, curve.SurvivalAt(730), 9);
    }

    [Theory]
    [InlineData(1, 270, 212, 310)]
    [InlineData(2, 426, 348, 550)]
    public void Medians_by_sex_are_as_in_R(int sex, double value, double low, double high)
    {
        var median = KaplanMeier.Fit([.. s_all.Where((_, n) => s_lung["sex"][n] == sex)]).Median(ConfidenceScale.Log);
        Assert.Equal((value, low, high), (median.Value, median.Low, median.High));
    }

    [Fact]
    public void Log_rank_by_sex_is_as_in_R()
    {
        var test = LogRank.Test(s_all, s_lung.Whole("sex"));
        Assert.Equal(10.3267419549, test.ChiSquare, 10);
        Assert.Equal(0.001311, test.P, 6);
    }

    /// <summary>Four groups, one of a single patient; and the weights of Harrington and Fleming at ρ = ½. Figures of survdiff.</summary>
    [Theory]
    [InlineData(0, 21.9621316825)]
    [InlineData(0.5, 23.3228968022)]
    public void Log_rank_by_performance_is_as_in_R(double rho, double square)
    {
        var complete = s_lung.Complete();
        Assert.Equal(square, LogRank.Test(Observations(complete), complete.Whole("ph_ecog"), rho: rho).ChiSquare, 10);
    }

    /// <summary>As printed, at R's default stop; and as R gives it with eps = 1e-15.</summary>
    [Theory]
    [InlineData(1e-9, -0.53102353762, 0.167178583231)]
    [InlineData(0, -0.53102354000577, 0.16717858330116)]
    public void Cox_by_sex_is_as_in_R(double tolerance, double coefficient, double error)
    {
        var fit = Cox.Fit(s_all, s_lung.Covariates("sex"), tolerance: tolerance);
        Assert.Equal(coefficient, fit.Coefficients[0], 11);
        Assert.Equal(error, fit.StandardErrors[0], 12);
    }

    [Fact]
    public void Cox_by_age_sex_and_performance_is_as_in_R()
    {
        var complete = s_lung.Complete();
        var fit = Cox.Fit(Observations(complete), complete.Covariates("age", "sex", "ph_ecog"));
        Close([0.011066765, -0.552612396, 0.463728475], fit.Coefficients, 9);
        Close([0.009267411, 0.167739054, 0.113577266], fit.StandardErrors, 9);
        Assert.Equal(0.6371355, fit.Concordance, 7);
    }

    /// <summary>Figures of coxph(robust = TRUE, eps = 1e-15): every patient a cluster.</summary>
    [Fact]
    public void Robust_errors_are_as_in_R()
    {
        var complete = s_lung.Complete();
        var patients = Enumerable.Range(0, complete.Rows.Length).ToArray();
        var fit = Cox.Fit(Observations(complete), complete.Covariates("age", "sex", "ph_ecog"), clusters: patients);
        Close([0.0098813927800557, 0.1647484279499472, 0.1241588486023234], fit.StandardErrors, 12);
        Assert.Equal(23.802291418231, fit.Wald, 10);
        var aml = Cox.Fit(Samples.Aml.All, Samples.Aml.Rows, clusters: [.. Enumerable.Range(0, 23)]);
        Assert.Equal(0.464509204456, aml.StandardErrors[0], 10);
    }

    /// <summary>
    /// Every patient twice: the model's errors shrink by √2, those that know of the clusters stay (with Breslow's ties, to which copies are nothing new).
    /// </summary>
    [Fact]
    public void Clusters_take_copies_for_one()
    {
        var (all, rows, count) = (Samples.Gehan.All, Samples.Gehan.Rows, Samples.Gehan.All.Length);
        int[] patients = [.. Enumerable.Range(0, count)];
        var once = Cox.Fit(all, rows, CoxTies.Breslow, clusters: patients);
        var twice = Cox.Fit([.. all, .. all], [.. rows, .. rows], CoxTies.Breslow, clusters: [.. patients, .. patients]);
        Assert.Equal(once.Coefficients[0], twice.Coefficients[0], 10);
        Assert.Equal(once.StandardErrors[0], twice.StandardErrors[0], 10);
        Assert.Equal(once.ModelCovariance[0, 0] / 2, twice.ModelCovariance[0, 0], 10);
    }

    [Fact]
    public void Hazards_are_as_proportional_as_in_R()
    {
        var aml = ProportionalHazardsTest.Of(Samples.Aml.All, Samples.Aml.Rows);
        Assert.Equal(0.00787508, aml.ChiSquares[0], 8);
        Assert.Equal(0.007875077723325, aml.ChiSquares[0], 12);
        Assert.Equal(0.92929, aml.Ps[0], 5);
        var complete = s_lung.Complete();
        var lung = ProportionalHazardsTest.Of(Observations(complete), complete.Covariates("age", "sex", "ph_ecog"));
        Close([0.187988, 2.305437, 2.054249], lung.ChiSquares, 6);
        Assert.Equal(4.463658, lung.Global, 6);
        Assert.Equal(0.21555, lung.GlobalP, 5);
    }

    /// <summary>Along t itself, and with strata: figures of cox.zph.</summary>
    [Fact]
    public void Hazards_are_as_proportional_as_in_R_along_time_and_within_strata()
    {
        var complete = s_lung.Complete();
        var time = ProportionalHazardsTest.Of(
            Observations(complete), complete.Covariates("age", "sex", "ph_ecog"), scale: TimeScale.Identity);
        Close([0.152350317, 2.491913217, 1.578235238], time.ChiSquares, 7);
        Assert.Equal(4.119382951, time.Global, 7);
        var strata = ProportionalHazardsTest.Of(Observations(complete), complete.Covariates("age", "ph_ecog"), strata: complete.Whole("sex"));
        Close([0.133470724, 2.182400689], strata.ChiSquares, 7);
        Assert.Equal(2.200478902, strata.Global, 7);
        Assert.Equal(
            0.60584918283, Cox.Fit(Observations(complete), complete.Covariates("age", "ph_ecog"), strata: complete.Whole("sex")).Concordance, 11);
    }

    [Fact]
    public void Weibull_by_sex_is_as_in_R()
    {
        var fit = WeibullRegression.Fit(s_all, s_lung.Covariates("sex"));
        Assert.True(fit.Converged);
        Close([5.488583751, 0.395578007], fit.Coefficients, 9);
        Assert.Equal(-0.280920962, fit.LogScale, 9);
        Close([0.1790294688799, 0.1276491440779, 0.0619184107658], fit.StandardErrors, 9);
        Assert.Equal(-1148.65156468, fit.LogLikelihood, 8);
    }

    private static Observation[] Observations(Table table) =>
        [.. table["time"].Zip(table["event"], static (time, seen) => new Observation(time, seen == 1))];

    private static void Close(double[] expected, IReadOnlyList<double> actual, int digits)
    {
        Assert.Equal(expected.Length, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, digits));
    }
}
