namespace Exocosm.Model.Schema;

/// <summary>Keys of the draining lymph node.</summary>
internal static class LymphNodeKeys
{
    public static readonly TextListKey Drains = new("drains", "Sites that drain to it; by default all.");

    public static readonly QuantityKey LoadHalfLife = new("load_half_life", "min", ValueRange.Positive,
        "Half-life of the load that captured vesicles leave in the node.")
    { DefaultId = "lymph_node.load_half_life" };

    public static readonly QuantityKey HalfMax = new("half_max", "", ValueRange.Positive, "Load of the node at half of the effect.")
    { DefaultId = "lymph_node.half_max" };

    public static readonly QuantityKey Hill = new("hill", "", new(0, 20, true), "Hill power of the load.")
    { DefaultId = "lymph_node.hill" };

    public static readonly TextListKey Exosomes = new("exosomes", "Populations whose load counts; by default all.");

    public static readonly QuantityKey ToleranceRate = new("rate", "1/min", ValueRange.NotNegative, "k_tau: rate of becoming tolerant at full load.")
    { DefaultId = "lymph_node.tolerance.rate" };

    public static readonly QuantityKey ToleranceLifetime = new("lifetime", "min", ValueRange.Positive,
        "T_tau: mean time for which tolerance lasts without load.")
    { DefaultId = "lymph_node.tolerance.lifetime" };

    public static readonly SectionKey Tolerance = new("tolerance",
        new Section("tolerance", ToleranceRate, ToleranceLifetime, HalfMax, Hill, Exosomes),
        "How load turns into tolerance.");

    public static readonly QuantityKey Resident = new("resident", "", ValueRange.NotNegative, "M0: activity of the node's own dendritic cells.")
    { DefaultId = "lymph_node.dendritic.resident" };

    public static readonly QuantityKey Inhibition = new("inhibition", "", ValueRange.Share, "Greatest loss of it by exosomes.")
    { DefaultId = "lymph_node.dendritic.inhibition" };

    public static readonly QuantityKey DendriticHalfLife = new("half_life", "min", ValueRange.Positive,
        "Half-life of the dendritic cells that a vaccine brings.")
    { DefaultId = "lymph_node.dendritic.half_life" };

    public static readonly SectionKey Dendritic = new("dendritic",
        new Section("dendritic cells", Resident, Inhibition, HalfMax, Hill, Exosomes, DendriticHalfLife),
        "Cells that present antigen.");

    public static readonly SectionKey Exhaustion = new("exhaustion", new Section("exhaustion", HalfMax, Hill),
        "How the load of the populations that an antigen names in exhausted_by exhausts its effectors.");

    public static readonly QuantityKey Accuracy = new("accuracy", "", new(0, 0.1, true),
        "Relative error that the steps of its equations are chosen for.")
    { DefaultId = "lymph_node.accuracy" };

    public static readonly QuantityMapKey Cells = new("cells", "cell type",
        new QuantityKey("amount", "", ValueRange.NotNegative, "How much of the antigen a living cell gives."),
        "How much a living cell of each type gives.")
    { IsRequired = true };

    public static readonly QuantityKey Reference = new("reference", "", ValueRange.Positive,
        "Living cells of amount 1 that make one unit of antigen.")
    { DefaultId = "lymph_node.antigen.reference" };

    public static readonly TextKey Effectors = new("effectors", "Type of the cells that come to drained sites; absent: none do.");
    public static readonly TextListKey TolerisedBy = new("tolerised_by",
        "Populations whose load makes tolerant of it; by default those of tolerance.");
    public static readonly TextListKey ExhaustedBy = new("exhausted_by", "Populations whose load exhausts its effectors; by default none.");

    public static readonly QuantityKey Priming = Rate("priming", "s: effectors primed at one unit of antigen and of dendritic cells.");
    public static readonly QuantityKey Expansion = Rate("expansion", "rho_A: greatest rate at which effectors multiply.");
    public static readonly QuantityKey HalfAntigen = Amount("half_antigen", "K: antigen at half of the expansion.");
    public static readonly QuantityKey Death = Rate("death", "delta_A: loss of effectors.");
    public static readonly QuantityKey ExhaustionDeath = Rate("exhaustion_death", "delta_ex: more loss of effectors at full exhaustion.");
    public static readonly QuantityKey RegulatoryInduction = Rate("regulatory_induction",
        "s_G: regulatory cells made at one unit of antigen and full tolerance.");
    public static readonly QuantityKey RegulatoryDeath = Rate("regulatory_death", "delta_G: loss of regulatory cells.");
    public static readonly QuantityKey RegulatoryHalf = Amount("regulatory_half", "K_G: regulatory cells that halve killing.");
    public static readonly QuantityKey MemoryFormation = Rate("memory_formation", "f_M: memory cells formed per effector.");
    public static readonly QuantityKey MemoryDeath = Rate("memory_death", "delta_M: loss of memory cells.");
    public static readonly QuantityKey Recall = Rate("recall", "r_M: memory cells that become effectors at one unit of antigen without tolerance.");
    public static readonly QuantityKey Recruitment = Rate("recruitment",
        "Cells that come to all drained pieces of tissue together, per effector in the pool.");

    public static readonly Section AntigenSection = new("antigen",
        Cells, Reference, Effectors, TolerisedBy, ExhaustedBy, Priming, Expansion, HalfAntigen, Death, ExhaustionDeath, RegulatoryInduction,
        RegulatoryDeath, RegulatoryHalf, MemoryFormation, MemoryDeath, Recall, Recruitment, InfluxKeys.Enters, InfluxKeys.AtMost);

    public static readonly SectionMapKey Antigens = new("antigens", "antigen", AntigenSection, "What is presented, each with its own cells.")
    { IsRequired = true };

    public static readonly Section Section = new("lymph node",
        Drains, LoadHalfLife, Tolerance, Dendritic, Exhaustion, Accuracy, Antigens);

    private static QuantityKey Rate(string name, string description) =>
        new(name, "1/min", ValueRange.NotNegative, description) { DefaultId = "lymph_node.antigen." + name };

    private static QuantityKey Amount(string name, string description) =>
        new(name, "", ValueRange.Positive, description) { DefaultId = "lymph_node.antigen." + name };
}
