using Exocosm.Numerics.Statistics;
using MathNet.Numerics.Statistics;

namespace Exocosm.Validation;

/// <summary>A direction between two arms that share their seeds: how the pairs fall, the exact sign test, and the effect size.</summary>
internal static class PairedDirection
{
    private const double LargestEffect = 100;

    /// <summary>The findings.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="pairs">What is counted in the pairs, in words.</param>
    /// <param name="differences">One arm less the other, by seed.</param>
    /// <param name="isRise">Whether the differences shall be above 0; else below.</param>
    public static IEnumerable<Finding> Findings(string statement, string pairs, IReadOnlyList<double> differences, bool isRise)
    {
        var (more, fewer) = (differences.Count(d => d > 0), differences.Count(d => d < 0));
        yield return Finding.Between($"{statement}: pairs of {differences.Count} with {pairs}", (differences.Count / 2) + 1, differences.Count, isRise ? more : fewer);
        yield return Finding.Between($"{statement}: two-sided p of the sign test", 0, 0.05, SignTest.TwoSided(more, fewer));
        yield return Finding.Between(
            $"{statement}: effect size d_z, mean over SD of the differences", isRise ? 0 : -LargestEffect, isRise ? LargestEffect : 0,
            differences.Mean() / differences.StandardDeviation());
    }
}
