using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// The outermost voxels that faces hold. Faces are laid in the order x min, x max, y min, y max, z min, z max; where two meet, the later
/// one overwrites the values and switches of all substrates. In 2D there are no z faces.
/// </summary>
internal static class HeldFaces
{
    /// <summary>By substrate, one value a voxel; NaN where it is free.</summary>
    public static double[][] Of(PhysiCellModel model, Mesh mesh)
    {
        var held = model.Substrates.Select(_ => Free(mesh.Count)).ToArray();
        for (var face = 0; face < (model.Domain.Is2D ? 4 : 6); face++)
        {
            if (!model.Substrates.Any(substrate => substrate.Faces[face] is not null)) continue;
            foreach (var voxel in Voxels(mesh, face))
            {
                for (var s = 0; s < held.Length; s++) held[s][voxel] = model.Substrates[s].Faces[face] ?? double.NaN;
            }
        }

        return held;
    }

    private static double[] Free(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static IEnumerable<int> Voxels(Mesh mesh, int face)
    {
        for (var voxel = 0; voxel < mesh.Count; voxel++)
        {
            var (i, j, k) = mesh.Grid.Coordinates(voxel);
            var (place, last) = face switch { 0 or 1 => (i, mesh.Nx - 1), 2 or 3 => (j, mesh.Ny - 1), _ => (k, mesh.Nz - 1) };
            if (place == (face % 2 == 0 ? 0 : last)) yield return voxel;
        }
    }
}
