using Exocosm.Numerics.Functions;

namespace Exocosm.Numerics.Distributions;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>Φ(x), by the series of the integral near 0 and the continued fraction of the tail (Abramowitz and Stegun 26.2.11, 26.2.14).</summary>
    /// <param name="x">Where.</param>
    public static double Cdf(double x)
    {
        var density = DeterministicMath.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (Math.Abs(x) < 5)
        {
            var (term, sum) = (x, x);
            for (var n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum) && n < 200; n++) sum += term *= x * x / ((2 * n) + 1);
            return 0.5 + (density * sum);
        }

        var tail = 0.0;
        for (var n = 60; n > 0; n--) tail = n / (Math.Abs(x) + tail);
        var beyond = density / (Math.Abs(x) + tail);
        return x < 0 ? beyond : 1 - beyond;
    }

    /// <summary>Φ⁻¹(p), by bisection to a bracket and Newton steps on <see cref="Cdf"/>.</summary>
    /// <param name="p">Probability, in (0, 1).</param>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        var (low, high) = (-40.0, 40.0);
        for (var i = 0; i < 30; i++)
        {
            var middle = (low + high) / 2;
            if (Cdf(middle) < p) low = middle;
            else high = middle;
        }

        var x = (low + high) / 2;
        for (var i = 0; i < 4; i++)
        {
            var density = DeterministicMath.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
            if (density > 0) x -= (Cdf(x) - p) / density;
        }

        return x;
    }
}
