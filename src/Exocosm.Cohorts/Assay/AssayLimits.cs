using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Distributions;
using Exocosm.Numerics.Functions;
using MathNet.Numerics;

namespace Exocosm.Cohorts.Assay;

/// <summary>What the numbers of a test alone allow: the limits of counting and of the spread between people, before any patient is drawn (science 1.8).</summary>
/// <param name="plan">The test.</param>
/// <param name="marker">A marker that is counted.</param>
/// <param name="plasmaMl">Volume of the plasma, mL.</param>
public sealed class AssayLimits(BiopsyPlan plan, MarkerPlan marker, double plasmaMl)
{
    private const double Sensitivity = 0.95;

    /// <summary>Counts of one vesicle per mL of plasma: V η.</summary>
    public double CountsPerMl => plan.DrawMl * plan.Capture;

    /// <summary>Mean counts of a person of median background without a tumour.</summary>
    public double BackgroundCounts => (CountsPerMl * marker.BackgroundPerMl(plasmaMl)) + plan.BlankCounts;

    /// <summary>Level that one tumour cell keeps up at rest, 1/mL: f_T S s/(k_el V).</summary>
    public double PerMlOfCell => marker.SecretionPerDay * marker.Entering * marker.Positive / (marker.EliminationPerDay * plasmaMl);

    /// <summary>Smallest count that at least the specificity of such people do not exceed, if counting alone made them differ.</summary>
    public double ThresholdCounts => PoissonQuantile(BackgroundCounts, plan.Specificity);

    /// <summary>Mean counts by the tumour at which 95 % of draws are above that threshold.</summary>
    public double PoissonExcessCounts
    {
        get
        {
            var (low, high, threshold) = (0.0, BackgroundCounts + 100, ThresholdCounts);
            while (Above(threshold, BackgroundCounts + high) < Sensitivity) high *= 2;
            return Bisection.Reach(excess => Above(threshold, BackgroundCounts + excess), Sensitivity, low, high, halvings: 100);
        }
    }

    /// <summary>The same in tumour cells: the limit of detection by counting.</summary>
    public double PoissonCells => PoissonExcessCounts / CountsPerMl / PerMlOfCell;

    /// <summary>
    /// Level by the tumour, 1/mL, at which a person of median background reaches the threshold that the spread between and within people sets: background ×
    /// (e^{z σ} − 1). Half of such draws are then positive.
    /// </summary>
    public double SpreadExcessPerMl =>
        marker.BackgroundPerMl(plasmaMl)
        * (Math.Exp(NormalDistribution.Quantile(plan.Specificity) * Math.Sqrt((marker.Spread * marker.Spread) + (marker.WithinPerson * marker.WithinPerson))) - 1);

    /// <summary>The same in tumour cells.</summary>
    public double SpreadCells => SpreadExcessPerMl / PerMlOfCell;

    /// <summary>Smallest k with P(X ≤ k) at least a share.</summary>
    internal static double PoissonQuantile(double mean, double share)
    {
        var (low, high) = (-1.0, Math.Ceiling(mean + 10 + (10 * Math.Sqrt(mean))));
        while (Below(high, mean) < share) high *= 2;
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (Below(middle, mean) >= share) high = middle;
            else low = middle;
        }

        return high;
    }

    private static double Below(double k, double mean) => mean == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(k + 1, mean);

    private static double Above(double k, double mean) => 1 - Below(k, mean);
}
