namespace Exocosm.Model.Schema;

/// <summary>Keys of the spread of tumour cells by blood.</summary>
internal static class MetastasisKeys
{
    public const string Gompertz = "gompertz";

    public static readonly QuantityKey HalfLife = new("half_life", "min", ValueRange.Positive,
        "Half-life of a tumour cell in blood, where it dies or from which it arrests in an organ.")
    { DefaultId = "metastasis.half_life" };

    public static readonly QuantityMapKey Arrest = new("arrest", "organ",
        new QuantityKey("share", "", ValueRange.Share, "Share that arrests there."),
        "Share of the cells leaving blood that arrest in each organ of the body; at most 1 in sum, the rest dies in blood.")
    { IsRequired = true };

    public static readonly QuantityKey Founding = new("founding", "", ValueRange.Share,
        "Probability that an arrested stem cell founds a colony, without a niche.")
    { DefaultId = "metastasis.founding" };

    public static readonly QuantityMapKey Receptivity = new("receptivity", "organ",
        new QuantityKey("factor", "", ValueRange.NotNegative, "Factor on founding there."), "Factor on founding of each organ; 1 where absent.");

    public static readonly QuantityKey NicheFounding = new("niche_founding", "", ValueRange.NotNegative,
        "What a full niche adds to the probability of founding, in units of that without one.")
    { DefaultId = "metastasis.niche_founding" };

    public static readonly QuantityKey VesselReference = new("vessel_reference", "1/mm^2", ValueRange.Positive,
        "Density of vessels at which cells leave tissue at their own rate; in proportion elsewhere.")
    { DefaultId = "metastasis.vessel_reference" };

    public static readonly QuantityKey Reversion = new("reversion", "", ValueRange.Share,
        "Probability that an arrested tumour cell that is no stem cell becomes one, and so can found.")
    { Default = "0" };

    public static readonly TextKey RevertsTo = new("reverts_to", "The stem cell type that it becomes.");

    public static readonly QuantityKey Exit = new("exit", "1/min", ValueRange.NotNegative, "Hazard of waking without a niche.")
    { DefaultId = "metastasis.dormancy.exit" };

    public static readonly QuantityKey NicheExit = new("niche_exit", "", ValueRange.NotNegative,
        "What a full niche adds to it, in units of that without one.")
    { DefaultId = "metastasis.dormancy.niche_exit" };

    public static readonly QuantityKey SleepingDeath = new("death", "1/min", ValueRange.NotNegative, "Hazard of dying asleep.")
    { Default = "0 1/min" };

    public static readonly SectionKey Dormancy = new("dormancy", new Section("dormancy", Exit, NicheExit, SleepingDeath),
        "Founders sleep as one cell until they wake; absent or off: they grow at once.")
    { CanBeOff = true };

    public static readonly ChoiceKey Law = new("law", ["exponential", Gompertz], "Law of growth.") { Default = Gompertz };

    public static readonly QuantityKey Rate = new("rate", "1/min", ValueRange.Positive,
        "Gompertz: a of dn/dt = a n ln(b/n); exponential: rate of growth.")
    { DefaultId = "metastasis.colonies.rate" };

    public static readonly QuantityKey Capacity = new("capacity", "", new(1, double.PositiveInfinity, MinExcluded: true), "Gompertz: b, cells.")
    { DefaultId = "metastasis.colonies.capacity" };

    public static readonly QuantityMapKey Exosomes = new("exosomes", "exosome population",
        new QuantityKey("rate", "1/min", ValueRange.NotNegative, "Vesicles that reach plasma, for each cell."),
        "Vesicles of each population that a cell of such a colony sends into plasma; 0 where absent.");

    public static readonly SectionKey Colonies = new("colonies", new Section("colonies", Law, Rate, Capacity, Exosomes),
        "Colonies in organs without a site, counted and not simulated cell by cell.");

    public static readonly Section Section = new("metastasis",
        HalfLife, Arrest, Founding, Receptivity, NicheFounding, VesselReference, Reversion, RevertsTo, Dormancy, Colonies);
}
