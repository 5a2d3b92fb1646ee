using static Exocosm.Results.Tables.TableColumn;

namespace Exocosm.Results.Tables;

/// <summary>Tables of a cohort and of its blood test.</summary>
public static class CohortSchemas
{
    /// <summary>One row a person; followed by one column for each value that varies.</summary>
    public static TableSchema Patients { get; } = new("patients", "a person",
    [
        Count("patient", "number, cases first, from 0"),
        Words("group", "case or healthy"),
        Words("failed", "why the person could not be simulated; else empty"),
        Day("follow_up_day", "until when the person was followed"),
        Day("imaging_day", "when imaging sees the tumour"),
        Day("metastasis_day", "when imaging sees a first colony; with sites, when the first that is followed begins to grow"),
        Day("progression_day", "when the disease has progressed after diagnosis by imaging"),
        Day("death_day", "when the person dies of the tumour"),
        Number("cells_at_imaging", "cells", "cells of all lesions at imaging"),
        Count("colonies", "colonies founded, asleep or not"),
        Day("first_positive_day", "first positive scheduled draw, by the panel, or the first marker where there is none"),
        Day("lead_day", "imaging_day less first_positive_day; negative where imaging was first"),
    ]);

    /// <summary>One row a person, draw and marker.</summary>
    public static TableSchema Draws { get; } = new("draws", "a marker of a draw",
    [
        Count("patient", "number of the person"),
        Count("visit", "number of the draw; 0: the one draw for the ROC curve, which is no scheduled one"),
        Day("time_day", "when"),
        Number("burden_cells", "cells", "cells of all lesions"),
        Words("marker", "name of the marker, or panel"),
        Number("true_per_ml", "1/mL", "what of it comes from the tumour"),
        Number("count", "", "counts; of an analyte and a panel none"),
        Number("measured_per_ml", "1/mL", "the level it tells; of a panel none"),
        Number("score", "", "what is held against the threshold"),
        Flag("positive", "whether the test is positive"),
    ]);

    /// <summary>ROC curves.</summary>
    public static TableSchema Roc { get; } = new("roc", "a point of a ROC curve",
        [Words("marker", "name of the marker, or panel"), Number("threshold", "", "score from which it is positive"),
            Number("false_positive_rate", "", "1 - specificity"), Number("true_positive_rate", "", "sensitivity")]);

    /// <summary>What sums the test up.</summary>
    public static TableSchema Diagnosis { get; } = new("diagnosis", "a measure of the test",
        [Words("marker", "name of the marker, or panel"), Words("measure", "which"), Number("value", "", "its value"), .. Limits, Words("note", "how it is defined")]);

    /// <summary>Lead over imaging: Kaplan-Meier.</summary>
    public static TableSchema Leads { get; } = new("leads", "a step of a curve",
        [Words("marker", "name of the marker, or panel"), .. Steps, Number("fraction", "", "share of cases with a longer lead"), .. Limits]);

    /// <summary>Sensitivity of scheduled draws by time before imaging.</summary>
    public static TableSchema SensitivityByTime { get; } = new("sensitivity_by_time", "a span of time before imaging",
        [Words("marker", "name of the marker, or panel"), Number("years_before_imaging_low", "year", "nearest"), Number("years_before_imaging_high", "year", "farthest"),
            Count("draws", "draws of cases in it"), Count("positive", "of them positive"), Number("fraction", "", "their share"), .. Limits]);

    /// <summary>Survival from diagnosis by imaging: Kaplan-Meier.</summary>
    public static TableSchema Survival { get; } = new("survival", "a step of a curve",
        [Words("outcome", "progression, metastasis or death"), Words("group", "all, or high or low in a marker"), .. Steps,
            Number("survival", "", "share without the outcome just after"), Number("se", "", "Greenwood's standard error"), .. Limits]);

    /// <summary>What the marker says about the patient's future.</summary>
    public static TableSchema Prognosis { get; } = new("prognosis", "a test",
        [Words("outcome", "progression, metastasis or death"), Words("test", "log-rank, cox or rmst"), Words("covariate", "what is compared"),
            Number("coefficient", "", "log hazard ratio; of rmst the difference of mean days without the outcome"), Number("se", "", "its standard error"), Number("hazard_ratio", "", "its exponential"), .. Limits,
            Number("p", "", "two-sided"), Words("note", "what is to be said of it")]);

    private static TableColumn[] Limits => [Number("low", "", "lower 95 % limit"), Number("high", "", "upper 95 % limit")];

    private static TableColumn[] Steps =>
        [Day("time_day", "time"), Count("at_risk", "cases seen until just before"), Count("events", "events at that time"), Count("censored", "censored at that time")];

    private static TableColumn Day(string name, string what) => Number(name, "day", what);
}
