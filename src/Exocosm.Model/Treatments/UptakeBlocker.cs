using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>A drug that keeps cells from taking up exosomes: κ × (1 − I(C)) (heparin, dynasore, EIPA; science 1.5).</summary>
/// <param name="Response">Kinetics and effect; the effect is the share inhibited.</param>
/// <param name="Populations">Exosome populations it acts on.</param>
public sealed record UptakeBlocker(DoseResponse Response, IReadOnlyList<int> Populations) : TreatmentPlan
{
    private const string Id = "uptake_blocker";

    private static readonly QuantityKey HalfLife = DrugKeys.HalfLife(Id);
    private static readonly QuantityKey HalfMax = DrugKeys.HalfMax(Id);
    private static readonly QuantityKey Hill = DrugKeys.Hill(Id);

    private static readonly QuantityKey MaxInhibition = new("max_inhibition", "", ValueRange.Share, "Greatest share of clearance inhibited.")
    { DefaultId = "drug.uptake_blocker.max_inhibition" };

    internal static TreatmentKind Kind { get; } = new(Id, "A drug that keeps cells from taking up exosomes.",
        (section, context) => new UptakeBlocker(
            DrugKeys.Read(section, section.Quantity(MaxInhibition), HalfLife, HalfMax, Hill),
            DrugKeys.PopulationsOf(section, context.Binding)),
        DrugKeys.Unit, HalfLife, MaxInhibition, HalfMax, Hill, DrugKeys.Populations);

    /// <inheritdoc/>
    public override string AmountUnit => Response.Unit;

    /// <inheritdoc/>
    public override IEnumerable<BehaviourRef> Changes =>
        Populations.Select(population => new BehaviourRef(BehaviourKind.ExosomeClearance, population));

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        yield return $"{TreatmentWords.Kinetics(Response)} It inhibits the uptake of {TreatmentWords.Populations(scenario, Populations)} by all "
            + $"cells, at most by {Words.Share(Response.MaxEffect)}{TreatmentWords.HalfEffect(Response)}.";
    }
}
