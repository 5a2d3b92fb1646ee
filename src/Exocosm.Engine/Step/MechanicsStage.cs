using Exocosm.Engine.Behaviours;
using Exocosm.Engine.Fields;
using Exocosm.Engine.Immune;
using Exocosm.Engine.Mechanics;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Step;

/// <summary>Forces, migration and motion of all cells for a phenotype step, in substeps.</summary>
public sealed class MechanicsStage : IMotilityGuide
{
    private readonly Tissue _tissue;
    private readonly TimePlan _time;
    private readonly CellType[] _types;
    private readonly PairForces _pairs;
    private readonly DomainWalls _walls;
    private readonly Motility _motility;
    private readonly StepControl _control;
    private readonly Mover _mover;
    private readonly bool _migrates;
    private readonly int[] _attractants;
    private readonly BehaviourView[] _sensitivity;
    private double[] _reach = [];
    private double[] _rootRepulsion = [];
    private double[] _rootAdhesion = [];
    private double[] _stiffness = [];
    private double[] _speed = [];
    private double[] _persistence = [];
    private double[] _bias = [];
    private bool[] _movable = [];
    private bool[] _dead = [];
    private int[] _contacts = [];
    private int[] _contactsByType = [];
    private int[] _deadContacts = [];

    /// <summary>The mechanics of one tissue.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    /// <param name="team">Who does it.</param>
    public MechanicsStage(Scenario scenario, Tissue tissue, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        _tissue = tissue;
        _time = scenario.Time;
        _types = [.. scenario.CellTypes];
        var grid = tissue.Grid;
        var box = new DomainBox(grid.MinX, grid.MinY, grid.MinZ, grid.MaxX, grid.MaxY, grid.MaxZ);
        _pairs = new PairForces(team, new AffinityMatrix(_types.Length, [.. _types.SelectMany(type => type.Mechanics.Affinity)]));
        _walls = new DomainWalls(team, box);
        _motility = new Motility(team, scenario.Seed, Purpose.Motility);
        _control = new StepControl(team);
        _mover = new Mover(team, box);
        _migrates = _types.Any(type => type.Motility.Motile);
        _attractants = [.. Enumerable.Range(0, scenario.Substrates.Count).Where(s =>
            _types.Any(type => type.Motility.ChemotacticSensitivity[s] != 0)
            || scenario.Rules.Any(rule => rule.Behaviour == new BehaviourRef(BehaviourKind.Chemotaxis, s)))];
        _sensitivity = new BehaviourView[_attractants.Length];
    }

    /// <summary>Moves all cells through a phenotype step.</summary>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <exception cref="SimulationFaultException">A force is not finite.</exception>
    public void Advance(double time)
    {
        var cells = _tissue.Cells;
        if (cells.Count == 0) return;
        Prepare();
        var remaining = _time.PhenotypeStepMin;
        while (remaining > 0)
        {
            var counts = _tissue.Contacts is not null;
            var bodies = new PairBodies(
                cells.Count, cells.X.Values, cells.Y.Values, cells.Z.Values, cells.Radius.Values, _reach, _rootRepulsion, _rootAdhesion,
                cells.Type.Values, counts ? _dead : null);
            var effects = new PairEffects(
                cells.Vx.Values, cells.Vy.Values, cells.Vz.Values, cells.Pressure.Values, _stiffness, _contacts,
                counts ? _contactsByType : null, counts ? _deadContacts : null);
            _pairs.Add(bodies, effects);
            _walls.Add(bodies, effects);
            if (_tissue.Immune is { } immune) AttachmentPull.Add(immune.Pairs, bodies, effects);
            RequireFinite(time);
            var step = NextStep(bodies, effects, remaining);
            if (_migrates) Migrate(step);
            _mover.Move(
                new MovingCells(
                    cells.Count, cells.X.Values, cells.Y.Values, cells.Z.Values, cells.Vx.Values, cells.Vy.Values, cells.Vz.Values,
                    cells.PreviousVx.Values, cells.PreviousVy.Values, cells.PreviousVz.Values, _movable),
                step,
                _tissue.PreviousMechanicsStep > 0 ? _tissue.PreviousMechanicsStep : step);
            _tissue.PreviousMechanicsStep = step;
            _tissue.MechanicsSteps++;
            remaining = step >= remaining * (1 - 1e-12) ? 0 : remaining - step;
        }

        _tissue.Contacts?.Take(cells.Count, _contacts, _contactsByType, _deadContacts);
    }

