namespace Exocosm.Model.Schema;

/// <summary>Keys of division outcomes, and of a cell type's dealings with an exosome population.</summary>
internal static class HierarchyKeys
{
    public static readonly QuantityKey SymmetricRenewal = new("symmetric_renewal", "", ValueRange.Share,
        "p_s: both daughters keep the type.")
    { DefaultId = "csc.symmetric_renewal" };

    public static readonly QuantityKey Asymmetric = new("asymmetric", "", ValueRange.Share, "p_a: one daughter differentiates.")
    { DefaultId = "csc.asymmetric" };

    public static readonly QuantityKey SymmetricDifferentiation = new("symmetric_differentiation", "", ValueRange.Share,
        "p_d: both differentiate.")
    { DefaultId = "csc.symmetric_differentiation" };

    public static readonly TextKey DifferentiatesInto = new("differentiates_into", "Type of a differentiating daughter.");

    public static readonly IntegerKey Generations = new("generations", 0, 1000,
        "Divisions after which daughters are of the terminal type; 0: no limit.")
    { DefaultId = "csc.generations" };

    public static readonly TextKey Terminal = new("terminal", "Type of the daughters of the last division.");

    public static readonly Section DivisionSection = new("division",
        SymmetricRenewal, Asymmetric, SymmetricDifferentiation, DifferentiatesInto, Generations, Terminal);

    public static readonly ChoiceKey Mode = new("mode", ["mean", "stochastic", "direct"],
        "Mean number of MVBs, single MVBs, or a secretion rate given directly.")
    { Default = "mean" };

    public static readonly QuantityKey MvbFormation = ReleaseOf("mvb_formation", "1/min", ValueRange.NotNegative,
        "k_mvb: MVBs formed per cell.");
    public static readonly QuantityKey MvbFusion = ReleaseOf("mvb_fusion", "1/min", ValueRange.NotNegative,
        "k_fus: fusion of an MVB with the cell membrane.");
    public static readonly QuantityKey MvbLysis = ReleaseOf("mvb_lysis", "1/min", ValueRange.NotNegative,
        "k_lys: fusion of an MVB with a lysosome.");
    public static readonly QuantityKey VesiclesPerMvb = ReleaseOf("vesicles_per_mvb", "", new(1, 1e6),
        "Mean vesicles in an MVB.");
    public static readonly QuantityKey EscrtShare = ReleaseOf("escrt_share", "", ValueRange.Share,
        "Share of them made by the ESCRT route; the rest needs ceramide.");
    public static readonly QuantityKey Secretion = ReleaseOf("secretion", "1/min", ValueRange.NotNegative,
        "Mode direct: vesicles per cell per time.");

    public static readonly Section ReleaseSection = new("release",
        Mode, MvbFormation, MvbFusion, MvbLysis, VesiclesPerMvb, EscrtShare, Secretion);

    public static readonly QuantityKey Clearance = UptakeOf("clearance", "um^3/min", ValueRange.NotNegative,
        "Clearance of a cell.");

    public static readonly QuantityKey MaxBound = new("max_bound", "", ValueRange.Positive,
        "Binding sites per cell, or unlimited.")
    { DefaultId = "exosome.uptake.max_bound", Words = ["unlimited"] };

    public static readonly QuantityKey Internalisation = UptakeOf("internalisation", "1/min", ValueRange.NotNegative,
        "Rate of internalisation of bound vesicles.");
    public static readonly QuantityKey Unbinding = UptakeOf("unbinding", "1/min", ValueRange.NotNegative, "Rate of unbinding.");
    public static readonly QuantityKey EndosomeExit = UptakeOf("endosome_exit", "1/min", ValueRange.NotNegative,
        "Rate of leaving the endosome, released or degraded.");
    public static readonly QuantityKey ReleaseFraction = UptakeOf("release_fraction", "", ValueRange.Share,
        "Share whose content reaches the cytosol.");
    public static readonly QuantityKey LoadHalfLife = UptakeOf("load_half_life", "min", ValueRange.Positive,
        "Half-life of the exosome load.");

    public static readonly Section UptakeSection = new("uptake",
        Clearance, MaxBound, Internalisation, Unbinding, EndosomeExit, ReleaseFraction, LoadHalfLife);

    public static readonly SectionKey Release = new("release", ReleaseSection,
        "How it makes and releases them; absent or off: it does not.")
    { CanBeOff = true };

    public static readonly SectionKey Uptake = new("uptake", UptakeSection, "How it takes them up; absent or off: it does not.")
    { CanBeOff = true };

    public static readonly Section ExosomesSection = new("exosomes of a cell type", Release, Uptake);

    private static QuantityKey ReleaseOf(string name, string unit, ValueRange range, string description) =>
        new(name, unit, range, description) { DefaultId = "exosome.release." + name };

    private static QuantityKey UptakeOf(string name, string unit, ValueRange range, string description) =>
        new(name, unit, range, description) { DefaultId = "exosome.uptake." + name };
}
