namespace Exocosm.Model.Scenarios;

/// <summary>Virtual patients and healthy people.</summary>
/// <param name="Cases">People with the tumour.</param>
/// <param name="Healthy">People without.</param>
/// <param name="FollowUpDay">Time from the tumour's first cells that is followed, day.</param>
/// <param name="Imaging">Imaging of a tissue scenario; with a patient as compartments null, as the patient has it.</param>
/// <param name="Vary">What differs between people.</param>
public sealed record CohortPlan(int Cases, int Healthy, double FollowUpDay, ImagingPlan? Imaging, IReadOnlyList<VariedValue> Vary)
{
    /// <summary>When a patient as tissue dies of the tumour; null: never, or a patient as compartments, who has it himself.</summary>
    public DeathLimits? Death { get; init; }
}

/// <summary>A value that is drawn for each person.</summary>
/// <param name="Path">Its path in the scenario.</param>
/// <param name="Distribution">How it is drawn.</param>
/// <param name="First">Low end, mean (normal) or median (log-normal), in <paramref name="Unit"/>.</param>
/// <param name="Second">High end, or standard deviation: of the value (normal) or of its natural logarithm (log-normal).</param>
/// <param name="Unit">The unit as written.</param>
/// <param name="Among">For whom; the others have the scenario's value.</param>
public sealed record VariedValue(string Path, Distribution Distribution, double First, double Second, string Unit, Among Among);

/// <summary>A distribution over people.</summary>
public enum Distribution
{
    /// <summary>Uniform between two ends.</summary>
    Uniform,

    /// <summary>Uniform on a log scale.</summary>
    LogUniform,

    /// <summary>Normal.</summary>
    Normal,

    /// <summary>Log-normal.</summary>
    LogNormal,
}

/// <summary>For whom something holds.</summary>
public enum Among
{
    /// <summary>People with the tumour.</summary>
    Cases,

    /// <summary>People without.</summary>
    Healthy,

    /// <summary>Everybody.</summary>
    All,
}
