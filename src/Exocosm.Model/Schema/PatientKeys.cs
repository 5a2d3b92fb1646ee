namespace Exocosm.Model.Schema;

/// <summary>Keys of a patient as compartments.</summary>
internal static class PatientKeys
{
    public static readonly ChoiceKey Law = new("law", ["exponential", "gompertz"], "n = n0 e^(gt), or dn/dt = a n ln(b/n).") { Default = "exponential" };

    public static readonly QuantityKey Doubling = new("doubling", "day", ValueRange.Positive, "Exponential: doubling time.")
    { DefaultId = "patient.growth.doubling" };

    public static readonly QuantityKey Rate = new("rate", "1/day", ValueRange.Positive, "Gompertz: a.") { DefaultId = "patient.growth.gompertz_rate" };

    public static readonly QuantityKey Capacity = new("capacity", "", new(1, double.PositiveInfinity, MinExcluded: true), "Gompertz: b, cells.")
    { DefaultId = "patient.growth.gompertz_capacity" };

    public static readonly QuantityKey Initial = new("initial", "", ValueRange.Positive, "Cells at the start.") { Default = "1" };

    public static readonly Section GrowthSection = new("growth", Law, Doubling, Rate, Capacity, Initial);

    public static readonly SectionKey Growth = new("growth", GrowthSection, "How the primary tumour grows.");

    public static readonly QuantityKey Secretion = new("secretion", "1/day", ValueRange.NotNegative, "Vesicles that a tumour cell secretes.")
    { DefaultId = "biopsy.exosome.secretion" };

    public static readonly QuantityKey Entering = new("entering", "", ValueRange.Share, "f_T: share of them that enters plasma.")
    { DefaultId = "biopsy.exosome.entering" };

    public static readonly QuantityKey HalfLife = new("half_life", "day", ValueRange.Positive, "Half-life in plasma.") { DefaultId = "body.human.half_life" };

    public static readonly SectionKey Exosomes = new("exosomes", new Section("exosomes of the tumour", Secretion, Entering, HalfLife),
        "Exosomes of the tumour in plasma, which prepare the niches of organs, and which markers of kind exosome count.");

    public static readonly ChoiceKey Form = new("form", ["shedding", "iwata"],
        "Rate of founding: shed cells times p0, or m n^alpha of the cells of the primary (Iwata 2000).")
    { Default = "shedding" };

    public static readonly QuantityKey Shedding = new("shedding", "1/day", ValueRange.NotNegative, "Cells that a tumour cell sheds into blood.")
    { DefaultId = "patient.metastasis.shedding" };

    public static readonly QuantityKey Founding = new("founding", "", ValueRange.Share, "p0: share of shed cells that found a colony where there is no niche.")
    { DefaultId = "patient.metastasis.founding" };

    public static readonly QuantityKey IwataRate = new("m", "1/day", ValueRange.NotNegative, "Iwata form: m.") { DefaultId = "patient.metastasis.iwata_m" };

    public static readonly QuantityKey IwataPower = new("alpha", "", new(0, 2), "Iwata form: alpha.") { DefaultId = "patient.metastasis.iwata_alpha" };

    public static readonly QuantityKey Share = new("share", "", ValueRange.Share,
        "Share of founding and of exosomes that falls to the organ; shares of all organs add up to at most 1.")
    { IsRequired = true };

    public static readonly QuantityKey NicheRate = new("rate", "1/day", ValueRange.NotNegative, "k_P: rate of preparation at full load.")
    { DefaultId = "patient.niche.rate" };

    public static readonly QuantityKey NicheLifetime = new("lifetime", "day", ValueRange.Positive, "T_P: mean time for which it lasts.")
    { DefaultId = "patient.niche.lifetime" };

    public static readonly QuantityKey NicheHalfMax = new("half_max", "1/mL", ValueRange.Positive,
        "Share times the tumour's exosomes in plasma at half of the rate.")
    { DefaultId = "patient.niche.half_max" };

    public static readonly QuantityKey NicheStrength = new("strength", "", ValueRange.NotNegative, "b: a full niche multiplies founding by 1 + b.")
    { DefaultId = "patient.niche.strength" };

    public static readonly SectionKey Niche = new("niche", new Section("niche", NicheRate, NicheLifetime, NicheHalfMax, NicheStrength),
        "Pre-metastatic niche by the tumour's exosomes; absent: none.");

    public static readonly QuantityKey Waking = new("waking", "1/day", ValueRange.Positive, "Rate at which a founded cell wakes and grows; at_once: none sleeps.")
    { Words = ["at_once"], Default = "at_once" };

    public static readonly QuantityKey WakingStrength = new("waking_strength", "", ValueRange.NotNegative, "c: a full niche multiplies waking by 1 + c.")
    { Default = "0" };

    public static readonly QuantityKey OrganDeath = new("death", "", ValueRange.Positive, "Cells of its colonies at which the patient dies; never: no limit.")
    { Words = ["never"], Default = "never" };

    public static readonly SectionMapKey Organs = new("organs", "organ", new Section("organ", Share, Niche, Waking, WakingStrength, OrganDeath),
        "Organs in which colonies are founded.")
    { IsRequired = true };

    public static readonly SectionKey ColonyGrowth = new("growth", GrowthSection, "How colonies grow; absent: as the primary does, from one cell.");

    public static readonly SectionKey Metastasis = new("metastasis",
        new Section("metastasis", Form, Shedding, Founding, IwataRate, IwataPower, Organs, ColonyGrowth),
        "How the tumour spreads; absent: it does not.");

    public static readonly QuantityKey Limit = new("limit", "", ValueRange.Positive, "Cells of the smallest lesion that is seen.")
    { DefaultId = "patient.imaging.limit" };

    public static readonly QuantityKey Diameter = new("diameter", "mm", ValueRange.Positive, "Its diameter, in place of limit.");

    public static readonly QuantityKey ImagingEvery = new("every", "day", ValueRange.Positive,
        "Time between images; continuous: a lesion is seen as it reaches the limit.")
    { Words = ["continuous"], Default = "continuous" };

    public static readonly Section ImagingSection = new("imaging", Limit, Diameter, ImagingEvery);

    public static readonly SectionKey Imaging = new("imaging", ImagingSection, "When imaging sees a lesion, which is the diagnosis without a blood test.");

    public static readonly QuantityKey ResectionAt = new("at", "day", ValueRange.NotNegative, "When; diagnosis: when imaging sees the tumour.")
    { Words = ["diagnosis"], Default = "diagnosis" };

    public static readonly QuantityKey Residual = new("residual", "", ValueRange.Share, "Share of the primary's cells that stay.") { Default = "0" };

    public static readonly SectionKey Resection = new("resection", new Section("resection", ResectionAt, Residual), "Removal of the primary tumour; absent: none.");

    public static readonly QuantityKey Burden = new("burden", "", ValueRange.Positive, "Cells of all lesions at which the patient dies.")
    { DefaultId = "patient.death.burden" };

    public static readonly Section DeathSection = new("death", Burden);

    public static readonly SectionKey Death = new("death", DeathSection, "When the patient dies of the tumour.");

    public static readonly QuantityKey PlasmaVolume = new("plasma_volume", "mL", ValueRange.Positive, "Volume of the plasma.")
    { DefaultId = "body.human.plasma_volume" };

    public static readonly QuantityKey Density = new("density", "1/mL", ValueRange.Positive, "Cells in a mL of tumour, for diameters.")
    { DefaultId = "patient.density" };

    public static readonly Section Section = new("patient", Growth, Exosomes, Metastasis, Imaging, Resection, Death, PlasmaVolume, Density);
}
