using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>A drug that inhibits one step from MVB to recipient.</summary>
internal abstract class InhibitorAction(DoseResponse response, InhibitedStep step, IReadOnlyList<int> populations) : TreatmentAction
{
    private readonly DrugCompartment _drug = new(response.HalfLifeMin);

    /// <inheritdoc/>
    public override double Level => _drug.Concentration;

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team) =>
        _drug.Give(given.Amount, given.OverMin, world.Step, world.Scenario.Time.PhenotypeStepMin);

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors)
    {
        var concentration = _drug.Advance(world.Step, world.Scenario.Time.PhenotypeStepMin);
        for (var i = 0; i < populations.Count; i++) factors.Inhibition(step, populations[i]).Add(concentration, response);
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix) => _drug.Exchange(exchange, prefix);
}
