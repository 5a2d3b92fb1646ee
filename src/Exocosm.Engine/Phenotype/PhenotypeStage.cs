using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Phenotype;

/// <summary>
/// Volume, cycle, death and transformation of all cells for a phenotype step. All cells first find out, in parallel, whether anything
/// happens to them; then events are carried out in order of the cells. A daughter lives through the rest of the step like any other.
/// </summary>
public sealed class PhenotypeStage
{
    private readonly Tissue _tissue;
    private readonly ulong _seed;
    private readonly CyclePlan[] _cycles;
    private readonly VolumeDynamics _volumes;
    private readonly CellClock _clock;
    private readonly Division _division;
    private readonly Death _death;
    private readonly string[] _names;
    private readonly RangeWork _work;
    private bool[] _acts = [];
    private bool[] _gone = [];
    private double _dt;
    private uint _step;

    /// <summary>The phenotype of one tissue's cells.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    public PhenotypeStage(Scenario scenario, Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _tissue = tissue;
        _seed = scenario.Seed;
        _cycles = [.. scenario.CellTypes.Select(type => type.Cycle)];
        _names = [.. scenario.CellTypes.Select(type => type.Name)];
        _volumes = new VolumeDynamics(scenario);
        _clock = new CellClock(scenario, tissue);
        _division = new Division(scenario, tissue, _volumes);
        _death = new Death(scenario, tissue);
        _work = new RangeWork(Grow);
    }

    /// <summary>Advances all cells.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <param name="dt">Phenotype step, min.</param>
    /// <param name="step">Number of the step.</param>
    public void Advance(WorkTeam team, double time, double dt, uint step)
    {
        var count = _tissue.Cells.Count;
        if (_acts.Length < count)
        {
            _acts = new bool[_tissue.Cells.X.Values.Length];
            _gone = new bool[_acts.Length];
        }

        (_dt, _step) = (dt, step);
        _clock.Refresh();
        _work.Run(team, count);
        for (var cell = 0; cell < count; cell++)
        {
            if (_acts[cell]) Live(cell, dt, time + dt);
        }

        RemoveCorpses(team, count);
    }

    private void Grow(int from, int to)
    {
        var cells = _tissue.Cells;
        for (var cell = from; cell < to; cell++)
        {
            _volumes.Advance(cells, cell, _dt);
            _gone[cell] = false;
            if (cells.State.Values[cell] != CellState.Live)
            {
                _acts[cell] = false;
                _gone[cell] = _death.Decay(cell, _dt);
                continue;
            }

            var random = Stream(cell);
            _acts[cell] = _clock.Draw(cell, _dt, ref random).Kind != CellEventKind.None;
            if (!_acts[cell]) cells.Elapsed.Values[cell] += _dt;
        }
    }

    private RandomStream Stream(int cell) => new(_seed, Purpose.CellEvent, (ulong)_tissue.Cells.Id.Values[cell], _step);

    /// <summary>Carries out the events of a cell, and of its daughters, until the step ends.</summary>
    private void Live(int cell, double remaining, double end)
    {
        var cells = _tissue.Cells;
        var random = Stream(cell);
        while (remaining > 0 && cells.State.Values[cell] == CellState.Live)
        {
            var next = _clock.Draw(cell, remaining, ref random);
            if (next.Kind == CellEventKind.None)
            {
                cells.Elapsed.Values[cell] += remaining;
                return;
            }

            remaining -= next.AfterMin;
            cells.Elapsed.Values[cell] += next.AfterMin;
            switch (next.Kind)
            {
                case CellEventKind.PhaseExit:
                    LeavePhase(cell, remaining, end, ref random);
                    break;
                case CellEventKind.Transformation:
                    var from = cells.Type.Values[cell];
                    _division.Retype(cell, next.ToType);
                    _tissue.Events.Add(new CellEvent(
                        end - remaining, "transformation", cells.Id.Values[cell], -1, $"{_names[from]} to {_names[next.ToType]}"));
                    break;
                default:
                    _death.Strike(
                        cell, next.Kind == CellEventKind.Necrosis, end - remaining, next.Kind == CellEventKind.DrugDeath ? "drug" : null);
                    cells.Elapsed.Values[cell] = remaining;
                    break;
            }
        }
    }

    private void LeavePhase(int cell, double remaining, double end, ref RandomStream random)
    {
        var cells = _tissue.Cells;
        var phases = _cycles[cells.Type.Values[cell]].Phases;
        var phase = cells.Phase.Values[cell];
        var next = (phase + 1) % phases.Count;
        cells.Phase.Values[cell] = next;
        cells.Elapsed.Values[cell] = 0;
        if (phases[next].GrowsOnEntry) cells.TargetNucleus.Values[cell] *= 2;
        if (!phases[phase].DividesOnExit) return;
        var daughter = _division.Divide(cell, ref random, end - remaining);
        _clock.Refresh();
        Live(daughter, remaining, end);
    }

    private void RemoveCorpses(WorkTeam team, int count)
    {
        if (!_gone.AsSpan(0, count).Contains(true)) return;
        for (var cell = 0; cell < count; cell++)
        {
            if (!_gone[cell]) continue;
            foreach (var system in _tissue.Exosomes) system.Dissolve(cell);
        }

        if (_gone.Length < _tissue.Cells.Count) Array.Resize(ref _gone, _tissue.Cells.X.Values.Length);
        _gone.AsSpan(count, _tissue.Cells.Count - count).Clear();
        _tissue.Cells.Remove(_gone.AsSpan(0, _tissue.Cells.Count));
        foreach (var system in _tissue.Exosomes) system.CloseLedger(team);
    }
}
