using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Fields;

/// <summary>
/// One grid of a multigrid cycle for A c = b, A = −D∇² + sink in finite volumes. The cycle: a damped Jacobi relaxation, the residual
/// summed over pairs along each axis onto the coarser grid, that grid's own cycle, its correction added evenly to the finer cells, and
/// one more relaxation (Briggs, Henson and McCormick 2000, A Multigrid Tutorial, ch. 3; cell-centred transfers as in Wesseling 1992).
/// Down and up are each other's transposes, so the cycle is a symmetric positive operator, fit to precondition conjugate gradients.
/// Planes are the blocks of all work, so that the bits do not depend on the number of threads.
/// </summary>
internal sealed class SteadyLevel
{
    /// <summary>Below this many cells a loop costs less than handing it out.</summary>
    private const int SmallGrid = 4096;

    /// <summary>Damping that smooths best in three dimensions.</summary>
    private const double Damping = 6.0 / 7;

    private readonly SteadyAxis _x;
    private readonly SteadyAxis _y;
    private readonly SteadyAxis _z;
    private readonly int _plane;
    private readonly double[] _diagonal;
    private readonly double[] _guess;
    private readonly Loop _factor;
    private readonly Loop _sumSinks;
    private readonly Loop _start;
    private readonly Loop _descend;
    private readonly Loop _correct;
    private readonly Loop _finish;

    /// <summary>A grid and all coarser ones, down to a single cell.</summary>
    public SteadyLevel(SteadyAxis x, SteadyAxis y, SteadyAxis z)
    {
        (_x, _y, _z, _plane) = (x, y, z, x.Count * y.Count);
        var count = _plane * z.Count;
        (Sink, _diagonal, Relaxed, Right, Result) =
            (new double[count], new double[count], new double[count], new double[count], new double[count]);
        _guess = WithHalo();
        if (count > 1) Coarser = new SteadyLevel(x.Halved(), y.Halved(), z.Halved());
        _factor = new Loop(Factor);
        _sumSinks = new Loop(coarse => SumOnto(Coarser!.Sink, Sink, coarse));
        _start = new Loop(Start);
        _descend = new Loop(Descend);
        _correct = new Loop(Correct);
        _finish = new Loop(Finish);
    }

    /// <summary>Sink of each cell times its width in voxels along each axis, 1/min.</summary>
    public double[] Sink { get; }

    /// <summary>Damping over diagonal; 0 where the diagonal is.</summary>
    public double[] Relaxed { get; }

    /// <summary>b, to be set before a cycle.</summary>
    public double[] Right { get; }

    /// <summary>What a cycle gives for A⁻¹ b.</summary>
    public double[] Result { get; }

    /// <summary>Cells between the start of an array with a halo and its first cell.</summary>
    public int Halo => _plane;

    private SteadyLevel? Coarser { get; }

    /// <summary>An array with a plane of zeros below and above, so that rows at the faces need no special case.</summary>
    public double[] WithHalo() => new double[_plane * (_z.Count + 2)];

    /// <summary>Takes over <see cref="Sink"/>, here and on all coarser grids.</summary>
    public void Prepare(WorkTeam team)
    {
        _factor.Run(team, _z.Count, Right.Length);
        if (Coarser is null) return;
        _sumSinks.Run(team, Coarser._z.Count, Right.Length);
        Coarser.Prepare(team);
    }

    /// <summary>One cycle from <see cref="Right"/> to <see cref="Result"/>.</summary>
    public void Cycle(WorkTeam team)
    {
        if (Coarser is null)
        {
            Result[0] = Right[0] * Relaxed[0] / Damping;
            return;
        }

        _start.Run(team, _z.Count, Right.Length);
        _descend.Run(team, Coarser._z.Count, Right.Length);
        Coarser.Cycle(team);
        _correct.Run(team, _z.Count, Right.Length);
        _finish.Run(team, _z.Count, Right.Length);
    }

    /// <summary>target = A x for one plane.</summary>
    /// <param name="x">With a halo.</param>
    /// <param name="target">Without.</param>
    /// <param name="k">The plane.</param>
    public void Apply(double[] x, double[] target, int k)
    {
        var (nx, widthZ, lowZ, highZ) = (_x.Count, _z.Widths[k], _z.Links[k], _z.Links[k + 1]);
        for (var j = 0; j < _y.Count; j++)
        {
            var (widthY, first) = (_y.Widths[j], (k * _plane) + (j * nx));
            var row = new Row(
                widthY * widthZ, _y.Links[j] * widthZ, _y.Links[j + 1] * widthZ, lowZ * widthY, highZ * widthY);
            Apply(in row, x, first + _plane, target, first);
        }
    }

