using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Exocosm.Statistics;

/// <summary>Probabilities of tails and the quantile that limits of confidence need.</summary>
internal static class Tails
{
    /// <summary>P(χ² ≥ x), from the upper incomplete gamma function, so that small ones keep their digits.</summary>
    /// <param name="x">Where.</param>
    /// <param name="degreesOfFreedom">Degrees of freedom; below 1 there is no test and NaN.</param>
    public static double ChiSquared(double x, int degreesOfFreedom) =>
        degreesOfFreedom < 1 || double.IsNaN(x) ? double.NaN : x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, x / 2);

    /// <summary>P(|Z| ≥ |z|) of a standard normal Z.</summary>
    /// <param name="z">Where.</param>
    public static double TwoSidedNormal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>z with P(|Z| ≤ z) = level; 1.959964 for 0.95.</summary>
    /// <param name="level">Level of confidence, in (0, 1).</param>
    public static double NormalLimit(double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        return Normal.InvCDF(0, 1, (1 + level) / 2);
    }
}
