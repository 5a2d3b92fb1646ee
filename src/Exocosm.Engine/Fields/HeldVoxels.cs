namespace Exocosm.Engine.Fields;

/// <summary>
/// Voxels whose value is held: overwritten before each sweep and after the last, as BioFVM's Dirichlet nodes are. They are not part
/// of the operator, so what their neighbours gain or lose depends on the order of the axes.
/// </summary>
public sealed class HeldVoxels
{
    private readonly int[] _voxels;
    private readonly double[] _values;
    private readonly int[] _rowStarts;

    /// <summary>Takes the voxels.</summary>
    /// <param name="grid">The voxels of the box.</param>
    /// <param name="values">One value a voxel; NaN where it is free.</param>
    public HeldVoxels(VoxelGrid grid, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, grid.Count);
        var (voxels, held) = (new List<int>(), new List<double>());
        _rowStarts = new int[(grid.Ny * grid.Nz) + 1];
        for (var row = 0; row < grid.Ny * grid.Nz; row++)
        {
            _rowStarts[row] = voxels.Count;
            for (var voxel = row * grid.Nx; voxel < (row + 1) * grid.Nx; voxel++)
            {
                if (double.IsNaN(values[voxel])) continue;
                voxels.Add(voxel);
                held.Add(values[voxel]);
            }
        }

        _rowStarts[^1] = voxels.Count;
        (_voxels, _values) = ([.. voxels], [.. held]);
    }

    /// <summary>Number of held voxels.</summary>
    public int Count => _voxels.Length;

    /// <summary>Overwrites all held voxels of a field.</summary>
    /// <param name="field">One value a voxel.</param>
    public void Impose(double[] field) => Impose(field, 0, _rowStarts.Length - 1);

    /// <summary>Overwrites the held voxels of rows along x.</summary>
    /// <param name="field">One value a voxel.</param>
    /// <param name="firstRow">First row, j + ny k.</param>
    /// <param name="rows">Number of rows.</param>
    internal void Impose(double[] field, int firstRow, int rows)
    {
        var end = _rowStarts[firstRow + rows];
        for (var i = _rowStarts[firstRow]; i < end; i++) field[_voxels[i]] = _values[i];
    }
}
