namespace Exocosm.Model.Schema;

/// <summary>Keys of the organs that take vesicles out of plasma.</summary>
internal static class OrganKeys
{
    /// <summary>Name of the organ that takes what the others leave.</summary>
    public const string Rest = "rest";

    public static readonly QuantityKey Share = new("share", "", ValueRange.Share,
        "Share of what leaves plasma that enters it, without tags; 'rest' has what the others leave.")
    { DefaultId = "body.share.{}" };

    public static readonly TextKey Site = new("site", "The site that is a piece of this organ: what enters goes into its tissue.");

    public static readonly QuantityMapKey Tropism = new("tropism", "tag",
        new QuantityKey("strength", "", new(-1, double.PositiveInfinity), "Entry is multiplied by 1 + strength."),
        "How much more of the vesicles with a tag enters: entry times 1 + strength; -1 keeps them out.");

    public static readonly QuantityKey MacrophageShare = new("macrophage_share", "", ValueRange.Share, "Share of what enters that macrophages take.")
    { DefaultId = "body.macrophage_share" };

    public static readonly QuantityKey Degradation = new("degradation", "1/min", ValueRange.NotNegative,
        "Degradation of what the organ's cells took in.")
    { DefaultId = "body.organ_degradation" };

    public static readonly TextListKey Exosomes = new("exosomes", "Populations that prepare the niche; by default all.");

    public static readonly QuantityKey Rate = new("rate", "1/min", ValueRange.NotNegative, "k_P: rate at which a niche forms at full content.")
    { DefaultId = "body.niche.rate" };

    public static readonly QuantityKey Lifetime = new("lifetime", "min", ValueRange.Positive, "T_P: mean time for which a niche lasts without content.")
    { DefaultId = "body.niche.lifetime" };

    public static readonly QuantityKey HalfMax = new("half_max", "", ValueRange.Positive, "Vesicles inside the organ's cells at half of the effect.")
    { DefaultId = "body.{}.niche_half_max" };

    public static readonly QuantityKey Hill = new("hill", "", new(0, 20, true), "Hill power of the content.")
    { DefaultId = "body.niche.hill" };

    public static readonly SectionKey Niche = new("niche", new Section("niche", Exosomes, Rate, Lifetime, HalfMax, Hill),
        "The pre-metastatic niche that vesicles make of the organ; absent: none.");

    public static readonly Section Section = new("organ", Share, Site, Tropism, MacrophageShare, Degradation, Niche);
}
