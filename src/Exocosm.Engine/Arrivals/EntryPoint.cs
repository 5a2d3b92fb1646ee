using Exocosm.Engine.Fields;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Arrivals;

/// <summary>Where a cell that comes into a box appears.</summary>
internal static class EntryPoint
{
    /// <summary>A random point: anywhere in the box, or on one of its faces, drawn by area.</summary>
    /// <param name="grid">The voxels of the box.</param>
    /// <param name="entry">Which of the two.</param>
    /// <param name="random">Stream to draw from; always four numbers.</param>
    public static (double X, double Y, double Z) Draw(VoxelGrid grid, EntryPlace entry, ref RandomStream random)
    {
        var (u, v, w, mark) = (random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble());
        if (entry == EntryPlace.Faces)
        {
            // The areas of the three pairs of faces; within a pair the first half of its share is the lower face.
            var (yz, xz, xy) = ((double)grid.Ny * grid.Nz, (double)grid.Nx * grid.Nz, (double)grid.Nx * grid.Ny);
            mark *= yz + xz + xy;
            if (mark < yz) u = mark < yz / 2 ? 0 : 1;
            else if ((mark -= yz) < xz) v = mark < xz / 2 ? 0 : 1;
            else w = mark - xz < xy / 2 ? 0 : 1;
        }

        return (
            Inside(grid.MinX, grid.MaxX, u),
            Inside(grid.MinY, grid.MaxY, v),
            Inside(grid.MinZ, grid.MaxZ, w));
    }

    /// <summary>Never on the wall itself, whose coordinate may round to the voxel beyond.</summary>
    private static double Inside(double min, double max, double share)
    {
        var margin = (max - min) * 1e-6;
        return Math.Clamp(min + (share * (max - min)), min + margin, max - margin);
    }
}
