using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// Resection: all cells of a region are taken out with what is bound to them, each left behind with a small probability (the margin:
/// R0 leaves none).
/// </summary>
/// <param name="Center">Centre of the ball that is cut out, µm; null: the whole site.</param>
/// <param name="RadiusUm">Its radius, µm.</param>
/// <param name="Residual">Probability of a cell to be left behind.</param>
public sealed record Surgery((double X, double Y, double Z)? Center, double RadiusUm, double Residual) : TreatmentPlan
{
    private static readonly VectorKey CenterKey = new("center", new QuantityKey("component", "um", ValueRange.Any, "Coordinate."),
        "Centre of the ball that is cut out; by default the middle of the site.");

    private static readonly QuantityKey Radius = new("radius", "um", ValueRange.Positive, "Radius of the ball, or all: the whole site.")
    { Words = ["all"], Default = "all" };

    private static readonly QuantityKey ResidualKey = new("residual", "", ValueRange.Share,
        "Probability of a cell in the region to be left behind: 0 for R0, 1e-6 for R1.")
    { DefaultId = "treatment.surgery.residual" };

    internal static TreatmentKind Kind { get; } = new("surgery", "Resection of a region with a residual margin.",
        (section, _) =>
        {
            var whole = section.IsWord(Radius, "all");
            var radius = whole ? double.PositiveInfinity : section.Quantity(Radius);
            var center = section.Vector(CenterKey);
            if (whole && center is not null) section.Missing(Radius);
            return new Surgery(whole ? null : center ?? (0, 0, 0), radius, section.Quantity(ResidualKey));
        },
        CenterKey, Radius, ResidualKey);

    /// <inheritdoc/>
    public override string? AmountUnit => null;

    /// <inheritdoc/>
    public override bool CanLast => false;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        var region = Center is { } c
            ? $"of a ball of radius {Words.Number(RadiusUm)} um around ({Words.Number(c.X)}, {Words.Number(c.Y)}, {Words.Number(c.Z)}) um"
            : "of the site";
        yield return $"All cells {region} are taken out, each left behind with probability {Words.Number(Residual)}.";
    }
}
