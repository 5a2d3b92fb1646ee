namespace Exocosm.Engine.Fields;

/// <summary>
/// The cubic voxels a site is cut into. Voxel (i, j, k) has the number i + nx (j + ny k) and its centre at min + (i + ½) h.
/// </summary>
/// <param name="MinX">Lowest x of the box, µm.</param>
/// <param name="MinY">Lowest y of the box, µm.</param>
/// <param name="MinZ">Lowest z of the box, µm.</param>
/// <param name="Nx">Voxels along x, at least 1.</param>
/// <param name="Ny">Voxels along y, at least 1.</param>
/// <param name="Nz">Voxels along z, at least 1.</param>
/// <param name="EdgeUm">Edge h of a voxel, µm.</param>
public sealed record VoxelGrid(double MinX, double MinY, double MinZ, int Nx, int Ny, int Nz, double EdgeUm)
{
    /// <summary>Voxels along x.</summary>
    public int Nx { get; } = AtLeastOne(Nx, nameof(Nx));

    /// <summary>Voxels along y.</summary>
    public int Ny { get; } = AtLeastOne(Ny, nameof(Ny));

    /// <summary>Voxels along z.</summary>
    public int Nz { get; } = AtLeastOne(Nz, nameof(Nz));

    /// <summary>Edge h of a voxel, µm.</summary>
    public double EdgeUm { get; } = Positive(EdgeUm, nameof(EdgeUm));

    /// <summary>Number of voxels.</summary>
    public int Count { get; } = checked(Nx * Ny * Nz);

    /// <summary>Volume of one voxel, µm³.</summary>
    public double VoxelVolume => EdgeUm * EdgeUm * EdgeUm;

    /// <summary>Highest x of the box, µm.</summary>
    public double MaxX => MinX + (Nx * EdgeUm);

    /// <summary>Highest y of the box, µm.</summary>
    public double MaxY => MinY + (Ny * EdgeUm);

    /// <summary>Highest z of the box, µm.</summary>
    public double MaxZ => MinZ + (Nz * EdgeUm);

    /// <summary>A grid whose middle is the origin.</summary>
    /// <param name="nx">Voxels along x.</param>
    /// <param name="ny">Voxels along y.</param>
    /// <param name="nz">Voxels along z.</param>
    /// <param name="edgeUm">Edge of a voxel, µm.</param>
    public static VoxelGrid Centred(int nx, int ny, int nz, double edgeUm) =>
        new(-0.5 * nx * edgeUm, -0.5 * ny * edgeUm, -0.5 * nz * edgeUm, nx, ny, nz, edgeUm);

    /// <summary>Number of the voxel (i, j, k).</summary>
    /// <param name="i">Along x, 0 to Nx − 1.</param>
    /// <param name="j">Along y, 0 to Ny − 1.</param>
    /// <param name="k">Along z, 0 to Nz − 1.</param>
    public int Index(int i, int j, int k) => i + (Nx * (j + (Ny * k)));

    /// <summary>Place (i, j, k) of a voxel number.</summary>
    /// <param name="voxel">Voxel number, 0 to Count − 1.</param>
    public (int I, int J, int K) Coordinates(int voxel)
    {
        var row = voxel / Nx;
        return (voxel - (row * Nx), row % Ny, row / Ny);
    }

    /// <summary>The voxel a point lies in; for a point outside the box, the voxel nearest to it.</summary>
    /// <param name="x">µm.</param>
    /// <param name="y">µm.</param>
    /// <param name="z">µm.</param>
    public int Locate(double x, double y, double z) =>
        Index(Along(x - MinX, Nx), Along(y - MinY, Ny), Along(z - MinZ, Nz));

    /// <summary>Centre of a voxel, µm.</summary>
    /// <param name="voxel">Voxel number, 0 to Count − 1.</param>
    public (double X, double Y, double Z) Centre(int voxel)
    {
        var (i, j, k) = Coordinates(voxel);
        return (CentreX(i), CentreY(j), CentreZ(k));
    }

    /// <summary>x of the centres of the voxels with first place i, µm.</summary>
    /// <param name="i">Along x.</param>
    public double CentreX(int i) => MinX + ((i + 0.5) * EdgeUm);

    /// <summary>y of the centres of the voxels with second place j, µm.</summary>
    /// <param name="j">Along y.</param>
    public double CentreY(int j) => MinY + ((j + 0.5) * EdgeUm);

    /// <summary>z of the centres of the voxels with third place k, µm.</summary>
    /// <param name="k">Along z.</param>
    public double CentreZ(int k) => MinZ + ((k + 0.5) * EdgeUm);

    private static int AtLeastOne(int count, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, name);
        return count;
    }

    private static double Positive(double length, string name) =>
        length > 0 && double.IsFinite(length)
            ? length
            : throw new ArgumentOutOfRangeException(name, length, "A voxel edge is a positive length in µm.");

    /// <summary>The comparison before the cast keeps far and not-a-number coordinates from wrapping round in the integer.</summary>
    private int Along(double offset, int count)
    {
        var place = offset / EdgeUm;
        if (!(place > 0)) return 0;
        return place >= count ? count - 1 : (int)place;
    }
}
