namespace Exocosm.Statistics.Diagnostics;

/// <summary>Positives at each threshold, in whole numbers: a resampled curve has the same thresholds, so that nothing is sorted anew.</summary>
internal sealed class RocCounts
{
    // Twice over: a specificity such as 1 − 0.9 is meant as a whole number of controls, though it is not one in doubles.
    private const double Whole = 1e-9;

    private RocCounts(double[] thresholds, int controls, int cases)
    {
        (Thresholds, Controls, Cases) = (thresholds, controls, cases);
        (FalsePositives, TruePositives) = (new int[thresholds.Length], new int[thresholds.Length]);
    }

    /// <summary>Number of thresholds.</summary>
    public int Count => Thresholds.Length;

    /// <summary>Thresholds, descending from +∞ to −∞.</summary>
    public double[] Thresholds { get; }

    /// <summary>Controls at or above each threshold.</summary>
    public int[] FalsePositives { get; }

    /// <summary>Cases at or above each threshold.</summary>
    public int[] TruePositives { get; }

    /// <summary>Number of controls.</summary>
    public int Controls { get; }

    /// <summary>Number of cases.</summary>
    public int Cases { get; }

    /// <summary>U over the number of pairs, from whole numbers.</summary>
    public double MannWhitney
    {
        get
        {
            long twice = 0;
            for (var n = 1; n < Count; n++)
                twice += (long)(FalsePositives[n] - FalsePositives[n - 1]) * (TruePositives[n] + TruePositives[n - 1]);
            return twice / (2.0 * Controls * Cases);
        }
    }

    /// <summary>Counts two samples.</summary>
    /// <param name="controls">Values of controls.</param>
    /// <param name="cases">Values of cases.</param>
    public static RocCounts Of(IReadOnlyList<double> controls, IReadOnlyList<double> cases)
    {
        var values = Distinct(controls, cases);
        var counts = new RocCounts(
            [double.PositiveInfinity, .. Enumerable.Range(1, values.Length - 1).Select(n => Between(values[n - 1], values[n])), double.NegativeInfinity],
            controls.Count, cases.Count);
        counts.Fill(Tally(values, controls), Tally(values, cases));
        return counts;
    }

    /// <summary>Values of both, each once, descending.</summary>
    /// <param name="controls">Values of controls.</param>
    /// <param name="cases">Values of cases.</param>
    public static double[] Distinct(IReadOnlyList<double> controls, IReadOnlyList<double> cases)
    {
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentNullException.ThrowIfNull(cases);
        if (controls.Count == 0 || cases.Count == 0) throw new ArgumentException("expected at least one control and one case", nameof(cases));
        double[] values = [.. controls.Concat(cases).Distinct().OrderDescending()];
        if (values.Any(double.IsNaN)) throw new ArgumentException("a value is not a number", nameof(controls));
        return values;
    }

    /// <summary>Index of each value among the distinct ones.</summary>
    /// <param name="descending">The distinct ones.</param>
    /// <param name="values">The values.</param>
    public static int[] Ranks(double[] descending, IReadOnlyList<double> values)
    {
        var order = Comparer<double>.Create(static (a, b) => b.CompareTo(a));
        return [.. values.Select(value => Array.BinarySearch(descending, value, order))];
    }

    /// <summary>Sets the counts.</summary>
    /// <param name="controls">Controls at each distinct value, descending.</param>
    /// <param name="cases">Cases at each.</param>
    public void Fill(int[] controls, int[] cases)
    {
        for (var n = 0; n < controls.Length; n++)
        {
            FalsePositives[n + 1] = FalsePositives[n] + controls[n];
            TruePositives[n + 1] = TruePositives[n] + cases[n];
        }
    }

    /// <summary>The last threshold with at least a specificity.</summary>
    /// <param name="specificity">The specificity.</param>
    public int LastWithin(double specificity)
    {
        var allowed = Allowed(specificity) + Whole;
        var last = 0;
        while (last < Count - 1 && FalsePositives[last + 1] <= allowed) last++;
        return last;
    }

    /// <summary>Sensitivity at a specificity.</summary>
    /// <param name="specificity">The specificity.</param>
    /// <param name="definition">Which.</param>
    public double SensitivityAt(double specificity, SensitivityDefinition definition)
    {
        var last = LastWithin(specificity);
        double positives = TruePositives[last];
        if (definition == SensitivityDefinition.Interpolated && last < Count - 1)
        {
            var share = (Allowed(specificity) - FalsePositives[last]) / (FalsePositives[last + 1] - FalsePositives[last]);
            positives += Math.Max(0, share) * (TruePositives[last + 1] - TruePositives[last]);
        }

        return positives / Cases;
    }

    private double Allowed(double specificity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(specificity, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(specificity, 1);
        var allowed = (1 - specificity) * Controls;
        return Math.Abs(allowed - Math.Round(allowed)) < Whole ? Math.Round(allowed) : allowed;
    }

    /// <summary>Halfway between neighbours; the higher itself where doubles have nothing between them or one is infinite.</summary>
    private static double Between(double high, double low)
    {
        var middle = low + ((high - low) / 2);
        return middle > low && middle <= high ? middle : high;
    }

    private static int[] Tally(double[] descending, IReadOnlyList<double> values)
    {
        var tally = new int[descending.Length];
        foreach (var rank in Ranks(descending, values)) tally[rank]++;
        return tally;
    }
}
