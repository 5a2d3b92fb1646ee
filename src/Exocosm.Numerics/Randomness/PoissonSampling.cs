using Exocosm.Numerics.Functions;

namespace Exocosm.Numerics.Randomness;

/// <summary>Draws of the Poisson distribution.</summary>
internal static class PoissonSampling
{
    private const double Largest = 1L << 60;
    private const double FirstMeanByRejection = 10.0;

    /// <summary>No count above this is met by inversion: its probability at a mean of 10 is below 10⁻⁷⁰.</summary>
    private const long LastByInversion = 120;

    public static long Next(ref RandomStream stream, double mean)
    {
        if (!(mean >= 0.0 && mean <= Largest)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "A Poisson mean is between 0 and 2^60.");
        if (mean == 0.0) return 0;
        return mean < FirstMeanByRejection ? ByInversion(ref stream, mean) : ByRejection(ref stream, mean);
    }

    /// <summary>
    /// Walks down the survival function P(K &gt; k). Starting from 1 − e^−mean keeps full relative accuracy for the small means of rare events.
    /// </summary>
    private static long ByInversion(ref RandomStream stream, double mean)
    {
        while (true)
        {
            var uniform = stream.NextFineDouble();
            var survival = DeterministicMath.OneMinusExp(mean);
            if (uniform >= survival) return 0;
            var probability = DeterministicMath.Exp(-mean);
            for (var count = 1L; count <= LastByInversion; count++)
            {
                probability *= mean / count;
                survival -= probability;
                if (uniform >= survival) return count;
            }
        }
    }

    /// <summary>
    /// Algorithm PTRS (W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance Math. Econ. 12:39, 1993),
    /// with the probability in Loader's form, which does not cancel at large means.
    /// </summary>
    private static long ByRejection(ref RandomStream stream, double mean)
    {
        var b = 0.931 + 2.53 * Math.Sqrt(mean);
        var a = -0.059 + 0.02483 * b;
        var inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        var immediate = 0.9277 - 3.6224 / (b - 2.0);
        while (true)
        {
            var u = stream.NextDouble() - 0.5;
            var v = stream.NextOpenDouble();
            var edge = 0.5 - Math.Abs(u);
            var count = Math.Floor((2.0 * a / edge + b) * u + mean + 0.43);
            if (edge >= 0.07 && v <= immediate) return (long)count;
            if (!(count >= 0.0 && count <= 2.0 * Largest) || (edge < 0.013 && v > edge)) continue;
            var hat = DeterministicMath.Log(v * inverseAlpha / (a / (edge * edge) + b));
            if (hat <= CountProbabilities.LogPoisson(count, mean)) return (long)count;
        }
    }
}
