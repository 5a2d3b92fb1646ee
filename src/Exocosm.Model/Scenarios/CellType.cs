namespace Exocosm.Model.Scenarios;

/// <summary>A cell type after inheritance: the standard phenotype (science 2) and its dealings with exosomes.</summary>
/// <param name="Name">Its name in rules, tables and files.</param>
/// <param name="Parent">Name of the type it inherited from, or null.</param>
/// <param name="Color">Colour in pictures, <c>#rrggbb</c>.</param>
/// <param name="Cycle">Cell cycle.</param>
/// <param name="Apoptosis">Programmed death.</param>
/// <param name="Necrosis">Necrotic death.</param>
/// <param name="Volume">Sizes and growth.</param>
/// <param name="Mechanics">Forces.</param>
/// <param name="Motility">Movement of its own.</param>
/// <param name="Division">What its daughters become.</param>
/// <param name="Exchange">Per substrate: secretion, uptake, export; same length as <see cref="Scenario.Substrates"/>.</param>
/// <param name="TransformationPerMin">Hazard of turning into each type, 1/min; same length as <see cref="Scenario.CellTypes"/>.</param>
/// <param name="Release">Per exosome population: how it makes and releases them, or null; same length as <see cref="Scenario.Exosomes"/>.</param>
/// <param name="Uptake">Per exosome population: how it takes them up, or null; same length as <see cref="Scenario.Exosomes"/>.</param>
/// <param name="CargoExpression">Copies of each cargo the cell makes and holds by itself; same length as <see cref="Scenario.Cargo"/>.</param>
/// <param name="Custom">Custom variables by name, with their starting value; the same names in every type.</param>
public sealed record CellType(
    string Name,
    string? Parent,
    string Color,
    CyclePlan Cycle,
    DeathPlan Apoptosis,
    DeathPlan Necrosis,
    VolumePlan Volume,
    MechanicsPlan Mechanics,
    MotilityPlan Motility,
    DivisionPlan Division,
    IReadOnlyList<SubstrateExchange> Exchange,
    IReadOnlyList<double> TransformationPerMin,
    IReadOnlyList<ExosomeRelease?> Release,
    IReadOnlyList<ExosomeUptake?> Uptake,
    IReadOnlyList<double> CargoExpression,
    IReadOnlyList<CustomVariable> Custom)
{
    /// <summary>What it is to the tumour.</summary>
    public CellRole Role { get; init; }

    /// <summary>Per treatment: factor on what it does to the type; NaN where the treatment knows no sensitivity; same length as <see cref="Scenario.Treatments"/>.</summary>
    public IReadOnlyList<double> Sensitivity { get; init; } = [];

    /// <summary>How it attacks other cells, or null.</summary>
    public AttackPlan? Attack { get; init; }

    /// <summary>What it takes up whole, or null.</summary>
    public EngulfPlan? Engulf { get; init; }

    /// <summary>Hazard of entering blood, 1/min.</summary>
    public double IntravasationPerMin { get; init; }
}

/// <summary>What a cell type is to the tumour; burden and the share of stem cells count by it.</summary>
public enum CellRole
{
    /// <summary>A cell of the tumour that is not a stem cell.</summary>
    Tumour,

    /// <summary>A stem cell of the tumour.</summary>
    Stem,

    /// <summary>A cell of the host: immune, stromal, of a vessel.</summary>
    Host,
}

/// <summary>A named number that a cell carries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its starting value.</param>
public sealed record CustomVariable(string Name, double Value);

/// <summary>A cycle: phases in a ring.</summary>
/// <param name="Model">Name of the cycle model.</param>
/// <param name="Phases">Its phases; leaving the last enters the first.</param>
public sealed record CyclePlan(string Model, IReadOnlyList<CyclePhase> Phases);

/// <summary>A phase of the cycle.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ExitPerMin">Rate of leaving it, 1/min; for a fixed phase 1/duration.</param>
/// <param name="Fixed">Left after exactly 1/rate, instead of with a hazard.</param>
/// <param name="DividesOnExit">The cell divides when it leaves.</param>
/// <param name="GrowsOnEntry">The solid targets double when a cell enters.</param>
public sealed record CyclePhase(string Name, double ExitPerMin, bool Fixed, bool DividesOnExit, bool GrowsOnEntry);

/// <summary>A way to die and what becomes of the corpse (science 2).</summary>
/// <param name="RatePerMin">Hazard of dying this way, 1/min.</param>
/// <param name="DurationMin">Time from death (apoptosis) or lysis (necrosis) to removal, min.</param>
/// <param name="UnlysedFluidPerMin">Rate of fluid change before lysis, 1/min.</param>
/// <param name="LysedFluidPerMin">Rate of fluid change after lysis, 1/min.</param>
/// <param name="CytoplasmPerMin">Rate of change of the cytoplasm's solids, 1/min.</param>
/// <param name="NucleusPerMin">Rate of change of the nucleus's solids, 1/min.</param>
/// <param name="CalcificationPerMin">Rate of calcification, 1/min.</param>
/// <param name="RelativeRuptureVolume">Volume at which a swelling cell bursts, in units of its volume at death.</param>
public sealed record DeathPlan(
    double RatePerMin,
    double DurationMin,
    double UnlysedFluidPerMin,
    double LysedFluidPerMin,
    double CytoplasmPerMin,
    double NucleusPerMin,
    double CalcificationPerMin,
    double RelativeRuptureVolume);

