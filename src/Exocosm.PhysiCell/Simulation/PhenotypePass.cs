using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// Transformation, rules, volume, damage, death and cycle of all cells in the box, then all divisions, then all removals. Probabilities are
/// PhysiCell's: rate times step.
/// </summary>
internal sealed class PhenotypePass
{
    private const double SmallestDamageRate = 1e-8;

    private readonly PhysiCellModel _model;
    private readonly Agents _agents;
    private readonly TypeBook _book;
    private readonly Rulebook _rules;
    private readonly Division _division;
    private readonly DeathEntry _death;
    private readonly ContactCounts _contacts;
    private readonly Springs _springs;
    private readonly RangeWork _work;
    private readonly int[] _transform;
    private readonly bool[] _transforms;
    private readonly int _damageRate;
    private readonly int _repairRate;
    private bool[] _divides = [];
    private bool[] _gone = [];
    private double _dt;
    private double _time;
    private uint _pass;

    public PhenotypePass(
        PhysiCellModel model, Mesh mesh, Agents agents, TypeBook book, Rulebook rules, ContactCounts contacts, Springs springs)
    {
        (_model, _agents, _book, _rules, _contacts, _springs) = (model, agents, book, rules, contacts, springs);
        _division = new Division(model, mesh, agents, book);
        _death = new DeathEntry(model);
        _work = new RangeWork(Live);
        (Births, Deaths) = (new long[model.Types.Count], new long[model.Types.Count]);
        _transform = [.. Enumerable.Range(0, model.Types.Count).Select(type => model.Vocabulary.Behaviour(BehaviourKind.Transform, type))];
        _transforms = [.. model.Types.Select((_, type) => _transform.Any(behaviour => Touched.By(model, book, type, behaviour)))];
        _damageRate = model.Vocabulary.Behaviour(BehaviourKind.DamageRate);
        _repairRate = model.Vocabulary.Behaviour(BehaviourKind.DamageRepairRate);
    }

    /// <summary>Divisions so far, by type of the new cell.</summary>
    public long[] Births { get; }

    /// <summary>Deaths so far, by type.</summary>
    public long[] Deaths { get; }

    /// <summary>Saves, restores or hashes the counts.</summary>
    public void Exchange(StateExchange exchange)
    {
        exchange.Fixed("births", Births);
        exchange.Fixed("deaths", Deaths);
    }

    /// <summary>One pass.</summary>
    public void Advance(WorkTeam team, double time, double dt, uint pass)
    {
        var count = _agents.Count;
        if (_divides.Length < count) (_divides, _gone) = (new bool[2 * count], new bool[2 * count]);
        (_time, _dt, _pass) = (time, dt, pass);
        _contacts.Reserve(count);
        _work.Run(team, count);
        for (var cell = 0; cell < count; cell++)
        {
            if (!_divides[cell]) continue;
            _springs.Clear(_agents.Cells.Id.Values[cell]);
            var daughter = _division.Divide(cell, pass);
            _contacts.Copy(cell, daughter);
            Births[_agents.Cells.Type.Values[daughter]]++;
        }

        if (!_gone.AsSpan(0, count).Contains(true)) return;
        if (_gone.Length < _agents.Count) Array.Resize(ref _gone, 2 * _agents.Count);
        _gone.AsSpan(count, _agents.Count - count).Clear();
        Removal.Remove(_agents, _contacts, _springs, _gone.AsSpan(0, _agents.Count));
    }

    private void Live(int from, int to)
    {
        for (var cell = from; cell < to; cell++)
        {
            (_divides[cell], _gone[cell]) = (false, false);
            if (!_agents.IsActive.Values[cell]) continue;
            var random = new RandomStream(_model.Seed ?? 0, Draw.Phenotype, (ulong)_agents.Cells.Id.Values[cell], _pass);
            if (_agents.IsLive(cell) && _transforms[_agents.Cells.Type.Values[cell]]) Transform(cell, ref random);
            _rules.Apply(cell, _time);
            VolumeStep.Advance(_agents, cell, _dt);
            TakeDamage(cell);
            if (_agents.IsLive(cell)) Die(cell, ref random);
            if (_agents.IsLive(cell)) _divides[cell] = Cycle(cell, ref random);
            else _gone[cell] = _death.Advance(_agents, cell, _dt, ref random);
        }
    }

    private void Transform(int cell, ref RandomStream random)
    {
        var own = _agents.Cells.Type.Values[cell];
        for (var type = 0; type < _transform.Length; type++)
        {
            var rate = _agents.Behaviours[_transform[type]].Values[cell];
            if (type == own || rate <= 0 || random.NextDouble() > rate * _dt) continue;
            _book.Convert(_agents, cell, type);
            return;
        }
    }

    private void TakeDamage(int cell)
    {
        var (rate, repair) = (_agents.Behaviours[_damageRate].Values[cell], _agents.Behaviours[_repairRate].Values[cell]);
        if (rate <= SmallestDamageRate && repair <= SmallestDamageRate) return;
        ref var damage = ref _agents.Damage.Values[cell];
        damage = (damage + (_dt * rate)) / (1 + (_dt * repair));
    }

    private void Die(int cell, ref RandomStream random)
    {
        if (Happens(_agents.Behaviours[_book.Apoptosis].Values[cell], ref random)) _death.Strike(_agents, cell, necrosis: false);
        else if (Happens(_agents.Behaviours[_book.Necrosis].Values[cell], ref random)) _death.Strike(_agents, cell, necrosis: true);
        else return;
        Interlocked.Increment(ref Deaths[_agents.Cells.Type.Values[cell]]);
    }

    private bool Cycle(int cell, ref RandomStream random)
    {
        var cells = _agents.Cells;
        var phases = _book.Types[cells.Type.Values[cell]].Cycle.Phases;
        ref var phase = ref cells.Phase.Values[cell];
        ref var elapsed = ref cells.Elapsed.Values[cell];
        elapsed += _dt;
        var left = phases[phase];
        var rate = _agents.Behaviours[_book.FirstExit + phase].Values[cell];
        if (!(left.IsFixed ? elapsed > (1 / rate) - (0.5 * _dt) : Happens(rate, ref random))) return false;
        phase = (phase + 1) % phases.Count;
        elapsed = 0;
        if (phases[phase].DoublesOnEntry)
        {
            cells.TargetNucleus.Values[cell] *= 2;
            _agents.TargetCytoplasm.Values[cell] *= 2;
        }

        return left.DividesOnExit;
    }

    private bool Happens(double rate, ref RandomStream random) => rate > 0 && random.NextDouble() < rate * _dt;
}
