using Exocosm.Statistics.Diagnostics;
using Xunit;

namespace Exocosm.Tests.Statistics.Diagnostics;

public sealed class RocCurveTests
{
    private static readonly double[] s_controls = [1, 2, 3];
    private static readonly double[] s_cases = [2.5, 4];

    [Fact]
    public void The_hand_case_has_its_area_and_variance()
    {
        var curve = RocCurve.Of(s_controls, s_cases);
        Assert.Equal(5.0 / 6, curve.Area, 15);
        Assert.Equal(5.0 / 6, curve.MannWhitney, 15);
        var estimate = DeLong.Of(s_controls, s_cases);
        Assert.Equal(5.0 / 6, estimate.Area, 15);
        Assert.Equal(0.0555556, estimate.Variance, 7);
        Assert.Null(estimate.Warning);
    }

    [Fact]
    public void The_curve_runs_from_nobody_to_everybody()
    {
        RocPoint[] expected =
        [
            new(double.PositiveInfinity, 0, 0), new(3.5, 0, 0.5), new(2.75, 1.0 / 3, 0.5), new(2.25, 1.0 / 3, 1), new(1.5, 2.0 / 3, 1),
            new(double.NegativeInfinity, 1, 1),
        ];
        Assert.Equal(expected, RocCurve.Of(s_controls, s_cases).Points);
    }

    /// <summary>Between two points the line counts, or the point with enough specificity.</summary>
    [Fact]
    public void Sensitivity_at_a_specificity_by_both_definitions()
    {
        var curve = RocCurve.Of([1, 2], [1.5, 3]);
        Assert.Equal(0.5, curve.SensitivityAt(1, SensitivityDefinition.Conservative));
        Assert.Equal(0.5, curve.SensitivityAt(0.75, SensitivityDefinition.Conservative));
        Assert.Equal(0.5, curve.SensitivityAt(0.75, SensitivityDefinition.Interpolated));
        Assert.Equal(1, curve.SensitivityAt(0.5, SensitivityDefinition.Conservative));
        // Ties make a slope: one control and one case at 2.
        var tied = RocCurve.Of([1, 2], [2, 3]);
        Assert.Equal(0.5, tied.SensitivityAt(0.75, SensitivityDefinition.Conservative));
        Assert.Equal(0.75, tied.SensitivityAt(0.75, SensitivityDefinition.Interpolated));
    }

    [Fact]
    public void Ties_count_half()
    {
        Assert.Equal(0.5, RocCurve.Of([1, 1], [1, 1, 1]).MannWhitney);
        Assert.Equal(0.5, RocCurve.Of([1, 1], [1, 1, 1]).Area);
    }

    [Fact]
    public void An_area_of_one_comes_with_a_warning()
    {
        var estimate = DeLong.Of([1, 2, 3], [4, 5]);
        Assert.Equal((1, 0), (estimate.Area, estimate.Variance));
        Assert.Contains("do not overlap", estimate.Warning, StringComparison.Ordinal);
        Assert.Equal(double.NaN, estimate.LogitHigh);
    }

    [Fact]
    public void Markers_of_other_patients_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => DeLong.Compare([1, 2], [3], [1, 2], [3, 4]));
}
