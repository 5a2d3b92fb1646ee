namespace Exocosm.Model.Schema;

/// <summary>Keys of a cargo species.</summary>
internal static class CargoKeys
{
    public static readonly string[] Classes =
        ["dna", "mrna", "mirna", "lncrna", "lipid", "metabolite", "cytosolic_protein", "surface_protein"];

    public static readonly TextKey Library = new("library", "Entry of the cargo library that gives what is not written here.");

    public static readonly ChoiceKey Class = new("class", Classes, "What it is.");

    public static readonly QuantityKey HalfLife = new("half_life", "min", ValueRange.Positive, "Half-life in the recipient cell.")
    { DefaultId = "cargo.half_life_{}" };

    public static readonly ChoiceKey Effect = new("effect", ["stoichiometric", "dose_response"],
        "Whether copies are counted, or the load of whole vesicles stands for the dose.")
    { Default = "stoichiometric" };

    public static readonly Section Section = new("cargo", Library, Class, HalfLife, Effect);
}
