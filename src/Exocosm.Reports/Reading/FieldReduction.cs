using Exocosm.Reports.Content;

namespace Exocosm.Reports.Reading;

/// <summary>What a report shows of a field: a plane, means over shells, means at cells.</summary>
internal sealed class FieldReduction(SiteGrid grid, double[] values)
{
    /// <summary>The plane of voxels through the middle of the box.</summary>
    public PlaneSlice MidPlane()
    {
        int plane = grid.Nx * grid.Ny, k = grid.Nz / 2;
        return new PlaneSlice(
            grid.ZMinUm + (k + 0.5) * grid.VoxelUm, grid.XMinUm + grid.VoxelUm / 2, grid.YMinUm + grid.VoxelUm / 2, grid.VoxelUm, grid.Nx, grid.Ny,
            Array.ConvertAll(values[(k * plane)..((k + 1) * plane)], static value => (float)value));
    }

    /// <summary>Means over shells around the tissue's centre, or the middle of the box where no cells were saved.</summary>
    public RadialProfile AroundCentre(CellSnapshot? cells)
    {
        (double x, double y, double z) = cells is { Count: > 0 }
            ? cells.Centre()
            : (grid.XMinUm + grid.Nx * grid.VoxelUm / 2, grid.YMinUm + grid.Ny * grid.VoxelUm / 2, grid.ZMinUm + grid.Nz * grid.VoxelUm / 2);
        double[] distance = new double[values.Length];
        for (int voxel = 0; voxel < values.Length; voxel++)
        {
            double dx = grid.XMinUm + (voxel % grid.Nx + 0.5) * grid.VoxelUm - x;
            double dy = grid.YMinUm + (voxel / grid.Nx % grid.Ny + 0.5) * grid.VoxelUm - y;
            double dz = grid.ZMinUm + (voxel / (grid.Nx * grid.Ny) + 0.5) * grid.VoxelUm - z;
            distance[voxel] = Math.Sqrt(dx * dx + dy * dy + dz * dz);
        }

        return Shells(distance);
    }

    /// <summary>Means by distance from the nearest voxel that holds a living cell of the marked types; null where there is none.</summary>
    public RadialProfile? AroundCells(CellSnapshot cells, bool[] types)
    {
        bool[] source = new bool[values.Length];
        for (int cell = 0; cell < cells.Count; cell++)
            if (cells.Alive[cell] && types[cells.CellType[cell]]) source[grid.VoxelAt(cells.XUm[cell], cells.YUm[cell], cells.ZUm[cell])] = true;
        return source.Contains(true) ? Shells(NearestSource.Distances(grid, source)) : null;
    }

    /// <summary>Mean in the voxels of the living cells of each type.</summary>
    public IReadOnlyList<TypeMean> AtCells(CellSnapshot cells, IReadOnlyList<CellTypeStyle> types)
    {
        double[] sum = new double[types.Count];
        int[] count = new int[types.Count];
        for (int cell = 0; cell < cells.Count; cell++)
        {
            if (!cells.Alive[cell]) continue;
            sum[cells.CellType[cell]] += values[grid.VoxelAt(cells.XUm[cell], cells.YUm[cell], cells.ZUm[cell])];
            count[cells.CellType[cell]]++;
        }

        return [.. types.Select((type, n) => new TypeMean(type.Name, sum[n] / count[n], count[n])).Where(static mean => mean.Cells > 0)];
    }

    // One voxel thick; a shell that holds no voxel centre is left out.
    private RadialProfile Shells(double[] distance)
    {
        int shells = (int)(distance.Max() / grid.VoxelUm) + 1;
        double[] sum = new double[shells];
        int[] count = new int[shells];
        for (int voxel = 0; voxel < distance.Length; voxel++)
        {
            int shell = (int)(distance[voxel] / grid.VoxelUm);
            sum[shell] += values[voxel];
            count[shell]++;
        }

        int[] filled = [.. Enumerable.Range(0, shells).Where(shell => count[shell] > 0)];
        return new RadialProfile(
            [.. filled.Select(shell => (shell + 0.5) * grid.VoxelUm)], [.. filled.Select(shell => sum[shell] / count[shell])]);
    }
}
