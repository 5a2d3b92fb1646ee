namespace Exocosm.Model.Library;

/// <summary>How far a value can be trusted.</summary>
public enum EvidenceTier
{
    /// <summary>Measured, to within a factor of two.</summary>
    A,

    /// <summary>An order of magnitude.</summary>
    B,

    /// <summary>A guess: reasoned, but not measured.</summary>
    C,

    /// <summary>A numerical setting, which says nothing about biology.</summary>
    None,
}
