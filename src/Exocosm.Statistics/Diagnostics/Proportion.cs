using MathNet.Numerics.Distributions;

namespace Exocosm.Statistics.Diagnostics;

/// <summary>Limits of confidence of a proportion k/n.</summary>
public static class Proportion
{
    /// <summary>The exact limits (Clopper and Pearson 1934, Biometrika 26:404): quantiles of beta distributions.</summary>
    /// <param name="k">Successes.</param>
    /// <param name="n">Trials.</param>
    /// <param name="level">Level of confidence.</param>
    public static Interval ClopperPearson(long k, long n, double level = 0.95)
    {
        Check(k, n);
        var tail = (1 - level) / 2;
        return new Interval(k == 0 ? 0 : Beta.InvCDF(k, n - k + 1, tail), k == n ? 1 : Beta.InvCDF(k + 1, n - k, 1 - tail));
    }

    /// <summary>The score limits (Wilson 1927, J Am Stat Assoc 22:209).</summary>
    /// <inheritdoc cref="ClopperPearson"/>
    public static Interval Wilson(long k, long n, double level = 0.95)
    {
        Check(k, n);
        var (p, z) = ((double)k / n, Tails.NormalLimit(level));
        var middle = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var width = z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4.0 * n * n)));
        return new Interval(k == 0 ? 0 : middle - width, k == n ? 1 : middle + width);
    }

    private static void Check(long k, long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, n);
    }
}
