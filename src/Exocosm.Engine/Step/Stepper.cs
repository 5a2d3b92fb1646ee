using Exocosm.Engine.Arrivals;
using Exocosm.Engine.Behaviours;
using Exocosm.Engine.Exosomes;
using Exocosm.Engine.Immune;
using Exocosm.Engine.Interventions;
using Exocosm.Engine.Phenotype;
using Exocosm.Engine.State;
using Exocosm.Engine.Substrates;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Step;

/// <summary>Advances a world by phenotype steps.</summary>
public sealed class Stepper
{
    private const string ExosomeTerm = "release, diffusion, losses and uptake";

    private readonly World _world;
    private readonly WorkTeam _team;
    private readonly TissueStages[] _stages;
    private readonly ArrivalStage? _arrivals;
    private readonly StageClock _clock = new();
    private readonly ThreadTuner _threads;

    /// <summary>A stepper for a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="team">Who does the work.</param>
    public Stepper(World world, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _team = team;
        _threads = new ThreadTuner(team);
        _arrivals = ArrivalStage.Of(world);
        _stages = [.. world.Tissues.Select(tissue => new TissueStages(
            tissue,
            [.. tissue.Exosomes],
            new SubstrateStage(tissue.Scenario, tissue),
            new RuleEvaluator(tissue.Scenario, tissue),
            new PhenotypeStage(tissue.Scenario, tissue),
            ImmuneStage.Of(tissue.Scenario, tissue, team),
            new MechanicsStage(tissue.Scenario, tissue, team),
            new CellGuard(tissue)))];
    }

    /// <summary>Seconds spent in each stage since the start of the process.</summary>
    public SortedDictionary<string, double> Seconds => _clock.Seconds();

    /// <summary>One phenotype step: what is due happens; fields and exosomes spread; cells sense, decide, grow, divide, die, attack and move.</summary>
    /// <remarks>Allocates nothing once the arrays have grown to the number of cells, unless something happens to a cell.</remarks>
    /// <exception cref="SimulationFaultException">A guard stopped the simulation.</exception>
    public void Step()
    {
        var (time, dt, step) = (_world.TimeMin, _world.Scenario.Time.PhenotypeStepMin, (uint)_world.Step);
        _threads.Begin();
        _clock.Start();
        InterventionCatalogue.ApplyDue(_world, _team);
        _world.Treatments?.Advance(_world);
        _arrivals?.Advance(dt);
        _world.Metastasis?.Advance(_team, dt);
        _clock.Lap(Stage.Events);
        if (_world.Body is { } before)
        {
            before.Deliver();
            _clock.Lap(Stage.Body);
        }

        foreach (var site in _stages)
        {
            site.Tissue.Voxels.Rebuild(site.Tissue.Cells);
            site.Substrates.Advance(_team, time);
            _clock.Lap(Stage.Substrates);
            SpreadExosomes(site, dt);
            _clock.Lap(Stage.Exosomes);
            site.Rules.Evaluate(_team, time);
            _clock.Lap(Stage.Rules);
            site.Phenotype.Advance(_team, time, dt, step);
            site.Guard.CheckBeforeMotion(time);
            _clock.Lap(Stage.Phenotype);
            if (site.Immune is { } immune)
            {
                immune.Advance(time, dt, step);
                _clock.Lap(Stage.Immune);
            }

            site.Mechanics.Advance(time);
            _clock.Lap(Stage.Mechanics);
            site.Guard.CheckMotion(time);
        }

        if (_world.Body is { } after)
        {
            after.Advance(time, dt);
            _clock.Lap(Stage.Body);
        }

        _world.CountStep();
        _threads.End();
    }

    private void SpreadExosomes(TissueStages site, double dt)
    {
        site.Tissue.Delivery.Begin();
        foreach (var system in site.Exosomes)
        {
            for (var n = (int)Math.Round(dt / system.ExchangeMin); n > 0; n--) system.Step(_team);
            var other = system.Carrier.FindNotFinite();
            if (other.Voxel >= 0)
                throw FieldGuard.Fault(site.Tissue, $"{system.Plan.Name} {other.Scalar}", other.Voxel, other.Value, ExosomeTerm, _world.TimeMin);
            if (!double.IsFinite(system.Ledger.Residual)) throw LedgerFault(site.Tissue, system);
        }

        site.Tissue.Delivery.End(dt);
    }

    private SimulationFaultException LedgerFault(Tissue tissue, ExosomeSystem system) =>
        new($"At {_world.TimeMin} min in site '{tissue.Site.Name}', population '{system.Plan.Name}': the ledger is not finite.");

    private sealed record TissueStages(
        Tissue Tissue,
        ExosomeSystem[] Exosomes,
        SubstrateStage Substrates,
        RuleEvaluator Rules,
        PhenotypeStage Phenotype,
        ImmuneStage? Immune,
        MechanicsStage Mechanics,
        CellGuard Guard);
}
