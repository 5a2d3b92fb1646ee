namespace Exocosm.Reports.Content;

/// <summary>What the virtual blood test found, as the tables of <c>biopsy</c> say it.</summary>
public sealed record BiopsyData
{
    /// <summary>ROC curves, a marker each.</summary>
    public IReadOnlyList<RocSeries> Roc { get; init; } = [];

    /// <summary>What sums the test up.</summary>
    public IReadOnlyList<DiagnosisMeasure> Measures { get; init; } = [];

    /// <summary>Measured values of cases and of the healthy, a marker each.</summary>
    public IReadOnlyList<MarkerSample> Samples { get; init; } = [];

    /// <summary>Lead time, a marker each.</summary>
    public IReadOnlyList<StepSeries> Leads { get; init; } = [];

    /// <summary>Lead of each case that has one by the scheduled test, days.</summary>
    public IReadOnlyList<double> LeadDays { get; init; } = [];

    /// <summary>Sensitivity by time before imaging.</summary>
    public IReadOnlyList<TimedSensitivity> SensitivityByTime { get; init; } = [];

    /// <summary>The draws of a single run's patient over time, a marker each; empty for a cohort.</summary>
    public IReadOnlyList<DrawSeries> Course { get; init; } = [];
}

/// <summary>A ROC curve.</summary>
/// <param name="Marker">Its marker, or panel.</param>
/// <param name="FalsePositiveRate">1 − specificity, ascending.</param>
/// <param name="TruePositiveRate">Sensitivity.</param>
public sealed record RocSeries(string Marker, double[] FalsePositiveRate, double[] TruePositiveRate);

/// <summary>A row of the table <c>diagnosis</c>.</summary>
/// <param name="Marker">Its marker, or panel; may be empty.</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Value">Its value.</param>
/// <param name="Low">Lower limit of confidence; NaN without.</param>
/// <param name="High">Upper limit of confidence; NaN without.</param>
/// <param name="Note">What is to be said of it.</param>
public sealed record DiagnosisMeasure(string Marker, string Measure, double Value, double Low, double High, string Note)
{
    /// <summary>Whether it is an area under a ROC curve.</summary>
    public bool IsArea => Measure.StartsWith("auc", StringComparison.OrdinalIgnoreCase);

    /// <summary>What it measures, in words.</summary>
    public string Words
    {
        get
        {
            if (Measure == "lead_median_day") return "median lead (days)";
            string unit = Measure.EndsWith("_day", StringComparison.Ordinal) ? "days" : Measure.EndsWith("_cells", StringComparison.Ordinal) ? "cells" : "";
            string words = (unit.Length == 0 ? Measure : $"{Measure[..Measure.LastIndexOf('_')]} ({unit})").Replace('_', ' ');
            foreach (string name in (string[])["auc", "ppv", "npv", "lod"])
            {
                if (words == name || words.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)) words = name.ToUpperInvariant() + words[name.Length..];
            }

            return words;
        }
    }
}

/// <summary>Values of one marker.</summary>
/// <param name="Marker">Its marker, or panel.</param>
/// <param name="IsScore">Whether values are scores without a unit; else particles or units per mL.</param>
/// <param name="Cases">One value a case: the draw for the ROC curve.</param>
/// <param name="Healthy">One value a healthy person: the same.</param>
public sealed record MarkerSample(string Marker, bool IsScore, double[] Cases, double[] Healthy);

/// <summary>A curve in steps with its limits and the numbers behind it.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Day">Times, days, ascending.</param>
/// <param name="AtRisk">Patients seen until just before each time.</param>
/// <param name="Censored">Patients censored at each time.</param>
/// <param name="Share">Estimate just after each time.</param>
/// <param name="Low">Lower limit of confidence.</param>
/// <param name="High">Upper limit of confidence.</param>
public sealed record StepSeries(string Name, double[] Day, long[] AtRisk, long[] Censored, double[] Share, double[] Low, double[] High);

/// <summary>A row of the table <c>sensitivity_by_time</c>.</summary>
/// <param name="Marker">Its marker, or panel.</param>
/// <param name="FromYear">Nearest time before imaging, years.</param>
/// <param name="ToYear">Farthest time before imaging, years.</param>
/// <param name="Draws">Draws in between.</param>
/// <param name="Share">Share of them that are positive.</param>
/// <param name="Low">Lower limit of confidence.</param>
/// <param name="High">Upper limit of confidence.</param>
public sealed record TimedSensitivity(string Marker, double FromYear, double ToYear, long Draws, double Share, double Low, double High);

/// <summary>One patient's draws of a marker.</summary>
/// <param name="Marker">Its marker, or panel.</param>
/// <param name="Day">When, days.</param>
/// <param name="Measured">Value measured.</param>
/// <param name="Positive">Whether the test was positive.</param>
public sealed record DrawSeries(string Marker, double[] Day, double[] Measured, bool[] Positive);
