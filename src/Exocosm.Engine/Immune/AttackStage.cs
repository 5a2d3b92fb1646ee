using Exocosm.Engine.Phenotype;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Immune;

/// <summary>
/// Attacks of a phenotype step (science 1.6). Who touches whom, Φ and the exhaustion that slows hits are those of the step's start; within the
/// step the exponential clocks of all attackers run exactly, in the order of their events: a free attacker attaches to one of the living
/// targets it touches, an attached one hits or lets go, the last of enough hits kills and frees all who were attached.
/// </summary>
public sealed class AttackStage
{
    private readonly Tissue _tissue;
    private readonly ImmuneColumns _immune;
    private readonly ulong _seed;
    private readonly string[] _names;
    private readonly AttackPlan?[] _plans;
    private readonly Checkpoint?[] _checkpoints;
    private readonly Exhaustion?[] _exhaustions;
    private readonly Death _death;
    private readonly HitRepair? _repair;
    private readonly Touching _touching;
    private readonly EventClocks _clocks = new();
    private Contact[] _contacts = [];
    private int[] _seekers = [];
    private int[] _firstOn = [];
    private int[] _placeOf = [];
    private int _count;
    private double _time;
    private double _dt;

    /// <summary>The attacks in one tissue.</summary>
    /// <param name="scenario">The scenario; at least one type attacks.</param>
    /// <param name="tissue">The tissue.</param>
    /// <param name="team">Who looks for contacts.</param>
    public AttackStage(Scenario scenario, Tissue tissue, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        _tissue = tissue;
        _immune = tissue.Immune!;
        _seed = scenario.Seed;
        _names = [.. scenario.CellTypes.Select(type => type.Name)];
        _plans = [.. scenario.CellTypes.Select(type => type.Attack)];
        _checkpoints = [.. _plans.Select(plan => plan?.Checkpoint is { } checkpoint ? new Checkpoint(checkpoint, tissue) : null)];
        _exhaustions = [.. _plans.Select(plan => plan?.Exhaustion is { } exhaustion ? new Exhaustion(exhaustion) : null)];
        _death = new Death(scenario, tissue);
        _repair = HitRepair.Of(scenario, tissue);
        _touching = new Touching(tissue.Cells, team, [.. _plans.Select(plan => plan?.Reach ?? 0)], Wants);
    }

    /// <summary>Carries out the attacks of a step, and leaves the attached pairs for its motion.</summary>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <param name="dt">Phenotype step, min.</param>
    /// <param name="step">Number of the step.</param>
    public void Advance(double time, double dt, uint step)
    {
        (_time, _dt) = (time, dt);
        _immune.Pairs.Clear();
        _repair?.Begin();
        Gather(step);
        if (_count > 0)
        {
            _touching.Find(_seekers, _count);
            _clocks.Reset(_count);
            for (var place = 0; place < _count; place++) Draw(place, 0);
            while (_clocks.TryTake(dt, out var place, out var at)) Happen(place, at);
            Close();
        }

        _repair?.End(dt, step);
    }

    /// <summary>Finds the attackers and whom they hold; one that died or changed, or whose target did or is out of reach, lets go.</summary>
    private void Gather(uint step)
    {
        var cells = _tissue.Cells;
        if (_firstOn.Length < cells.Count)
        {
            (_firstOn, _placeOf) = (new int[cells.X.Values.Length], new int[cells.X.Values.Length]);
            Array.Fill(_firstOn, -1);
            Array.Fill(_placeOf, -1);
        }

        foreach (var checkpoint in _checkpoints) checkpoint?.Refresh();
        var hits = _tissue.Behaviours.View(BehaviourKind.AttackRate);
        var attachment = _tissue.Behaviours.View(BehaviourKind.Attachment);
        var detachment = _tissue.Behaviours.View(BehaviourKind.Detachment);
        _count = 0;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var type = cells.Type.Values[cell];
            if (_plans[type] is null || cells.State.Values[cell] != CellState.Live)
            {
                Release(cell);
                continue;
            }

            if (_count == _contacts.Length) Grow();
            _seekers[_count] = cell;
            _placeOf[cell] = _count;
            var x = _immune.Exhaustion?.Values[cell] ?? 0;
            _contacts[_count++] = new Contact
            {
                Cell = cell,
                Type = type,
                Target = -1,
                Next = -1,
                Hits = hits[cell] * (1 - ((_exhaustions[type]?.MaxLoss ?? 0) * x)) * _tissue.Milieu.KillFactor,
                Attachment = attachment[cell],
                Detachment = detachment[cell],
                Exhaustion = x,
                Random = new RandomStream(_seed, Purpose.Attack, (ulong)cells.Id.Values[cell], step),
            };
        }

