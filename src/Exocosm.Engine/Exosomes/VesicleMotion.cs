using Exocosm.Engine.State;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// Brownian motion of single vesicles: normal steps of √(2 D_eff dt) per axis. Closed faces reflect. An open face takes a vesicle that
/// ends beyond it, or that touched it in between: a Brownian bridge from a to b does so with probability exp(−ab/(D dt)).
/// </summary>
internal sealed class VesicleMotion
{
    private readonly PopulationContext _context;
    private readonly Vesicles _vesicles;
    private readonly double[] _sigma;
    private readonly bool[] _open;
    private readonly RangeWork _work;
    private bool[] _gone = [];
    private uint _substep;

    /// <summary>Motion of the given vesicles.</summary>
    public VesicleMotion(PopulationContext context, Vesicles vesicles)
    {
        _context = context;
        _vesicles = vesicles;
        _sigma = [.. context.Classes.Select(size => Math.Sqrt(2 * size.DiffusionUm2PerMin * context.StepMin))];
        _open = [.. context.Plan.Faces.Open];
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
        var edge = grid.EdgeUm;
        for (var i = from; i < to; i++)
        {
            _gone[i] = false;
            if (_vesicles.OnMatrix[i] != 0) continue;
            var random = new RandomStream(
                _context.Scenario.Seed, Purpose.Of(Purpose.VesicleMotion, _context.Population), (ulong)_vesicles.Serial[i], _substep);
            var sigma = _sigma[_vesicles.SizeClass[i]];
            var gone = false;
            _vesicles.X[i] = Step(_vesicles.X[i], grid.MinX, grid.MinX + (grid.Nx * edge), sigma, 0, ref random, ref gone);
            _vesicles.Y[i] = Step(_vesicles.Y[i], grid.MinY, grid.MinY + (grid.Ny * edge), sigma, 2, ref random, ref gone);
            _vesicles.Z[i] = Step(_vesicles.Z[i], grid.MinZ, grid.MinZ + (grid.Nz * edge), sigma, 4, ref random, ref gone);
            _gone[i] = gone;
        }
    }

    private double Step(double start, double min, double max, double sigma, int face, ref RandomStream random, ref bool gone)
    {
        var end = start + (sigma * random.NextNormal());
        if (_open[face] && Touches(start - min, end - min, sigma, ref random)) gone = true;
        if (_open[face + 1] && Touches(max - start, max - end, sigma, ref random)) gone = true;
        if (gone) return start;
        var width = max - min;
        var folded = Math.Abs(end - min) % (2 * width);
        return min + (folded > width ? (2 * width) - folded : folded);
    }

    private static bool Touches(double before, double after, double sigma, ref RandomStream random)
    {
        if (after <= 0) return true;
        var exponent = 2 * before * after / (sigma * sigma);
        return exponent < 40 && random.NextDouble() < DeterministicMath.Exp(-exponent);
    }
}
