namespace Exocosm.PhysiCell.Settings;

/// <summary>What a rule can read.</summary>
public enum SignalKind
{
    /// <summary>Density in the cell's voxel.</summary>
    Substrate,

    /// <summary>Internal total over the cell's volume.</summary>
    Internalised,

    /// <summary>Norm of the gradient, per µm.</summary>
    Gradient,

    /// <summary>Simple pressure.</summary>
    Pressure,

    /// <summary>Total volume, µm³.</summary>
    Volume,

    /// <summary>Neighbours of a type, dead ones included.</summary>
    Contact,

    /// <summary>Live neighbours.</summary>
    ContactLive,

    /// <summary>Dead neighbours.</summary>
    ContactDead,

    /// <summary>Apoptotic neighbours.</summary>
    ContactApoptotic,

    /// <summary>Necrotic neighbours.</summary>
    ContactNecrotic,

    /// <summary>Neighbours dead in another way.</summary>
    ContactOtherDead,

    /// <summary>Whether it touches a basement membrane.</summary>
    ContactMembrane,

    /// <summary>Damage.</summary>
    Damage,

    /// <summary>Damage it has done by attacks.</summary>
    DamageDelivered,

    /// <summary>1 while it attacks.</summary>
    Attacking,

    /// <summary>1 in a dead cell.</summary>
    Dead,

    /// <summary>Time it has been attacked, min.</summary>
    AttackTime,

    /// <summary>Simulated time, min.</summary>
    Time,

    /// <summary>A custom scalar.</summary>
    Custom,

    /// <summary>1 in an apoptotic cell.</summary>
    Apoptotic,

    /// <summary>1 in a necrotic cell.</summary>
    Necrotic,
}
