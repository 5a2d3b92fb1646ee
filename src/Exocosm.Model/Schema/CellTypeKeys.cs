namespace Exocosm.Model.Schema;

/// <summary>Keys of a cell type.</summary>
internal static class CellTypeKeys
{
    public static readonly TextKey Inherits = new("inherits",
        "Type whose values hold where this one is silent; may stand later in the file.");
    public static readonly FlagKey Abstract = new("abstract", false, "Only a base for others; no cell is of this type.");
    public static readonly ChoiceKey Role = new("role", ["tumour", "stem", "host"],
        "What it is to the tumour: one of its cells, one of its stem cells, or of the host (immune, stromal); burden and stem-cell share count by it.")
    { Default = "tumour" };
    public static readonly TextKey Color = new("color", "Colour in pictures, \"#rrggbb\".");

    public static readonly SectionKey Cycle = new("cycle", CycleKeys.Section, "Cell cycle.");
    public static readonly SectionKey Death = new("death", DeathKeys.Section, "Ways to die.");
    public static readonly SectionKey Volume = new("volume", PhenotypeKeys.VolumeSection, "Sizes and growth rates.");
    public static readonly SectionKey Mechanics = new("mechanics", PhenotypeKeys.MechanicsSection, "Pair forces.");

    public static readonly SectionKey Motility = new("motility", PhenotypeKeys.MotilitySection,
        "Biased random migration; absent or off: not motile.")
    { CanBeOff = true };

    public static readonly SectionMapKey Secretion = new("secretion", "substrate", PhenotypeKeys.SecretionSection,
        "Exchange with each substrate; a substrate not named is not exchanged.");

    public static readonly SectionKey Division = new("division", HierarchyKeys.DivisionSection, "What its daughters become.");

    public static readonly QuantityMapKey Transforms = new("transforms", "cell type",
        new QuantityKey("rate", "1/min", ValueRange.NotNegative, "Hazard of turning into the type."),
            "Hazards of turning into other types.");

    public static readonly QuantityMapKey Cargo = new("cargo", "cargo",
        new QuantityKey("copies", "", ValueRange.NotNegative, "Copies the cell holds by itself."),
            "Cargo that the cell expresses.");

    public static readonly QuantityMapKey Custom = new("custom", "custom variable",
        new QuantityKey("value", "", ValueRange.Any, "Starting value."), "Custom variables with their starting values.");

    public static readonly SectionMapKey Exosomes = new("exosomes", "exosome population", HierarchyKeys.ExosomesSection,
        "Release and uptake of each exosome population.");

    public static readonly SectionKey Attack = new("attack", AttackKeys.Section,
        "Whom it attacks and how; absent or off: it does not.")
    { CanBeOff = true };

    public static readonly SectionKey Engulf = new("engulf", AttackKeys.EngulfSection,
        "What it takes up whole; absent or off: nothing.")
    { CanBeOff = true };

    public static readonly QuantityKey Intravasation = new("intravasation", "1/min", ValueRange.NotNegative,
        "Hazard of entering blood, at the reference density of vessels where the site has any; 0 where absent.");

    public static readonly Section Section = new("cell type",
        Inherits, Abstract, Role, Color, Cycle, Death, Volume, Mechanics, Motility, Secretion, Division, Transforms, Cargo, Custom,
            Exosomes, Attack, Engulf, Intravasation);
}
