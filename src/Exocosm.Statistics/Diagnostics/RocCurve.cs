namespace Exocosm.Statistics.Diagnostics;

/// <summary>The empirical ROC curve of a marker that is higher in cases.</summary>
public sealed class RocCurve
{
    private readonly RocCounts _counts;

    private RocCurve(RocCounts counts)
    {
        _counts = counts;
        Points = [.. Enumerable.Range(0, counts.Count).Select(n => new RocPoint(
            counts.Thresholds[n], (double)counts.FalsePositives[n] / counts.Controls, (double)counts.TruePositives[n] / counts.Cases))];
    }

    /// <summary>The points, from the threshold that nobody reaches to the one that everybody does.</summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>Area under the curve, by trapezoids.</summary>
    public double Area => PartialArea(0, 1);

    /// <summary>Probability that a case is higher than a control, ties half: Mann and Whitney's U over all pairs (Hanley and McNeil 1982).</summary>
    public double MannWhitney => _counts.MannWhitney;

    /// <summary>The threshold with the largest sensitivity + specificity − 1 (Youden 1950); the most specific of several.</summary>
    public YoudenPoint Youden
    {
        get
        {
            var best = Points.MaxBy(static point => point.TruePositiveRate - point.FalsePositiveRate);
            return new YoudenPoint(best.Threshold, best.TruePositiveRate, 1 - best.FalsePositiveRate);
        }
    }

    /// <summary>The curve of two samples.</summary>
    /// <param name="controls">Values of those without the disease; at least one.</param>
    /// <param name="cases">Values of those with it; at least one.</param>
    public static RocCurve Of(IReadOnlyList<double> controls, IReadOnlyList<double> cases) => new(RocCounts.Of(controls, cases));

    /// <summary>Area over a range of specificity, not rescaled, by trapezoids.</summary>
    /// <param name="specificityLow">Lower end.</param>
    /// <param name="specificityHigh">Upper end.</param>
    public double PartialArea(double specificityLow, double specificityHigh)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(specificityLow, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(specificityHigh, 1);
        var (from, to) = (1 - specificityHigh, 1 - specificityLow);
        var area = 0.0;
        for (var n = 1; n < Points.Count; n++)
        {
            var (a, b) = (Points[n - 1], Points[n]);
            var (low, high) = (Math.Max(a.FalsePositiveRate, from), Math.Min(b.FalsePositiveRate, to));
            if (high <= low) continue;
            var slope = (b.TruePositiveRate - a.TruePositiveRate) / (b.FalsePositiveRate - a.FalsePositiveRate);
            area += (high - low) * (a.TruePositiveRate + (slope * (((low + high) / 2) - a.FalsePositiveRate)));
        }

        return area;
    }

    /// <summary>Sensitivity at a specificity.</summary>
    /// <param name="specificity">Specificity, from 0 to 1.</param>
    /// <param name="definition">Which.</param>
    public double SensitivityAt(double specificity, SensitivityDefinition definition) => _counts.SensitivityAt(specificity, definition);

    /// <summary>The lowest threshold whose specificity is at least so high: what <see cref="SensitivityDefinition.Conservative"/> means.</summary>
    /// <param name="specificity">Specificity, from 0 to 1.</param>
    public RocPoint PointAt(double specificity) => Points[_counts.LastWithin(specificity)];
}
