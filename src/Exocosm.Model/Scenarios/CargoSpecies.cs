namespace Exocosm.Model.Scenarios;

/// <summary>A kind of molecule that exosomes carry.</summary>
/// <param name="Name">Its name in rules, tables and files.</param>
/// <param name="Class">What it is; decides whether it works from the lumen (by release) or the surface (by contact).</param>
/// <param name="HalfLifeMin">Half-life in the recipient cell, min.</param>
/// <param name="Effect">How its effect is meant: stoichiometric (copies count) or dose–response (vesicle load counts).</param>
/// <param name="Library">Entry of the cargo library it was taken from, or null.</param>
public sealed record CargoSpecies(string Name, CargoClass Class, double HalfLifeMin, CargoEffect Effect, string? Library)
{
    /// <summary>Surface cargo acts by contact; its copies scale with the vesicle's area, those of luminal cargo with its volume.</summary>
    public bool IsSurface => Class == CargoClass.SurfaceProtein;

    /// <summary>Power q of copies ~ (d/d₀)^q: 2 on the surface, 3 in the lumen (science 1.3).</summary>
    public int SizePower => IsSurface ? 2 : 3;
}

/// <summary>Classes of cargo.</summary>
public enum CargoClass
{
    /// <summary>DNA fragments.</summary>
    Dna,

    /// <summary>Messenger RNA.</summary>
    MRna,

    /// <summary>MicroRNA.</summary>
    MiRna,

    /// <summary>Long non-coding RNA.</summary>
    LncRna,

    /// <summary>Lipids.</summary>
    Lipid,

    /// <summary>Metabolites.</summary>
    Metabolite,

    /// <summary>Proteins of the lumen.</summary>
    CytosolicProtein,

    /// <summary>Proteins on the outside of the membrane.</summary>
    SurfaceProtein,
}

/// <summary>What a cargo's rules read.</summary>
public enum CargoEffect
{
    /// <summary>Copies delivered to the recipient are counted.</summary>
    Stoichiometric,

    /// <summary>The load of whole vesicles stands for the dose; copies are carried for information.</summary>
    DoseResponse,
}
