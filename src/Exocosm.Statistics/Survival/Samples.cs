namespace Exocosm.Statistics.Survival;

/// <summary>What every method asks of its patients.</summary>
internal static class Samples
{
    /// <summary>Refuses times that are no times.</summary>
    /// <param name="observations">The patients.</param>
    public static void Check(IReadOnlyList<Observation> observations)
    {
        for (var n = 0; n < observations.Count; n++)
        {
            if (!double.IsFinite(observations[n].Time) || observations[n].Time < 0)
                throw new ArgumentException($"time {n} is {observations[n].Time}: expected a finite time, not negative", nameof(observations));
        }
    }

    /// <summary>Refuses a column that has not one value for each patient.</summary>
    /// <param name="count">Number of values.</param>
    /// <param name="patients">Number of patients.</param>
    /// <param name="name">Name of the argument.</param>
    public static void CheckCount(int count, int patients, string name)
    {
        if (count != patients) throw new ArgumentException($"{count} values for {patients} patients", name);
    }

    /// <summary>The patients' indices, stratum by stratum, in ascending order of the strata's numbers; one stratum where there are none.</summary>
    /// <param name="patients">Number of patients.</param>
    /// <param name="strata">Stratum of each, or null.</param>
    public static int[][] Strata(int patients, IReadOnlyList<int>? strata)
    {
        if (strata is null) return [[.. Enumerable.Range(0, patients)]];
        CheckCount(strata.Count, patients, nameof(strata));
        return [.. Enumerable.Range(0, patients).GroupBy(n => strata[n]).OrderBy(static stratum => stratum.Key).Select(static stratum => stratum.ToArray())];
    }
}
