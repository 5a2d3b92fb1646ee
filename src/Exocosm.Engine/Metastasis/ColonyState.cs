namespace Exocosm.Engine.Metastasis;

/// <summary>What a colony is.</summary>
public enum ColonyState : byte
{
    /// <summary>One cell that does not divide.</summary>
    Dormant,

    /// <summary>It grows: counted in an organ without a site, or cells of a site.</summary>
    Growing,

    /// <summary>It died asleep.</summary>
    Dead,
}
