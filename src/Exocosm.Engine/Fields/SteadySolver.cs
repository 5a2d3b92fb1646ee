using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Fields;

/// <summary>
/// The steady state of a substrate, D∇²c − (λ + u(x))c + s(x) = 0, by conjugate gradients preconditioned with a multigrid cycle, started
/// from the present field; the number of iterations hardly depends on the number of voxels. The matrix is symmetric with positive
/// diagonal and non-positive neighbours (an M-matrix), so the exact solution is nowhere negative where sources and face values are
/// not; what the tolerance leaves below 0 is then set to 0. Products are summed plane by plane, so every number of threads gives the
/// same bits.
/// </summary>
public sealed class SteadySolver
{
    private const int MaxIterations = 1000;

    private readonly VoxelGrid _grid;
    private readonly int _plane;
    private readonly double _coupling;
    private readonly double _decay;
    private readonly double?[] _faces;
    private readonly SteadyLevel _level;
    private readonly double[] _direction;
    private readonly double[] _product;
    private readonly double[] _partial;
    private readonly double[] _partialRight;
    private readonly bool[] _negative;
    private readonly RangeWork _sinks;
    private readonly RangeWork _residual;
    private readonly RangeWork _likeness;
    private readonly RangeWork _turn;
    private readonly RangeWork _apply;
    private readonly RangeWork _advance;
    private double[] _values = [];
    private double[] _sink = [];
    private double[] _source = [];
    private double _alpha;
    private double _beta;

