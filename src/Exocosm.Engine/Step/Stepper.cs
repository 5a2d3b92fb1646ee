using System.Diagnostics;
using Exocosm.Engine.Behaviours;
using Exocosm.Engine.Interventions;
using Exocosm.Engine.Phenotype;
using Exocosm.Engine.State;
using Exocosm.Engine.Substrates;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Step;

/// <summary>Advances a world by phenotype steps.</summary>
public sealed class Stepper
{
    private readonly World _world;
    private readonly WorkTeam _team;
    private readonly TissueStages[] _stages;

    /// <summary>A stepper for a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="team">Who does the work.</param>
    public Stepper(World world, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _team = team;
        _stages = [.. world.Tissues.Select(tissue => new TissueStages(
            tissue,
            new SubstrateStage(world.Scenario, tissue),
            new RuleEvaluator(world.Scenario, tissue),
            new PhenotypeStage(world.Scenario, tissue),
            new MechanicsStage(world.Scenario, tissue, team)))];
    }

    /// <summary>Seconds spent in each stage since the start of the process.</summary>
    public SortedDictionary<string, double> Seconds { get; } = new(StringComparer.Ordinal);

    /// <summary>One phenotype step: what is due happens; fields and exosomes spread; cells sense, decide, grow, divide, die and move.</summary>
    /// <exception cref="SimulationFaultException">A guard stopped the simulation.</exception>
    public void Step()
    {
        var (time, dt) = (_world.TimeMin, _world.Scenario.Time.PhenotypeStepMin);
        Timed("events", () => InterventionCatalogue.ApplyDue(_world, _team));
        foreach (var stages in _stages)
        {
            var tissue = stages.Tissue;
            tissue.Voxels.Rebuild(tissue.Cells);
            Timed("substrates", () => stages.Substrates.Advance(_team, time));
            Timed("exosomes", () => SpreadExosomes(tissue, dt));
            Timed("rules", () => stages.Rules.Evaluate(_team, time));
            Timed("phenotype", () => stages.Phenotype.Advance(_team, time, dt, (uint)_world.Step));
            Timed("mechanics", () => stages.Mechanics.Advance(time));
        }

        _world.CountStep();
    }

    private void SpreadExosomes(Tissue tissue, double dt)
    {
        tissue.Delivery.Begin();
        foreach (var system in tissue.Exosomes)
        {
            for (var n = (int)Math.Round(dt / system.StepMin); n > 0; n--) system.Step(_team);
            if (!double.IsFinite(system.Ledger.Residual))
                throw new SimulationFaultException($"At {_world.TimeMin} min in site '{tissue.Site.Name}', population '{system.Plan.Name}': the ledger is not finite.");
        }

        tissue.Delivery.End(dt);
    }

    private void Timed(string stage, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        Seconds[stage] = Seconds.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed record TissueStages(
        Tissue Tissue, SubstrateStage Substrates, RuleEvaluator Rules, PhenotypeStage Phenotype, MechanicsStage Mechanics);
}
