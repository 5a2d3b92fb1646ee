namespace Exocosm.Reports.Content;

/// <summary>One saved field at one time, reduced to what the report shows of it.</summary>
public sealed record FieldSnapshot
{
    /// <summary>The site.</summary>
    public required string Site { get; init; }

    /// <summary>Name of the substrate or exosome population.</summary>
    public required string Field { get; init; }

    /// <summary>Unit of its values.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether the field is an exosome population.</summary>
    public bool IsExosome { get; init; }

    /// <summary>The time, min.</summary>
    public required double TimeMin { get; init; }

    /// <summary>The mid-plane.</summary>
    public required PlaneSlice MidPlane { get; init; }

    /// <summary>Mean over shells around the tissue's centre.</summary>
    public required RadialProfile Profile { get; init; }

    /// <summary>Mean by distance from the nearest living cell that releases this population; null where there is none.</summary>
    public RadialProfile? NearReleasing { get; init; }

    /// <summary>Mean at the living cells of each type, where cells were saved at this time.</summary>
    public IReadOnlyList<TypeMean> AtCells { get; init; } = [];
}

/// <summary>The values of a field in one plane z = const.</summary>
/// <param name="ZUm">Height of the plane, µm.</param>
/// <param name="XMinUm">Centre of the first voxel along x, µm.</param>
/// <param name="YMinUm">Centre of the first voxel along y, µm.</param>
/// <param name="VoxelUm">Distance of voxel centres, µm.</param>
/// <param name="Nx">Voxels along x, running fastest.</param>
/// <param name="Ny">Voxels along y.</param>
/// <param name="Values">The values.</param>
public sealed record PlaneSlice(double ZUm, double XMinUm, double YMinUm, double VoxelUm, int Nx, int Ny, float[] Values);

/// <summary>Means over spherical shells.</summary>
/// <param name="DistanceUm">Middle of each shell, µm.</param>
/// <param name="Mean">Mean in the shell.</param>
public sealed record RadialProfile(double[] DistanceUm, double[] Mean);

/// <summary>A mean over the cells of one type.</summary>
/// <param name="CellType">The cell type.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Cells">How many cells it is over.</param>
public sealed record TypeMean(string CellType, double Mean, int Cells);
