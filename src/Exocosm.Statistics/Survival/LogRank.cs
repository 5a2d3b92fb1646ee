using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Survival;

/// <summary>The log-rank test (Mantel 1966; Peto and Peto 1972) and its weighted kin (Harrington and Fleming 1982, Biometrika 69:553).</summary>
public static class LogRank
{
    /// <summary>
    /// At each time with d events among n patients, a group of n_j of them expects d n_j/n with the hypergeometric covariance; sums over the
    /// times, and over strata, give O − E and V, and χ² = (O − E)ᵀ V⁻ (O − E).
    /// </summary>
    /// <param name="observations">The patients.</param>
    /// <param name="groups">Group of each.</param>
    /// <param name="strata">Stratum of each; null for one.</param>
    /// <param name="rho">Events weigh S(t−)^ρ, S the pooled Kaplan–Meier curve of the stratum: 0 log-rank, 1 Peto and Peto.</param>
    public static LogRankResult Test(
        IReadOnlyList<Observation> observations, IReadOnlyList<int> groups, IReadOnlyList<int>? strata = null, double rho = 0)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(groups);
        Samples.Check(observations);
        Samples.CheckCount(groups.Count, observations.Count, nameof(groups));
        int[] names = [.. groups.Distinct().Order()];
        var sums = new Sums(names.Length);
        foreach (var stratum in Samples.Strata(observations.Count, strata))
            Add(sums, [.. stratum.Select(n => (observations[n], Array.BinarySearch(names, groups[n])))], rho);

        var freedom = names.Length - 1;
        var square = freedom < 1 ? double.NaN : Quadratic(sums, freedom);
        var peto = names.Length == 2 ? (sums.Observed[1] - sums.Expected[1]) / sums.Variance[1, 1] : double.NaN;
        return new LogRankResult(names, sums.Observed, sums.Expected, sums.Variance, square, freedom, Tails.ChiSquared(square, freedom), peto);
    }

    private static void Add(Sums sums, (Observation Seen, int Group)[] patients, double rho)
    {
        var sorted = patients.OrderBy(static one => one.Seen.Time).ToArray();
        var atRisk = new int[sums.Observed.Length];
        foreach (var (_, group) in sorted) atRisk[group]++;
        var survival = 1.0;
        var events = new int[atRisk.Length];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            Array.Clear(events);
            for (to = from; to < sorted.Length && sorted[to].Seen.Time == sorted[from].Seen.Time; to++)
            {
                if (sorted[to].Seen.Event) events[sorted[to].Group]++;
            }

            double n = sorted.Length - from, d = events.Sum();
            if (d > 0) AddTime(sums, events, atRisk, n, d, rho == 0 ? 1 : Math.Pow(survival, rho));
            survival *= (n - d) / n;
            for (var one = from; one < to; one++) atRisk[sorted[one].Group]--;
        }
    }

    private static void AddTime(Sums sums, int[] events, int[] atRisk, double n, double d, double weight)
    {
        var spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (var j = 0; j < events.Length; j++)
        {
            var share = atRisk[j] / n;
            sums.Observed[j] += weight * events[j];
            sums.Expected[j] += weight * d * share;
            for (var k = 0; k < events.Length; k++) sums.Variance[j, k] += spread * share * ((j == k ? 1 : 0) - (atRisk[k] / n));
        }
    }

    /// <summary>The last group's difference follows from the others', so it is left out; a group nobody is at risk in adds nothing.</summary>
    private static double Quadratic(Sums sums, int freedom)
    {
        var difference = Vector<double>.Build.Dense(freedom, j => sums.Observed[j] - sums.Expected[j]);
        var variance = Matrix<double>.Build.Dense(freedom, freedom, (j, k) => sums.Variance[j, k]);
        return difference * variance.PseudoInverse() * difference is var square && variance.Trace() > 0 ? square : double.NaN;
    }

    private sealed class Sums(int groups)
    {
        public double[] Observed { get; } = new double[groups];

        public double[] Expected { get; } = new double[groups];

        public double[,] Variance { get; } = new double[groups, groups];
    }
}
