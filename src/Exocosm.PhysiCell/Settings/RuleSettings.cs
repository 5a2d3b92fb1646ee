namespace Exocosm.PhysiCell.Settings;

/// <summary>A line of a rules file.</summary>
/// <param name="CellType">Number of the type it holds in.</param>
/// <param name="Signal">Number of the signal in the <see cref="Vocabulary"/>.</param>
/// <param name="Increases">Direction.</param>
/// <param name="Behaviour">Number of the behaviour in the <see cref="Vocabulary"/>.</param>
/// <param name="Saturation">Value at full effect.</param>
/// <param name="HalfMax">Signal at half effect.</param>
/// <param name="HillPower">Hill power.</param>
/// <param name="AppliesToDead">Whether it holds in dead cells.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RuleSettings(
    int CellType, int Signal, bool Increases, int Behaviour, double Saturation, double HalfMax, double HillPower, bool AppliesToDead, Model.Problems.Place Place);

/// <summary>An initial distribution of a behaviour.</summary>
/// <param name="CellType">Number of the type.</param>
/// <param name="Behaviour">Number of the behaviour in the <see cref="Vocabulary"/>, or −1 for the volume.</param>
/// <param name="Kind">Its shape.</param>
/// <param name="A">Smallest value, or μ.</param>
/// <param name="B">Largest value, or σ.</param>
/// <param name="Low">Lower bound of the value; only of the normal ones.</param>
/// <param name="High">Upper bound of the value; only of the normal ones.</param>
public sealed record DistributionSettings(int CellType, int Behaviour, DistributionKind Kind, double A, double B, double Low, double High);

/// <summary>Shapes of initial distributions.</summary>
public enum DistributionKind
{
    /// <summary>Uniform between A and B.</summary>
    Uniform,

    /// <summary>Uniform in the logarithm, between A and B.</summary>
    LogUniform,

    /// <summary>Normal, truncated.</summary>
    Normal,

    /// <summary>Normal in the natural logarithm, truncated.</summary>
    LogNormal,

    /// <summary>Normal in the decadic logarithm, truncated.</summary>
    Log10Normal,
}
