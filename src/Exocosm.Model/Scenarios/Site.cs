namespace Exocosm.Model.Scenarios;

/// <summary>A piece of tissue: a box of voxels and the cells that start in it.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Min">Lower corner, µm: x, y, z.</param>
/// <param name="Voxels">Number of voxels along x, y, z.</param>
/// <param name="VoxelUm">Edge of a voxel, µm.</param>
/// <param name="Initial">Cells at the start, placed in order.</param>
public sealed record Site(
    string Name,
    (double X, double Y, double Z) Min,
    (int X, int Y, int Z) Voxels,
    double VoxelUm,
    IReadOnlyList<InitialCells> Initial)
{
    /// <summary>
    /// How many such pieces of tissue the site stands for: what it drains counts so many times in the body, and what the body sends to all
    /// of them is divided by it.
    /// </summary>
    public double Represents { get; init; } = 1;

    /// <summary>Its blood vessels, or null where it has none.</summary>
    public VesselPlan? Vessels { get; init; }

    /// <summary>Cells that come in at a constant rate.</summary>
    public IReadOnlyList<Influx> Influx { get; init; } = [];
}

/// <summary>Cells to place at the start: one of the kinds below.</summary>
public abstract record InitialCells;

/// <summary>A hexagonally packed ball of cells.</summary>
/// <param name="Center">Its centre, µm.</param>
/// <param name="Count">Number of cells: the ones nearest the centre; or null when a radius is given.</param>
/// <param name="RadiusUm">Radius of the ball, µm; or null when a count is given.</param>
/// <param name="SpacingUm">Distance of neighbours, µm.</param>
/// <param name="Mix">Shares of cell types (index, share; sum 1).</param>
/// <param name="ExactMix">Numbers of each type as near to the shares as can be, instead of drawn cell by cell.</param>
public sealed record SpheroidCells(
    (double X, double Y, double Z) Center,
    int? Count,
    double? RadiusUm,
    double SpacingUm,
    IReadOnlyList<(int CellType, double Share)> Mix,
    bool ExactMix) : InitialCells;

/// <summary>Cells placed uniformly at random in a box.</summary>
/// <param name="Count">Number of cells.</param>
/// <param name="Min">Lower corner, µm.</param>
/// <param name="Max">Upper corner, µm.</param>
/// <param name="Mix">Shares of cell types (index, share; sum 1).</param>
/// <param name="ExactMix">Numbers of each type as near to the shares as can be, instead of drawn cell by cell.</param>
public sealed record RandomCells(
    int Count,
    (double X, double Y, double Z) Min,
    (double X, double Y, double Z) Max,
    IReadOnlyList<(int CellType, double Share)> Mix,
    bool ExactMix) : InitialCells;

/// <summary>Cells read from a CSV file with the columns x, y, z (µm) and type.</summary>
/// <param name="File">File as named in the scenario.</param>
/// <param name="Cells">What it held.</param>
public sealed record ListedCells(string File, IReadOnlyList<(double X, double Y, double Z, int CellType)> Cells) : InitialCells;
