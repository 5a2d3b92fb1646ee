using Exocosm.Statistics.Diagnostics;
using Xunit;

namespace Exocosm.Tests.Statistics.Diagnostics;

/// <summary>The subarachnoid haemorrhage data, to the digits of pROC.</summary>
public sealed class AsahTests
{
    private static readonly Table s_table = Table.Asah;

    [Fact]
    public void The_data_are_those_of_pROC() => Assert.Equal((72, 41), (Controls("wfns").Length, Cases("wfns").Length));

    [Theory]
    [InlineData("s100b", 0.7313685637, 0.002668682457, 0.6301182118, 0.8326189156)]
    [InlineData("wfns", 0.8236788618, 0.001469914709, 0.7485348878, 0.8988228358)]
    [InlineData("ndka", 0.6119579946, 0.003190810549, 0.5012449993, 0.7226709899)]
    public void Areas_and_their_limits_are_as_in_pROC(string marker, double area, double variance, double low, double high)
    {
        var estimate = DeLong.Of(Controls(marker), Cases(marker));
        Assert.Equal(area, estimate.Area, 10);
        Assert.Equal(variance, estimate.Variance, 12);
        Assert.Equal(low, estimate.Low, 10);
        Assert.Equal(high, estimate.High, 10);
        Assert.Null(estimate.Warning);
        Assert.True(estimate.LogitLow < area && area < estimate.LogitHigh && estimate.LogitHigh < 1);
        var curve = RocCurve.Of(Controls(marker), Cases(marker));
        Assert.Equal(area, curve.Area, 10);
        Assert.Equal(area, curve.MannWhitney, 10);
    }

    [Theory]
    [InlineData("s100b", "wfns", -2.2089836, 7, 0.02717578, 8)]
    [InlineData("s100b", "ndka", 1.390770, 6, 0.16430, 5)]
    [InlineData("wfns", "ndka", 2.797776, 6, 0.0051456, 7)]
    public void Comparisons_are_as_in_pROC(string a, string b, double z, int digits, double p, int digitsOfP)
    {
        var compared = DeLong.Compare(Controls(a), Cases(a), Controls(b), Cases(b));
        Assert.Equal(z, compared.Z, digits);
        Assert.Equal(p, compared.P, digitsOfP);
        if (b != "wfns") return;
        Assert.Equal(0.001196155674, compared.Covariance, 12);
        Assert.Equal(-0.17421442, compared.Low, 8);
        Assert.Equal(-0.01040618, compared.High, 8);
    }

    [Theory]
    [InlineData("s100b", 0.03275745)]
    [InlineData("wfns", 0.03344173)]
    public void Partial_areas_are_as_in_pROC(string marker, double area) =>
        Assert.Equal(area, RocCurve.Of(Controls(marker), Cases(marker)).PartialArea(0.9, 1), 8);

    [Theory]
    [InlineData(0.90, 0.390244)]
    [InlineData(0.95, 0.341463)]
    [InlineData(0.99, 0.292683)]
    public void Sensitivities_at_a_specificity_are_as_in_pROC(double specificity, double sensitivity) =>
        Assert.Equal(sensitivity, RocCurve.Of(Controls("s100b"), Cases("s100b")).SensitivityAt(specificity, SensitivityDefinition.Interpolated), 6);

    [Fact]
    public void Thresholds_are_as_in_pROC()
    {
        var curve = RocCurve.Of(Controls("s100b"), Cases("s100b"));
        var youden = curve.Youden;
        Assert.Equal(0.205, youden.Threshold, 12);
        Assert.Equal(0.805556, youden.Specificity, 6);
        Assert.Equal(0.634146, youden.Sensitivity, 6);
        var at95 = curve.PointAt(0.95);
        Assert.Equal((0.475, 0.958, 0.341), (Math.Round(at95.Threshold, 12), Math.Round(1 - at95.FalsePositiveRate, 3), Math.Round(at95.TruePositiveRate, 3)));
        var at99 = curve.PointAt(0.99);
        Assert.Equal((0.51, 1, 0.293), (Math.Round(at99.Threshold, 12), 1 - at99.FalsePositiveRate, Math.Round(at99.TruePositiveRate, 3)));
    }

    /// <summary>Figures of R's glm(family = binomial), errors from the information at its coefficients.</summary>
    [Fact]
    public void A_panels_score_is_as_in_R()
    {
        bool[] poor = [.. s_table["poor"].Select(static value => value == 1)];
        var two = ScoreModel.Fit(s_table.Covariates("s100b", "ndka"), poor);
        Assert.True(two.Converged);
        Close([-2.3785922070673, 5.3340621963726, 0.0312633001932], two.Coefficients);
        Close([0.497779254760751, 1.262668985776455, 0.016124174886214], two.StandardErrors);
        Assert.Equal(-59.8791174439, two.LogLikelihood, 10);
        Assert.Equal(-74.0184082105, two.LogLikelihoodNull, 10);
        double[][] rows = [.. s_table.Covariates("wfns", "s100b", "ndka").Select(static row => new[] { row[0], Math.Log(row[1]), Math.Log(row[2]) })];
        var three = ScoreModel.Fit(rows, poor);
        Close([-5.531680401095, 0.866157077563, 0.318382064828, 1.203939202842], three.Coefficients);
        Assert.Equal(-51.6551389888, three.LogLikelihood, 10);
    }

    private static double[] Controls(string marker) => [.. s_table[marker].Where(static (_, n) => s_table["poor"][n] == 0)];

    private static double[] Cases(string marker) => [.. s_table[marker].Where(static (_, n) => s_table["poor"][n] == 1)];

    private static void Close(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        Assert.All(expected.Zip(actual), static pair => Assert.Equal(pair.First, pair.Second, 9));
    }
}
