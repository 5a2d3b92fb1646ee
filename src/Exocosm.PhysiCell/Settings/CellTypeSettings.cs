namespace Exocosm.PhysiCell.Settings;

/// <summary>A cell definition after inheritance.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its number, equal to its place among the types.</param>
/// <param name="Cycle">Cell cycle.</param>
/// <param name="Apoptosis">Rate and parameters of apoptosis.</param>
/// <param name="Necrosis">Rate and parameters of necrosis.</param>
/// <param name="Volume">Sizes and rates.</param>
/// <param name="Mechanics">Forces and attachments.</param>
/// <param name="Motility">Migration.</param>
/// <param name="Exchange">Per substrate.</param>
/// <param name="Interactions">Phagocytosis, attack, fusion.</param>
/// <param name="TransformationRates">Per type, 1/min.</param>
/// <param name="AsymmetricDivision">Per type, probabilities.</param>
/// <param name="DamageRate">1/min.</param>
/// <param name="DamageRepairRate">1/min.</param>
/// <param name="Custom">Values of the default type's custom scalars, in their order.</param>
/// <param name="CustomVectors">Values of the default type's custom vectors, in their order.</param>
/// <param name="DividesAsymmetrically">Whether the probabilities of asymmetric division count at all.</param>
public sealed record CellTypeSettings(
    string Name,
    int Id,
    CycleSettings Cycle,
    DeathSettings Apoptosis,
    DeathSettings Necrosis,
    VolumeSettings Volume,
    MechanicsSettings Mechanics,
    MotilitySettings Motility,
    IReadOnlyList<ExchangeSettings> Exchange,
    InteractionSettings Interactions,
    IReadOnlyList<double> TransformationRates,
    IReadOnlyList<double> AsymmetricDivision,
    double DamageRate,
    double DamageRepairRate,
    IReadOnlyList<double> Custom,
    IReadOnlyList<double[]> CustomVectors,
    bool DividesAsymmetrically = true);

/// <summary>A cycle: phases in a ring.</summary>
/// <param name="Code">PhysiCell's code of the model: 0, 1, 2, 5, 6, 7.</param>
/// <param name="Name">Name of the model.</param>
/// <param name="Phases">Its phases; leaving the last enters the first.</param>
public sealed record CycleSettings(int Code, string Name, IReadOnlyList<PhaseSettings> Phases);

/// <summary>A phase of a cycle or of death.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code in the output.</param>
/// <param name="ExitRate">Rate of leaving it, 1/min.</param>
/// <param name="IsFixed">Left after 1/rate, instead of with a probability.</param>
/// <param name="DividesOnExit">The cell divides when it leaves.</param>
/// <param name="DoublesOnEntry">The solid targets double when a cell enters.</param>
public sealed record PhaseSettings(string Name, int Code, double ExitRate, bool IsFixed, bool DividesOnExit = false, bool DoublesOnEntry = false);

/// <summary>A way to die.</summary>
/// <param name="Rate">1/min.</param>
/// <param name="UnlysedFluidRate">Fluid change before lysis, 1/min.</param>
/// <param name="LysedFluidRate">Fluid change after lysis, 1/min.</param>
/// <param name="CytoplasmRate">Change of cytoplasmic solids, 1/min.</param>
/// <param name="NucleusRate">Change of nuclear solids, 1/min.</param>
/// <param name="CalcificationRate">1/min.</param>
/// <param name="RelativeRuptureVolume">Volume of lysis, in units of the volume at death.</param>
public sealed record DeathSettings(
    double Rate, double UnlysedFluidRate, double LysedFluidRate, double CytoplasmRate, double NucleusRate, double CalcificationRate, double RelativeRuptureVolume);

/// <summary>Sizes, µm³, and rates, 1/min.</summary>
/// <param name="Total">Total volume.</param>
/// <param name="FluidFraction">Fluid share.</param>
/// <param name="Nuclear">Volume of the nucleus.</param>
/// <param name="FluidRate">Fluid change.</param>
/// <param name="CytoplasmRate">Change of cytoplasmic solids.</param>
/// <param name="NucleusRate">Change of nuclear solids.</param>
/// <param name="CalcifiedFraction">Calcified share.</param>
/// <param name="CalcificationRate">Calcification.</param>
/// <param name="RelativeRuptureVolume">Volume of rupture, in units of the total volume.</param>
public sealed record VolumeSettings(
    double Total,
    double FluidFraction,
    double Nuclear,
    double FluidRate,
    double CytoplasmRate,
    double NucleusRate,
    double CalcifiedFraction,
    double CalcificationRate,
    double RelativeRuptureVolume);

