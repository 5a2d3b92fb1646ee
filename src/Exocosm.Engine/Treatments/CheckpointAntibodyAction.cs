using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Treatments;

/// <summary>
/// An antibody on a checkpoint: occupancy C/(K_D + C) of free antibody. In plasma it is at equilibrium with the ligand on exosomes;
/// free antibody is eliminated at its own rate, bound antibody goes with the vesicles that leave plasma. Its ledger, in nM of plasma:
/// given = free + bound + eliminated + consumed.
/// </summary>
internal sealed class CheckpointAntibodyAction : TreatmentAction
{
    private readonly CheckpointAntibody _plan;
    private readonly (int Population, double Copies)[] _carriers;
    private readonly double[] _gone;
    private readonly Infusions _infusions = new();
    private readonly double _rate;
    private double _free;
    private double _bound;
    private double _covered;
    private CompensatedSum _given;
    private CompensatedSum _eliminated;
    private CompensatedSum _consumed;

    public CheckpointAntibodyAction(CheckpointAntibody plan, Scenario scenario)
    {
        _plan = plan;
        _rate = DeterministicMath.Log(2) / plan.HalfLifeMin;
        _carriers = plan.BlocksReceptor || scenario.Body is null
            ? []
            : [.. scenario.Exosomes.SelectMany((population, number) =>
                population.Cargo.Where(load => load.Cargo == plan.Cargo).Select(load => (number, load.CopiesPerVesicle)))];
        _gone = new double[_carriers.Length];
    }

    /// <inheritdoc/>
    public override double Level(World world) => _free;

    /// <summary>Antibody on exosomes in plasma now, nM.</summary>
    internal double Bound => _bound;

    /// <summary>Antibody that went with exosomes, nM, cumulative.</summary>
    internal double Consumed => _consumed.Value;

    /// <summary>Antibody eliminated by itself, nM, cumulative.</summary>
    internal double Eliminated => _eliminated.Value;

    /// <summary>Antibody not accounted for, nM: rounding.</summary>
    internal double Residual => _given.Value - (_free + _bound + _eliminated.Value + _consumed.Value);

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team)
    {
        if (given.OverMin > 0)
        {
            _infusions.Start(given.Amount, given.OverMin, world.Step, world.Scenario.Time.PhenotypeStepMin);
            return;
        }

        _free += given.Amount;
        _given.Add(given.Amount);
    }

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors)
    {
        var dt = world.Scenario.Time.PhenotypeStepMin;
        LeaveWithVesicles(world);
        var input = _infusions.PerMin * dt;
        _infusions.End(world.Step);
        _free += input;
        _given.Add(input);
        Equilibrate(world);
        var lost = _free * DeterministicMath.OneMinusExp(_rate * dt);
        _free -= lost;
        _eliminated.Add(lost);

        var occupancy = _free / (_plan.DissociationNm + _free);
        for (var site = 0; site < world.Tissues.Count; site++)
        {
            var milieu = world.Tissues[site].Milieu;
            var covered = _plan.BlocksReceptor ? milieu.ReceptorOccupancy : milieu.LigandOccupancy;
            covered[_plan.Cargo] = 1 - ((1 - covered[_plan.Cargo]) * (1 - occupancy));
        }
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix)
    {
        _infusions.Exchange(exchange, prefix);
        exchange.Fixed(prefix + "gone", _gone);
        exchange.Scalar(prefix + "free", ref _free);
        exchange.Scalar(prefix + "bound", ref _bound);
        exchange.Scalar(prefix + "covered", ref _covered);
        exchange.Scalar(prefix + "given", ref _given);
        exchange.Scalar(prefix + "eliminated", ref _eliminated);
        exchange.Scalar(prefix + "consumed", ref _consumed);
    }

    /// <summary>Bound antibody goes with the vesicles that left plasma since the last step, each with its share of covered copies.</summary>
    private void LeaveWithVesicles(World world)
    {
        if (_carriers.Length == 0) return;
        var plasma = world.Body!.Plasma;
        var copies = 0.0;
        for (var i = 0; i < _carriers.Length; i++)
        {
            var population = _carriers[i].Population;
            var gone = plasma.Eliminated(population) + plasma.Removed(population) + plasma.Seeded(population);
            copies += (gone - _gone[i]) * _carriers[i].Copies;
            _gone[i] = gone;
        }

        var taken = Math.Min(_bound, AntibodySink.Nanomolar(copies * _covered, plasma.VolumeMl));
        _bound -= taken;
        _consumed.Add(taken);
    }

    private void Equilibrate(World world)
    {
        if (_carriers.Length == 0) return;
        var plasma = world.Body!.Plasma;
        var molecules = 0.0;
        foreach (var (population, copies) in _carriers) molecules += plasma.Particles[population] * copies;
        var target = AntibodySink.Nanomolar(molecules, plasma.VolumeMl);
        var all = _free + _bound;
        _bound = AntibodySink.Bound(all, target, _plan.DissociationNm);
        _free = all - _bound;
        _covered = target > 0 ? _bound / target : 0;
    }
}
