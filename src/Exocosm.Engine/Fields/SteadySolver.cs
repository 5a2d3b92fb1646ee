using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Fields;

/// <summary>
/// The steady state of a substrate, D∇²c − (λ + u(x))c + s(x) = 0, by conjugate gradients with a diagonal preconditioner, started from
/// the present field. The matrix is symmetric with positive diagonal and non-positive neighbours (an M-matrix), so the exact solution
/// is nowhere negative where sources and face values are not. Products are summed in fixed blocks, so every number of threads
/// gives the same bits.
/// </summary>
public sealed class SteadySolver
{
    private const int MaxIterations = 10_000;

    private readonly VoxelGrid _grid;
    private readonly double _coupling;
    private readonly double _decay;
    private readonly double?[] _faces;
    private readonly double[] _diagonal;
    private readonly double[] _residual;
    private readonly double[] _direction;
    private readonly double[] _product;
    private readonly double[] _right;
    private readonly double[] _partial;
    private readonly double[] _partialSquares;
    private readonly RangeWork _prepare;
    private readonly RangeWork _apply;
    private readonly RangeWork _advance;
    private readonly RangeWork _turn;
    private double[] _values = [];
    private double[] _sink = [];
    private double[] _source = [];
    private double _alpha;
    private double _beta;

    /// <summary>A solver for one substrate on one grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="diffusionUm2PerMin">D, µm²/min.</param>
    /// <param name="decayPerMin">λ, 1/min.</param>
    /// <param name="faces">Values at the six faces, or no flux.</param>
    public SteadySolver(VoxelGrid grid, double diffusionUm2PerMin, double decayPerMin, FaceBoundary faces)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(faces);
        _grid = grid;
        _coupling = diffusionUm2PerMin / (grid.EdgeUm * grid.EdgeUm);
        _decay = decayPerMin;
        _faces = [.. faces.Values];
        (_diagonal, _residual, _direction, _product, _right) =
            (new double[grid.Count], new double[grid.Count], new double[grid.Count], new double[grid.Count], new double[grid.Count]);
        _prepare = new RangeWork(Prepare, BlockSum.BlockSize);
        _apply = new RangeWork(Apply, BlockSum.BlockSize);
        _advance = new RangeWork(Advance, BlockSum.BlockSize);
        _turn = new RangeWork(Turn, BlockSum.BlockSize);
        _partial = new double[_prepare.BlocksOf(grid.Count)];
        _partialSquares = new double[_partial.Length];
    }

    /// <summary>Solves for the steady state.</summary>
    /// <param name="values">The present field, replaced by the steady state.</param>
    /// <param name="sink">u per voxel, 1/min, not negative.</param>
    /// <param name="source">s per voxel, per min.</param>
    /// <param name="tolerance">Residual allowed, relative to the right side.</param>
    /// <param name="team">Who does it.</param>
    /// <returns>Number of iterations.</returns>
    /// <exception cref="SteadySolveException">It did not converge, or met a value that is not finite.</exception>
    public int Solve(double[] values, double[] sink, double[] source, double tolerance, WorkTeam team)
    {
        (_values, _sink, _source) = (values, sink, source);
        _prepare.Run(team, _grid.Count);
        var scale = BlockSum.Sum(_partialSquares);
        var rho = BlockSum.Sum(_partial);
        var limit = tolerance * tolerance * scale;
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            if (!double.IsFinite(rho)) throw new SteadySolveException(NotFinite());
            if (rho <= limit) return iteration;
            _apply.Run(team, _grid.Count);
            _alpha = rho / BlockSum.Sum(_partial);
            _advance.Run(team, _grid.Count);
            var next = BlockSum.Sum(_partial);
            _beta = next / rho;
            rho = next;
            _turn.Run(team, _grid.Count);
        }

        throw new SteadySolveException($"not found in {MaxIterations} iterations; the relative residual is {Math.Sqrt(rho / scale):g3}.");
    }

    private string NotFinite()
    {
        for (var voxel = 0; voxel < _grid.Count; voxel++)
        {
            if (double.IsFinite(_values[voxel]) && double.IsFinite(_sink[voxel]) && double.IsFinite(_source[voxel])) continue;
            var (i, j, k) = _grid.Coordinates(voxel);
            return $"voxel ({i}, {j}, {k}): value {_values[voxel]}, sink {_sink[voxel]}, source {_source[voxel]}.";
        }

        return "the iteration overflowed.";
    }

    /// <summary>Diagonal, right side, first residual and direction; sums of r·M⁻¹r and b·M⁻¹b.</summary>
    private void Prepare(int from, int to)
    {
        var (rho, scale) = (0.0, 0.0);
        for (var voxel = from; voxel < to; voxel++)
        {
            var (i, j, k) = _grid.Coordinates(voxel);
            var diagonal = _decay + _sink[voxel];
            var right = _source[voxel];
            Face(i == 0, 0, ref diagonal, ref right);
            Face(i == _grid.Nx - 1, 1, ref diagonal, ref right);
            Face(j == 0, 2, ref diagonal, ref right);
            Face(j == _grid.Ny - 1, 3, ref diagonal, ref right);
            Face(k == 0, 4, ref diagonal, ref right);
            Face(k == _grid.Nz - 1, 5, ref diagonal, ref right);
            _diagonal[voxel] = diagonal;
            _right[voxel] = right;
            var residual = right - Row(_values, voxel, i, j, k);
            _residual[voxel] = residual;
            _direction[voxel] = residual / diagonal;
            rho += residual * residual / diagonal;
            scale += right * right / diagonal;
        }

        _partial[from / BlockSum.BlockSize] = rho;
        _partialSquares[from / BlockSum.BlockSize] = scale;
    }

    private void Face(bool atFace, int face, ref double diagonal, ref double right)
    {
        if (!atFace)
        {
            diagonal += _coupling;
            return;
        }

        // The face lies half a voxel from the centre: twice the coupling to its value.
        if (_faces[face] is not { } value) return;
        diagonal += 2 * _coupling;
        right += 2 * _coupling * value;
    }

    private void Apply(int from, int to)
    {
        var sum = 0.0;
        var (i, j, k) = _grid.Coordinates(from);
        for (var voxel = from; voxel < to; voxel++)
        {
            var product = Row(_direction, voxel, i, j, k);
            _product[voxel] = product;
            sum += product * _direction[voxel];
            if (++i < _grid.Nx) continue;
            i = 0;
            if (++j < _grid.Ny) continue;
            j = 0;
            k++;
        }

        _partial[from / BlockSum.BlockSize] = sum;
    }

    private double Row(double[] x, int voxel, int i, int j, int k)
    {
        var (nx, plane) = (_grid.Nx, _grid.Nx * _grid.Ny);
        var neighbours = 0.0;
        if (i > 0) neighbours += x[voxel - 1];
        if (i < nx - 1) neighbours += x[voxel + 1];
        if (j > 0) neighbours += x[voxel - nx];
        if (j < _grid.Ny - 1) neighbours += x[voxel + nx];
        if (k > 0) neighbours += x[voxel - plane];
        if (k < _grid.Nz - 1) neighbours += x[voxel + plane];
        return (_diagonal[voxel] * x[voxel]) - (_coupling * neighbours);
    }

    private void Advance(int from, int to)
    {
        var sum = 0.0;
        for (var voxel = from; voxel < to; voxel++)
        {
            _values[voxel] += _alpha * _direction[voxel];
            var residual = _residual[voxel] - (_alpha * _product[voxel]);
            _residual[voxel] = residual;
            sum += residual * residual / _diagonal[voxel];
        }

        _partial[from / BlockSum.BlockSize] = sum;
    }

    private void Turn(int from, int to)
    {
        for (var voxel = from; voxel < to; voxel++)
            _direction[voxel] = (_residual[voxel] / _diagonal[voxel]) + (_beta * _direction[voxel]);
    }
}
