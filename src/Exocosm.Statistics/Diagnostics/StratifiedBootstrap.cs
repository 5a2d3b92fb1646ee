using Exocosm.Numerics.Randomness;

namespace Exocosm.Statistics.Diagnostics;

/// <summary>
/// Limits by drawing patients anew with replacement, cases and controls apart. At a fixed specificity the threshold is itself an estimate, and
/// only so does the sensitivity carry its uncertainty; limits of a proportion would not.
/// </summary>
public static class StratifiedBootstrap
{
    /// <summary>Times that patients are drawn, where nothing else is said.</summary>
    public const int Replicates = 2000;

    /// <summary>Sensitivity at a specificity, with the percentiles of its replicates (Efron 1979; quantiles as R's type 7).</summary>
    /// <param name="controls">Values of controls.</param>
    /// <param name="cases">Values of cases.</param>
    /// <param name="specificity">The specificity.</param>
    /// <param name="seed">Seed; the same one gives the same limits.</param>
    /// <param name="purpose">Purpose of the random numbers, kept apart from others of the seed.</param>
    /// <param name="definition">Which sensitivity.</param>
    /// <param name="replicates">Times that patients are drawn.</param>
    /// <param name="level">Level of confidence.</param>
    public static Estimate SensitivityAt(
        IReadOnlyList<double> controls, IReadOnlyList<double> cases, double specificity, ulong seed, uint purpose,
        SensitivityDefinition definition = SensitivityDefinition.Conservative, int replicates = Replicates, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        var counts = RocCounts.Of(controls, cases);
        var value = counts.SensitivityAt(specificity, definition);
        var distinct = RocCounts.Distinct(controls, cases);
        int[] ranksOfControls = RocCounts.Ranks(distinct, controls), ranksOfCases = RocCounts.Ranks(distinct, cases);
        int[] drawnControls = new int[distinct.Length], drawnCases = new int[distinct.Length];
        var values = new double[replicates];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            var random = new RandomStream(seed, purpose, (ulong)replicate, 0);
            Draw(ref random, ranksOfControls, drawnControls);
            Draw(ref random, ranksOfCases, drawnCases);
            counts.Fill(drawnControls, drawnCases);
            values[replicate] = counts.SensitivityAt(specificity, definition);
        }

        Array.Sort(values);
        return new Estimate(value, Quantile(values, (1 - level) / 2), Quantile(values, (1 + level) / 2));
    }

    private static void Draw(ref RandomStream random, int[] ranks, int[] tally)
    {
        Array.Clear(tally);
        for (var n = 0; n < ranks.Length; n++) tally[ranks[random.NextIndex(ranks.Length)]]++;
    }

    private static double Quantile(double[] sorted, double p)
    {
        var place = (sorted.Length - 1) * p;
        var below = (int)place;
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
