using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;

namespace Exocosm.Engine.Treatments;

/// <summary>What carries out each kind of treatment. A new kind is one file and one line here.</summary>
internal static class TreatmentActions
{
    public static TreatmentAction Of(Scenario scenario, int number) => scenario.Treatments[number].Plan switch
    {
        Chemotherapy plan => new ChemotherapyAction(plan, number),
        ReleaseInhibitor plan => new ReleaseInhibitorAction(plan),
        UptakeBlocker plan => new UptakeBlockerAction(plan),
        AntiExosomeAntibody plan => new AntiExosomeAntibodyAction(plan),
        MacrophageDepletion plan => new MacrophageDepletionAction(plan),
        ExtracorporealRemoval plan => new ExtracorporealRemovalAction(plan),
        CheckpointAntibody plan => new CheckpointAntibodyAction(plan, scenario),
        EngineeredExosomes plan => new EngineeredExosomesAction(plan),
        DendriticVaccine plan => new DendriticVaccineAction(plan),
        Radiotherapy plan => new RadiotherapyAction(plan, number, scenario),
        Surgery plan => new SurgeryAction(plan),
        var other => throw new NotSupportedException($"No action carries out {other.GetType().Name}."),
    };
}
