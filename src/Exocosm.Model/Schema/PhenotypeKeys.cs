namespace Exocosm.Model.Schema;

/// <summary>Keys of volume, mechanics, motility and exchange.</summary>
internal static class PhenotypeKeys
{
    public static readonly QuantityKey Total = Library("volume", "total", "um^3", ValueRange.Positive, "Total volume.");
    public static readonly QuantityKey Nuclear = Library("volume", "nuclear", "um^3", ValueRange.Positive,
        "Volume of the nucleus.");
    public static readonly QuantityKey FluidFraction = Library("volume", "fluid_fraction", "", new(0, 1, false, true),
        "Fluid share of the volume.");
    public static readonly QuantityKey FluidRate = Library("volume", "fluid_rate", "1/min", ValueRange.NotNegative,
        "Rate of fluid change.");
    public static readonly QuantityKey CytoplasmRate = Library("volume", "cytoplasm_rate", "1/min", ValueRange.NotNegative,
        "Rate of change of the cytoplasm's solids.");
    public static readonly QuantityKey NucleusRate = Library("volume", "nucleus_rate", "1/min", ValueRange.NotNegative,
        "Rate of change of the nucleus's solids.");

    public static readonly Section VolumeSection = new("volume", Total, Nuclear, FluidFraction, FluidRate, CytoplasmRate,
        NucleusRate);

    public static readonly QuantityKey Adhesion = Library("mechanics", "adhesion", "um/min", ValueRange.NotNegative,
        "Cell-cell adhesion strength.");
    public static readonly QuantityKey Repulsion = Library("mechanics", "repulsion", "um/min", ValueRange.NotNegative,
        "Cell-cell repulsion strength.");
    public static readonly QuantityKey AdhesionDistance = Library("mechanics", "adhesion_distance", "", new(1, 5),
        "Reach of adhesion in radii.");

    public static readonly QuantityMapKey Affinity = new("affinity", "cell type",
        new QuantityKey("affinity", "", ValueRange.NotNegative,
            "Adhesion affinity to the type.")
        { DefaultId = "mechanics.affinity" },
        "Adhesion affinity to each cell type.");

    public static readonly FlagKey Movable = new("movable", true, "Whether forces move it.");

    public static readonly Section MechanicsSection = new("mechanics", Adhesion, Repulsion, AdhesionDistance, Affinity, Movable);

    public static readonly QuantityKey Speed = Library("motility", "speed", "um/min", ValueRange.NotNegative,
        "Speed of migration.");
    public static readonly QuantityKey Persistence = Library("motility", "persistence", "min", ValueRange.Positive,
        "Mean time between changes of direction.");
    public static readonly QuantityKey Bias = Library("motility", "bias", "", ValueRange.Share,
        "Share of the direction that follows the gradient.");

    public static readonly QuantityMapKey Chemotaxis = new("chemotaxis", "substrate",
        new QuantityKey("weight", "", ValueRange.Any, "Weight of the gradient; negative: away from it."),
            "Weight of each substrate's gradient.");

    public static readonly Section MotilitySection = new("motility", Speed, Persistence, Bias, Chemotaxis);

    public static readonly QuantityKey Uptake = new("uptake", "1/min", ValueRange.NotNegative, "Rate of uptake.")
    { DefaultId = "substrate.{}.uptake", Default = "0 1/min" };

    public static readonly QuantityKey Rate = new("rate", "1/min", ValueRange.NotNegative,
        "Rate of secretion towards the target.")
    { Default = "0 1/min" };

    public static readonly QuantityKey Target = new("target", "", ValueRange.NotNegative,
        "Concentration at which secretion stops.")
    { InSubstrateUnit = true };

    public static readonly QuantityKey Export = new("export", "um^3/min", ValueRange.Any,
        "Amount given off per time, whatever the concentration.")
    { InSubstrateUnit = true };

    public static readonly Section SecretionSection = new("secretion", Uptake, Rate, Target, Export);

    private static QuantityKey Library(string section, string name, string unit, ValueRange range, string description) =>
        new(name, unit, range, description) { DefaultId = $"{section}.{name}" };
}
