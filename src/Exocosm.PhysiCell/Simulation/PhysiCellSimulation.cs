using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// A PhysiCell model in motion: transport every diffusion step, the phenotype and mechanics passes when they are due, in PhysiCell's order. The
/// same model and seed give the same bits on any number of threads.
/// </summary>
public sealed class PhysiCellSimulation
{
    /// <summary>From so many voxels on all work is shared, so that data stay with the thread that uses them.</summary>
    private const int ManyVoxels = 30_000;

    /// <summary>The same for cells.</summary>
    private const int ManyCells = 5_000;

    private readonly WorkTeam _team;
    private readonly Transport _transport;
    private readonly Exchange _exchange;
    private readonly PhenotypePass _phenotype;
    private readonly MechanicsPass _mechanics;
    private readonly Springs _springs = new();
    private readonly ContactCounts _contacts;
    private readonly Neighbourhood _neighbourhood;
    private readonly FiniteGuard _guard;
    private readonly List<int> _found = [];
    private readonly int _phenotypeEvery;
    private readonly int _mechanicsEvery;
    private long _step;
    private long _sortedAt = -1;
    private long _lastPhenotype = -1;
    private long _lastMechanics = -1;
    private uint _phenotypePass;
    private uint _mechanicsPass;

    /// <summary>A model at its start.</summary>
    /// <param name="model">The model.</param>
    /// <param name="team">Threads to use.</param>
    public PhysiCellSimulation(PhysiCellModel model, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(model);
        (Model, _team) = (model, team);
        Mesh = new Mesh(model.Domain);
        Agents = new Agents(model);
        var book = new TypeBook(model);
        Start.Place(model, Mesh, Agents, book);
        _transport = new Transport(model, Mesh);
        _exchange = new Exchange(model, Mesh, Agents);
        _contacts = new ContactCounts(model);
        var rules = new Rulebook(model, Agents, book, new Signals(model, Mesh, Agents, _transport, _exchange, _contacts));
        _phenotype = new PhenotypePass(model, Mesh, Agents, book, rules, _contacts, _springs);
        _mechanics = new MechanicsPass(
            model, Mesh, Agents, _contacts, new Migration(model, Mesh, Agents, _transport), new Encounters(model, Agents, book, _contacts, _springs), team);
        _neighbourhood = new Neighbourhood(Agents, model.Vocabulary.Behaviour(BehaviourKind.AdhesionDistance));
        _guard = new FiniteGuard(model, Mesh, Agents);
        _phenotypeEvery = StepsBetween(model.Time.PhenotypeMin);
        _mechanicsEvery = StepsBetween(model.Time.MechanicsMin);
        TotalSteps = (long)Math.Floor((model.Time.EndMin / model.Time.DiffusionMin) + 0.1) + 1;
        _exchange.Refresh();
        _exchange.Locate();
    }

    /// <summary>The model.</summary>
    public PhysiCellModel Model { get; }

    /// <summary>Its voxels.</summary>
    public Mesh Mesh { get; }

    /// <summary>Its cells.</summary>
    public Agents Agents { get; }

    /// <summary>Densities by substrate and voxel.</summary>
    public IReadOnlyList<double[]> Densities => _transport.Densities;

    /// <summary>Divisions so far, by type of the new cell.</summary>
    public IReadOnlyList<long> Births => _phenotype.Births;

    /// <summary>Cells that died so far, by type.</summary>
    public IReadOnlyList<long> Deaths => _phenotype.Deaths;

    /// <summary>Transport steps done.</summary>
    public long Steps => _step;

    /// <summary>Transport steps until the end: as in PhysiCell one more than fills the time, because the state at the end is saved before its step.</summary>
    public long TotalSteps { get; }

    /// <summary>Simulated time, min.</summary>
    public double TimeMin => _step * Model.Time.DiffusionMin;

    /// <summary>Shows what cells hold now, for reading until the next step; what comes does not depend on it.</summary>
    public void Settle() => _exchange.Show();

    /// <summary>Stops where the state holds what is no finite number; each phenotype pass begins with it.</summary>
    /// <exception cref="Engine.Step.SimulationFaultException">It does.</exception>
    public void Check() => _guard.Check(Densities, TimeMin);