/// <summary>Sizes and growth rates (science 2).</summary>
/// <param name="TotalUm3">Total volume, µm³.</param>
/// <param name="NuclearUm3">Volume of the nucleus, µm³.</param>
/// <param name="FluidFraction">Fluid share of the volume.</param>
/// <param name="FluidPerMin">Rate of fluid change, 1/min.</param>
/// <param name="CytoplasmPerMin">Rate of change of the cytoplasm's solids, 1/min.</param>
/// <param name="NucleusPerMin">Rate of change of the nucleus's solids, 1/min.</param>
public sealed record VolumePlan(
    double TotalUm3, double NuclearUm3, double FluidFraction, double FluidPerMin, double CytoplasmPerMin, double NucleusPerMin);

/// <summary>Pair forces (science 2); strengths are velocities, µm/min.</summary>
/// <param name="AdhesionUmPerMin">Cell–cell adhesion strength c_a.</param>
/// <param name="RepulsionUmPerMin">Cell–cell repulsion strength c_r.</param>
/// <param name="RelativeAdhesionDistance">Reach of adhesion in radii.</param>
/// <param name="Affinity">Adhesion affinity to each cell type; same length as <see cref="Scenario.CellTypes"/>.</param>
/// <param name="Movable">Whether forces move it.</param>
public sealed record MechanicsPlan(
    double AdhesionUmPerMin,
    double RepulsionUmPerMin,
    double RelativeAdhesionDistance,
    IReadOnlyList<double> Affinity,
    bool Movable);

/// <summary>Biased random migration (science 2).</summary>
/// <param name="Motile">Whether it migrates at all.</param>
/// <param name="SpeedUmPerMin">Speed, µm/min.</param>
/// <param name="PersistenceMin">Mean time between changes of direction, min.</param>
/// <param name="Bias">Share of the direction that follows the gradient, 0 to 1.</param>
/// <param name="ChemotacticSensitivity">Weight of each substrate's gradient; same length as <see cref="Scenario.Substrates"/>.</param>
public sealed record MotilityPlan(
    bool Motile, double SpeedUmPerMin, double PersistenceMin, double Bias, IReadOnlyList<double> ChemotacticSensitivity);

/// <summary>What the two daughters become (science 1.1).</summary>
/// <param name="SymmetricRenewal">p_s: both keep the mother's type.</param>
/// <param name="Asymmetric">p_a: one keeps it, one differentiates.</param>
/// <param name="SymmetricDifferentiation">p_d: both differentiate. The three sum to 1.</param>
/// <param name="DifferentiatesInto">Type of a differentiating daughter, or null where p_s is 1.</param>
/// <param name="Generations">m: number of divisions after which daughters become <paramref name="TerminalType"/>; 0 is no limit.</param>
/// <param name="TerminalType">Type of the daughters of the last division, or null where there is no limit.</param>
public sealed record DivisionPlan(
    double SymmetricRenewal,
    double Asymmetric,
    double SymmetricDifferentiation,
    int? DifferentiatesInto,
    int Generations,
    int? TerminalType);

/// <summary>Exchange of one substrate with the medium: dρ/dt = (V_c/V_vox)[S(ρ*−ρ) − Uρ] + E/V_vox.</summary>
/// <param name="SecretionPerMin">S, 1/min.</param>
/// <param name="SaturationValue">ρ*, in the substrate's unit.</param>
/// <param name="UptakePerMin">U, 1/min.</param>
/// <param name="ExportPerMin">E, amount/min.</param>
public sealed record SubstrateExchange(double SecretionPerMin, double SaturationValue, double UptakePerMin, double ExportPerMin);

/// <summary>MVB biogenesis and release of one population (science 1.2).</summary>
/// <param name="Mode">Mean MVB number, stochastic MVBs, or secretion given directly.</param>
/// <param name="MvbFormationPerMin">k_mvb, MVBs per cell per min.</param>
/// <param name="MvbFusionPerMin">k_fus, 1/min per MVB: fusion with the plasma membrane.</param>
/// <param name="MvbLysisPerMin">k_lys, 1/min per MVB: fusion with a lysosome.</param>
/// <param name="EscrtVesiclesPerMvb">ESCRT-dependent part of n̄.</param>
/// <param name="CeramideVesiclesPerMvb">Ceramide (nSMase2)-dependent part of n̄.</param>
/// <param name="SecretionPerMin">Direct mode: vesicles per cell per min.</param>
public sealed record ExosomeRelease(
    ReleaseMode Mode,
    double MvbFormationPerMin,
    double MvbFusionPerMin,
    double MvbLysisPerMin,
    double EscrtVesiclesPerMvb,
    double CeramideVesiclesPerMvb,
    double SecretionPerMin);

/// <summary>How release is computed.</summary>
public enum ReleaseMode
{
    /// <summary>dM/dt of the mean MVB number.</summary>
    Mean,

    /// <summary>Birth and death of single MVBs; bursts of 1 + Poisson(n̄ − 1) vesicles.</summary>
    Stochastic,

    /// <summary>A secretion rate, without MVBs.</summary>
    Direct,
}

/// <summary>Binding, internalisation and delivery of one population (science 1.5).</summary>
/// <param name="ClearanceUm3PerMin">κ, µm³/min per cell.</param>
/// <param name="MaxBound">B_max, binding sites per cell; infinite for no saturation.</param>
/// <param name="InternalisationPerMin">k_int, 1/min.</param>
/// <param name="UnbindingPerMin">k_off, 1/min.</param>
/// <param name="EndosomeExitPerMin">k_rel + k_degr, 1/min.</param>
/// <param name="ReleaseFraction">ε = k_rel/(k_rel + k_degr).</param>
/// <param name="LoadHalfLifeMin">t½ of the exosome load, min.</param>
public sealed record ExosomeUptake(
    double ClearanceUm3PerMin,
    double MaxBound,
    double InternalisationPerMin,
    double UnbindingPerMin,
    double EndosomeExitPerMin,
    double ReleaseFraction,
    double LoadHalfLifeMin);