        for (var place = 0; place < _count; place++)
        {
            var cell = _contacts[place].Cell;
            var id = _immune.AttachedTo!.Values[cell];
            if (id == 0) continue;
            var target = cells.IndexOf(id - 1);
            if (target >= 0 && Wants(cell, target) && IsInReach(cell, target)) Hold(place, target);
        }
    }

    private void Grow()
    {
        var room = Math.Max(64, 2 * _count);
        Array.Resize(ref _contacts, room);
        Array.Resize(ref _seekers, room);
    }

    private bool Wants(int attacker, int other)
    {
        var cells = _tissue.Cells;
        return cells.State.Values[other] == CellState.Live && _plans[cells.Type.Values[attacker]]!.Targets[cells.Type.Values[other]] is not null;
    }

    private bool IsInReach(int a, int b)
    {
        var cells = _tissue.Cells;
        var (x, y, z) = (cells.X.Values, cells.Y.Values, cells.Z.Values);
        var (dx, dy, dz) = (x[a] - x[b], y[a] - y[b], z[a] - z[b]);
        var contact = _plans[cells.Type.Values[a]]!.Reach * (cells.Radius.Values[a] + cells.Radius.Values[b]);
        return (dx * dx) + (dy * dy) + (dz * dz) < contact * contact;
    }

    private void Release(int cell)
    {
        _immune.AttachedTo!.Values[cell] = 0;
        if (_immune.Evasion is { } evasion) evasion.Values[cell] = 0;
    }

    /// <summary>Draws when an attacker's next event is: memoryless, so also whenever its rates changed.</summary>
    private void Draw(int place, double now)
    {
        ref var contact = ref _contacts[place];
        var rate = contact.Target < 0 ? contact.Attachment * _touching.Of(place).Length : contact.HitsNow + contact.Detachment;
        _clocks.Set(place, rate > 0 ? now + (contact.Random.NextExponential() / rate) : double.PositiveInfinity);
    }

    private void Happen(int place, double at)
    {
        ref var contact = ref _contacts[place];
        if (contact.Target < 0)
        {
            // A touched cell that has died since leaves its share of the rate void, until its turn comes: thinning.
            var touched = _touching.Of(place);
            var n = contact.Random.NextIndex(touched.Length);
            if (_tissue.Cells.State.Values[touched[n]] == CellState.Live) Attach(place, touched[n], at);
            else _touching.Drop(place, n);
            Draw(place, at);
        }
        else if (contact.Random.NextDouble() * (contact.HitsNow + contact.Detachment) < contact.HitsNow)
        {
            Hit(place, at);
        }
        else
        {
            LetGo(place, at);
            Draw(place, at);
        }
    }

    private void Attach(int place, int target, double at)
    {
        Tire(ref _contacts[place], at);
        Hold(place, target);
        Report(at, "attack", _contacts[place].Cell, target);
    }

    private void Hold(int place, int target)
    {
        ref var contact = ref _contacts[place];
        contact.Target = target;
        contact.Next = _firstOn[target];
        _firstOn[target] = place;
        contact.Evasion = _checkpoints[contact.Type]?.Evasion(contact.Cell, target) ?? 0;
        contact.HitsNow = contact.Hits * _plans[contact.Type]!.Targets[_tissue.Cells.Type.Values[target]]!.Value * (1 - contact.Evasion);
    }

    private void LetGo(int place, double at)
    {
        ref var contact = ref _contacts[place];
        Tire(ref contact, at);
        ref var link = ref _firstOn[contact.Target];
        while (link != place) link = ref _contacts[link].Next;
        link = contact.Next;
        (contact.Target, contact.Next, contact.Evasion) = (-1, -1, 0);
    }

    private void Hit(int place, double at)
    {
        ref var contact = ref _contacts[place];
        _repair?.Until(contact.Target, at, ref contact.Random);
        _immune.HitsDealt[contact.Type]++;
        if (++_immune.Hits!.Values[contact.Target] >= _plans[contact.Type]!.Hits) Kill(place, at);
        else Draw(place, at);
    }

    private void Kill(int place, double at)
    {
        var (killer, target, type) = (_contacts[place].Cell, _contacts[place].Target, _contacts[place].Type);
        _immune.Kills[type]++;
        _death.Strike(target, necrotic: false, _time + at);
        _tissue.Cells.Elapsed.Values[target] = _dt - at;
        Report(at, "kill", killer, target);
        while (_firstOn[target] is >= 0 and var holder)
        {
            LetGo(holder, at);
            Draw(holder, at);
        }

        if (_placeOf[target] is not (>= 0 and var own)) return;
        if (_contacts[own].Target >= 0) LetGo(own, at);
        _contacts[own].Dead = true;
        _clocks.Remove(own);
    }

    /// <summary>Exhaustion up to now: before a cell attaches, lets go, or the step ends.</summary>
    private void Tire(ref Contact contact, double at)
    {
        if (_exhaustions[contact.Type] is { } exhaustion)
            contact.Exhaustion = exhaustion.After(contact.Exhaustion, contact.Target >= 0, at - contact.Since);
        contact.Since = at;
    }

    private void Report(double at, string what, int attacker, int target)
    {
        var cells = _tissue.Cells;
        _tissue.Events.Add(new CellEvent(
            _time + at, what, cells.Id.Values[attacker], cells.Id.Values[target], _names[cells.Type.Values[target]]));
    }

    /// <summary>Writes the state at the end of the step, and the attached pairs.</summary>
    private void Close()
    {
        for (var place = 0; place < _count; place++)
        {
            ref var contact = ref _contacts[place];
            var (cell, target) = (contact.Cell, contact.Target);
            if (!contact.Dead) Tire(ref contact, _dt);
            _immune.AttachedTo!.Values[cell] = target < 0 ? 0 : _tissue.Cells.Id.Values[target] + 1;
            if (_immune.Evasion is { } evasion) evasion.Values[cell] = contact.Evasion;
            if (_immune.Exhaustion is { } exhaustion) exhaustion.Values[cell] = contact.Exhaustion;
            _placeOf[cell] = -1;
            if (target < 0) continue;
            _firstOn[target] = -1;
            _immune.Pairs.Add(cell, target, _plans[contact.Type]!.SpringPerMin, _plans[contact.Type]!.Reach);
        }
    }
}
