using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// An antibody against exosomes (CD9, CD63): plasma clears them faster, k_el × (1 + (factor − 1) E(C)), and fewer reach tissue,
/// seeding × (1 − I E(C)) (direction: Nishida-Aoki 2017, Mol Ther 25:181).
/// </summary>
/// <param name="Response">Kinetics and effect; the effect is the greatest factor on elimination.</param>
/// <param name="SeedingInhibition">Greatest share of seeding inhibited.</param>
/// <param name="Populations">Exosome populations it binds.</param>
public sealed record AntiExosomeAntibody(DoseResponse Response, double SeedingInhibition, IReadOnlyList<int> Populations) : TreatmentPlan
{
    private const string Id = "anti_exosome_antibody";

    private static readonly QuantityKey HalfLife = DrugKeys.HalfLife(Id);
    private static readonly QuantityKey HalfMax = DrugKeys.HalfMax(Id);
    private static readonly QuantityKey Hill = DrugKeys.Hill(Id);

    private static readonly QuantityKey Factor = new("elimination_factor", "", new(1, double.PositiveInfinity),
        "Greatest factor on the elimination from plasma.")
    { DefaultId = "treatment.anti_exosome_antibody.elimination_factor" };

    private static readonly QuantityKey Seeding = new("seeding_inhibition", "", ValueRange.Share,
        "Greatest share of the passage from plasma to tissue inhibited.")
    { DefaultId = "treatment.anti_exosome_antibody.seeding_inhibition" };

    internal static TreatmentKind Kind { get; } = new(Id, "An antibody against exosomes in plasma (CD9, CD63); needs 'body'.",
        (section, context) =>
        {
            context.RequireBody(section);
            return new AntiExosomeAntibody(
                DrugKeys.Read(section, section.Quantity(Factor), HalfLife, HalfMax, Hill),
                section.Quantity(Seeding),
                DrugKeys.PopulationsOf(section, context.Binding));
        },
        DrugKeys.Unit, HalfLife, Factor, Seeding, HalfMax, Hill, DrugKeys.Populations);

    /// <inheritdoc/>
    public override string AmountUnit => Response.Unit;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        yield return $"{TreatmentWords.Kinetics(Response)} It speeds up the elimination of {TreatmentWords.Populations(scenario, Populations)} from "
            + $"plasma, up to {Words.Number(Response.MaxEffect)}-fold, and keeps up to {Words.Share(SeedingInhibition)} of those that would enter tissue "
            + $"from doing so{TreatmentWords.HalfEffect(Response)}.";
    }
}
