namespace Exocosm.Statistics.Survival;

/// <summary>The product-limit estimate (Kaplan and Meier 1958, J Am Stat Assoc 53:457).</summary>
public static class KaplanMeier
{
    /// <summary>
    /// S(t) = Π (1 − d/n) over the times with events up to t; standard error by Greenwood (1926), S √(Σ d/(n(n−d))).
    /// </summary>
    /// <param name="observations">The patients, in any order; times finite and not negative.</param>
    public static SurvivalCurve Fit(IReadOnlyList<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        Samples.Check(observations);
        var sorted = observations.OrderBy(static one => one.Time).ToArray();
        var steps = new List<SurvivalStep>();
        var (survival, variance) = (1.0, 0.0);
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            var (time, events) = (sorted[from].Time, 0);
            for (to = from; to < sorted.Length && sorted[to].Time == time; to++)
            {
                if (sorted[to].Event) events++;
            }

            var atRisk = sorted.Length - from;
            survival *= (double)(atRisk - events) / atRisk;
            variance += events == 0 ? 0 : (double)events / atRisk / (atRisk - events);
            steps.Add(new SurvivalStep(time, atRisk, events, to - from - events, survival, survival * Math.Sqrt(variance)));
        }

        return new SurvivalCurve(sorted.Length, steps);
    }
}
