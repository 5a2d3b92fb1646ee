namespace Exocosm.Model.Scenarios;

/// <summary>A population of exosomes: vesicles of one origin with their size, transport and cargo (science 1.2 to 1.5).</summary>
/// <param name="Name">Its name in rules, tables and files, e.g. <c>CSC-exosome</c>.</param>
/// <param name="Transport">As a field, as single vesicles, or by local count.</param>
/// <param name="HybridThreshold">Hybrid only: vesicles per voxel above which a voxel is treated as a field.</param>
/// <param name="Size">Size at birth.</param>
/// <param name="Medium">What decides how fast they move.</param>
/// <param name="MatrixBindingPerMin">k_on·ρ_ecm, 1/min: free to matrix-bound.</param>
/// <param name="MatrixReleasePerMin">k_off, 1/min: matrix-bound to free.</param>
/// <param name="DegradationPerMin">k_deg outside cells, free or bound, 1/min.</param>
/// <param name="DrainagePerMin">To lymph and blood together, 1/min.</param>
/// <param name="Faces">What the six faces do: no flux, or open (what passes has left the domain).</param>
/// <param name="Cargo">What they carry.</param>
/// <param name="StepMin">Transport step, min, dividing the phenotype step; null: chosen from <paramref name="Tolerance"/>.</param>
/// <param name="Tolerance">Stated relative error of a chosen step.</param>
/// <param name="Motion">How single vesicles move.</param>
public sealed record ExosomePopulation(
    string Name,
    ExosomeTransport Transport,
    double HybridThreshold,
    SizeDistribution Size,
    TransportMedium Medium,
    double MatrixBindingPerMin,
    double MatrixReleasePerMin,
    double DegradationPerMin,
    double DrainagePerMin,
    OpenFaces Faces,
    IReadOnlyList<CargoLoad> Cargo,
    double? StepMin,
    double Tolerance,
    VesicleMotionKind Motion)
{
    /// <summary>What they show to organs, such as integrins: an organ may take up those with a tag more, or less (<see cref="OrganPlan.Tropism"/>).</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>How vesicles are carried.</summary>
public enum ExosomeTransport
{
    /// <summary>A continuous concentration.</summary>
    Field,

    /// <summary>Single vesicles: random steps, integer counts, Poisson events.</summary>
    Discrete,

    /// <summary>Single vesicles where they are few, a field where they are many.</summary>
    Hybrid,
}

/// <summary>How single vesicles move.</summary>
public enum VesicleMotionKind
{
    /// <summary>From voxel to voxel by the law of the field's implicit step: the field is the exact mean.</summary>
    Walk,

    /// <summary>Normal steps in continuous space: finer than the voxels near a source, where the field is coarser.</summary>
    Brownian,
}

/// <summary>Log-normal diameter, truncated and renormalised (science 1.2).</summary>
/// <param name="MedianUm">Median diameter, µm.</param>
/// <param name="GeometricSd">Geometric standard deviation, above 1.</param>
/// <param name="MinUm">Smallest diameter, µm.</param>
/// <param name="MaxUm">Largest diameter, µm.</param>
/// <param name="Classes">
/// Number of size classes of equal probability that are carried apart, each with its own diffusion; 1 carries the mean.
/// </param>
public sealed record SizeDistribution(double MedianUm, double GeometricSd, double MinUm, double MaxUm, int Classes);

/// <summary>What decides D_eff = h·k_B T/(3πηd) (science 1.4).</summary>
/// <param name="TemperatureK">Temperature, K.</param>
/// <param name="ViscosityMPaS">Viscosity of the interstitial fluid, mPa·s.</param>
/// <param name="Hindrance">h = D_eff/D_free for a vesicle of the reference diameter, above 0, at most 1.</param>
/// <param name="HindranceSizePower">
/// How h falls with size: h(d) = Hindrance^((d/d₀)^power), d₀ = 90 nm. 0 is the same h for all; 1 is exp(−a·d/d₀).
/// </param>
/// <param name="DiffusionUm2PerMin">A measured D_eff, µm²/min, used instead of the formula for every size; or null.</param>
public sealed record TransportMedium(
    double TemperatureK, double ViscosityMPaS, double Hindrance, double HindranceSizePower, double? DiffusionUm2PerMin);

/// <summary>Which faces let vesicles out, in the order x min, x max, y min, y max, z min, z max.</summary>
/// <param name="Open">Six flags; an open face has concentration 0 outside.</param>
public sealed record OpenFaces(IReadOnlyList<bool> Open)
{
    /// <summary>Nothing leaves.</summary>
    public static OpenFaces None { get; } = new([false, false, false, false, false, false]);
}

/// <summary>How much of a cargo a vesicle carries.</summary>
/// <param name="Cargo">Index into <see cref="Scenario.Cargo"/>.</param>
/// <param name="CopiesPerVesicle">μ_c: mean copies in a vesicle of the reference diameter (90 nm).</param>
/// <param name="Loading">Fixed, or coupled to what the donor holds.</param>
/// <param name="OccupiedFraction">f: share of vesicles that carry any, each then Poisson(μ/f); 1 is plain Poisson.</param>
/// <param name="ReferenceCopies">Donor-coupled only: copies in the donor at which the mean load is μ_c.</param>
public sealed record CargoLoad(
    int Cargo, double CopiesPerVesicle, CargoLoading Loading, double OccupiedFraction, double ReferenceCopies);

/// <summary>How cargo gets into vesicles.</summary>
public enum CargoLoading
{
    /// <summary>The same mean for every donor.</summary>
    Fixed,

    /// <summary>In proportion to the donor's copies, so that a knock-down in the donor propagates.</summary>
    DonorCoupled,
}
