using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>Motion of single vesicles by a substep: each axis in turn, each vesicle with random numbers of its own.</summary>
internal sealed class VesicleMotion
{
    private readonly PopulationContext _context;
    private readonly Vesicles _vesicles;
    private readonly double[] _sigma;
    private readonly double[] _hops;
    private readonly bool[] _open;
    private readonly bool _isBrownian;
    private readonly RangeWork _work;
    private bool[] _gone = [];
    private uint _substep;

    /// <summary>Motion of the given vesicles.</summary>
    public VesicleMotion(PopulationContext context, Vesicles vesicles)
    {
        _context = context;
        _vesicles = vesicles;
        var edge = context.Grid.EdgeUm;
        _sigma = [.. context.Classes.Select(size => Math.Sqrt(2 * size.DiffusionUm2PerMin * context.Steps.TransportMin))];
        _hops = [.. context.Classes.Select(size => size.DiffusionUm2PerMin * context.Steps.TransportMin / (edge * edge))];
        _open = [.. context.Plan.Faces.Open];
        _isBrownian = context.Plan.Motion == VesicleMotionKind.Brownian;
        _work = new RangeWork(Move, 1024);
    }

    /// <summary>Moves all free vesicles by a substep.</summary>
    /// <returns>How many left the domain.</returns>
    public long Move(WorkTeam team, uint substep)
    {
        _substep = substep;
        if (_gone.Length < _vesicles.Count) _gone = new bool[_vesicles.X.Length];
        _work.Run(team, _vesicles.Count);
        if (!_open.Contains(true)) return 0;
        var before = _vesicles.Count;
        _vesicles.Remove(_gone);
        return before - _vesicles.Count;
    }

    private void Move(int from, int to)
    {
        var grid = _context.Grid;
        for (var i = from; i < to; i++)
        {
            _gone[i] = false;
            if (_vesicles.OnMatrix[i] != 0) continue;
            var random = new RandomStream(
                _context.Scenario.Seed, Purpose.Of(Purpose.VesicleMotion, _context.Population), (ulong)_vesicles.Serial[i], _substep);
            var size = _vesicles.SizeClass[i];
            var gone = false;
            MoveAlong(_vesicles.X, i, grid.MinX, grid.Nx, size, 0, ref random, ref gone);
            MoveAlong(_vesicles.Y, i, grid.MinY, grid.Ny, size, 2, ref random, ref gone);
            MoveAlong(_vesicles.Z, i, grid.MinZ, grid.Nz, size, 4, ref random, ref gone);
            _gone[i] = gone;
        }
    }

    private void MoveAlong(double[] places, int i, double min, int voxels, int size, int face, ref RandomStream random, ref bool gone)
    {
        var edge = _context.Grid.EdgeUm;
        var place = places[i] - min;
        if (_isBrownian)
        {
            places[i] = min + BrownianStep.Take(place, voxels * edge, _sigma[size], _open[face], _open[face + 1], ref random, ref gone);
            return;
        }

        var at = Math.Clamp((int)(place / edge), 0, voxels - 1);
        places[i] += edge * (VoxelWalk.Take(at, voxels, _hops[size], _open[face], _open[face + 1], ref random, ref gone) - at);
    }
}
