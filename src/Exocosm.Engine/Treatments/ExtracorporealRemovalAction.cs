using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>A device that clears plasma while it runs; sessions that overlap are one.</summary>
internal sealed class ExtracorporealRemovalAction(ExtracorporealRemoval plan) : TreatmentAction
{
    private readonly Infusions _sessions = new();

    /// <inheritdoc/>
    public override double Level(World world) => _sessions.Any ? 1 : 0;

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team) =>
        _sessions.Start(given.OverMin, given.OverMin, world.Step, world.Scenario.Time.PhenotypeStepMin);

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors)
    {
        if (!_sessions.Any) return;
        for (var i = 0; i < plan.Populations.Count; i++)
            world.Body!.Plasma.DeviceClearance[plan.Populations[i]] += plan.FlowMlPerMin * plan.Extraction;
        _sessions.End(world.Step);
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix) => _sessions.Exchange(exchange, prefix);
}
