using Exocosm.Numerics.Functions;

namespace Exocosm.Numerics.Randomness;

/// <summary>Draws of the binomial distribution.</summary>
internal static class BinomialSampling
{
    private const long Largest = 1L << 60;
    private const double FirstMeanByRejection = 10.0;

    /// <summary>No count above this is met by inversion: its probability at a mean of 10 is below 10⁻⁷⁰.</summary>
    private const long LastByInversion = 120;

    public static long Next(ref RandomStream stream, long n, double p)
    {
        if (n is < 0 or > Largest) throw new ArgumentOutOfRangeException(nameof(n), n, "The number of trials is between 0 and 2^60.");
        if (!(p >= 0.0 && p <= 1.0)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is between 0 and 1.");
        if (n == 0 || p == 0.0) return 0;
        if (p == 1.0) return n;
        return p <= 0.5 ? Rarer(ref stream, n, p) : n - Rarer(ref stream, n, 1.0 - p);
    }

    private static long Rarer(ref RandomStream stream, long n, double p) =>
        n * p < FirstMeanByRejection ? ByInversion(ref stream, n, p) : ByRejection(ref stream, n, p);

    /// <summary>Walks down the survival function P(K &gt; k), which starts at 1 − (1 − p)ⁿ and is accurate for small p.</summary>
    private static long ByInversion(ref RandomStream stream, long n, double p)
    {
        var logOfNone = n * DeterministicMath.Log1p(-p);
        var odds = p / (1.0 - p);
        var last = Math.Min(n, LastByInversion);
        while (true)
        {
            var uniform = stream.NextFineDouble();
            var survival = -DeterministicMath.Expm1(logOfNone);
            if (uniform >= survival) return 0;
            var probability = DeterministicMath.Exp(logOfNone);
            for (var count = 1L; count <= last; count++)
            {
                probability *= odds * (n - count + 1) / count;
                survival -= probability;
                if (uniform >= survival) return count;
            }
        }
    }

    /// <summary>
    /// Algorithm BTRS (W. Hörmann, "The generation of binomial random variates", J. Stat. Comput. Simul. 46:101, 1993), with the probability
    /// relative to that of the mode in Loader's form.
    /// </summary>
    private static long ByRejection(ref RandomStream stream, long n, double p)
    {
        var deviation = Math.Sqrt(n * p * (1.0 - p));
        var b = 1.15 + 2.53 * deviation;
        var a = -0.0873 + 0.0248 * b + 0.01 * p;
        var centre = n * p + 0.5;
        var immediate = 0.92 - 4.2 / b;
        var alpha = (2.83 + 5.1 / b) * deviation;
        var mode = Math.Floor((n + 1.0) * p);
        var logOfMode = CountProbabilities.LogBinomial(mode, n, p);
        while (true)
        {
            var u = stream.NextDouble() - 0.5;
            var v = stream.NextOpenDouble();
            var edge = 0.5 - Math.Abs(u);
            var count = Math.Floor((2.0 * a / edge + b) * u + centre);
            if (!(count >= 0.0 && count <= n)) continue;
            if (edge >= 0.07 && v <= immediate) return (long)count;
            var hat = DeterministicMath.Log(v * alpha / (a / (edge * edge) + b));
            if (hat <= CountProbabilities.LogBinomial(count, n, p) - logOfMode) return (long)count;
        }
    }
}
