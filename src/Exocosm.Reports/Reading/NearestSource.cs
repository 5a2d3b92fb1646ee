namespace Exocosm.Reports.Reading;

/// <summary>
/// Distance of every voxel's centre from the nearest source voxel's centre, exact and in linear time: squared distances by lower
/// envelopes of parabolas along one axis after the other (Felzenszwalb and Huttenlocher 2012, Theory of Computing 8:415).
/// </summary>
internal static class NearestSource
{
    /// <summary>The distances, µm.</summary>
    /// <param name="grid">The voxels.</param>
    /// <param name="source">Which of them are sources; at least one is.</param>
    public static double[] Distances(SiteGrid grid, bool[] source)
    {
        // Farther than any voxel can be, yet finite, so that parabolas of lines without a source still meet.
        double far = 4.0 * ((double)grid.Nx * grid.Nx + (double)grid.Ny * grid.Ny + (double)grid.Nz * grid.Nz);
        double[] squared = Array.ConvertAll(source, one => one ? 0 : far);
        int plane = grid.Nx * grid.Ny;
        for (int line = 0; line < grid.Ny * grid.Nz; line++) Sweep(squared, line * grid.Nx, 1, grid.Nx);
        for (int k = 0; k < grid.Nz; k++)
            for (int i = 0; i < grid.Nx; i++) Sweep(squared, k * plane + i, grid.Nx, grid.Ny);
        for (int line = 0; line < plane; line++) Sweep(squared, line, plane, grid.Nz);
        return Array.ConvertAll(squared, value => Math.Sqrt(value) * grid.VoxelUm);
    }

    private static void Sweep(double[] values, int start, int stride, int count)
    {
        double[] height = new double[count], from = new double[count + 1];
        int[] vertex = new int[count];
        for (int q = 0; q < count; q++) height[q] = values[start + q * stride];
        int last = 0;
        (from[0], from[1]) = (double.NegativeInfinity, double.PositiveInfinity);
        for (int q = 1; q < count; q++)
        {
            double meets = Meeting(q, vertex[last]);
            while (meets <= from[last]) meets = Meeting(q, vertex[--last]);
            vertex[++last] = q;
            (from[last], from[last + 1]) = (meets, double.PositiveInfinity);
        }

        for (int q = 0, n = 0; q < count; q++)
        {
            while (from[n + 1] < q) n++;
            double away = q - vertex[n];
            values[start + q * stride] = away * away + height[vertex[n]];
        }

        double Meeting(int q, int p) => (height[q] + (double)q * q - height[p] - (double)p * p) / (2.0 * (q - p));
    }
}