    /// <inheritdoc/>
    public (double X, double Y, double Z) Attraction(int cell)
    {
        var cells = _tissue.Cells;
        var voxel = _tissue.Grid.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
        var (x, y, z) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _attractants.Length; i++)
        {
            var weight = _sensitivity[i][cell];
            if (weight == 0) continue;
            var gradient = GradientField.At(_tissue.Grid, _tissue.Substrates[_attractants[i]].Values, voxel);
            (x, y, z) = (x + (weight * gradient.X), y + (weight * gradient.Y), z + (weight * gradient.Z));
        }

        return (x, y, z);
    }

    private void RequireFinite(double time)
    {
        var cells = _tissue.Cells;
        foreach (var velocities in (ReadOnlySpan<double[]>)[cells.Vx.Values, cells.Vy.Values, cells.Vz.Values, _stiffness])
        {
            var cell = FiniteNumbers.IndexOfOther(velocities.AsSpan(0, cells.Count));
            if (cell < 0) continue;
            throw new SimulationFaultException(
                $"At {time} min in site '{_tissue.Site.Name}', cell {cells.Id.Values[cell]}, after forces: a velocity or stiffness is {velocities[cell]}.");
        }
    }

    private double NextStep(in PairBodies bodies, in PairEffects effects, double remaining)
    {
        if (_time.MechanicsStepMin is { } given) return Math.Min(given, remaining);
        var bounds = _control.Measure(bodies, effects, _migrates ? _speed : null);
        return StepControl.Choose(
            remaining, bounds, _time.MechanicsTolerance, _time.PhenotypeStepMin, _tissue.PreviousMechanicsStep);
    }

    private void Migrate(double step)
    {
        var cells = _tissue.Cells;
        for (var i = 0; i < _attractants.Length; i++)
            _sensitivity[i] = _tissue.Behaviours.View(BehaviourKind.Chemotaxis, _attractants[i]);
        _motility.Add(
            new MigratingCells(
                cells.Count, cells.Id.Values, _speed, _persistence, _bias, cells.MotilityX.Values, cells.MotilityY.Values,
                cells.MotilityZ.Values, cells.Vx.Values, cells.Vy.Values, cells.Vz.Values),
            _attractants.Length > 0 ? this : null,
            step,
            _tissue.MechanicsSteps);
    }

    /// <summary>What the kernels read, gathered once per phenotype step.</summary>
    private void Prepare()
    {
        var cells = _tissue.Cells;
        if (_reach.Length < cells.Count) Allocate(cells.X.Values.Length);
        var adhesion = _tissue.Behaviours.View(BehaviourKind.Adhesion);
        var repulsion = _tissue.Behaviours.View(BehaviourKind.Repulsion);
        var speed = _tissue.Behaviours.View(BehaviourKind.MigrationSpeed);
        var persistence = _tissue.Behaviours.View(BehaviourKind.MigrationPersistence);
        var bias = _tissue.Behaviours.View(BehaviourKind.MigrationBias);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var plan = _types[cells.Type.Values[cell]].Mechanics;
            _dead[cell] = cells.State.Values[cell] != CellState.Live;
            _reach[cell] = plan.RelativeAdhesionDistance * cells.Radius.Values[cell];
            _rootRepulsion[cell] = Math.Sqrt(repulsion[cell]);
            _rootAdhesion[cell] = Math.Sqrt(adhesion[cell]);
            _movable[cell] = plan.Movable;
            _speed[cell] = _dead[cell] ? 0 : speed[cell];
            _persistence[cell] = persistence[cell];
            _bias[cell] = bias[cell];
        }

        if (_tissue.Immune is not { } immune) return;
        foreach (var attacker in immune.Pairs.Attackers) _speed[attacker] = 0;
    }

    private void Allocate(int room)
    {
        (_reach, _rootRepulsion, _rootAdhesion, _stiffness) = (new double[room], new double[room], new double[room], new double[room]);
        (_speed, _persistence, _bias) = (new double[room], new double[room], new double[room]);
        (_movable, _dead) = (new bool[room], new bool[room]);
        _contacts = new int[room];
        if (_tissue.Contacts is null) return;
        _contactsByType = new int[room * _types.Length];
        _deadContacts = new int[room];
    }
}
