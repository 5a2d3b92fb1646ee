using Exocosm.Engine.Fields;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>The voxels of a model. Their edges may differ, though diffusion takes dx for all axes, as BioFVM does.</summary>
public sealed class Mesh
{
    private readonly DomainSettings _domain;

    /// <summary>The voxels of a domain.</summary>
    /// <param name="domain">The domain.</param>
    public Mesh(DomainSettings domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        _domain = domain;
        (Nx, Ny, Nz) = domain.Voxels;
        Grid = new VoxelGrid(domain.Min.X, domain.Min.Y, domain.Min.Z, Nx, Ny, Nz, domain.Voxel.X);
        VoxelVolume = domain.Voxel.X * domain.Voxel.Y * domain.Voxel.Z;
    }

    /// <summary>Voxels along x.</summary>
    public int Nx { get; }

    /// <summary>Voxels along y.</summary>
    public int Ny { get; }

    /// <summary>Voxels along z.</summary>
    public int Nz { get; }

    /// <summary>Number of voxels.</summary>
    public int Count => Grid.Count;

    /// <summary>dx dy dz, µm³; in 2D too.</summary>
    public double VoxelVolume { get; }

    /// <summary>The grid that diffusion is solved on: cubic, of edge dx.</summary>
    public VoxelGrid Grid { get; }

    /// <summary>Whether a point lies inside the closed box.</summary>
    public bool Holds(double x, double y, double z) =>
        x >= _domain.Min.X && x <= _domain.Max.X && y >= _domain.Min.Y && y <= _domain.Max.Y && z >= _domain.Min.Z && z <= _domain.Max.Z;

    /// <summary>The voxel of a point in the box.</summary>
    public int Locate(double x, double y, double z) =>
        Grid.Index(
            Along(x - _domain.Min.X, _domain.Voxel.X, Nx), Along(y - _domain.Min.Y, _domain.Voxel.Y, Ny), Along(z - _domain.Min.Z, _domain.Voxel.Z, Nz));

    /// <summary>Gradient in a voxel: central differences inside, one-sided at the faces, 0 along z in 2D.</summary>
    public (double X, double Y, double Z) Gradient(double[] density, int voxel)
    {
        ArgumentNullException.ThrowIfNull(density);
        var (i, j, k) = Grid.Coordinates(voxel);
        return (
            Slope(density, voxel, i, Nx, 1, _domain.Voxel.X),
            Slope(density, voxel, j, Ny, Nx, _domain.Voxel.Y),
            _domain.Is2D ? 0 : Slope(density, voxel, k, Nz, Nx * Ny, _domain.Voxel.Z));
    }

    private static double Slope(double[] density, int voxel, int place, int count, int stride, double edge)
    {
        if (count == 1) return 0;
        var low = place > 0 ? voxel - stride : voxel;
        var high = place < count - 1 ? voxel + stride : voxel;
        return (density[high] - density[low]) / (((high - low) / stride) * edge);
    }

    private static int Along(double offset, double edge, int count)
    {
        var place = offset / edge;
        if (!(place > 0)) return 0;
        return place >= count ? count - 1 : (int)place;
    }
}
