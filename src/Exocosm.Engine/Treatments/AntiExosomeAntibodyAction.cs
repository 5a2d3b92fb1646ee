using Exocosm.Engine.State;
using Exocosm.Model.Treatments;

namespace Exocosm.Engine.Treatments;

/// <summary>An antibody against exosomes: faster elimination from plasma, less seeding.</summary>
internal sealed class AntiExosomeAntibodyAction(AntiExosomeAntibody plan) : DrugAction(plan.Response)
{
    /// <inheritdoc/>
    protected override void Act(World world, TreatmentFactors factors, double concentration)
    {
        var (plasma, effect) = (world.Body!.Plasma, Effect(concentration));
        for (var i = 0; i < plan.Populations.Count; i++)
        {
            var population = plan.Populations[i];
            plasma.EliminationFactor[population] *= 1 + ((Response.MaxEffect - 1) * effect);
            plasma.SeedingFactor[population] *= 1 - (plan.SeedingInhibition * effect);
        }
    }
}
