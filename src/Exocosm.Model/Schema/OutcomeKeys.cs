namespace Exocosm.Model.Schema;

/// <summary>Keys of how the outcome of a run is measured. All are conventions of measurement, not biology.</summary>
internal static class OutcomeKeys
{
    public static readonly QuantityKey Baseline = new("baseline", "min", ValueRange.NotNegative,
        "From when response is judged; the first recorded time at or after it is the baseline.")
    { Default = "0 min" };

    public static readonly IntegerKey Minimum = new("minimum", 1, int.MaxValue,
        "Fewest living tumour cells of a lesion; fewer that touch are no lesion.")
    { Default = 10 };

    public static readonly QuantityKey Measurable = new("measurable", "um", ValueRange.NotNegative,
        "Longest diameter that a target lesion must have at baseline (RECIST 1.1: 10 mm; pieces of tissue are smaller).")
    { Default = "0 um" };

    public static readonly QuantityKey MinimumIncrease = new("minimum_increase", "um", ValueRange.NotNegative,
        "Growth of the sum of diameters below which nothing is progression (RECIST 1.1: 5 mm; pieces of tissue are smaller).")
    { Default = "0 um" };

    public static readonly IntegerKey Detectable = new("detectable", 1, long.MaxValue,
        "Burden, cells, below which the tumour is out of sight; recurrence is the return to it.")
    { Default = 100 };

    public static readonly QuantityKey BurdenProgression = new("burden_progression", "", new(1, double.PositiveInfinity, MinExcluded: true),
        "Burden over its smallest value so far from which burden counts as progressed; 1.728 is 20 % more diameter of a ball.")
    { Default = "1.728" };

    public static readonly Section Section = new("outcomes",
        Baseline, Minimum, Measurable, MinimumIncrease, Detectable, BurdenProgression);
}
