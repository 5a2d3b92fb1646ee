using Exocosm.Engine.Mechanics;
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

    private readonly PhysiCellModel _model;
    private readonly Mesh _mesh;
    private readonly Agents _agents;
    private readonly ContactCounts _contacts;
    private readonly Migration _migration;
    private readonly Encounters _encounters;
    private readonly PairForces _pairs;
    private readonly RangeWork _gather;
    private readonly RangeWork _push;
    private readonly RangeWork _move;
    private readonly int _distance;
    private readonly int _repulsion;
    private readonly int _adhesion;
    private readonly int _movable;
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
    private double[] _stiffness = [];
    private int[] _kind = [];
    private int[] _neighbours = [];
    private int[] _byKind = [];
    private int[] _cellOf = [];
    private int _active;
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

        _pairs = new PairForces(team, new AffinityMatrix(kinds, affinity));
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
        ListActive();
        if (_active == 0) return false;
        Reserve(_active);
        _contacts.Reserve(_agents.Count);
        _gather.Run(team, _active);
        _pairs.Add(
            new PairBodies(_active, _x, _y, _z, _radius, _reach, _rootRepulsion, _rootAdhesion, _kind),
            new PairEffects(_vx, _vy, _vz, _pressure, _stiffness, _neighbours, _contacts.IsNeeded ? _byKind : null));
        _push.Run(team, _active);
        _migration.Add(team, dt, pass);
        var changed = _encounters.Happen(dt, pass);
        if (changed) ListActive();
        _move.Run(team, _active);
        return changed;
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
            var room = 2 * count;
            double[] New() => new double[room];
            (_x, _y, _z, _radius, _reach, _rootRepulsion, _rootAdhesion) = (New(), New(), New(), New(), New(), New(), New());
            (_vx, _vy, _vz, _pressure, _stiffness) = (New(), New(), New(), New(), New());
            (_kind, _neighbours) = (new int[room], new int[room]);
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
            (_vx[i], _vy[i], _vz[i]) = (0, 0, 0);
        }
    }

    /// <summary>Gives the cells what the pair forces found, and adds the wall. Immovable cells see no neighbours.</summary>
    private void Push(int from, int to)
    {
        var cells = _agents.Cells;
        var movable = _agents.Behaviours[_movable].Values;
        var kinds = _model.Types.Count * ContactCounts.States;
        for (var i = from; i < to; i++)
        {
            var cell = _cellOf[i];
            if (!(movable[cell] > 0.5))
            {
                (cells.Vx.Values[cell], cells.Vy.Values[cell], cells.Vz.Values[cell]) = (0, 0, 0);
                _contacts.Clear(cell);
                continue;
            }

            cells.Pressure.Values[cell] = _pressure[i];
            if (_contacts.IsNeeded) _byKind.AsSpan(i * kinds, kinds).CopyTo(_contacts.ByKind.AsSpan(cell * kinds, kinds));
            var (vx, vy, vz) = (_vx[i], _vy[i], _vz[i]);
            if (_model.Options.VirtualWall) AddWall(_x[i], _y[i], _z[i], _radius[i], ref vx, ref vy, ref vz);
            (cells.Vx.Values[cell], cells.Vy.Values[cell], cells.Vz.Values[cell]) = (vx, vy, vz);
        }
    }

    /// <summary>Pushes a cell that reaches over the nearest face inward; on ties between faces, along their diagonal.</summary>
    private void AddWall(double x, double y, double z, double radius, ref double vx, ref double vy, ref double vz)
    {
        var domain = _model.Domain;
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

    private void Move(int from, int to)
    {
        var cells = _agents.Cells;
        var movable = _agents.Behaviours[_movable].Values;
        var (now, before) = (1.5 * _step, -0.5 * _step);
        for (var i = from; i < to; i++)
        {
            var cell = _cellOf[i];
            if (!(movable[cell] > 0.5)) continue;
            ref var x = ref cells.X.Values[cell];
            ref var y = ref cells.Y.Values[cell];
            ref var z = ref cells.Z.Values[cell];
            if (_model.Domain.Is2D) cells.Vz.Values[cell] = 0;
            x += (now * cells.Vx.Values[cell]) + (before * cells.PreviousVx.Values[cell]);
            y += (now * cells.Vy.Values[cell]) + (before * cells.PreviousVy.Values[cell]);
            z += (now * cells.Vz.Values[cell]) + (before * cells.PreviousVz.Values[cell]);
            cells.PreviousVx.Values[cell] = cells.Vx.Values[cell];
            cells.PreviousVy.Values[cell] = cells.Vy.Values[cell];
            cells.PreviousVz.Values[cell] = cells.Vz.Values[cell];
            if (_mesh.Holds(x, y, z)) continue;
            _agents.IsActive.Values[cell] = false;
            _agents.Behaviours[_movable].Values[cell] = 0;
        }
    }
}
