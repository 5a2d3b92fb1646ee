namespace Exocosm.Model.Schema;

/// <summary>Keys of the body around the tissue.</summary>
internal static class BodyKeys
{
    public static readonly string[] Presets = ["human", "mouse"];

    public static readonly ChoiceKey Preset = new("preset", Presets, "Whose plasma volume and half-life are the defaults.")
    { Default = "human" };

    public static readonly QuantityKey PlasmaVolume = new("plasma_volume", "mL", ValueRange.Positive, "Volume of the plasma.")
    { DefaultId = "body.{}.plasma_volume" };

    public static readonly QuantityKey LymphTransit = new("lymph_transit", "min", ValueRange.Positive,
        "Mean time in lymph and its node.")
    { DefaultId = "body.lymph_transit" };

    public static readonly QuantityKey HalfLife = new("half_life", "min", ValueRange.Positive, "Half-life in plasma.")
    { DefaultId = "body.{}.half_life" };

    public static readonly QuantityKey LymphShare = new("lymph_share", "", ValueRange.Share,
        "Share of what drains from tissue that goes by lymph, through a node; the rest goes straight to blood.")
    { DefaultId = "body.lymph_share" };

    public static readonly QuantityKey NodeCapture = new("node_capture", "", ValueRange.Share,
        "Share of what passes a lymph node that is taken up there.")
    { DefaultId = "body.node_capture" };

    public static readonly QuantityKey Seeding = new("seeding", "1/min", ValueRange.NotNegative,
        "Rate at which a vesicle in plasma enters the tissue of a site.")
    { DefaultId = "body.seeding" };

    public static readonly QuantityKey Initial = new("initial", "", ValueRange.NotNegative, "Vesicles in plasma at the start.")
    { Default = "0" };

    public static readonly QuantityKey HalfLifeFast = new("half_life_fast", "min", ValueRange.Positive,
        "With organs: half-life of the fast phase of plasma after a bolus; needs half_life_slow and clearance, which a mouse has by default.")
    { DefaultId = "body.{}.half_life_fast" };

    public static readonly QuantityKey HalfLifeSlow = new("half_life_slow", "min", ValueRange.Positive, "With organs: half-life of the slow phase.")
    { DefaultId = "body.{}.half_life_slow" };

    public static readonly QuantityKey Clearance = new("clearance", "mL/min", ValueRange.Positive,
        "With organs: dose over the area under the plasma curve.")
    { DefaultId = "body.{}.clearance" };

    public static readonly QuantityKey Internalisation = new("internalisation", "1/min", ValueRange.Positive,
        "With organs and one half-life: rate at which what is bound in an organ is taken into its cells; two phases set it.")
    { DefaultId = "body.internalisation" };

    public static readonly Section PopulationSection = new("exosome population in the body",
        HalfLife, HalfLifeFast, HalfLifeSlow, Clearance, Internalisation, LymphShare, NodeCapture, Seeding, Initial);

    public static readonly SectionMapKey Exosomes = new("exosomes", "exosome population", PopulationSection,
        "How lymph and plasma deal with each exosome population; one not named has all defaults.");

    public static readonly SectionKey LymphNode = new("lymph_node", LymphNodeKeys.Section,
        "The lymph node that sites drain to: priming, tolerance, memory; absent: none of these.");

    public static readonly SectionMapKey Organs = new("organs", "organ", OrganKeys.Section,
        "Organs that take vesicles out of plasma, with 'rest' for what they leave; absent: elimination has no place.");

    public static readonly Section Section = new("body", Preset, PlasmaVolume, LymphTransit, Exosomes, Organs, LymphNode);
}
