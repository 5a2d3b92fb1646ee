namespace Exocosm.Model.Scenarios;

/// <summary>
/// One hypothesis of the cell-behaviour grammar: in a cell type, a signal raises or lowers a behaviour towards a value with a Hill
/// response. Rules on one behaviour combine as the grammar defines (see docs, "Rules").
/// </summary>
/// <param name="CellType">Index of the cell type it holds in.</param>
/// <param name="Signal">What the cell senses.</param>
/// <param name="Increases">Direction.</param>
/// <param name="Behaviour">What changes.</param>
/// <param name="Towards">Saturation value, in the behaviour's internal unit.</param>
/// <param name="HalfMax">Signal at half effect, in the signal's internal unit; above 0.</param>
/// <param name="HillPower">Hill power; above 0.</param>
/// <param name="AppliesToDead">Whether it also holds in dead cells.</param>
/// <param name="Sentence">The sentence as written.</param>
public sealed record Rule(
    int CellType,
    SignalRef Signal,
    bool Increases,
    BehaviourRef Behaviour,
    double Towards,
    double HalfMax,
    double HillPower,
    bool AppliesToDead,
    string Sentence);

/// <summary>A signal: its kind and, where the kind needs one, which substrate, population, cargo, type or variable.</summary>
/// <param name="Kind">Kind of signal.</param>
/// <param name="Index">Number of the thing it is about, or −1.</param>
public readonly record struct SignalRef(SignalKind Kind, int Index = -1);

/// <summary>A behaviour: its kind and, where the kind needs one, which substrate, population, cargo, type, phase or variable.</summary>
/// <param name="Kind">Kind of behaviour.</param>
/// <param name="Index">Number of the thing it is about, or −1.</param>
public readonly record struct BehaviourRef(BehaviourKind Kind, int Index = -1);

/// <summary>What a cell can sense.</summary>
public enum SignalKind
{
    /// <summary><c>oxygen</c>: concentration of a substrate in the cell's voxel.</summary>
    Substrate,

    /// <summary><c>oxygen gradient</c>: norm of a substrate's gradient, per µm.</summary>
    SubstrateGradient,

    /// <summary><c>CSC-exosome concentration</c>: free vesicles per µm³ in the cell's voxel.</summary>
    ExosomeConcentration,

    /// <summary><c>CSC-exosome load</c>: E, vesicles internalised and not yet forgotten.</summary>
    ExosomeLoad,

    /// <summary><c>bound CSC-exosome</c>: B, vesicles on the surface.</summary>
    ExosomeBound,

    /// <summary><c>Wnt3a copies</c>: copies of a cargo delivered into the cytosol.</summary>
    CargoCopies,

    /// <summary><c>Wnt3a contact</c>: copies of a surface cargo on bound vesicles.</summary>
    CargoContact,

    /// <summary><c>pressure</c>: simple pressure of the pair forces, dimensionless.</summary>
    Pressure,

    /// <summary><c>volume</c>: total cell volume, µm³.</summary>
    Volume,

    /// <summary><c>contact with CSC</c>: number of neighbours of a type.</summary>
    ContactWithType,

    /// <summary><c>contact with live cells</c>.</summary>
    ContactWithLive,

    /// <summary><c>contact with dead cells</c>.</summary>
    ContactWithDead,

    /// <summary><c>time</c>: simulated time, min.</summary>
    Time,

    /// <summary><c>dead</c>: 1 in a dead cell, else 0.</summary>
    Dead,

    /// <summary><c>custom NAME</c>: a custom variable.</summary>
    Custom,

    /// <summary><c>hits</c>: unrepaired hits that the cell suffered.</summary>
    Hits,

    /// <summary><c>attached</c>: 1 in a cell that is attached to a target, else 0.</summary>
    Attached,

    /// <summary><c>exhaustion</c>: X, 0 to 1.</summary>
    Exhaustion,

