using Exocosm.Engine.State;
using Exocosm.Numerics.Randomness;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// What cells do to their neighbours in a mechanics pass: attach and pull, eat, attack, fuse. One cell after the other, in the order of the
/// cells, so that the outcome does not depend on the number of threads. Probabilities are rate times step.
/// </summary>
internal sealed class Encounters
{
    private readonly PhysiCellModel _model;
    private readonly Agents _agents;
    private readonly ContactCounts _contacts;
    private readonly Springs _springs;
    private readonly Neighbourhood _neighbourhood;
    private readonly Feeding _feeding;
    private readonly List<int> _around = [];
    private readonly Dictionary<long, int> _indexOf = [];
    private readonly bool[] _attaches;
    private readonly bool[] _acts;
    private readonly int _elastic;
    private readonly int _attachment;
    private readonly int _detachment;
    private readonly int _most;
    private readonly int _movable;
    private readonly int _damageRate;
    private readonly int _duration;
    private readonly int[] _affinity;
    private readonly int[] _attack;
    private readonly int[] _immunogenicity;
    private readonly int[] _eatLive;
    private readonly int[] _fuse;
    private readonly int[] _eatDead;
    private bool[] _gone = [];
    private bool _anyGone;

    public Encounters(PhysiCellModel model, Agents agents, TypeBook book, ContactCounts contacts, Springs springs)
    {
        (_model, _agents, _contacts, _springs) = (model, agents, contacts, springs);
        int One(BehaviourKind kind) => model.Vocabulary.Behaviour(kind);
        int[] PerType(BehaviourKind kind) => [.. Enumerable.Range(0, model.Types.Count).Select(type => model.Vocabulary.Behaviour(kind, type))];
        (_elastic, _attachment, _detachment) = (One(BehaviourKind.ElasticConstant), One(BehaviourKind.AttachmentRate), One(BehaviourKind.DetachmentRate));
        (_most, _movable) = (One(BehaviourKind.MostAttachments), One(BehaviourKind.IsMovable));
        (_damageRate, _duration) = (One(BehaviourKind.AttackDamageRate), One(BehaviourKind.AttackDuration));
        (_affinity, _attack, _immunogenicity) = (PerType(BehaviourKind.Affinity), PerType(BehaviourKind.Attack), PerType(BehaviourKind.Immunogenicity));
        (_eatLive, _fuse) = (PerType(BehaviourKind.Phagocytose), PerType(BehaviourKind.Fuse));
        _eatDead = [One(BehaviourKind.PhagocytoseApoptotic), One(BehaviourKind.PhagocytoseNecrotic), One(BehaviourKind.PhagocytoseOtherDead)];
        _neighbourhood = new Neighbourhood(agents, One(BehaviourKind.AdhesionDistance));
        _feeding = new Feeding(model, agents);
        _attaches = [.. model.Types.Select((_, type) => !model.Options.SpringsDisabled && Touched.By(model, book, type, _attachment))];
        _acts = [.. model.Types.Select((_, type) =>
            _attack.Concat(_eatLive).Concat(_fuse).Concat(_eatDead).Any(behaviour => Touched.By(model, book, type, behaviour)))];
    }

    /// <summary>All encounters of a pass; whether they changed volumes or removed cells.</summary>
    public bool Happen(double dt, uint pass)
    {
        var (attaches, acts) = (_attaches.Contains(true), _acts.Contains(true));
        if (!attaches && !acts && _springs.IsEmpty) return false;
        Prepare();
        if (attaches) ForAll(_attaches, cell => Attach(cell, dt, pass), liveOnly: false);
        if (!_springs.IsEmpty && !_model.Options.SpringsDisabled) Pull();
        _feeding.Begin();
        if (acts) ForAll(_acts, cell => Act(cell, dt, pass), liveOnly: true);
        if (_anyGone) Removal.Remove(_agents, _contacts, _springs, _gone.AsSpan(0, _agents.Count));
        return _feeding.HasFed || _anyGone;
    }

    private void Prepare()
    {
        var count = _agents.Count;
        if (_gone.Length < count) _gone = new bool[2 * count];
        _gone.AsSpan(0, count).Clear();
        _anyGone = false;
        _neighbourhood.Build();
        _indexOf.Clear();
        for (var cell = 0; cell < count; cell++) _indexOf[_agents.Cells.Id.Values[cell]] = cell;
    }

    private void ForAll(bool[] types, Action<int> act, bool liveOnly)
    {
        for (var cell = 0; cell < _agents.Count; cell++)
        {
            if (!types[_agents.Cells.Type.Values[cell]] || !_agents.IsActive.Values[cell] || _gone[cell]) continue;
            if (!liveOnly || _agents.IsLive(cell)) act(cell);
        }
    }

    private double Of(int behaviour, int cell) => _agents.Behaviours[behaviour].Values[cell];

