using Exocosm.Engine.State;
using Exocosm.Model.Treatments;

namespace Exocosm.Engine.Treatments;

/// <summary>A cytotoxic drug: a death hazard in every tissue, and more MVBs.</summary>
internal sealed class ChemotherapyAction(Chemotherapy plan, int number) : DrugAction(plan.Response)
{
    /// <inheritdoc/>
    protected override void Act(World world, TreatmentFactors factors, double concentration)
    {
        for (var site = 0; site < world.Tissues.Count; site++) world.Tissues[site].Drugs!.Set(number, concentration);
        var rise = 1 + ((plan.ReleaseFactor - 1) * Effect(concentration));
        for (var i = 0; i < plan.Populations.Count; i++) factors.RaiseFormation(plan.Populations[i], rise);
    }
}
