namespace Exocosm.Engine.Fields;

/// <summary>Gradients of a field: central differences inside, one-sided at the faces of the grid.</summary>
public static class GradientField
{
    /// <summary>The gradient at the centre of a voxel, per µm.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="values">The field.</param>
    /// <param name="voxel">The voxel.</param>
    public static (double X, double Y, double Z) At(VoxelGrid grid, double[] values, int voxel)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(values);
        var (i, j, k) = grid.Coordinates(voxel);
        return (
            Along(values, voxel, i, grid.Nx, 1, grid.EdgeUm),
            Along(values, voxel, j, grid.Ny, grid.Nx, grid.EdgeUm),
            Along(values, voxel, k, grid.Nz, grid.Nx * grid.Ny, grid.EdgeUm));
    }

    private static double Along(double[] values, int voxel, int place, int count, int stride, double edge)
    {
        if (count == 1) return 0;
        var low = place > 0 ? voxel - stride : voxel;
        var high = place < count - 1 ? voxel + stride : voxel;
        return (values[high] - values[low]) / (((high - low) / stride) * edge);
    }
}
