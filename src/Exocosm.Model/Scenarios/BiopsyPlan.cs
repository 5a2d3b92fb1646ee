namespace Exocosm.Model.Scenarios;

/// <summary>A blood test drawn on a schedule (science 1.8). Times in days, volumes in mL.</summary>
/// <param name="EveryDay">Time between draws, day.</param>
/// <param name="FromDay">Earliest first draw, day.</param>
/// <param name="IsPhaseRandom">Whether each person's schedule begins at a random time within the first interval.</param>
/// <param name="DrawMl">Plasma drawn, mL.</param>
/// <param name="Capture">η: share of the vesicles in it that is captured and counted.</param>
/// <param name="BlankCounts">Mean counts of the reagents alone.</param>
/// <param name="Specificity">Share of healthy people that a threshold calls negative.</param>
/// <param name="Prevalence">Share of the screened that have the tumour, for predictive values.</param>
/// <param name="WindowDay">Time before imaging in which the one draw of each case for the ROC curve lies, day.</param>
/// <param name="BaselineDraws">First draws of a person that make his own baseline; 0: the threshold is the population's.</param>
/// <param name="Markers">The markers; at least one.</param>
/// <param name="Panel">How markers are put together, or null.</param>
public sealed record BiopsyPlan(
    double EveryDay,
    double FromDay,
    bool IsPhaseRandom,
    double DrawMl,
    double Capture,
    double BlankCounts,
    double Specificity,
    double Prevalence,
    double WindowDay,
    int BaselineDraws,
    IReadOnlyList<MarkerPlan> Markers,
    PanelPlan? Panel);

/// <summary>What is measured in plasma.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Vesicles that are counted, or an analyte whose level is read.</param>
/// <param name="Population">Exosome population of a tissue scenario that it counts; null for compartments.</param>
/// <param name="SecretionPerDay">What a tumour cell gives off, vesicles or units, 1/day.</param>
/// <param name="Entering">f_T: share that enters plasma.</param>
/// <param name="HalfLifeDay">Half-life in plasma, day.</param>
/// <param name="Positive">s: share of the tumour's vesicles that carry the marker.</param>
/// <param name="NormalPerMl">Vesicles per mL of healthy plasma; of an analyte 0.</param>
/// <param name="FalsePositive">φ: share of these that count as carrying the marker.</param>
/// <param name="SourcePerDay">Analyte: what healthy tissue gives off, 1/day; of vesicles 0.</param>
/// <param name="Spread">σ_b: standard deviation between people of the log background.</param>
/// <param name="WithinPerson">σ_w: the same between draws of one person.</param>
/// <param name="CutOffPerMl">A fixed cut-off, 1/mL; null: from healthy people.</param>
public sealed record MarkerPlan(
    string Name,
    MarkerKind Kind,
    int? Population,
    double SecretionPerDay,
    double Entering,
    double HalfLifeDay,
    double Positive,
    double NormalPerMl,
    double FalsePositive,
    double SourcePerDay,
    double Spread,
    double WithinPerson,
    double? CutOffPerMl)
{
    /// <summary>k_el, 1/day.</summary>
    public double EliminationPerDay => Math.Log(2) / HalfLifeDay;

    /// <summary>Level in a person of median background without a tumour, 1/mL: C_N φ, or f_H R_H N_H/(k_el V).</summary>
    /// <param name="plasmaMl">Volume of the plasma, mL.</param>
    public double BackgroundPerMl(double plasmaMl) => Kind == MarkerKind.Exosome ? NormalPerMl * FalsePositive : SourcePerDay / (EliminationPerDay * plasmaMl);
}

/// <summary>Kind of a marker.</summary>
public enum MarkerKind
{
    /// <summary>Vesicles, counted.</summary>
    Exosome,

    /// <summary>A soluble analyte, whose level is read.</summary>
    Analyte,
}

/// <summary>Several markers as one test.</summary>
/// <param name="Rule">How.</param>
/// <param name="Markers">Numbers of the markers.</param>
public sealed record PanelPlan(PanelRule Rule, IReadOnlyList<int> Markers);

/// <summary>How markers are put together.</summary>
public enum PanelRule
{
    /// <summary>Positive where one is.</summary>
    Any,

    /// <summary>Positive where all are.</summary>
    All,

    /// <summary>A logistic score, fitted to the cohort itself.</summary>
    Logistic,
}
