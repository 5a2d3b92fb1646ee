using Exocosm.Numerics.Functions;

namespace Exocosm.Numerics.Randomness;

/// <summary>
/// Logarithms of Poisson and binomial probabilities in the saddle-point form (C. Loader, "Fast and accurate computation of binomial
/// probabilities", 2000): the large terms of the textbook form, which cancel, never appear.
/// </summary>
internal static class CountProbabilities
{
    private const double LogTwoPi = 1.8378770664093454836;

    /// <summary>ln(n!) − ln(√(2πn) (n/e)ⁿ) for n = 1 to 15.</summary>
    private static readonly double[] s_smallStirling =
    [
        0.0,
        0.08106146679532725822, 0.041340695955409294094, 0.027677925684998339149, 0.020790672103765093112, 0.016644691189821192163,
        0.013876128823070747999, 0.011896709945891770095, 0.010411265261972096497, 0.0092554621827127329177, 0.0083305634333628712565,
        0.007573675487951840795, 0.0069428401072095298657, 0.0064089941880042070684, 0.0059513701127588477356, 0.005554733551962801371,
    ];

    /// <summary>ln P(K = <paramref name="count"/>) of a Poisson number.</summary>
    public static double LogPoisson(double count, double mean)
    {
        if (count == 0.0) return -mean;
        return -StirlingError(count) - Deviance(count, mean) - 0.5 * (LogTwoPi + DeterministicMath.Log(count));
    }

    /// <summary>ln P(K = <paramref name="count"/>) of a binomial number, for 0 &lt; p &lt; 1.</summary>
    public static double LogBinomial(double count, double n, double p)
    {
        if (count == 0.0) return n * DeterministicMath.Log1p(-p);
        if (count == n) return n * DeterministicMath.Log(p);
        var rest = n - count;
        return StirlingError(n) - StirlingError(count) - StirlingError(rest)
            - Deviance(count, n * p) - Deviance(rest, n * (1.0 - p))
            - 0.5 * (LogTwoPi + DeterministicMath.Log(count) + DeterministicMath.Log1p(-count / n));
    }

    /// <summary>ln(n!) − ln(√(2πn) (n/e)ⁿ): Stirling's series, or the table where the series is not yet exact.</summary>
    private static double StirlingError(double n)
    {
        if (n < s_smallStirling.Length) return s_smallStirling[(int)n];
        var square = n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n;
    }

    /// <summary>x ln(x/m) + m − x, by its series in (x − m)/(x + m) where x is near m.</summary>
    private static double Deviance(double x, double mean)
    {
        var difference = x - mean;
        if (Math.Abs(difference) >= 0.1 * (x + mean)) return x * DeterministicMath.Log(x / mean) - difference;
        var ratio = difference / (x + mean);
        var sum = difference * ratio;
        var term = 2.0 * x * ratio;
        var square = ratio * ratio;
        for (var j = 3; ; j += 2)
        {
            term *= square;
            var next = sum + term / j;
            if (next == sum) return sum;
            sum = next;
        }
    }
}
