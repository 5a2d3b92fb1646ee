using System.Runtime.CompilerServices;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Fields;

/// <summary>
/// The sweep along z, a bundle of neighbouring columns of one scalar per block. The way forward writes to scratch memory that
/// stays in cache, so that each voxel is read from and written to main memory once.
/// </summary>
internal sealed class ColumnSweep(LodOperator lod, FaceTally tally) : IBlockWork
{
    /// <summary>Columns solved side by side.</summary>
    private const int Width = 64;

    private readonly int _plane = lod.Grid.Nx * lod.Grid.Ny;
    private double[][] _scratch = [];
    private double[][] _scalars = [];

    /// <summary>Bundles in one scalar.</summary>
    public int Bundles { get; } = ((lod.Grid.Nx * lod.Grid.Ny) + Width - 1) / Width;

    public void Prepare(double[][] scalars, int threads)
    {
        _scalars = scalars;
        if (_scratch.Length >= threads) return;
        _scratch = new double[threads][];
        for (var i = 0; i < threads; i++) _scratch[i] = new double[lod.Grid.Nz * Width];
    }

    public void Run(int block, int worker)
    {
        var scalar = block / Bundles;
        var bundle = block - (scalar * Bundles);
        var first = bundle * Width;
        var width = Math.Min(Width, _plane - first);
        var field = _scalars[scalar];
        var factor = lod.Axes[2];
        var nz = lod.Grid.Nz;
        var lowest = field.AsSpan(first, width);
        var highest = field.AsSpan(first + ((nz - 1) * _plane), width);
        RowKernels.Add(lowest, factor.LowSource);
        RowKernels.Add(highest, factor.HighSource);
        Solve(ref field[first], ref _scratch[worker][0], width, factor);
        var rate = factor.FaceRate * lod.Grid.VoxelVolume;
        if (lod.Faces[4] is { } low) tally.Set(scalar, 4, bundle, rate * RowKernels.SumAbove(lowest, low));
        if (lod.Faces[5] is { } high) tally.Set(scalar, 5, bundle, rate * RowKernels.SumAbove(highest, high));
    }

    private void Solve(ref double field, ref double scratch, int width, AxisFactor factor)
    {
        var nz = factor.Scale.Length;
        RowKernels.Start(ref scratch, ref field, width, factor.Scale[0]);
        for (var k = 1; k < nz; k++)
        {
            ref var here = ref Unsafe.Add(ref scratch, k * Width);
            ref var before = ref Unsafe.Add(ref scratch, (k - 1) * Width);
            RowKernels.Forward(ref here, ref Unsafe.Add(ref field, k * _plane), ref before, width, factor.Scale[k], factor.Carry[k]);
        }

        RowKernels.Start(
            ref Unsafe.Add(ref field, (nz - 1) * _plane), ref Unsafe.Add(ref scratch, (nz - 1) * Width), width, 1);
        for (var k = nz - 2; k >= 0; k--)
        {
            ref var behind = ref Unsafe.Add(ref field, (k + 1) * _plane);
            RowKernels.Backward(
                ref Unsafe.Add(ref field, k * _plane), ref Unsafe.Add(ref scratch, k * Width), ref behind, width, factor.Carry[k]);
        }
    }
}