/// <summary>Forces and attachments; strengths in µm/min.</summary>
/// <param name="Adhesion">Cell–cell adhesion strength; an equilibrium distance, where one is set, is already worked in.</param>
/// <param name="Repulsion">Cell–cell repulsion strength.</param>
/// <param name="MembraneAdhesion">Cell–basement-membrane adhesion strength.</param>
/// <param name="MembraneRepulsion">Cell–basement-membrane repulsion strength.</param>
/// <param name="RelativeAdhesionDistance">Reach of adhesion, in radii.</param>
/// <param name="Affinities">Adhesion affinity to each type.</param>
/// <param name="ElasticConstant">Spring constant of attachments, 1/min.</param>
/// <param name="AttachmentRate">1/min.</param>
/// <param name="DetachmentRate">1/min.</param>
/// <param name="MostAttachments">Largest number of attachments.</param>
/// <param name="IsMovable">Whether forces move it.</param>
public sealed record MechanicsSettings(
    double Adhesion,
    double Repulsion,
    double MembraneAdhesion,
    double MembraneRepulsion,
    double RelativeAdhesionDistance,
    IReadOnlyList<double> Affinities,
    double ElasticConstant,
    double AttachmentRate,
    double DetachmentRate,
    int MostAttachments,
    bool IsMovable);

/// <summary>Migration.</summary>
/// <param name="IsMotile">Whether it migrates.</param>
/// <param name="Is2D">Random directions lie in the plane.</param>
/// <param name="Speed">µm/min.</param>
/// <param name="PersistenceTime">min.</param>
/// <param name="Bias">0 to 1.</param>
/// <param name="Guidance">How the bias direction is found.</param>
/// <param name="ChemotaxisSubstrate">Substrate of plain chemotaxis.</param>
/// <param name="ChemotaxisDirection">1 up, −1 down the gradient.</param>
/// <param name="Sensitivities">Weights of advanced chemotaxis, per substrate.</param>
public sealed record MotilitySettings(
    bool IsMotile,
    bool Is2D,
    double Speed,
    double PersistenceTime,
    double Bias,
    Guidance Guidance,
    int ChemotaxisSubstrate,
    int ChemotaxisDirection,
    IReadOnlyList<double> Sensitivities);

/// <summary>How the direction of migration bias is found.</summary>
public enum Guidance
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Along one substrate's gradient.</summary>
    Chemotaxis,

    /// <summary>Along the weighted sum of gradients.</summary>
    Advanced,

    /// <summary>Along the weighted sum of unit gradients.</summary>
    AdvancedNormalised,
}

/// <summary>Exchange of one substrate.</summary>
/// <param name="Secretion">1/min.</param>
/// <param name="Target">Saturation density.</param>
/// <param name="Uptake">1/min.</param>
/// <param name="Export">Net export, amount/min.</param>
public sealed record ExchangeSettings(double Secretion, double Target, double Uptake, double Export);

/// <summary>Phagocytosis, attack and fusion; rates in 1/min.</summary>
/// <param name="PhagocytosisApoptotic">Of apoptotic cells.</param>
/// <param name="PhagocytosisNecrotic">Of necrotic cells.</param>
/// <param name="PhagocytosisOtherDead">Of other dead cells.</param>
/// <param name="PhagocytosisLive">Of live cells, per type.</param>
/// <param name="Attack">Per type.</param>
/// <param name="Immunogenicity">Per type; 1 unless a rule or a CSV column sets it.</param>
/// <param name="AttackDamageRate">Damage per min of attack.</param>
/// <param name="AttackDuration">Mean duration of an attack, min.</param>
/// <param name="Fusion">Per type.</param>
public sealed record InteractionSettings(
    double PhagocytosisApoptotic,
    double PhagocytosisNecrotic,
    double PhagocytosisOtherDead,
    IReadOnlyList<double> PhagocytosisLive,
    IReadOnlyList<double> Attack,
    IReadOnlyList<double> Immunogenicity,
    double AttackDamageRate,
    double AttackDuration,
    IReadOnlyList<double> Fusion);
