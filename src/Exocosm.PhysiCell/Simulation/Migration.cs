using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// Biased random migration: with probability Δt/persistence a cell draws a new direction β d + (1 − β) ξ, normalised, at its speed; otherwise
/// it keeps the velocity it had.
/// </summary>
internal sealed class Migration
{
    private const double ShortestVector = 1e-16;

    private readonly PhysiCellModel _model;
    private readonly Mesh _mesh;
    private readonly Agents _agents;
    private readonly Transport _transport;
    private readonly RangeWork _work;
    private readonly int _speed;
    private readonly int _bias;
    private readonly int _persistence;
    private readonly int _movable;
    private readonly int[] _sensitivity;
    private readonly bool _anyMoves;
    private double _dt;
    private uint _pass;

    public Migration(PhysiCellModel model, Mesh mesh, Agents agents, Transport transport)
    {
        (_model, _mesh, _agents, _transport) = (model, mesh, agents, transport);
        _work = new RangeWork(Add, 1024);
        _speed = model.Vocabulary.Behaviour(BehaviourKind.MigrationSpeed);
        _bias = model.Vocabulary.Behaviour(BehaviourKind.MigrationBias);
        _persistence = model.Vocabulary.Behaviour(BehaviourKind.MigrationPersistence);
        _movable = model.Vocabulary.Behaviour(BehaviourKind.IsMovable);
        _sensitivity = [.. model.Substrates.Select((_, s) => model.Vocabulary.Behaviour(BehaviourKind.Chemotaxis, s))];
        _anyMoves = model.Types.Any(type => type.Motility.IsMotile);
    }

    /// <summary>Adds migration to the velocities.</summary>
    public void Add(WorkTeam team, double dt, uint pass)
    {
        if (!_anyMoves) return;
        (_dt, _pass) = (dt, pass);
        _work.Run(team, _agents.Count);
    }

    private void Add(int from, int to)
    {
        var cells = _agents.Cells;
        for (var cell = from; cell < to; cell++)
        {
            if (!_agents.IsMotile.Values[cell] || !_agents.IsActive.Values[cell] || !(_agents.Behaviours[_movable].Values[cell] > 0.5)) continue;
            var random = new RandomStream(_model.Seed ?? 0, Draw.Motility, (ulong)cells.Id.Values[cell], _pass);
            var persistence = _agents.Behaviours[_persistence].Values[cell];
            if (persistence < _dt || random.NextDouble() < _dt / persistence) Redraw(cell, ref random);
            cells.Vx.Values[cell] += cells.MotilityX.Values[cell];
            cells.Vy.Values[cell] += cells.MotilityY.Values[cell];
            cells.Vz.Values[cell] += cells.MotilityZ.Values[cell];
        }
    }

    private void Redraw(int cell, ref RandomStream random)
    {
        var bias = _agents.Behaviours[_bias].Values[cell];
        var (x, y, z) = _agents.IsFlat.Values[cell] ? Circle(ref random) : random.NextDirection();
        Guide(cell);
        var (dx, dy, dz) = (_agents.BiasX.Values[cell], _agents.BiasY.Values[cell], _agents.BiasZ.Values[cell]);
        (x, y, z) = Unit((bias * dx) + ((1 - bias) * x), (bias * dy) + ((1 - bias) * y), (bias * dz) + ((1 - bias) * z));
        var speed = _agents.Behaviours[_speed].Values[cell];
        (_agents.Cells.MotilityX.Values[cell], _agents.Cells.MotilityY.Values[cell], _agents.Cells.MotilityZ.Values[cell]) = (speed * x, speed * y, speed * z);
    }

    private void Guide(int cell)
    {
        var motility = _model.Types[_agents.Cells.Type.Values[cell]].Motility;
        if (motility.Guidance == Guidance.None) return;
        var cells = _agents.Cells;
        var voxel = _mesh.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
        var (x, y, z) = (0.0, 0.0, 0.0);
        if (motility.Guidance == Guidance.Chemotaxis)
        {
            var gradient = GradientOf(motility.ChemotaxisSubstrate, voxel);
            (x, y, z) = (motility.ChemotaxisDirection * gradient.X, motility.ChemotaxisDirection * gradient.Y, motility.ChemotaxisDirection * gradient.Z);
        }
        else
        {
            for (var s = 0; s < _sensitivity.Length; s++)
            {
                var weight = _agents.Behaviours[_sensitivity[s]].Values[cell];
                if (weight == 0) continue;
                var gradient = GradientOf(s, voxel);
                if (motility.Guidance == Guidance.AdvancedNormalised) gradient = Unit(gradient.X, gradient.Y, gradient.Z);
                (x, y, z) = (x + (weight * gradient.X), y + (weight * gradient.Y), z + (weight * gradient.Z));
            }
        }

        (_agents.BiasX.Values[cell], _agents.BiasY.Values[cell], _agents.BiasZ.Values[cell]) = Unit(x, y, z);
    }

    private (double X, double Y, double Z) GradientOf(int substrate, int voxel) =>
        _model.Options.Gradients ? _mesh.Gradient(_transport.Densities[substrate], voxel) : (0, 0, 0);

    private static (double X, double Y, double Z) Circle(ref RandomStream random)
    {
        var angle = 2 * Math.PI * random.NextDouble();
        return (DeterministicMath.Cos(angle), DeterministicMath.Sin(angle), 0);
    }

    private static (double X, double Y, double Z) Unit(double x, double y, double z)
    {
        var length = Math.Sqrt((x * x) + (y * y) + (z * z));
        return length > ShortestVector ? (x / length, y / length, z / length) : (0, 0, 0);
    }
}
