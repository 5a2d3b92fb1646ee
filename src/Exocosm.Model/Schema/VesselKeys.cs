namespace Exocosm.Model.Schema;

/// <summary>Keys of a site's blood vessels.</summary>
internal static class VesselKeys
{
    public static readonly QuantityKey Density = new("density", "1/mm^2", ValueRange.NotNegative, "Vessels per area at the start.")
    { DefaultId = "vessels.density" };

    public static readonly QuantityKey MaxDensity = new("max_density", "1/mm^2", ValueRange.Positive, "Greatest density.")
    { DefaultId = "vessels.max_density" };

    public static readonly QuantityKey Growth = new("growth", "1/min", ValueRange.NotNegative, "Growth at full drive.")
    { DefaultId = "vessels.growth" };

    public static readonly QuantityKey Loss = new("loss", "1/min", ValueRange.NotNegative, "Loss.") { DefaultId = "vessels.loss" };

    public static readonly TextKey Driver = new("driven_by", "Substrate that drives growth, such as VEGF; absent: vessels do not grow.");

    public static readonly QuantityKey HalfMax = new("half_max", "", ValueRange.Positive,
        "Concentration of the driver at half effect, in its unit; must be given with 'driven_by'.")
    { InSubstrateUnit = true };

    public static readonly QuantityKey Hill = new("hill", "", new(0, 100, MinExcluded: true), "Hill power.") { DefaultId = "vessels.hill" };

    public static readonly QuantityKey Blood = new("blood", "", ValueRange.NotNegative, "Concentration in blood, in the substrate's unit.")
    { IsRequired = true, InSubstrateUnit = true };

    public static readonly QuantityKey Exchange = new("exchange", "1/min", ValueRange.NotNegative, "Rate of exchange at the greatest density.")
    { DefaultId = "vessels.exchange" };

    public static readonly SectionMapKey Supplies = new("supplies", "substrate", new Section("supply", Blood, Exchange),
        "Substrates that vessels exchange with the tissue.");

    public static readonly Section Section = new("vessels", Density, MaxDensity, Growth, Loss, Driver, HalfMax, Hill, Supplies);
}
