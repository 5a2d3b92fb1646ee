using Exocosm.Engine.Mechanics;
using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// Velocities from neighbours, walls and migration, then attachments and interactions, then the move: x += Δt(1.5 v − 0.5 v_before).
/// A cell that leaves the box is frozen for ever.
/// </summary>
internal sealed class MechanicsPass
{
    private const double WallStrength = 100;

    /// <summary>Passes for which neighbours are listed: more make the lists longer, fewer have them made more often.</summary>
    private const int PassesAhead = 15;

    /// <summary>Least skin around a cell, in units of how far it interacts.</summary>
    private const double ThinnestSkin = 0.01;

    /// <summary>Most skin around a cell, in units of how far it interacts.</summary>
    private const double ThickestSkin = 0.2;

    private readonly PhysiCellModel _model;
    private readonly Mesh _mesh;
    private readonly Agents _agents;
    private readonly ContactCounts _contacts;
    private readonly Migration _migration;
    private readonly Encounters _encounters;
    private readonly KeptPairs _pairs;
    private readonly RangeWork _gather;
    private readonly RangeWork _push;
    private readonly RangeWork _move;
    private readonly int _distance;
    private readonly int _repulsion;
    private readonly int _adhesion;
    private readonly int _movable;
    private readonly int[] _affinity;
    private readonly double[][]? _affinities;
    private double[] _x = [];
    private double[] _y = [];
    private double[] _z = [];
    private double[] _radius = [];
    private double[] _reach = [];
    private double[] _rootRepulsion = [];
    private double[] _rootAdhesion = [];
    private double[] _vx = [];
    private double[] _vy = [];
    private double[] _vz = [];
    private double[] _pressure = [];
    private double[] _skin = [];
    private int[] _kind = [];
    private int[] _byKind = [];
    private int[] _cellOf = [];
    private int _active;
    private bool _isListed;
    private volatile bool _hasLeft;
    private double _step;

    public MechanicsPass(PhysiCellModel model, Mesh mesh, Agents agents, ContactCounts contacts, Migration migration, Encounters encounters, WorkTeam team)
    {
        (_model, _mesh, _agents, _contacts, _migration, _encounters) = (model, mesh, agents, contacts, migration, encounters);
        var (types, states) = (model.Types.Count, contacts.IsNeeded ? ContactCounts.States : 1);
        var kinds = types * states;
        var affinity = new double[kinds * kinds];
        for (var a = 0; a < kinds; a++)
        {
            for (var b = 0; b < kinds; b++) affinity[(a * kinds) + b] = model.Types[a / states].Mechanics.Affinities[b / states];
        }

        _affinity = [.. model.Types.Select((_, type) => model.Vocabulary.Behaviour(BehaviourKind.Affinity, type))];
        if (_affinity.Any(behaviour => Touched.Changes(model, behaviour))) _affinities = new double[kinds][];
        _pairs = new KeptPairs(team, new AffinityMatrix(kinds, affinity));
        _gather = new RangeWork(Gather, 512);
        _push = new RangeWork(Push, 512);
        _move = new RangeWork(Move, 512);
        _distance = model.Vocabulary.Behaviour(BehaviourKind.AdhesionDistance);
        _repulsion = model.Vocabulary.Behaviour(BehaviourKind.Repulsion);
        _adhesion = model.Vocabulary.Behaviour(BehaviourKind.Adhesion);
        _movable = model.Vocabulary.Behaviour(BehaviourKind.IsMovable);
    }

    /// <summary>One pass.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="dt">Time since the last pass, min.</param>
    /// <param name="pass">Number of the pass.</param>
    /// <returns>Whether interactions changed volumes or removed cells.</returns>
    public bool Advance(WorkTeam team, double dt, uint pass)
    {
        _step = _model.Time.MechanicsMin;
        var cells = _agents.Cells;
        if (!_isListed || !_pairs.Follow(_cellOf, cells.X.Values, cells.Y.Values, cells.Z.Values)) ListPairs(team);
        if (_active == 0) return false;
        _pairs.Write(new KeptPairEffects(_vx, _vy, _vz, _pressure, _contacts.IsNeeded ? _byKind : null));
        _push.Run(team, _active);
        _migration.Add(team, dt, pass);
        var changed = _encounters.Happen(dt, pass);
        if (changed) ListActive();
        _hasLeft = false;
        _move.Run(team, _active);
        _isListed = !changed && !_hasLeft;
        return changed;
    }

    /// <summary>Call when cells were born, removed, put into another order, or changed their sizes or strengths.</summary>
    public void Forget() => _isListed = false;

