namespace Exocosm.Model.Schema;

/// <summary>Keys of a substrate.</summary>
internal static class SubstrateKeys
{
    public static readonly TextKey Unit = new("unit",
        "Unit of its concentration, e.g. mmHg or 1/um^3; values carry it or convert to it.");

    public static readonly QuantityKey Diffusion = new("diffusion", "um^2/min", ValueRange.NotNegative, "Diffusion coefficient.")
    { DefaultId = "substrate.{}.diffusion", IsRequired = false };

    public static readonly QuantityKey Decay = new("decay", "1/min", ValueRange.NotNegative, "First-order decay.")
    { DefaultId = "substrate.{}.decay", Default = "0 1/min" };

    public static readonly QuantityKey Initial = new("initial", "", ValueRange.NotNegative,
        "Concentration everywhere at the start; by default the value of the faces.")
    { InSubstrateUnit = true };

    public static readonly QuantityKey Face = new("face", "", ValueRange.NotNegative, "Concentration at a face, or no_flux.")
    { InSubstrateUnit = true, Words = ["no_flux"], DefaultId = "substrate.{}.boundary", Default = "no_flux" };

    public static readonly FacesKey Boundary = new("boundary", null, Face,
        "What the faces do: one value or no_flux for all, or a map {x_min: 38 mmHg, x_max: no_flux, ...}.");

    public static readonly ChoiceKey Solve = new("solve", ["steady", "stepped"],
        "Solved to its steady state each phenotype step, or stepped in time.")
    { Default = "steady" };

    public static readonly QuantityKey Step = new("step", "min", ValueRange.Positive,
        "Time step, which divides the phenotype step; auto: chosen from the tolerance.")
    { Words = ["auto"], Default = "auto" };

    public static readonly QuantityKey Tolerance = new("tolerance", "", new(0, 1, true, true),
        "Stated relative error of a chosen step (stepped) or residual (steady).")
    { DefaultId = "field.tolerance.{}" };

    public static readonly Section Section = new("substrate", Unit, Diffusion, Decay, Initial, Boundary, Solve, Step, Tolerance);
}
