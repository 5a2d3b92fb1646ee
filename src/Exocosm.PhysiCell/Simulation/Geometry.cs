using Exocosm.Numerics.Functions;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>Spheres.</summary>
internal static class Geometry
{
    /// <summary>Radius of a volume: (3V/4π)^{1/3}.</summary>
    public static double Radius(double volume) => DeterministicMath.Cbrt(volume * (3 / (4 * Math.PI)));
}
