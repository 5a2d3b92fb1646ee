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
    private double _inPlasma;

    /// <inheritdoc/>
    public override double Level => _inPlasma;

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team)
    {
        var step = world.Scenario.Time.PhenotypeStepMin;
        _infusions.Start(given.Amount, given.OverMin > 0 ? given.OverMin : step, world.Step, step);
    }

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors)
    {
        var plasma = world.Body!.Plasma;
        if (_infusions.Any) plasma.Inject(plan.Population, _infusions.PerMin * world.Scenario.Time.PhenotypeStepMin);
        _infusions.End(world.Step);
        _inPlasma = plasma.Particles[plan.Population];
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix)
    {
        _infusions.Exchange(exchange, prefix);
        exchange.Scalar(prefix + "in plasma", ref _inPlasma);
    }
}
