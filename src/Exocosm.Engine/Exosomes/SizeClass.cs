namespace Exocosm.Engine.Exosomes;

/// <summary>A class of vesicle sizes that is carried apart.</summary>
/// <param name="Weight">Share of the vesicles at birth.</param>
/// <param name="MinUm">Smallest diameter, µm.</param>
/// <param name="MaxUm">Largest diameter, µm.</param>
/// <param name="DiffusionUm2PerMin">D_eff, µm²/min: the mean over the class.</param>
/// <param name="AreaFactor">Mean of (d/d₀)², for surface cargo.</param>
/// <param name="VolumeFactor">Mean of (d/d₀)³, for luminal cargo.</param>
public sealed record SizeClass(
    double Weight, double MinUm, double MaxUm, double DiffusionUm2PerMin, double AreaFactor, double VolumeFactor)
{
    /// <summary>Mean of (d/d₀)^q for a cargo's size power.</summary>
    /// <param name="power">2 or 3.</param>
    public double Factor(int power) => power == 2 ? AreaFactor : VolumeFactor;
}
