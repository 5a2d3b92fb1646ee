using System.Runtime.CompilerServices;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Fields;

/// <summary>
/// The sweeps along x and y, one z slab of one scalar per block, so that the slab stays in cache for both.
/// The forward half of the y sweep follows each tile of x-lines while those are still in the nearest cache.
/// </summary>
internal sealed class SlabSweep(LodOperator lod, FaceTally tally) : IBlockWork
{
    private double[][] _tiles = [];
    private double[][] _scalars = [];

    public void Prepare(double[][] scalars, int threads)
    {
        _scalars = scalars;
        if (_tiles.Length >= threads) return;
        _tiles = new double[threads][];
        for (var i = 0; i < threads; i++) _tiles[i] = new double[lod.Grid.Nx * LineTile.Lines];
    }

    public void Run(int block, int worker)
    {
        var scalar = block / lod.Grid.Nz;
        Solve(scalar, block - (scalar * lod.Grid.Nz), worker);
    }

    /// <summary>Solves slab <paramref name="k"/> of a scalar along x and y.</summary>
    public void Solve(int scalar, int k, int worker)
    {
        var (nx, ny) = (lod.Grid.Nx, lod.Grid.Ny);
        var slab = _scalars[scalar].AsSpan(k * nx * ny, nx * ny);
        lod.Held?.Impose(_scalars[scalar], k * ny, ny);
        var (xLeft, xRight) = (0.0, 0.0);
        for (var j = 0; j < ny; j += LineTile.Lines)
        {
            var lines = Math.Min(LineTile.Lines, ny - j);
            var rows = slab.Slice(j * nx, lines * nx);
            LineTile.Solve(_tiles[worker], ref rows[0], lines, lod.Axes[0]);
            lod.Held?.Impose(_scalars[scalar], (k * ny) + j, lines);
            if (lod.Faces[0] is { } low) xLeft = AddEnds(xLeft, rows, 0, low);
            if (lod.Faces[1] is { } high) xRight = AddEnds(xRight, rows, nx - 1, high);
            ForwardAlongY(slab, j, lines);
        }

        BackwardAlongY(slab);
        lod.Held?.Impose(_scalars[scalar], k * ny, ny);
        var xRate = lod.Axes[0].FaceRate * lod.Grid.VoxelVolume;
        tally.Set(scalar, 0, k, xRate * xLeft);
        tally.Set(scalar, 1, k, xRate * xRight);
        CountY(slab, scalar, k);
    }

    private double AddEnds(double sum, Span<double> rows, int place, double faceValue)
    {
        for (var i = place; i < rows.Length; i += lod.Grid.Nx) sum += rows[i] - faceValue;
        return sum;
    }

    private void ForwardAlongY(Span<double> slab, int firstRow, int rows)
    {
        var (nx, ny) = (lod.Grid.Nx, lod.Grid.Ny);
        var factor = lod.Axes[1];
        for (var j = firstRow; j < firstRow + rows; j++)
        {
            ref var row = ref slab[j * nx];
            if (j == 0) RowKernels.Add(slab[..nx], factor.LowSource);
            if (j == ny - 1) RowKernels.Add(slab[(j * nx)..], factor.HighSource);
            if (j == 0) RowKernels.Start(ref row, ref row, nx, factor.Scale[0]);
            else RowKernels.Forward(ref row, ref row, ref Unsafe.Subtract(ref row, nx), nx, factor.Scale[j], factor.Carry[j]);
        }
    }

    private void BackwardAlongY(Span<double> slab)
    {
        var nx = lod.Grid.Nx;
        for (var j = lod.Grid.Ny - 2; j >= 0; j--)
        {
            ref var row = ref slab[j * nx];
            RowKernels.Backward(ref row, ref row, ref Unsafe.Add(ref row, nx), nx, lod.Axes[1].Carry[j]);
        }
    }

    private void CountY(Span<double> slab, int scalar, int k)
    {
        var rate = lod.Axes[1].FaceRate * lod.Grid.VoxelVolume;
        if (lod.Faces[2] is { } low) tally.Set(scalar, 2, k, rate * RowKernels.SumAbove(slab[..lod.Grid.Nx], low));
        if (lod.Faces[3] is { } high) tally.Set(scalar, 3, k, rate * RowKernels.SumAbove(slab[^lod.Grid.Nx..], high));
    }
}
