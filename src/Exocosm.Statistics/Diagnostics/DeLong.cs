namespace Exocosm.Statistics.Diagnostics;

/// <summary>
/// Variance of the area under a ROC curve without a model (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837), from midranks (Sun and Xu
/// 2014, IEEE Sig Proc Lett 21:1389).
/// </summary>
public static class DeLong
{
    /// <summary>Var = S₁₀/m + S₀₁/n over m cases and n controls, S the sample variances of each one's share of the area.</summary>
    /// <param name="controls">Values of controls.</param>
    /// <param name="cases">Values of cases.</param>
    /// <param name="level">Level of confidence.</param>
    public static AreaEstimate Of(IReadOnlyList<double> controls, IReadOnlyList<double> cases, double level = 0.95)
    {
        var shares = Shares.Of(controls, cases);
        var (area, variance) = (shares.Area, Covariance(shares, shares));
        var width = Tails.NormalLimit(level) * Math.Sqrt(variance);
        var (logit, inside) = (Math.Log(area / (1 - area)), area is > 0 and < 1);
        var logitWidth = width / (area * (1 - area));
        return new AreaEstimate(
            area, variance, Math.Max(0, area - width), Math.Min(1, area + width),
            inside ? Logistic(logit - logitWidth) : double.NaN, inside ? Logistic(logit + logitWidth) : double.NaN,
            !inside ? $"the area is {area}: cases and controls do not overlap, and the variance is 0 whatever the sample's size"
            : double.IsNaN(variance) ? "a single case or control: no variance"
            : null);
    }

    /// <summary>Compares two markers: z = (A₁ − A₂)/√(v₁ + v₂ − 2c).</summary>
    /// <param name="controlsA">First marker in the controls.</param>
    /// <param name="casesA">First marker in the cases.</param>
    /// <param name="controlsB">Second marker in the same controls, in the same order.</param>
    /// <param name="casesB">Second marker in the same cases, in the same order.</param>
    /// <param name="level">Level of confidence.</param>
    public static AreaComparison Compare(
        IReadOnlyList<double> controlsA, IReadOnlyList<double> casesA, IReadOnlyList<double> controlsB, IReadOnlyList<double> casesB,
        double level = 0.95)
    {
        var (a, b) = (Shares.Of(controlsA, casesA), Shares.Of(controlsB, casesB));
        if (a.OfCases.Length != b.OfCases.Length || a.OfControls.Length != b.OfControls.Length)
            throw new ArgumentException("expected both markers in the same patients", nameof(casesB));
        var covariance = Covariance(a, b);
        var error = Math.Sqrt(Math.Max(0, Covariance(a, a) + Covariance(b, b) - (2 * covariance)));
        var (difference, width) = (a.Area - b.Area, Tails.NormalLimit(level) * error);
        var z = difference / error;
        return new AreaComparison(z, Tails.TwoSidedNormal(z), difference, difference - width, difference + width, covariance);
    }

    private static double Covariance(Shares a, Shares b) =>
        (SampleCovariance(a.OfCases, b.OfCases) / a.OfCases.Length) + (SampleCovariance(a.OfControls, b.OfControls) / a.OfControls.Length);

    private static double SampleCovariance(double[] a, double[] b)
    {
        if (a.Length < 2) return double.NaN;
        var (meanA, meanB, sum) = (a.Average(), b.Average(), 0.0);
        for (var n = 0; n < a.Length; n++) sum += (a[n] - meanA) * (b[n] - meanB);
        return sum / (a.Length - 1);
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>V₁₀: for each case the share of controls below it, ties half; V₀₁: for each control the share of cases above it.</summary>
    private sealed record Shares(double[] OfCases, double[] OfControls, double Area)
    {
        public static Shares Of(IReadOnlyList<double> controls, IReadOnlyList<double> cases)
        {
            var counts = RocCounts.Of(controls, cases);
            var values = RocCounts.Distinct(controls, cases);
            // Rank r lies between the thresholds r and r + 1: above r are those at higher values, at r + 1 those at this one too.
            double[] ofCases = [.. RocCounts.Ranks(values, cases).Select(
                r => 1 - ((counts.FalsePositives[r] + counts.FalsePositives[r + 1]) / (2.0 * counts.Controls)))];
            double[] ofControls = [.. RocCounts.Ranks(values, controls).Select(
                r => (counts.TruePositives[r] + counts.TruePositives[r + 1]) / (2.0 * counts.Cases))];
            return new Shares(ofCases, ofControls, counts.MannWhitney);
        }
    }
}
