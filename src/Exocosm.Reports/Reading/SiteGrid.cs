using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>The voxels of a site; voxel (i, j, k) has number i + nx·(j + ny·k) and its centre at min + (i+½, j+½, k+½)·edge.</summary>
internal sealed record SiteGrid(string Site, double XMinUm, double YMinUm, double ZMinUm, int Nx, int Ny, int Nz, double VoxelUm)
{
    /// <summary>Number of voxels.</summary>
    public int Count => Nx * Ny * Nz;

    /// <summary>The sites of a run; empty where it has not begun.</summary>
    public static SiteGrid[] Read(string tables)
    {
        if (TableReader.Open(tables, "sites") is not { } table) return [];
        string[] sites = table.Texts("site");
        double[] x = table.Doubles("x_min_um"), y = table.Doubles("y_min_um"), z = table.Doubles("z_min_um"), edge = table.Doubles("voxel_um");
        int[] nx = table.Ints("nx"), ny = table.Ints("ny"), nz = table.Ints("nz");
        return [.. sites.Select((site, n) => new SiteGrid(site, x[n], y[n], z[n], nx[n], ny[n], nz[n], edge[n]))];
    }

    /// <summary>The box.</summary>
    public SiteBox Box() => new(Site, XMinUm, YMinUm, ZMinUm, Nx * VoxelUm, Ny * VoxelUm, Nz * VoxelUm);

    /// <summary>The voxel that holds a point; the nearest one where the point lies outside.</summary>
    public int VoxelAt(double x, double y, double z) =>
        Step(x - XMinUm, Nx) + Nx * (Step(y - YMinUm, Ny) + Ny * Step(z - ZMinUm, Nz));

    private int Step(double offset, int count) => (int)Math.Clamp(Math.Floor(offset / VoxelUm), 0, count - 1);
}