    /// <summary>Phase of a cell's cycle, or of its death.</summary>
    /// <param name="cell">Index of the cell.</param>
    public PhaseSettings PhaseOf(int cell) => Agents.Cells.State.Values[cell] switch
    {
        CellState.Live => Model.Types[Agents.Cells.Type.Values[cell]].Cycle.Phases[Agents.Cells.Phase.Values[cell]],
        CellState.Apoptotic => Model.ApoptosisPhases[0],
        CellState.NecroticSwelling => Model.NecrosisPhases[0],
        _ => Model.NecrosisPhases[1],
    };

    /// <summary>Identities of the neighbours of a cell: within reach of adhesion. None before the first pass and of immovable cells.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="found">Filled with them.</param>
    public void NeighboursOf(int cell, List<long> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        if (_mechanicsPass == 0 || !Agents.IsActive.Values[cell] || !(Agents.Behaviours[Model.Vocabulary.Behaviour(BehaviourKind.IsMovable)].Values[cell] > 0.5)) return;
        if (_sortedAt != _step) _neighbourhood.Build();
        _sortedAt = _step;
        _neighbourhood.Find(cell, _found);
        foreach (var other in _found) found.Add(Agents.Cells.Id.Values[other]);
    }

    /// <summary>Identities of the cells a cell is attached to by springs.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="found">Filled with them.</param>
    public void SpringPartnersOf(int cell, List<long> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        found.AddRange(_springs.Of(Agents.Cells.Id.Values[cell]));
    }

    /// <summary>SHA-256 of the whole state, in lower-case hexadecimal: the same on any number of threads.</summary>
    public string Hash()
    {
        using var hasher = new StateHasher();
        Exchange(hasher);
        return hasher.Finish();
    }

    /// <summary>Saves, restores or hashes all that decides how the model goes on, between any two steps.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <exception cref="StateMismatchException">What is stored does not belong to the model.</exception>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        _exchange.Hide();
        exchange.Scalar("step", ref _step);
        exchange.Scalar("last phenotype", ref _lastPhenotype);
        exchange.Scalar("last mechanics", ref _lastMechanics);
        exchange.Scalar("phenotype pass", ref _phenotypePass);
        exchange.Scalar("mechanics pass", ref _mechanicsPass);
        _phenotype.Exchange(exchange);
        Agents.Cells.Exchange(exchange, "cells ");
        for (var s = 0; s < Densities.Count; s++) exchange.Fixed($"density {Model.Substrates[s].Name}", Densities[s]);
        _springs.Exchange(exchange);
        _contacts.Exchange(exchange, Agents.Count);
        _exchange.State(exchange);
        _mechanics.Exchange(exchange, _team);
        _sortedAt = -1;
    }

    /// <summary>One transport step and what is due with it.</summary>
    public void Step()
    {
        _exchange.Hide();
        _team.IsEager = Mesh.Count >= ManyVoxels || Agents.Count >= ManyCells;
        for (var s = 0; s < Densities.Count; s++)
        {
            _transport.Step(s, _team);
            _exchange.Apply(s, Densities[s], _team);
        }

        _exchange.CountStep();
        var phenotypeIsDue = _lastPhenotype < 0 || _step - _lastPhenotype >= _phenotypeEvery;
        var mechanicsIsDue = _lastMechanics < 0 || _step - _lastMechanics >= _mechanicsEvery;
        if (phenotypeIsDue || mechanicsIsDue)
        {
            _exchange.Settle();
            if (phenotypeIsDue) RunPhenotype();
            if (mechanicsIsDue && RunMechanics()) phenotypeIsDue = true;
            if (phenotypeIsDue) _exchange.Refresh();
            _exchange.Locate();
        }

        _step++;
    }

    private void RunPhenotype()
    {
        var dt = _lastPhenotype < 0 ? Model.Time.PhenotypeMin : (_step - _lastPhenotype) * Model.Time.DiffusionMin;
        Check();
        _phenotype.Advance(_team, TimeMin, dt, _phenotypePass++);
        if (_phenotypePass % SpatialOrder.PassesBetween == 1) SpatialOrder.Arrange(Agents, _contacts, Mesh);
        _mechanics.Forget();
        _lastPhenotype = _step;
    }

    private bool RunMechanics()
    {
        var dt = _lastMechanics < 0 ? Model.Time.MechanicsMin : (_step - _lastMechanics) * Model.Time.DiffusionMin;
        _lastMechanics = _step;
        return _mechanics.Advance(_team, dt, _mechanicsPass++);
    }

    /// <summary>A pass is due in the first step that is less than half a step short of its interval.</summary>
    private int StepsBetween(double interval) => Math.Max(1, (int)Math.Floor((interval / Model.Time.DiffusionMin) - 0.5 + 1e-9) + 1);
}
