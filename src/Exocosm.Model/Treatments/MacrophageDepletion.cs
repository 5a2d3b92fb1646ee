using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// Depletion of macrophages, as by clodronate liposomes: the amount is the share of them that is lost, and they come back with a half-life.
/// Entry into an organ is multiplied by 1 - macrophage_share × share lost (science 1.4; Kim 2019, Pharmaceutics 11:649).
/// </summary>
/// <param name="HalfLifeMin">Time in which half of what was lost has come back, min.</param>
public sealed record MacrophageDepletion(double HalfLifeMin) : TreatmentPlan
{
    private static readonly QuantityKey HalfLife = new("half_life", "min", ValueRange.Positive, "Time in which half of those lost have come back.")
    { DefaultId = "body.macrophage_half_life" };

    internal static TreatmentKind Kind { get; } = new("macrophage_depletion",
        "Loss of macrophages, which take vesicles out of plasma; the amount is the share lost; needs a body with organs.",
        (section, context) =>
        {
            if (!context.HasOrgans && section.Node is { } node)
                context.Binding.Refuse(node, section.Path, "a body with 'organs'", $"{section.Path}: macrophages act in the organs; give the body 'organs'");
            return new MacrophageDepletion(section.Quantity(HalfLife));
        },
        HalfLife);

    /// <inheritdoc/>
    public override string AmountUnit => "";

    /// <inheritdoc/>
    public override double MostAmount => 1;

    /// <inheritdoc/>
    public override bool CanLast => false;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        yield return $"It takes away the given share of the macrophages of all organs; half of what is lost has come back after {Words.Time(HalfLifeMin)}.";
    }
}
