using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>An antibody against exosomes: faster elimination from plasma, less seeding.</summary>
internal sealed class AntiExosomeAntibodyAction(AntiExosomeAntibody plan) : TreatmentAction
{
    private readonly DrugCompartment _drug = new(plan.Response.HalfLifeMin);

    /// <inheritdoc/>
    public override double Level => _drug.Concentration;

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team) =>
        _drug.Give(given.Amount, given.OverMin, world.Step, world.Scenario.Time.PhenotypeStepMin);

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors)
    {
        var concentration = _drug.Advance(world.Step, world.Scenario.Time.PhenotypeStepMin);
        var effect = Combination.Hill(concentration / plan.Response.HalfMax, plan.Response.HillPower);
        foreach (var population in plan.Populations)
        {
            world.Body!.Plasma.EliminationFactor[population] *= 1 + ((plan.Response.MaxEffect - 1) * effect);
            world.Body.Plasma.SeedingFactor[population] *= 1 - (plan.SeedingInhibition * effect);
        }
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix) => _drug.Exchange(exchange, prefix);
}
