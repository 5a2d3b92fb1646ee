using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>A drug in one compartment: what it does is up to its kind.</summary>
/// <param name="response">Its kinetics and effect.</param>
internal abstract class DrugAction(DoseResponse response) : TreatmentAction
{
    private readonly DrugCompartment _drug = new(response.HalfLifeMin);

    /// <inheritdoc/>
    public override double Level(World world) => _drug.Concentration;

    /// <summary>Its kinetics and effect.</summary>
    protected DoseResponse Response { get; } = response;

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team) =>
        _drug.Give(given.Amount, given.OverMin, world.Step, world.Scenario.Time.PhenotypeStepMin);

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors) =>
        Act(world, factors, _drug.Advance(world.Step, world.Scenario.Time.PhenotypeStepMin));

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix) => _drug.Exchange(exchange, prefix);

    /// <summary>It acts for a step.</summary>
    /// <param name="world">The world.</param>
    /// <param name="factors">Where it says what it does to release and uptake.</param>
    /// <param name="concentration">Its mean concentration in the step.</param>
    protected abstract void Act(World world, TreatmentFactors factors, double concentration);

    /// <summary>Its effect relative to the greatest, 0 to 1.</summary>
    /// <param name="concentration">Its concentration.</param>
    protected double Effect(double concentration) => DeterministicMath.Hill(concentration / Response.HalfMax, Response.HillPower);
}
