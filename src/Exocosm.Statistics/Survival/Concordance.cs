namespace Exocosm.Statistics.Survival;

/// <summary>How well a score orders patients by time (Harrell et al. 1982, JAMA 247:2543).</summary>
/// <param name="Concordant">Pairs whose earlier event has the higher score.</param>
/// <param name="Discordant">Pairs whose earlier event has the lower score.</param>
/// <param name="TiedScores">Comparable pairs of equal scores.</param>
/// <param name="TiedTimes">Pairs with events at the same time; not compared.</param>
public readonly record struct Concordance(long Concordant, long Discordant, long TiedScores, long TiedTimes)
{
    /// <summary>(concordant + ½ tied)/comparable; NaN where no pair can be compared.</summary>
    public double Index => (Concordant + (0.5 * TiedScores)) / (Concordant + Discordant + TiedScores);

    /// <summary>
    /// Compares every event with all patients seen longer; at equal times a censored patient was seen longer. A higher score means an earlier
    /// event. In n log n steps.
    /// </summary>
    /// <param name="observations">The patients.</param>
    /// <param name="scores">Score of each.</param>
    /// <param name="strata">Stratum of each; pairs are within strata. Null for one.</param>
    public static Concordance Of(IReadOnlyList<Observation> observations, IReadOnlyList<double> scores, IReadOnlyList<int>? strata = null)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(scores);
        Samples.Check(observations);
        Samples.CheckCount(scores.Count, observations.Count, nameof(scores));
        return Samples.Strata(observations.Count, strata).Select(stratum => Within(observations, scores, stratum)).Aggregate(
            default(Concordance), static (sum, one) => new Concordance(
                sum.Concordant + one.Concordant, sum.Discordant + one.Discordant, sum.TiedScores + one.TiedScores, sum.TiedTimes + one.TiedTimes));
    }

    private static Concordance Within(IReadOnlyList<Observation> observations, IReadOnlyList<double> scores, int[] stratum)
    {
        double[] distinct = [.. stratum.Select(n => scores[n]).Distinct().Order()];
        var tree = new int[distinct.Length + 1];
        long lower = 0, higher = 0, tied = 0, tiedTimes = 0, seen = 0;
        foreach (var time in stratum.GroupBy(n => observations[n].Time).OrderByDescending(static time => time.Key))
        {
            int[] events = [.. time.Where(n => observations[n].Event)], censored = [.. time.Where(n => !observations[n].Event)];
            foreach (var n in censored) Put(n);
            foreach (var n in events)
            {
                var rank = Rank(n);
                long below = Below(rank), upTo = Below(rank + 1);
                lower += below;
                tied += upTo - below;
                higher += seen - upTo;
            }

            foreach (var n in events) Put(n);
            tiedTimes += (long)events.Length * (events.Length - 1) / 2;
        }

        return new Concordance(lower, higher, tied, tiedTimes);

        int Rank(int n) => Array.BinarySearch(distinct, scores[n]);

        void Put(int n)
        {
            seen++;
            for (var i = Rank(n) + 1; i < tree.Length; i += i & -i) tree[i]++;
        }

        long Below(int rank)
        {
            long sum = 0;
            for (var i = rank; i > 0; i -= i & -i) sum += tree[i];
            return sum;
        }
    }
}
