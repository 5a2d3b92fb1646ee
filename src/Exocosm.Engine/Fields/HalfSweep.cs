using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Fields;

/// <summary>
/// The sweep along z: both halves of the box inward to the middle plane, the middle plane, and outward again. A half is one
/// processor's own in every pass, so its voxels stay in that processor's cache; only the planes at the middle are shared.
/// </summary>
internal sealed class HalfSweep
{
    /// <summary>Fewest voxels for which a step is shared, in all of its passes: below it, moving data between caches costs what is gained.</summary>
    private const int WorthSharing = 40_000;

    private readonly LodOperator _lod;
    private readonly FaceTally _tally;
    private readonly SlabSweep _slabs;
    private readonly int _plane;
    private readonly BlockWork _slabsInward;
    private readonly BlockWork _inward;
    private readonly BlockWork _middle;
    private readonly BlockWork _outward;
    private double[][] _scalars = [];
    private int _rowsPerBlock;
    private int _blocksPerHalf;

    public HalfSweep(LodOperator lod, FaceTally tally, SlabSweep slabs)
    {
        (_lod, _tally, _slabs) = (lod, tally, slabs);
        _plane = lod.Grid.Nx * lod.Grid.Ny;
        _slabsInward = new BlockWork(SlabsInward);
        _inward = new BlockWork(Inward);
        _middle = new BlockWork(Middle);
        _outward = new BlockWork(Outward);
    }

    /// <summary>Solves along all three axes.</summary>
    public void Run(double[][] scalars, WorkTeam team)
    {
        var wasEager = team.IsEager;
        team.IsEager |= scalars.Length * _lod.Grid.Count >= WorthSharing;
        try
        {
            Sweep(scalars, team);
        }
        finally
        {
            team.IsEager = wasEager;
        }
    }

    private void Sweep(double[][] scalars, WorkTeam team)
    {
        const int BlocksPerHalf = 4;
        _scalars = scalars;
        var grid = _lod.Grid;
        _rowsPerBlock = (grid.Ny + Math.Max(BlocksPerHalf, team.Threads) - 1) / Math.Max(BlocksPerHalf, team.Threads);
        _blocksPerHalf = (grid.Ny + _rowsPerBlock - 1) / _rowsPerBlock;
        var halves = 2 * scalars.Length;
        if (_lod.IsFlat)
        {
            team.Run(_slabs, scalars.Length);
            return;
        }

        // A thread that has whole halves eliminates each slab along z while it is in cache. With more threads than halves it takes two passes.
        if (halves % team.Threads == 0)
        {
            team.Run(_slabsInward, halves);
        }
        else
        {
            team.Run(_slabs, scalars.Length * grid.Nz);
            team.Run(_inward, halves * _blocksPerHalf);
        }

        team.Run(_middle, scalars.Length * _blocksPerHalf);
        team.Run(_outward, halves * _blocksPerHalf);

        // Both halves read the solved middle plane, so its held voxels wait until both are done.
        for (var scalar = 0; scalar < scalars.Length; scalar++) Hold(scalar, _lod.Axes[2].Middle, 0, _plane);
    }

    private void SlabsInward(int block, int worker)
    {
        var (scalar, half) = (block >> 1, block & 1);
        var factor = _lod.Axes[2];
        var (first, middle, step) = HalfOf(half);
        for (var k = first; k != middle; k += step)
        {
            _slabs.Solve(scalar, k, worker);
            Eliminate(scalar, k, k - step, k == first, 0, _plane);
        }

        if (half == 0) _slabs.Solve(scalar, factor.Middle, worker);
    }

    private void Inward(int block, int worker)
    {
        var (scalar, half, offset, count) = PartOf(block);
        var (first, middle, step) = HalfOf(half);
        for (var k = first; k != middle; k += step) Eliminate(scalar, k, k - step, k == first, offset, count);
    }

    private void Middle(int block, int worker)
    {
        var scalar = block / _blocksPerHalf;
        var (_, _, offset, count) = PartOf(block + (scalar * _blocksPerHalf));
        var (k, last) = (_lod.Axes[2].Middle, _lod.Grid.Nz - 1);
        Eliminate(scalar, k, k - 1, k == 0, offset, count);
        if (k < last)
        {
            ref var here = ref Voxel(scalar, k, offset);
            RowKernels.Backward(ref here, ref here, ref Voxel(scalar, k + 1, offset), count, _lod.Axes[2].Carry[k]);
        }

        if (k == 0) CountFace(scalar, 4, offset, count);
        if (k == last) CountFace(scalar, 5, offset, count);
    }

    private void Outward(int block, int worker)
    {
        var (scalar, half, offset, count) = PartOf(block);
        var (first, middle, step) = HalfOf(half);
        if (first == middle) return;
        for (var k = middle; k != first;)
        {
            k -= step;
            ref var here = ref Voxel(scalar, k, offset);
            RowKernels.Backward(ref here, ref here, ref Voxel(scalar, k + step, offset), count, _lod.Axes[2].Carry[k]);
        }

        for (var k = first; k != middle; k += step) Hold(scalar, k, offset, count);
        CountFace(scalar, 4 + half, offset, count);
    }

    /// <summary>From the outermost plane of a half, to the middle plane, by steps of.</summary>
    private (int First, int Middle, int Step) HalfOf(int half)
    {
        var middle = _lod.Axes[2].Middle;
        return half == 0 ? (0, middle, 1) : (_lod.Grid.Nz - 1, middle, -1);
    }

    private (int Scalar, int Half, int Offset, int Count) PartOf(int block)
    {
        var half = block / _blocksPerHalf;
        var row = (block - (half * _blocksPerHalf)) * _rowsPerBlock;
        var rows = Math.Min(_rowsPerBlock, _lod.Grid.Ny - row);
        return (half >> 1, half & 1, row * _lod.Grid.Nx, rows * _lod.Grid.Nx);
    }

    private void Eliminate(int scalar, int k, int before, bool isFirst, int offset, int count)
    {
        var factor = _lod.Axes[2];
        ref var here = ref Voxel(scalar, k, offset);
        var row = _scalars[scalar].AsSpan((k * _plane) + offset, count);
        if (k == 0) RowKernels.Add(row, factor.LowSource);
        if (k == _lod.Grid.Nz - 1) RowKernels.Add(row, factor.HighSource);
        if (isFirst) RowKernels.Start(ref here, ref here, count, factor.Scale[k]);
        else RowKernels.Forward(ref here, ref here, ref Voxel(scalar, before, offset), count, factor.Scale[k], factor.Carry[k]);
    }

    private void Hold(int scalar, int k, int offset, int count)
    {
        var nx = _lod.Grid.Nx;
        _lod.Held?.Impose(_scalars[scalar], (k * _lod.Grid.Ny) + (offset / nx), count / nx);
    }

    private ref double Voxel(int scalar, int k, int offset) => ref _scalars[scalar][(k * _plane) + offset];

    private void CountFace(int scalar, int face, int offset, int count)
    {
        if (_lod.Faces[face] is not { } value) return;
        var nx = _lod.Grid.Nx;
        var rate = _lod.Axes[2].FaceRate * _lod.Grid.VoxelVolume;
        var start = ((face == 4 ? 0 : _lod.Grid.Nz - 1) * _plane) + offset;
        for (var row = 0; row < count; row += nx)
            _tally.Set(scalar, face, (offset + row) / nx, rate * RowKernels.SumAbove(_scalars[scalar].AsSpan(start + row, nx), value));
    }
}