    /// <summary>A solver for one substrate on one grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="diffusionUm2PerMin">D, µm²/min.</param>
    /// <param name="decayPerMin">λ, 1/min.</param>
    /// <param name="faces">Values at the six faces, half a voxel out from the outermost centres; null: no flux.</param>
    public SteadySolver(VoxelGrid grid, double diffusionUm2PerMin, double decayPerMin, FaceBoundary faces)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(faces);
        _grid = grid;
        _plane = grid.Nx * grid.Ny;
        _coupling = diffusionUm2PerMin / (grid.EdgeUm * grid.EdgeUm);
        _decay = decayPerMin;
        _faces = [.. faces.Values];
        _level = new SteadyLevel(Axis(grid.Nx, 0), Axis(grid.Ny, 1), Axis(grid.Nz, 2));
        _direction = _level.WithHalo();
        _product = new double[grid.Count];
        (_partial, _partialRight, _negative) = (new double[grid.Nz], new double[grid.Nz], new bool[grid.Nz]);
        _sinks = new RangeWork(SetSinks, 1);
        _residual = new RangeWork(SetResidual, 1);
        _likeness = new RangeWork((k, _) => _partial[k] = SteadyKernels.Dot(Of(_level.Right, k), Of(_level.Result, k)), 1);
        _turn = new RangeWork((k, _) => SteadyKernels.Turn(Of(_direction, k + 1), _beta, Of(_level.Result, k)), 1);
        _apply = new RangeWork(Apply, 1);
        _advance = new RangeWork(Advance, 1);
    }

    /// <summary>Solves for the steady state.</summary>
    /// <param name="values">The present field, replaced by the steady state.</param>
    /// <param name="sink">u per voxel, 1/min, not negative.</param>
    /// <param name="source">s per voxel, per min.</param>
    /// <param name="tolerance">
    /// Residual allowed, relative to the right side, both as Σ r²/diagonal; relative to the first residual where the right side is 0.
    /// </param>
    /// <param name="team">Who does it.</param>
    /// <returns>Number of iterations.</returns>
    /// <exception cref="SteadySolveException">It did not converge, or met a value that is not finite.</exception>
    public int Solve(double[] values, double[] sink, double[] source, double tolerance, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(values);
        (_values, _sink, _source) = (values, sink, source);
        _sinks.Run(team, _grid.Nz);
        _level.Prepare(team);
        values.CopyTo(_direction, _plane);
        _residual.Run(team, _grid.Nz);
        var square = BlockSum.Sum(_partial);
        var scale = BlockSum.Sum(_partialRight);
        var limit = tolerance * tolerance * (scale > 0 ? scale : square);
        var likeness = 0.0;
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            if (!double.IsFinite(square)) throw new SteadySolveException(NotFinite());
            if (square <= limit)
            {
                CutNegative();
                return iteration;
            }

            _level.Cycle(team);
            _likeness.Run(team, _grid.Nz);
            var before = likeness;
            likeness = BlockSum.Sum(_partial);
            _beta = iteration == 0 ? 0 : likeness / before;
            _turn.Run(team, _grid.Nz);
            _apply.Run(team, _grid.Nz);
            _alpha = likeness / BlockSum.Sum(_partial);
            _advance.Run(team, _grid.Nz);
            square = BlockSum.Sum(_partial);
        }

        throw new SteadySolveException($"not found in {MaxIterations} iterations; the relative residual is {Math.Sqrt(square / scale):g3}.");
    }

    private SteadyAxis Axis(int count, int axis)
    {
        var widths = new double[count];
        Array.Fill(widths, 1);
        return new SteadyAxis(_coupling, widths, _faces[2 * axis] is not null, _faces[(2 * axis) + 1] is not null);
    }

    private string NotFinite()
    {
        for (var voxel = 0; voxel < _grid.Count; voxel++)
        {
            if (double.IsFinite(_values[voxel]) && double.IsFinite(_sink[voxel]) && double.IsFinite(_source[voxel])) continue;
            var (i, j, k) = _grid.Coordinates(voxel);
            return $"voxel ({i}, {j}, {k}): value {_values[voxel]}, sink {_sink[voxel]}, source {_source[voxel]}.";
        }

        return "the iteration overflowed: nothing takes away what comes in, or the values are too large.";
    }

    private Span<double> Of(double[] values, int plane) => values.AsSpan(plane * _plane, _plane);

    private void SetSinks(int from, int to)
    {
        for (var voxel = from * _plane; voxel < to * _plane; voxel++) _level.Sink[voxel] = _decay + _sink[voxel];
    }

    /// <summary>Right side and first residual of a plane; sums of r²/diagonal and b²/diagonal.</summary>
    private void SetResidual(int k, int end)
    {
        var right = Of(_level.Right, k);
        Of(_source, k).CopyTo(right);
        var (nx, ny) = (_grid.Nx, _grid.Ny);
        for (var j = 0; j < ny; j++)
        {
            right[j * nx] += Inflow(0);
            right[(j * nx) + nx - 1] += Inflow(1);
        }

        for (var i = 0; i < nx; i++)
        {
            right[i] += Inflow(2);
            right[i + ((ny - 1) * nx)] += Inflow(3);
        }

        if (k == 0) AddToAll(right, Inflow(4));
        if (k == _grid.Nz - 1) AddToAll(right, Inflow(5));
        _negative[k] = right.ContainsAnyInRange(double.NegativeInfinity, -double.Epsilon);
        _partialRight[k] = SteadyKernels.Squares(right, Of(_level.Relaxed, k));
        _level.Apply(_direction, _product, k);
        SteadyKernels.Add(right, -1, Of(_product, k));
        _partial[k] = SteadyKernels.Squares(right, Of(_level.Relaxed, k));
    }

    /// <summary>The face lies half a voxel from the centre: twice the coupling to its value.</summary>
    private double Inflow(int face) => 2 * _coupling * (_faces[face] ?? 0);

    private static void AddToAll(Span<double> values, double amount)
    {
        foreach (ref var value in values) value += amount;
    }

    private void Apply(int k, int end)
    {
        _level.Apply(_direction, _product, k);
        _partial[k] = SteadyKernels.Dot(Of(_direction, k + 1), Of(_product, k));
    }

    private void Advance(int k, int end)
    {
        SteadyKernels.Add(Of(_values, k), _alpha, Of(_direction, k + 1));
        SteadyKernels.Add(Of(_level.Right, k), -_alpha, Of(_product, k));
        _partial[k] = SteadyKernels.Squares(Of(_level.Right, k), Of(_level.Relaxed, k));
    }

    private void CutNegative()
    {
        if (_negative.AsSpan().Contains(true)) return;
        foreach (ref var value in _values.AsSpan()) value = Math.Max(0, value);
    }
}
