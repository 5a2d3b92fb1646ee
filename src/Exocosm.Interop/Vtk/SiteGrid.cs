using Exocosm.Results.Files;
using Exocosm.Results.Tables;

namespace Exocosm.Interop.Vtk;

/// <summary>The voxel grid of a site, as the table <c>sites</c> has it.</summary>
/// <param name="XMinUm">Lower corner, µm.</param>
/// <param name="YMinUm">Lower corner, µm.</param>
/// <param name="ZMinUm">Lower corner, µm.</param>
/// <param name="Nx">Voxels along x.</param>
/// <param name="Ny">Voxels along y.</param>
/// <param name="Nz">Voxels along z.</param>
/// <param name="VoxelUm">Edge of a voxel, µm.</param>
internal sealed record SiteGrid(double XMinUm, double YMinUm, double ZMinUm, int Nx, int Ny, int Nz, double VoxelUm)
{
    /// <summary>The grids by site.</summary>
    /// <param name="tablesFolder">The run's folder <c>tables</c>.</param>
    public static IReadOnlyDictionary<string, SiteGrid> Read(string tablesFolder)
    {
        var table = TableReader.Open(tablesFolder, "sites")
            ?? throw new StorageException($"'{tablesFolder}' has no table 'sites', without which fields have no place");
        double[] x = table.Doubles("x_min_um"), y = table.Doubles("y_min_um"), z = table.Doubles("z_min_um"), h = table.Doubles("voxel_um");
        int[] nx = table.Ints("nx"), ny = table.Ints("ny"), nz = table.Ints("nz");
        return table.Texts("site").Select((site, s) => (site, grid: new SiteGrid(x[s], y[s], z[s], nx[s], ny[s], nz[s], h[s])))
            .ToDictionary(pair => pair.site, pair => pair.grid, StringComparer.Ordinal);
    }
}
