using Exocosm.Engine.State;
using Exocosm.Model.Treatments;

namespace Exocosm.Engine.Treatments;

/// <summary>A cytotoxic drug: a death hazard in every tissue, and more MVBs.</summary>
internal sealed class ChemotherapyAction(Chemotherapy plan, int number) : DrugAction(plan.Response)
{
    /// <inheritdoc/>
    protected override void Act(World world, TreatmentFactors factors, double concentration)
    {
        foreach (var tissue in world.Tissues) tissue.Drugs!.Set(number, concentration);
        var rise = 1 + ((plan.ReleaseFactor - 1) * Effect(concentration));
        foreach (var population in plan.Populations) factors.RaiseFormation(population, rise);
    }
}
