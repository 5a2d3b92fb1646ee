using Exocosm.Engine.Arrivals;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Metastasis;

/// <summary>Where in a site a cell from blood lodges.</summary>
internal static class LodgingPlace
{
    /// <summary>Anywhere, or in a voxel drawn by its vessels where the site has any.</summary>
    /// <param name="tissue">The site.</param>
    /// <param name="random">Stream to draw from.</param>
    public static (double X, double Y, double Z) Draw(Tissue tissue, ref RandomStream random)
    {
        var anywhere = EntryPoint.Draw(tissue.Grid, EntryPlace.Anywhere, ref random);
        if (tissue.Vessels is not { } vessels || !(vessels.MeanDensity > 0)) return anywhere;
        var mark = random.NextDouble() * vessels.MeanDensity * vessels.Density.Length;
        var voxel = 0;
        while (voxel < vessels.Density.Length - 1 && mark >= vessels.Density[voxel]) mark -= vessels.Density[voxel++];
        var (x, y, z) = tissue.Grid.Centre(voxel);
        return (
            x + ((random.NextDouble() - 0.5) * tissue.Grid.EdgeUm),
            y + ((random.NextDouble() - 0.5) * tissue.Grid.EdgeUm),
            z + ((random.NextDouble() - 0.5) * tissue.Grid.EdgeUm));
    }
}
