using Exocosm.Cohorts.Assay;

namespace Exocosm.Cohorts.People;

/// <summary>What became of one person.</summary>
/// <param name="Number">His number: cases first, from 0.</param>
/// <param name="IsCase">Whether he has the tumour.</param>
public sealed record Person(long Number, bool IsCase)
{
    /// <summary>Why he could not be simulated; else empty.</summary>
    public string Failed { get; init; } = "";

    /// <summary>His values of what varies, in the units as written; NaN where the scenario's holds.</summary>
    public IReadOnlyList<double> Varied { get; init; } = [];

    /// <summary>Day until which he was followed.</summary>
    public double FollowUpDay { get; init; } = double.NaN;

    /// <summary>Day of diagnosis by imaging, or NaN.</summary>
    public double ImagingDay { get; init; } = double.NaN;

    /// <summary>Day at which imaging sees a first colony or, of a patient as tissue, at which the first that is followed begins to grow; or NaN.</summary>
    public double MetastasisDay { get; init; } = double.NaN;

    /// <summary>Day of progression, or NaN.</summary>
    public double ProgressionDay { get; init; } = double.NaN;

    /// <summary>Day of death, or NaN.</summary>
    public double DeathDay { get; init; } = double.NaN;

    /// <summary>Cells of all lesions at imaging, or NaN.</summary>
    public double CellsAtImaging { get; init; } = double.NaN;

    /// <summary>Colonies founded.</summary>
    public long Colonies { get; init; }

    /// <summary>His draws in order of the visits, one a marker in the test's order.</summary>
    public IReadOnlyList<DrawnMarker> Draws { get; init; } = [];
}

/// <summary>One marker of one draw.</summary>
/// <param name="Visit">Number of the draw; 0: the one for the ROC curve.</param>
/// <param name="Day">When.</param>
/// <param name="BurdenCells">Cells of all lesions then.</param>
/// <param name="Marker">Number of the marker.</param>
/// <param name="Value">What was measured.</param>
public readonly record struct DrawnMarker(int Visit, double Day, double BurdenCells, int Marker, Measurement Value);
