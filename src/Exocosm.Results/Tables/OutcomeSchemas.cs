using static Exocosm.Results.Tables.TableColumn;

namespace Exocosm.Results.Tables;

/// <summary>The tables of outcomes: of runs whose scenario has <c>outcomes</c> or is an arm, and of the comparison of arms.</summary>
public static class OutcomeSchemas
{
    private static readonly TableColumn Time = Number("time_min", "min", "simulated time");

    /// <summary>Lesions over time.</summary>
    public static TableSchema Lesions { get; } = new("lesions", "a time and lesion",
    [
        Time, Words("site", "name of the site"),
        Count("lesion", "its number, from 1, never given twice in a run"),
        Count("pieces", "connected groups that it consists of; 0 for a target that is gone from sight"),
        Count("cells", "living tumour cells"),
        Number("longest_diameter_um", "um", "largest distance between surfaces of its cells; of several pieces the sum"),
        Number("short_axis_um", "um", "longest diameter at right angles to the longest, of the piece that has the largest"),
        Number("volume_um3", "um^3", "volume of its living cells"),
        Number("equivalent_diameter_um", "um", "diameter of the ball of that volume"),
        Flag("target", "whether it is a target lesion"),
    ]);

    /// <summary>Burden and response over time.</summary>
    public static TableSchema Response { get; } = new("response", "a time",
    [
        Time,
        Count("burden", "living tumour and stem cells"),
        Number("csc_share", "", "share of stem cells in them; NaN without any"),
        Number("sum_of_diameters_um", "um", "sum of the longest diameters of the target lesions; before the baseline of all lesions"),
        Number("change_from_baseline", "", "share of the sum at baseline; NaN before"),
        Number("change_from_nadir", "", "share of the smallest sum before; NaN before the baseline and where that is 0"),
        Count("new_lesions", "lesions that appeared since the baseline"),
        Words("category", "before, baseline, CR, PR, SD, PD or NE (RECIST 1.1)"),
    ]);

    /// <summary>What sums up the run.</summary>
    public static TableSchema Outcome { get; } = new("outcome", "a figure that sums up the run",
    [
        Words("name", "name of the figure"),
        Number("value", "the figure's own", "its value; NaN where it does not apply"),
        Words("unit", "its unit"),
        Words("detail", "more in words: the response, the kind of progression, censored"),
    ]);

    /// <summary>Arms compared, in <c>RUN/tables</c> of a run with arms.</summary>
    public static TableSchema Comparison { get; } = new("comparison", "a figure and an arm",
    [
        Words("arm", "name of the arm"),
        Words("name", "name of the figure: of table outcome, or secreted"),
        Count("runs", "finished runs of the arm that have the figure"),
        Number("mean", "the figure's own", "mean over them"),
        Number("sd", "the figure's own", "sample standard deviation; NaN for one run"),
        Count("pairs", "seeds of which both this arm and the first have the figure"),
        Number("mean_difference", "the figure's own", "mean over the pairs of this arm minus the first"),
        Number("median_difference", "the figure's own", "median over the pairs"),
        Number("cohen_dz", "", "mean difference over the sample standard deviation of the differences; NaN where that is 0"),
        Count("higher", "pairs in which this arm is higher"),
        Count("lower", "pairs in which it is lower; ties are neither"),
        Number("sign_test_p", "", "two-sided exact binomial probability of so uneven a split; NaN without a pair that differs"),
    ]);

    /// <summary>The tables of a run.</summary>
    public static IReadOnlyList<TableSchema> OfRuns { get; } = [Lesions, Response, Outcome];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [.. OfRuns, Comparison];
}
