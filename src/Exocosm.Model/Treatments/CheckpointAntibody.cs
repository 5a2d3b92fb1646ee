using Exocosm.Model.Description;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// An antibody on a checkpoint: covers the ligand (anti-PD-L1) or the attackers' receptor (anti-PD-1) by C/(K_D + C), C free antibody in
/// plasma. Antibody on a ligand is also soaked up by exosomes that carry it.
/// </summary>
/// <param name="Cargo">Number of the ligand, a surface cargo.</param>
/// <param name="BlocksReceptor">On the receptor instead of the ligand.</param>
/// <param name="DissociationNm">K_D, nM.</param>
/// <param name="HalfLifeMin">Half-life of free antibody, min.</param>
public sealed record CheckpointAntibody(int Cargo, bool BlocksReceptor, double DissociationNm, double HalfLifeMin) : TreatmentPlan
{
    private const string Id = "checkpoint_antibody";

    private static readonly TextKey Ligand = new("ligand", "The checkpoint's ligand: a cargo of class surface_protein, such as PD-L1.")
    { IsRequired = true };

    private static readonly ChoiceKey Blocks = new("blocks", ["ligand", "receptor"],
        "What it covers: the ligand, on cells and exosomes, or the receptor of the attackers.")
    { Default = "ligand" };

    private static readonly QuantityKey Dissociation = new("dissociation", "nM", ValueRange.Positive, "Dissociation constant K_D.")
    { DefaultId = "treatment.checkpoint_antibody.dissociation" };

    private static readonly QuantityKey HalfLife = DrugKeys.HalfLife(Id);

    internal static TreatmentKind Kind { get; } = new(Id,
        "An antibody on a checkpoint, such as anti-PD-L1 or anti-PD-1; the amount is a rise of its concentration in nM.", (section, _) => Read(section),
        Ligand, Blocks, Dissociation, HalfLife);

    /// <inheritdoc/>
    public override string AmountUnit => "nM";

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var ligand = scenario.Cargo[Cargo].Name;
        yield return $"Its half-life is {Words.Time(HalfLifeMin)}. It covers {(BlocksReceptor ? $"the attackers' receptors for {ligand}" : $"{ligand} on cells and exosomes")}, "
            + $"half of them at {Words.Number(DissociationNm)} nM of free antibody.";
        if (!BlocksReceptor)
        {
            yield return scenario.Body is null
                ? $"Without a body nothing soaks it up: exosomes with {ligand} in plasma are not modelled."
                : $"What is bound to {ligand} of exosomes in plasma goes with them when they are cleared.";
        }
    }

    private static CheckpointAntibody? Read(SectionReader section)
    {
        var cargo = section.SurfaceCargo(Ligand, "no antibody reaches it");
        return cargo < 0 ? null
            : new CheckpointAntibody(cargo, section.Choice(Blocks) == 1, section.Quantity(Dissociation), section.Quantity(HalfLife));
    }
}
