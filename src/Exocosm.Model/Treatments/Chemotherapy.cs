using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// A cytotoxic drug: adds E(C)·sensitivity·cycling to the death hazard of a cell, where cycling is its rate of division over a
/// reference, at most 1; and raises MVB formation by 1 + (factor − 1)·E(C)/E_max (Wang 2017, J Control Release 268:147).
/// </summary>
/// <param name="Response">Kinetics and effect; the effect is a hazard, 1/min.</param>
/// <param name="Sensitivity">Factor on the hazard, per cell type.</param>
/// <param name="CyclingReferencePerMin">Rate of division at which the full hazard holds, 1/min; null: also in resting cells.</param>
/// <param name="ReleaseFactor">Greatest factor on MVB formation.</param>
/// <param name="Populations">Exosome populations whose formation it raises.</param>
public sealed record Chemotherapy(
    DoseResponse Response,
    IReadOnlyList<double> Sensitivity,
    double? CyclingReferencePerMin,
    double ReleaseFactor,
    IReadOnlyList<int> Populations) : TreatmentPlan
{
    private const string Id = "chemotherapy";

    private static readonly QuantityKey HalfLife = DrugKeys.HalfLife(Id);
    private static readonly QuantityKey HalfMax = DrugKeys.HalfMax(Id);
    private static readonly QuantityKey Hill = DrugKeys.Hill(Id);

    private static readonly QuantityKey MaxEffect = new("max_effect", "1/min", ValueRange.NotNegative, "Greatest death hazard it adds.")
    { DefaultId = "treatment.chemotherapy.max_effect" };

    private static readonly QuantityKey Cycling = new("cycling_reference", "1/min", ValueRange.Positive,
        "Rate of division at which the full hazard holds, less in slower cells; any: in all cells alike.")
    { DefaultId = "treatment.chemotherapy.cycling_reference", Words = ["any"] };

    private static readonly QuantityKey Release = new("release_factor", "", new(1, double.PositiveInfinity),
        "Greatest factor on MVB formation.")
    { DefaultId = "treatment.chemotherapy.release_factor" };

    internal static TreatmentKind Kind { get; } = new(Id, "A drug that kills cycling cells and makes cells release more exosomes.",
        (section, context) => new Chemotherapy(
            DrugKeys.Read(section, section.Quantity(MaxEffect), HalfLife, HalfMax, Hill),
            DrugKeys.SensitivityOf(section, context, "treatment.chemotherapy.stem_factor"),
            section.IsWord(Cycling, "any") ? null : section.Quantity(Cycling),
            section.Quantity(Release),
            DrugKeys.PopulationsOf(section, context.Binding)),
        DrugKeys.Unit, HalfLife, MaxEffect, HalfMax, Hill, DrugKeys.Sensitivity, Cycling, Release, DrugKeys.Populations);

    /// <inheritdoc/>
    public override string AmountUnit => Response.Unit;

    /// <inheritdoc/>
    public override IReadOnlyList<double> Sensitivity { get; } = Sensitivity;

    /// <inheritdoc/>
    public override IEnumerable<BehaviourRef> Changes =>
        ReleaseFactor > 1 ? Populations.Select(population => new BehaviourRef(BehaviourKind.MvbFormation, population)) : [];

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        yield return $"{TreatmentWords.Kinetics(Response)} At full effect it adds a death hazard of {Words.Rate(Response.MaxEffect)}"
            + $"{TreatmentWords.HalfEffect(Response)}{TreatmentWords.Sensitivities(scenario, Sensitivity)}.";
        yield return CyclingReferencePerMin is { } reference
            ? $"Cells that divide more slowly than {Words.Rate(reference)} feel less of it, in proportion."
            : "Resting cells feel it like cycling ones.";
        if (ReleaseFactor > 1 && Populations.Count > 0)
        {
            yield return $"It raises the formation of MVBs of {TreatmentWords.Populations(scenario, Populations)} up to "
                + $"{Words.Number(ReleaseFactor)}-fold.";
        }
    }
}
