using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Writing;

/// <summary>What all snapshots of a run share.</summary>
/// <param name="Min">Lower corner of the box, µm.</param>
/// <param name="Max">Upper corner, µm.</param>
/// <param name="Voxel">Edges of a voxel, µm.</param>
/// <param name="Voxels">Number of voxels along x, y, z.</param>
/// <param name="Types">Names of the cell types by number.</param>
/// <param name="Substrates">The substrates.</param>
internal sealed record SnapshotWorld(
    (double X, double Y, double Z) Min,
    (double X, double Y, double Z) Max,
    (double X, double Y, double Z) Voxel,
    (int X, int Y, int Z) Voxels,
    IReadOnlyList<string> Types,
    IReadOnlyList<SnapshotSubstrate> Substrates)
{
    /// <summary>Number of voxels.</summary>
    public int Count => Voxels.X * Voxels.Y * Voxels.Z;

    /// <summary>The world of a model.</summary>
    public static SnapshotWorld Of(PhysiCellModel model) => new(
        model.Domain.Min, model.Domain.Max, model.Domain.Voxel, model.Domain.Voxels, [.. model.Types.Select(type => type.Name)],
        [.. model.Substrates.Select(substrate => new SnapshotSubstrate(substrate.Name, substrate.Units, substrate.Diffusion, substrate.Decay))]);

    /// <summary>Centre and volume of a voxel, the first four rows of the matrices of voxels; x runs fastest.</summary>
    public void Place(int voxel, Span<double> column)
    {
        var (i, j, k) = (voxel % Voxels.X, voxel / Voxels.X % Voxels.Y, voxel / (Voxels.X * Voxels.Y));
        column[0] = Min.X + ((i + 0.5) * Voxel.X);
        column[1] = Min.Y + ((j + 0.5) * Voxel.Y);
        column[2] = Min.Z + ((k + 0.5) * Voxel.Z);
        column[3] = Voxel.X * Voxel.Y * Voxel.Z;
    }
}

/// <summary>A substrate as a description names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Units">Its unit.</param>
/// <param name="Diffusion">Diffusion coefficient, µm²/min.</param>
/// <param name="Decay">Decay rate, 1/min.</param>
internal sealed record SnapshotSubstrate(string Name, string Units, double Diffusion, double Decay);
