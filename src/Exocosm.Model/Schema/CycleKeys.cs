namespace Exocosm.Model.Schema;

/// <summary>Keys of a cell cycle.</summary>
internal static class CycleKeys
{
    public static readonly ChoiceKey Model = new("model",
        ["live", "ki67_basic", "ki67_advanced", "flow_cytometry", "flow_cytometry_separated", "cycling_quiescent", "none"],
        "Which phases the cycle has.")
    { Default = "live" };

    public static readonly QuantityKey Rate = new("rate", "1/min", ValueRange.NotNegative,
        "Division rate, for the one-phase model live.")
    { DefaultId = "cycle.live.rate" };

    public static readonly QuantityKey Duration = new("duration", "min", ValueRange.Positive,
        "Mean, or fixed, duration of the phase.");

    public static readonly QuantityKey PhaseRate = new("rate", "1/min", ValueRange.NotNegative, "Rate of leaving the phase.");

    public static readonly FlagKey Fixed = new("fixed", false,
        "Left after exactly the duration, instead of with a hazard; by default as the model has it.");

    public static readonly Section PhaseSection = new("phase", Duration, PhaseRate, Fixed);

    public static readonly SectionMapKey Phases = new("phases", "phase", PhaseSection,
        "Durations or rates of the phases, by the model's names.");

    public static readonly Section Section = new("cycle", Model, Rate, Phases);
}