    /// <summary><c>evasion</c>: Φ of the attacked target, 0 to 1; 0 in a cell that is not attached.</summary>
    Evasion,

    /// <summary><c>niche</c>: state of the pre-metastatic niche of the organ that the cell's site is a piece of, 0 to 1; else 0.</summary>
    Niche,
}

/// <summary>What a rule can change.</summary>
public enum BehaviourKind
{
    /// <summary><c>cycle entry</c> or <c>exit from cycle phase N</c>: rate of leaving phase Index, 1/min.</summary>
    CycleExit,

    /// <summary><c>apoptosis</c>, 1/min.</summary>
    Apoptosis,

    /// <summary><c>necrosis</c>, 1/min.</summary>
    Necrosis,

    /// <summary><c>migration speed</c>, µm/min.</summary>
    MigrationSpeed,

    /// <summary><c>migration bias</c>, 0 to 1.</summary>
    MigrationBias,

    /// <summary><c>migration persistence time</c>, min.</summary>
    MigrationPersistence,

    /// <summary><c>chemotactic response to oxygen</c>.</summary>
    Chemotaxis,

    /// <summary><c>cell-cell adhesion</c>, µm/min.</summary>
    Adhesion,

    /// <summary><c>cell-cell repulsion</c>, µm/min.</summary>
    Repulsion,

    /// <summary><c>transformation to TYPE</c>, 1/min.</summary>
    Transformation,

    /// <summary><c>symmetric renewal</c>: p_s; the other two outcomes share the rest in their own proportion.</summary>
    SymmetricRenewal,

    /// <summary><c>symmetric differentiation</c>: p_d; the other two outcomes share the rest in their own proportion.</summary>
    SymmetricDifferentiation,

    /// <summary><c>oxygen secretion</c>, 1/min.</summary>
    Secretion,

    /// <summary><c>oxygen secretion target</c>.</summary>
    SecretionTarget,

    /// <summary><c>oxygen uptake</c>, 1/min.</summary>
    Uptake,

    /// <summary><c>oxygen export</c>, amount/min.</summary>
    Export,

    /// <summary><c>CSC-exosome MVB formation</c>: k_mvb, 1/min.</summary>
    MvbFormation,

    /// <summary><c>CSC-exosome MVB fusion</c>: k_fus, 1/min.</summary>
    MvbFusion,

    /// <summary><c>CSC-exosome MVB lysis</c>: k_lys, 1/min.</summary>
    MvbLysis,

    /// <summary><c>CSC-exosome vesicles per MVB</c>: n̄, both routes scaled alike.</summary>
    VesiclesPerMvb,

    /// <summary><c>CSC-exosome secretion</c>: direct mode, vesicles per min.</summary>
    ExosomeSecretion,

    /// <summary><c>CSC-exosome uptake</c>: κ, µm³/min.</summary>
    ExosomeClearance,

    /// <summary><c>CSC-exosome internalisation</c>: k_int, 1/min.</summary>
    ExosomeInternalisation,

    /// <summary><c>CSC-exosome release fraction</c>: ε.</summary>
    ExosomeReleaseFraction,

    /// <summary><c>Wnt3a expression</c>: copies the cell holds by itself.</summary>
    CargoExpression,

    /// <summary><c>custom NAME</c>.</summary>
    Custom,

    /// <summary><c>TREATMENT sensitivity</c>: factor on what a treatment does to the cell.</summary>
    TreatmentSensitivity,

    /// <summary><c>attack rate</c>: hits of an attached cell, 1/min.</summary>
    AttackRate,

    /// <summary><c>attachment rate</c>: for each touching target, 1/min.</summary>
    Attachment,

    /// <summary><c>detachment rate</c>, 1/min.</summary>
    Detachment,

    /// <summary><c>corpse uptake</c>: for each touching dead cell, 1/min.</summary>
    CorpseUptake,

    /// <summary><c>intravasation</c>: entry into blood, 1/min.</summary>
    Intravasation,
}
