namespace Exocosm.PhysiCell.Settings;

/// <summary>What a rule can set.</summary>
public enum BehaviourKind
{
    /// <summary>Secretion rate, 1/min.</summary>
    Secretion,

    /// <summary>Saturation density.</summary>
    SecretionTarget,

    /// <summary>Uptake rate, 1/min.</summary>
    Uptake,

    /// <summary>Net export, amount/min.</summary>
    Export,

    /// <summary>Rate of leaving a phase, 1/min.</summary>
    CycleExit,

    /// <summary>1/min.</summary>
    Apoptosis,

    /// <summary>1/min.</summary>
    Necrosis,

    /// <summary>µm/min.</summary>
    MigrationSpeed,

    /// <summary>0 to 1.</summary>
    MigrationBias,

    /// <summary>min.</summary>
    MigrationPersistence,

    /// <summary>Weight of a gradient.</summary>
    Chemotaxis,

    /// <summary>µm/min.</summary>
    Adhesion,

    /// <summary>Spring constant of attachments, 1/min.</summary>
    ElasticConstant,

    /// <summary>Adhesion affinity to a type.</summary>
    Affinity,

    /// <summary>In radii.</summary>
    AdhesionDistance,

    /// <summary>µm/min.</summary>
    Repulsion,

    /// <summary>µm/min.</summary>
    MembraneAdhesion,

    /// <summary>µm/min.</summary>
    MembraneRepulsion,

    /// <summary>1/min.</summary>
    PhagocytoseApoptotic,

    /// <summary>1/min.</summary>
    PhagocytoseNecrotic,

    /// <summary>1/min.</summary>
    PhagocytoseOtherDead,

    /// <summary>Of live cells of a type, 1/min.</summary>
    Phagocytose,

    /// <summary>1/min.</summary>
    Attack,

    /// <summary>1/min.</summary>
    Fuse,

    /// <summary>1/min.</summary>
    Transform,

    /// <summary>Probability.</summary>
    AsymmetricDivision,

    /// <summary>A custom scalar.</summary>
    Custom,

    /// <summary>Above 0.5: forces move it.</summary>
    IsMovable,

    /// <summary>To attackers of a type.</summary>
    Immunogenicity,

    /// <summary>1/min.</summary>
    AttachmentRate,

    /// <summary>1/min.</summary>
    DetachmentRate,

    /// <summary>Largest number of attachments.</summary>
    MostAttachments,

    /// <summary>Damage per min.</summary>
    AttackDamageRate,

    /// <summary>min.</summary>
    AttackDuration,

    /// <summary>1/min.</summary>
    DamageRate,

    /// <summary>1/min.</summary>
    DamageRepairRate,
}
