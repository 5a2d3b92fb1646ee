using Exocosm.Statistics.Diagnostics;
using Xunit;

namespace Exocosm.Tests.Statistics.Diagnostics;

public sealed class ScoreModelTests
{
    /// <summary>With one marker that is there or not, the coefficient is the log odds ratio ln(ad/bc), its error Woolf's √(1/a+1/b+1/c+1/d).</summary>
    [Fact]
    public void A_table_of_four_has_its_odds_ratio()
    {
        (int a, int b, int c, int d) = (12, 5, 7, 22);
        double[][] rows = [.. Enumerable.Repeat(1, a + b).Concat(Enumerable.Repeat(0, c + d)).Select(static x => new double[] { x })];
        bool[] cases = [.. Enumerable.Range(0, a + b).Select(n => n < a), .. Enumerable.Range(0, c + d).Select(n => n < c)];
        var model = ScoreModel.Fit(rows, cases);
        Assert.Equal(Math.Log((double)a * d / (b * c)), model.Coefficients[1], 10);
        Assert.Equal(Math.Sqrt((1.0 / a) + (1.0 / b) + (1.0 / c) + (1.0 / d)), model.StandardErrors[1], 10);
        Assert.Equal((double)a / (a + b), model.Probability([1]), 10);
        Assert.Equal((double)c / (c + d), model.Probability([0]), 10);
    }

    /// <summary>A marker that separates has no finite coefficient; a penalty gives it one that still orders everybody.</summary>
    [Fact]
    public void A_marker_that_separates_needs_a_penalty()
    {
        double[][] rows = [[1], [2], [3], [4]];
        bool[] cases = [false, false, true, true];
        Assert.False(ScoreModel.Fit(rows, cases).Converged);
        var ridge = ScoreModel.Fit(rows, cases, 0.1);
        Assert.True(ridge.Converged);
        Assert.True(ridge.Score([2]) < 0 && ridge.Score([3]) > 0);
        Assert.True(Math.Abs(ScoreModel.Fit(rows, cases, 1).Coefficients[1]) < ridge.Coefficients[1]);
    }

    [Fact]
    public void Nobody_ill_is_no_model() => Assert.Throws<ArgumentException>(() => ScoreModel.Fit([[1], [2]], [false, false]));
}
