using System.Numerics;

namespace Exocosm.Numerics.Statistics;

/// <summary>The sign test of paired differences (Dixon and Mood 1946, J Am Stat Assoc 41:557).</summary>
public static class SignTest
{
    private const int Bits = 64;

    /// <summary>
    /// Two-sided exact probability of a split at least as uneven where either sign is as likely as the other: 2 P(X ≤ the smaller count), at
    /// most 1, with X binomial over the pairs that differ. Counted in whole numbers, so that it has the same bits on every machine.
    /// </summary>
    /// <param name="higher">Pairs with a positive difference.</param>
    /// <param name="lower">Pairs with a negative difference; ties are left out.</param>
    /// <returns>The probability; NaN without a pair that differs.</returns>
    public static double TwoSided(int higher, int lower)
    {
        var pairs = higher + lower;
        if (pairs == 0) return double.NaN;
        var (ways, sum) = (BigInteger.One, BigInteger.One);
        for (var n = 1; n <= Math.Min(higher, lower); n++)
        {
            ways = ways * (pairs - n + 1) / n;
            sum += ways;
        }

        // Twice the sum, of 2^pairs ways in all; a double cannot hold either of them.
        var surplus = Math.Max(0, (int)sum.GetBitLength() - Bits);
        return Math.Min(1, Math.ScaleB((double)(sum >> surplus), surplus + 1 - pairs));
    }
}
