using Exocosm.Model.Description;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>A drug on one step of exosome release: that parameter × (1 − I(C)) (science 1.2).</summary>
/// <param name="Response">Kinetics and effect; the effect is the share inhibited.</param>
/// <param name="Step">The step it acts on.</param>
/// <param name="Populations">Exosome populations it acts on.</param>
public sealed record ReleaseInhibitor(DoseResponse Response, ReleaseStep Step, IReadOnlyList<int> Populations) : TreatmentPlan
{
    private const string Id = "release_inhibitor";

    // The library knows the greatest inhibition of a step, not of a drug that scenarios name.
    private static readonly string[] MaxIds =
        ["drug.gw4869.max_inhibition", "treatment.release_inhibitor.route_inhibition", "treatment.release_inhibitor.route_inhibition",
            "drug.fusion_inhibitor.max_inhibition", "drug.gw4869.max_inhibition"];

    private static readonly QuantityKey HalfLife = DrugKeys.HalfLife(Id);
    private static readonly QuantityKey HalfMax = DrugKeys.HalfMax(Id);
    private static readonly QuantityKey Hill = DrugKeys.Hill(Id);

    private static readonly ChoiceKey ActsOn = new("acts_on", ["vesicles", "ceramide", "escrt", "fusion", "formation"],
        "The step: vesicles per MVB as a whole, their ceramide (nSMase2) or ESCRT part, fusion with the cell membrane (Rab27a), formation of MVBs.")
    { Default = "vesicles" };

    private static readonly QuantityKey MaxInhibition = new("max_inhibition", "", ValueRange.Share,
        "Greatest share inhibited; by default the library's for the step.");

    internal static TreatmentKind Kind { get; } = new(Id, "A drug on one step of exosome release, such as GW4869.", Read,
        DrugKeys.Unit, HalfLife, ActsOn, MaxInhibition, HalfMax, Hill, DrugKeys.Populations);

    /// <inheritdoc/>
    public override string AmountUnit => Response.Unit;

    /// <inheritdoc/>
    public override IEnumerable<BehaviourRef> Changes => Populations.Select(population => new BehaviourRef(Behaviour, population));

    /// <summary>The behaviour it changes.</summary>
    public BehaviourKind Behaviour => Step switch
    {
        ReleaseStep.Fusion => BehaviourKind.MvbFusion,
        ReleaseStep.Formation => BehaviourKind.MvbFormation,
        _ => BehaviourKind.VesiclesPerMvb,
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var step = Step switch
        {
            ReleaseStep.Vesicles => "the number of vesicles per MVB",
            ReleaseStep.Ceramide => "the ceramide-dependent part of the vesicles per MVB",
            ReleaseStep.Escrt => "the ESCRT-dependent part of the vesicles per MVB",
            ReleaseStep.Fusion => "the fusion of MVBs with the cell membrane",
            _ => "the formation of MVBs",
        };
        yield return $"{TreatmentWords.Kinetics(Response)} It inhibits {step} of {TreatmentWords.Populations(scenario, Populations)}, at most "
            + $"by {Words.Share(Response.MaxEffect)}{TreatmentWords.HalfEffect(Response)}.";
    }

    private static ReleaseInhibitor Read(SectionReader section, TreatmentContext context)
    {
        var step = section.Choice(ActsOn);
        var max = section.Has(MaxInhibition)
            ? section.Quantity(MaxInhibition)
            : section.DefaultQuantity(
                new QuantityKey(MaxInhibition.Name, "", ValueRange.Share, "") { DefaultId = MaxIds[step] },
                section.PathOf(MaxInhibition), Quantities.Unit.One);
        return new ReleaseInhibitor(
            DrugKeys.Read(section, max, HalfLife, HalfMax, Hill), (ReleaseStep)step, DrugKeys.PopulationsOf(section, context.Binding));
    }
}

/// <summary>Steps of exosome release that drugs act on (science 1.2).</summary>
public enum ReleaseStep
{
    /// <summary>n̄: vesicles per MVB, both routes.</summary>
    Vesicles,

    /// <summary>n̄_cer: the ceramide (nSMase2) route.</summary>
    Ceramide,

    /// <summary>n̄_ESCRT: the ESCRT route.</summary>
    Escrt,

    /// <summary>k_fus: docking and fusion, Rab27a.</summary>
    Fusion,

    /// <summary>k_mvb.</summary>
    Formation,
}