    private int TypeOf(int cell) => _agents.Cells.Type.Values[cell];

    private long IdOf(int cell) => _agents.Cells.Id.Values[cell];

    /// <summary>Neighbours of a cell; immovable cells have none.</summary>
    private List<int> Around(int cell)
    {
        if (Of(_movable, cell) > 0.5) _neighbourhood.Find(cell, _around);
        else _around.Clear();
        return _around;
    }

    private void Attach(int cell, double dt, uint pass)
    {
        var random = new RandomStream(_model.Seed ?? 0, Draw.Attachment, (ulong)IdOf(cell), pass);
        foreach (var partner in _springs.Of(IdOf(cell)).ToArray())
        {
            if (random.NextDouble() < Of(_detachment, cell) * dt) _springs.Detach(IdOf(cell), partner);
        }

        foreach (var other in Around(cell))
        {
            if (_springs.Of(IdOf(cell)).Count >= Of(_most, cell)) return;
            if (_springs.Of(IdOf(other)).Count >= Of(_most, other)) continue;
            var chance = Of(_attachment, cell) * dt * Of(_affinity[TypeOf(other)], cell);
            if (chance > 0 && random.NextDouble() <= chance) _springs.Attach(IdOf(cell), IdOf(other));
        }
    }

    private void Pull()
    {
        var cells = _agents.Cells;
        for (var cell = 0; cell < _agents.Count; cell++)
        {
            if (!(Of(_movable, cell) > 0.5)) continue;
            foreach (var partner in _springs.Of(IdOf(cell)))
            {
                var other = _indexOf[partner];
                var strength = Math.Sqrt(
                    Of(_elastic, cell) * Of(_affinity[TypeOf(other)], cell) * Of(_elastic, other) * Of(_affinity[TypeOf(cell)], other));
                cells.Vx.Values[cell] += strength * (cells.X.Values[other] - cells.X.Values[cell]);
                cells.Vy.Values[cell] += strength * (cells.Y.Values[other] - cells.Y.Values[cell]);
                cells.Vz.Values[cell] += strength * (cells.Z.Values[other] - cells.Z.Values[cell]);
            }
        }
    }

    private void Act(int cell, double dt, uint pass)
    {
        var random = new RandomStream(_model.Seed ?? 0, Draw.Interaction, (ulong)IdOf(cell), pass);
        var (hasEaten, hasFused) = (false, false);
        foreach (var other in Around(cell))
        {
            // PhysiCell stops at the first neighbour that was eaten in this pass.
            if (_gone[other]) break;
            if (!_agents.IsLive(other))
            {
                var kind = _agents.Cells.State.Values[other] == CellState.Apoptotic ? 0 : 1;
                if (hasEaten || !(random.NextDouble() < Of(_eatDead[kind], cell) * dt)) continue;
                Eat(cell, other);
                hasEaten = true;
                continue;
            }

            if (!hasEaten && random.NextDouble() < Of(_eatLive[TypeOf(other)], cell) * dt)
            {
                Eat(cell, other);
                hasEaten = true;
                continue;
            }

            if (_agents.AttackTarget.Values[cell] == Agents.Nobody
                && random.NextDouble() < Of(_attack[TypeOf(other)], cell) * Of(_immunogenicity[TypeOf(cell)], other) * dt)
            {
                _agents.AttackTarget.Values[cell] = IdOf(other);
                _springs.Attach(IdOf(cell), IdOf(other));
            }

            if (hasFused || !(random.NextDouble() < Of(_fuse[TypeOf(other)], cell) * dt)) continue;
            _feeding.Fuse(cell, other);
            Go(other);
            hasFused = true;
        }

        if (_agents.AttackTarget.Values[cell] != Agents.Nobody) Attack(cell, dt, ref random);
    }

    private void Eat(int cell, int other)
    {
        _feeding.Eat(cell, other);
        Go(other);
    }

    private void Go(int cell)
    {
        _gone[cell] = true;
        _anyGone = true;
        _springs.Clear(IdOf(cell));
    }

    private void Attack(int cell, double dt, ref RandomStream random)
    {
        var id = _agents.AttackTarget.Values[cell];
        var isThere = _indexOf.TryGetValue(id, out var target) && !_gone[target];
        if (isThere && _agents.IsLive(target))
        {
            var damage = Of(_damageRate, cell) * dt;
            _agents.Damage.Values[target] += damage;
            _agents.AttackTime.Values[target] += dt;
            _agents.DamageDelivered.Values[cell] += damage;
        }

        if (isThere && _agents.IsLive(target) && !(random.NextDouble() < dt / Of(_duration, cell))) return;
        _springs.Detach(IdOf(cell), id);
        _agents.AttackTarget.Values[cell] = Agents.Nobody;
    }
}
