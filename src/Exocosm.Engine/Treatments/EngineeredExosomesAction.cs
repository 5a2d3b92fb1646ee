using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>Injects carriers into plasma; one that is given at once is injected over one step.</summary>
internal sealed class EngineeredExosomesAction(EngineeredExosomes plan) : TreatmentAction
{
    private readonly Infusions _infusions = new();

    /// <inheritdoc/>
    public override double Level(World world) => world.Body!.Plasma.Particles[plan.Population];

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team)
    {
        var step = world.Scenario.Time.PhenotypeStepMin;
        _infusions.Start(given.Amount, given.OverMin > 0 ? given.OverMin : step, world.Step, step);
    }

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors)
    {
        if (!_infusions.Any) return;
        world.Body!.Plasma.Inject(plan.Population, _infusions.PerMin * world.Scenario.Time.PhenotypeStepMin);
        _infusions.End(world.Step);
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix) => _infusions.Exchange(exchange, prefix);
}
