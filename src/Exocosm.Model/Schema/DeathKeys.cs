namespace Exocosm.Model.Schema;

/// <summary>Keys of the ways to die.</summary>
internal static class DeathKeys
{
    public static readonly QuantityKey Rate = PerMin("rate", "Hazard of dying this way.");

    public static readonly QuantityKey Duration = new("duration", "min", ValueRange.Positive,
        "Time to removal, from death (apoptosis) or lysis (necrosis).")
    { DefaultId = "death.{}.duration" };

    public static readonly QuantityKey UnlysedFluid = PerMin("unlysed_fluid_rate", "Rate of fluid change before lysis.");
    public static readonly QuantityKey LysedFluid = PerMin("lysed_fluid_rate", "Rate of fluid change after lysis.");
    public static readonly QuantityKey Cytoplasm = PerMin("cytoplasm_rate", "Rate of loss of the cytoplasm's solids.");
    public static readonly QuantityKey Nucleus = PerMin("nucleus_rate", "Rate of loss of the nucleus's solids.");
    public static readonly QuantityKey Calcification = PerMin("calcification_rate", "Rate of calcification.");

    public static readonly QuantityKey RuptureVolume = new("rupture_volume", "", new(1, double.PositiveInfinity, true),
        "Volume at which a swelling cell bursts, in units of its volume at death.")
    { DefaultId = "death.{}.rupture_volume" };

    public static readonly Section PathSection = new("death",
        Rate, Duration, UnlysedFluid, LysedFluid, Cytoplasm, Nucleus, Calcification, RuptureVolume);

    public static readonly SectionKey Apoptosis = new("apoptosis", PathSection, "Programmed death.");
    public static readonly SectionKey Necrosis = new("necrosis", PathSection, "Necrotic death.");
    public static readonly Section Section = new("death", Apoptosis, Necrosis);

    private static QuantityKey PerMin(string name, string description) =>
        new(name, "1/min", ValueRange.NotNegative, description) { DefaultId = "death.{}." + name };
}
