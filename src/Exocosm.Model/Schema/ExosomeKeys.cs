namespace Exocosm.Model.Schema;

/// <summary>Keys of an exosome population.</summary>
internal static class ExosomeKeys
{
    public static readonly ChoiceKey Transport = new("transport", ["field", "discrete", "hybrid"],
        "As a continuous field, as single vesicles, or by local count.")
    { Default = "field" };

    public static readonly QuantityKey HybridThreshold = new("hybrid_threshold", "", ValueRange.Positive,
        "Hybrid only: vesicles per voxel above which a voxel is a field.")
    { DefaultId = "exosome.hybrid_threshold" };

    public static readonly ChoiceKey Motion = new("motion", ["walk", "brownian"],
        "How single vesicles move: from voxel to voxel by the law of the field's step, or by normal steps in continuous space.")
    { Default = "walk" };

    public static readonly QuantityKey Median = new("median", "um", ValueRange.Positive, "Median diameter.")
    { DefaultId = "exosome.size.median" };

    public static readonly QuantityKey GeometricSd = new("geometric_sd", "", new(1, 10, true), "Geometric standard deviation.")
    { DefaultId = "exosome.size.geometric_sd" };

    public static readonly QuantityKey Min = new("min", "um", ValueRange.Positive, "Smallest diameter.")
    { DefaultId = "exosome.size.min" };

    public static readonly QuantityKey Max = new("max", "um", ValueRange.Positive, "Largest diameter.")
    { DefaultId = "exosome.size.max" };

    public static readonly IntegerKey Classes = new("classes", 1, 64,
        "Size classes of equal probability that are carried apart, each with its own diffusion.")
    { DefaultId = "exosome.size.classes", Default = 1 };

    public static readonly Section SizeSection = new("size", Median, GeometricSd, Min, Max, Classes);

    public static readonly QuantityKey Temperature = new("temperature", "K", ValueRange.Positive, "Temperature.")
    { DefaultId = "exosome.medium.temperature" };

    public static readonly QuantityKey Viscosity = new("viscosity", "mPa.s", ValueRange.Positive,
        "Viscosity of the interstitial fluid.")
    { DefaultId = "exosome.medium.viscosity" };

    public static readonly QuantityKey Hindrance = new("hindrance", "", ValueRange.PositiveShare,
        "D_eff over D_free for a vesicle of 90 nm.")
    { DefaultId = "exosome.medium.hindrance" };

    public static readonly QuantityKey HindranceSizePower = new("hindrance_size_power", "", new(0, 10),
        "How hindrance grows with size: h(d) = hindrance^((d/90 nm)^power).")
    { DefaultId = "exosome.medium.hindrance_size_power" };

    public static readonly QuantityKey Diffusion = new("diffusion", "um^2/min", ValueRange.Positive,
        "A measured effective diffusion coefficient, used instead of the formula.");

    public static readonly Section MediumSection = new("medium", Temperature, Viscosity, Hindrance, HindranceSizePower,
        Diffusion);

    public static readonly QuantityKey Binding = new("binding", "1/min", ValueRange.NotNegative, "Rate of binding to the matrix.")
    { DefaultId = "exosome.matrix.binding" };

    public static readonly QuantityKey Release = new("release", "1/min", ValueRange.NotNegative,
        "Rate of release from the matrix.")
    { DefaultId = "exosome.matrix.release" };

    public static readonly Section MatrixSection = new("matrix", Binding, Release);

    public static readonly QuantityKey Degradation = new("degradation", "1/min", ValueRange.NotNegative,
        "Degradation outside cells.")
    { DefaultId = "exosome.degradation" };

    public static readonly QuantityKey Drainage = new("drainage", "1/min", ValueRange.NotNegative, "Drainage to lymph and blood.")
    { DefaultId = "exosome.drainage" };

    public static readonly ChoiceKey Face = new("face", ["no_flux", "open"], "What a face does.") { Default = "no_flux" };

    public static readonly FacesKey Boundary = new("boundary", Face, null,
        "What the faces do: no_flux or open (what passes has left) for all, or a map {x_min: open, ...}.");

    public static readonly QuantityKey Copies = new("copies", "", ValueRange.NotNegative, "Mean copies in a vesicle of 90 nm.")
    { DefaultId = "cargo.copies_{}" };

    public static readonly ChoiceKey Loading = new("loading", ["fixed", "donor_coupled"],
        "The same for every donor, or in proportion to the donor's copies.")
    { Default = "fixed" };

    public static readonly QuantityKey OccupiedFraction = new("occupied_fraction", "", ValueRange.PositiveShare,
        "Share of vesicles that carry any.")
    { Default = "1" };

    public static readonly QuantityKey ReferenceCopies = new("reference_copies", "", ValueRange.Positive,
        "Donor-coupled: the donor's copies at which the mean holds.")
    { DefaultId = "cargo.reference_copies" };

    public static readonly Section CargoSection = new("cargo of a population", Copies, Loading, OccupiedFraction,
        ReferenceCopies);

    public static readonly SectionKey Size = new("size", SizeSection, "Diameters at birth: log-normal, truncated.");
    public static readonly SectionKey Medium = new("medium", MediumSection, "What decides how fast they move.");
    public static readonly SectionKey Matrix = new("matrix", MatrixSection, "Binding to the extracellular matrix.");
    public static readonly SectionMapKey Cargo = new("cargo", "cargo", CargoSection, "What the vesicles carry.");

    public static readonly QuantityKey Step = new("step", "min", ValueRange.Positive,
        "Transport step, which divides the phenotype step, with an exchange with the cells in each; auto: both chosen from the tolerance.")
    { Words = ["auto"], Default = "auto" };

    public static readonly QuantityKey Tolerance = new("tolerance", "", new(0, 1, true, true),
        "Stated relative error of a chosen step.")
    { DefaultId = "exosome.tolerance" };

    public static readonly TextListKey Tags = new("tags", "What they show to organs, such as integrins; see 'tropism' of an organ.");

    public static readonly Section Section = new("exosome population",
        Tags, Transport, HybridThreshold, Motion, Size, Medium, Matrix, Degradation, Drainage, Boundary, Cargo, Step, Tolerance);
}