    /// <summary>Saves, restores or hashes where cells were when their neighbours were listed; the cells themselves come before it.</summary>
    public void Exchange(StateExchange exchange, WorkTeam team)
    {
        exchange.Scalar("neighbours are listed", ref _isListed);
        if (!_isListed) return;
        if (exchange.Restoring) Gather(team);
        Listed(exchange, "x", _x);
        Listed(exchange, "y", _y);
        Listed(exchange, "z", _z);
        Listed(exchange, "skin", _skin);
        if (exchange.Restoring && _active > 0) List();
    }

    private void Listed(StateExchange exchange, string what, double[] values)
    {
        var (stored, count) = (values, _active);
        exchange.Array($"neighbours listed {what}", ref stored, ref count);
        if (!exchange.Restoring) return;
        if (count != _active) throw new StateMismatchException($"'neighbours listed {what}' holds {count} values for {_active} cells.");
        Array.Copy(stored, values, count);
    }

    private void ListPairs(WorkTeam team)
    {
        _contacts.Reserve(_agents.Count);
        Gather(team);
        if (_active > 0) List();
        _isListed = true;
    }

    private void List() => _pairs.List(new PairBodies(_active, _x, _y, _z, _radius, _reach, _rootRepulsion, _rootAdhesion, _kind, null, _affinities), _skin);

    private void Gather(WorkTeam team)
    {
        ListActive();
        Reserve(_active);
        _gather.Run(team, _active);
    }

    /// <summary>Affinities for a type are the same for its cells in whatever state they are.</summary>
    private void ReserveAffinities(int room)
    {
        if (_affinities is null) return;
        var states = _affinities.Length / _affinity.Length;
        for (var type = 0; type < _affinity.Length; type++) Array.Fill(_affinities, new double[room], type * states, states);
    }

    private void ListActive()
    {
        var count = _agents.Count;
        if (_cellOf.Length < count) _cellOf = new int[2 * count];
        _active = 0;
        for (var cell = 0; cell < count; cell++)
        {
            if (_agents.IsActive.Values[cell]) _cellOf[_active++] = cell;
        }
    }

    private void Reserve(int count)
    {
        if (_x.Length < count)
        {
            var room = count + (count / 4) + 16;
            double[] New() => new double[room];
            (_x, _y, _z, _radius, _reach, _rootRepulsion, _rootAdhesion) = (New(), New(), New(), New(), New(), New(), New());
            (_vx, _vy, _vz, _pressure, _skin) = (New(), New(), New(), New(), New());
            _kind = new int[room];
            ReserveAffinities(room);
            if (_contacts.IsNeeded) _byKind = new int[room * _model.Types.Count * ContactCounts.States];
        }
    }

