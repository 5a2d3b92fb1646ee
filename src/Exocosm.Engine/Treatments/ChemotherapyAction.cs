using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>A cytotoxic drug: a death hazard in every tissue, and more MVBs.</summary>
internal sealed class ChemotherapyAction(Chemotherapy plan, int number) : TreatmentAction
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
        foreach (var tissue in world.Tissues) tissue.Drugs!.Set(number, concentration);
        var effect = Combination.Hill(concentration / plan.Response.HalfMax, plan.Response.HillPower);
        foreach (var population in plan.Populations) factors.RaiseFormation(population, 1 + ((plan.ReleaseFactor - 1) * effect));
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix) => _drug.Exchange(exchange, prefix);
}