    private void Apply(in Row row, double[] values, int at, double[] target, int first)
    {
        var nx = _x.Count;
        ref var x = ref MemoryMarshal.GetArrayDataReference(values);
        ref var d = ref MemoryMarshal.GetArrayDataReference(_diagonal);
        ref var links = ref MemoryMarshal.GetArrayDataReference(_x.Links);
        ref var widths = ref MemoryMarshal.GetArrayDataReference(_x.Widths);
        ref var to = ref MemoryMarshal.GetArrayDataReference(target);
        var i = 0;
        for (; i <= nx - 8; i += 8)
        {
            var c = at + i;
            var along = row.Along * ((At(ref links, i) * At(ref x, c - 1)) + (At(ref links, i + 1) * At(ref x, c + 1)));
            var across = At(ref widths, i)
                * (((row.LowY * At(ref x, c - nx)) + (row.HighY * At(ref x, c + nx)))
                    + ((row.LowZ * At(ref x, c - _plane)) + (row.HighZ * At(ref x, c + _plane))));
            ((At(ref d, first + i) * At(ref x, c)) - (along + across)).StoreUnsafe(ref to, (nuint)(first + i));
        }

        for (; i < nx; i++)
        {
            var c = at + i;
            var along = row.Along * ((_x.Links[i] * values[c - 1]) + (_x.Links[i + 1] * values[c + 1]));
            var across = _x.Widths[i]
                * (((row.LowY * values[c - nx]) + (row.HighY * values[c + nx]))
                    + ((row.LowZ * values[c - _plane]) + (row.HighZ * values[c + _plane])));
            target[first + i] = (_diagonal[first + i] * values[c]) - (along + across);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> At(ref double values, int i) => Vector512.LoadUnsafe(ref values, (nuint)i);

    private void Factor(int k)
    {
        var voxel = k * _plane;
        for (var j = 0; j < _y.Count; j++)
        {
            var alongX = _y.Widths[j] * _z.Widths[k];
            var across = (_y.Sums[j] * _z.Widths[k]) + (_z.Sums[k] * _y.Widths[j]);
            for (var i = 0; i < _x.Count; i++, voxel++)
            {
                var diagonal = (_x.Sums[i] * alongX) + (_x.Widths[i] * across) + Sink[voxel];
                _diagonal[voxel] = diagonal;
                Relaxed[voxel] = diagonal > 0 ? Damping / diagonal : 0;
            }
        }

    }

    private void Start(int k) => SteadyKernels.Multiply(_guess.AsSpan((k + 1) * _plane, _plane), PlaneOf(Relaxed, k), PlaneOf(Right, k));

    private void Descend(int coarse)
    {
        for (var k = 2 * coarse; k < Math.Min((2 * coarse) + 2, _z.Count); k++)
        {
            Apply(_guess, Result, k);
            SteadyKernels.SubtractFrom(PlaneOf(Right, k), PlaneOf(Result, k));
        }

        SumOnto(Coarser!.Right, Result, coarse);
    }

    private void Correct(int k)
    {
        var (nx, coarse) = (_x.Count, Coarser!);
        for (var j = 0; j < _y.Count; j++)
        {
            var fine = _guess.AsSpan(((k + 1) * _plane) + (j * nx), nx);
            var correction = coarse.Result.AsSpan(((k / 2) * coarse._plane) + (j / 2 * coarse._x.Count), coarse._x.Count);
            for (var i = 0; i < fine.Length - 1; i += 2)
            {
                var value = correction[i / 2];
                fine[i] += value;
                fine[i + 1] += value;
            }

            if (nx % 2 == 1) fine[nx - 1] += correction[^1];
        }
    }

    private void Finish(int k)
    {
        Apply(_guess, Result, k);
        SteadyKernels.Relax(PlaneOf(Result, k), _guess.AsSpan((k + 1) * _plane, _plane), PlaneOf(Relaxed, k), PlaneOf(Right, k));
    }

    /// <summary>Sums up to two by two by two cells into each of a coarser plane.</summary>
    private void SumOnto(double[] coarse, double[] fine, int plane)
    {
        var coarser = Coarser!;
        Array.Clear(coarse, plane * coarser._plane, coarser._plane);
        for (var k = 2 * plane; k < Math.Min((2 * plane) + 2, _z.Count); k++)
        {
            for (var j = 0; j < _y.Count; j++)
            {
                var from = fine.AsSpan((k * _plane) + (j * _x.Count), _x.Count);
                var onto = coarse.AsSpan((plane * coarser._plane) + (j / 2 * coarser._x.Count), coarser._x.Count);
                for (var i = 0; i < from.Length - 1; i += 2) onto[i / 2] += from[i] + from[i + 1];
                if (from.Length % 2 == 1) onto[^1] += from[^1];
            }
        }
    }

    private Span<double> PlaneOf(double[] values, int k) => values.AsSpan(k * _plane, _plane);

    /// <summary>Couplings that all cells of a row share.</summary>
    private readonly record struct Row(double Along, double LowY, double HighY, double LowZ, double HighZ);

    /// <summary>A loop over planes that is handed out where the grid is worth it.</summary>
    private sealed class Loop(Action<int> body)
    {
        private readonly RangeWork _work = new((from, _) => body(from), blockSize: 1);

        public void Run(WorkTeam team, int planes, int cells)
        {
            if (cells >= SmallGrid)
            {
                _work.Run(team, planes);
                return;
            }

            for (var k = 0; k < planes; k++) body(k);
        }
    }
}