    private void Gather(int from, int to)
    {
        var cells = _agents.Cells;
        var (distance, repulsion, adhesion) =
            (_agents.Behaviours[_distance].Values, _agents.Behaviours[_repulsion].Values, _agents.Behaviours[_adhesion].Values);
        for (var i = from; i < to; i++)
        {
            var cell = _cellOf[i];
            (_x[i], _y[i], _z[i]) = (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
            _radius[i] = cells.Radius.Values[cell];
            _reach[i] = distance[cell] * _radius[i];
            _rootRepulsion[i] = Math.Sqrt(repulsion[cell]);
            _rootAdhesion[i] = Math.Sqrt(adhesion[cell]);
            var type = cells.Type.Values[cell];
            _kind[i] = _contacts.IsNeeded ? ContactCounts.KindOf(type, cells.State.Values[cell]) : type;
            if (_affinities is not null) GatherAffinities(i, cell);
            _skin[i] = SkinOf(cell, Math.Max(_radius[i], _reach[i]));
        }
    }

    private void GatherAffinities(int i, int cell)
    {
        var states = _affinities!.Length / _affinity.Length;
        for (var type = 0; type < _affinity.Length; type++) _affinities[type * states][i] = _agents.Behaviours[_affinity[type]].Values[cell];
    }

    /// <summary>How far a cell will go in some passes at the speed it had; within bounds, so that lists neither grow long nor break at once.</summary>
    private double SkinOf(int cell, double extent)
    {
        var (vx, vy, vz) = (_agents.Cells.PreviousVx.Values[cell], _agents.Cells.PreviousVy.Values[cell], _agents.Cells.PreviousVz.Values[cell]);
        var way = PassesAhead * _step * Math.Sqrt((vx * vx) + (vy * vy) + (vz * vz));
        return Math.Clamp(way, ThinnestSkin * extent, ThickestSkin * extent);
    }

    /// <summary>Gives the cells what the pair forces found, and adds the wall. Immovable cells see no neighbours.</summary>
    private void Push(int from, int to)
    {
        var cells = _agents.Cells;
        var (movable, pressure, cellOf) = (_agents.Behaviours[_movable].Values, cells.Pressure.Values, _cellOf);
        var (x, y, z) = (cells.X.Values, cells.Y.Values, cells.Z.Values);
        var (toX, toY, toZ) = (cells.Vx.Values, cells.Vy.Values, cells.Vz.Values);
        var kinds = _model.Types.Count * ContactCounts.States;
        for (var i = from; i < to; i++)
        {
            var cell = cellOf[i];
            if (!(movable[cell] > 0.5))
            {
                (toX[cell], toY[cell], toZ[cell]) = (0, 0, 0);
                _contacts.Clear(cell);
                continue;
            }

            pressure[cell] = _pressure[i];
            if (_contacts.IsNeeded) _byKind.AsSpan(i * kinds, kinds).CopyTo(_contacts.ByKind.AsSpan(cell * kinds, kinds));
            var (vx, vy, vz) = (_vx[i], _vy[i], _vz[i]);
            if (_model.Options.VirtualWall) AddWall(x[cell], y[cell], z[cell], _radius[i], ref vx, ref vy, ref vz);
            (toX[cell], toY[cell], toZ[cell]) = (vx, vy, vz);
        }
    }

    /// <summary>Pushes a cell that reaches over the nearest face inward; on ties between faces, along their diagonal.</summary>
    private void AddWall(double x, double y, double z, double radius, ref double vx, ref double vy, ref double vz)
    {
        var domain = _model.Domain;
        if (IsWithin(x, domain.Min.X, domain.Max.X, radius) && IsWithin(y, domain.Min.Y, domain.Max.Y, radius)
            && (domain.Is2D || IsWithin(z, domain.Min.Z, domain.Max.Z, radius))) return;
        Span<double> gaps = [x - domain.Min.X, domain.Max.X - x, y - domain.Min.Y, domain.Max.Y - y, z - domain.Min.Z, domain.Max.Z - z];
        var faces = domain.Is2D ? 4 : 6;
        var nearest = double.PositiveInfinity;
        for (var face = 0; face < faces; face++) nearest = Math.Min(nearest, Math.Abs(gaps[face]));
        if (!(nearest < radius)) return;
        var (nx, ny, nz) = (0.0, 0.0, 0.0);
        for (var face = 0; face < faces; face++)
        {
            if (Math.Abs(gaps[face]) > nearest) continue;
            var inward = face % 2 == 0 ? 1 : -1;
            if (face < 2) nx += inward;
            else if (face < 4) ny += inward;
            else nz += inward;
        }

        var length = Math.Sqrt((nx * nx) + (ny * ny) + (nz * nz));
        if (length == 0) return;
        var closeness = 1 - (nearest / radius);
        var speed = WallStrength * closeness * closeness / length;
        (vx, vy, vz) = (vx + (speed * nx), vy + (speed * ny), vz + (speed * nz));
    }

    /// <summary>Whether a cell is farther than its radius from two opposite faces.</summary>
    private static bool IsWithin(double at, double min, double max, double radius) => at - min >= radius && max - at >= radius;

    private void Move(int from, int to)
    {
        var cells = _agents.Cells;
        var movable = _agents.Behaviours[_movable].Values;
        var (x, y, z) = (cells.X.Values, cells.Y.Values, cells.Z.Values);
        var (vx, vy, vz) = (cells.Vx.Values, cells.Vy.Values, cells.Vz.Values);
        var (beforeX, beforeY, beforeZ) = (cells.PreviousVx.Values, cells.PreviousVy.Values, cells.PreviousVz.Values);
        var (now, before, cellOf) = (1.5 * _step, -0.5 * _step, _cellOf);
        for (var i = from; i < to; i++)
        {
            var cell = cellOf[i];
            if (!(movable[cell] > 0.5)) continue;
            if (_model.Domain.Is2D) vz[cell] = 0;
            x[cell] += (now * vx[cell]) + (before * beforeX[cell]);
            y[cell] += (now * vy[cell]) + (before * beforeY[cell]);
            z[cell] += (now * vz[cell]) + (before * beforeZ[cell]);
            (beforeX[cell], beforeY[cell], beforeZ[cell]) = (vx[cell], vy[cell], vz[cell]);
            if (_mesh.Holds(x[cell], y[cell], z[cell])) continue;
            _agents.IsActive.Values[cell] = false;
            movable[cell] = 0;
            _hasLeft = true;
        }
    }
}
