using Exocosm.Engine.Phenotype;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Immune;

/// <summary>
/// Cells that take up others whole in a phenotype step: every touching corpse with one hazard, living cells of some types with another, in
/// the order of events over all engulfers. What was taken up is gone, with the vesicles on it; its fluid and solids are the engulfer's
/// until they are digested back to the engulfer's own size, as in the standard cell (Ghaffarizadeh et al. 2018; PhysiCell 1.14 ingests alike).
/// </summary>
public sealed class EngulfStage
{
    private readonly Tissue _tissue;
    private readonly WorkTeam _team;
    private readonly ulong _seed;
    private readonly string[] _names;
    private readonly EngulfPlan?[] _plans;
    private readonly Touching _touching;
    private readonly EventClocks _clocks = new();
    private int[] _seekers = [];
    private double[] _total = [];
    private double[] _corpses = [];
    private RandomStream[] _random = [];
    private bool[] _gone = [];

    /// <summary>The engulfing in one tissue.</summary>
    /// <param name="scenario">The scenario; at least one type engulfs.</param>
    /// <param name="tissue">The tissue.</param>
    /// <param name="team">Who looks for contacts.</param>
    public EngulfStage(Scenario scenario, Tissue tissue, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        _tissue = tissue;
        _team = team;
        _seed = scenario.Seed;
        _names = [.. scenario.CellTypes.Select(type => type.Name)];
        _plans = [.. scenario.CellTypes.Select(type => type.Engulf)];
        _touching = new Touching(tissue.Cells, team, [.. _plans.Select(plan => plan?.Reach ?? 0)], Wants);
    }

    /// <summary>Carries out what is taken up in a step.</summary>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <param name="dt">Phenotype step, min.</param>
    /// <param name="step">Number of the step.</param>
    public void Advance(double time, double dt, uint step)
    {
        var count = Gather(step);
        if (count == 0) return;
        _touching.Find(_seekers, count);
        _clocks.Reset(count);
        for (var place = 0; place < count; place++)
        {
            Draw(place, 0);
        }

        var any = false;
        while (_clocks.TryTake(dt, out var place, out var at)) any |= Happen(place, at, time);
        if (any) Remove();
    }

    private int Gather(uint step)
    {
        var cells = _tissue.Cells;
        var corpses = _tissue.Behaviours.View(BehaviourKind.CorpseUptake);
        if (_gone.Length < cells.Count) _gone = new bool[cells.X.Values.Length];
        var count = 0;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (_plans[cells.Type.Values[cell]] is null || cells.State.Values[cell] != CellState.Live) continue;
            if (count == _seekers.Length)
            {
                var room = Math.Max(64, 2 * count);
                Array.Resize(ref _seekers, room);
                Array.Resize(ref _total, room);
                Array.Resize(ref _corpses, room);
                Array.Resize(ref _random, room);
            }

            _seekers[count] = cell;
            _corpses[count] = corpses[cell];
            _random[count++] = new RandomStream(_seed, Purpose.Engulfing, (ulong)cells.Id.Values[cell], step);
        }

        return count;
    }

    private bool Wants(int engulfer, int other) =>
        _tissue.Cells.State.Values[other] != CellState.Live
        || _plans[_tissue.Cells.Type.Values[engulfer]]!.TargetsPerMin[_tissue.Cells.Type.Values[other]] > 0;

    private double Hazard(int place, int prey)
    {
        var cells = _tissue.Cells;
        return cells.State.Values[prey] != CellState.Live
            ? _corpses[place]
            : _plans[cells.Type.Values[_seekers[place]]]!.TargetsPerMin[cells.Type.Values[prey]];
    }

    private void Draw(int place, double now)
    {
        _total[place] = 0;
        foreach (var prey in _touching.Of(place)) _total[place] += Hazard(place, prey);
        _clocks.Set(place, _total[place] > 0 ? now + (_random[place].NextExponential() / _total[place]) : double.PositiveInfinity);
    }

    /// <returns>Whether anything was taken up: what another has taken leaves its share of the hazard void, until its turn comes.</returns>
    private bool Happen(int place, double at, double time)
    {
        var engulfer = _seekers[place];
        if (_gone[engulfer]) return false;
        var mark = _random[place].NextDouble() * _total[place];
        var touched = _touching.Of(place);
        var chosen = -1;
        for (var n = 0; n < touched.Length; n++)
        {
            var hazard = Hazard(place, touched[n]);
            if (hazard == 0) continue;
            chosen = n;
            if ((mark -= hazard) < 0) break;
        }

        var (prey, taken) = (touched[chosen], !_gone[touched[chosen]]);
        _touching.Drop(place, chosen);
        if (taken) TakeUp(engulfer, prey, time + at);
        Draw(place, at);
        return taken;
    }

    private void TakeUp(int engulfer, int prey, double time)
    {
        var cells = _tissue.Cells;
        var (type, living) = (cells.Type.Values[prey], cells.State.Values[prey] == CellState.Live);
        _gone[prey] = true;
        if (living) _tissue.Deaths[type]++;
        _tissue.Immune!.Engulfed[cells.Type.Values[engulfer]]++;
        cells.Fluid.Values[engulfer] += cells.Fluid.Values[prey];
        cells.Cytoplasm.Values[engulfer] += cells.Cytoplasm.Values[prey] + cells.Nucleus.Values[prey];
        VolumeDynamics.SetRadius(cells, engulfer);
        _tissue.Events.Add(new CellEvent(
            time, "engulf", cells.Id.Values[engulfer], cells.Id.Values[prey], living ? $"living {_names[type]}" : $"dead {_names[type]}"));
    }

    private void Remove()
    {
        var count = _tissue.Cells.Count;
        for (var cell = 0; cell < count; cell++)
        {
            if (!_gone[cell]) continue;
            foreach (var system in _tissue.Exosomes) system.Engulf(cell);
        }

        _tissue.Cells.Remove(_gone.AsSpan(0, count));
        _gone.AsSpan(0, count).Clear();
        foreach (var system in _tissue.Exosomes) system.CloseLedger(_team);
    }
}
