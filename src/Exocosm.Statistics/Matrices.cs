using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics;

/// <summary>Inverses of information matrices.</summary>
internal static class Matrices
{
    /// <summary>The inverse; null where columns depend on each other.</summary>
    public static Matrix<double>? Inverse(Matrix<double> information)
    {
        if (information.RowCount == 0 || !information.Enumerate().All(double.IsFinite)) return null;
        var diagonal = information.Diagonal();
        if (diagonal.Minimum() <= 0) return null;
        // Scaled to a unit diagonal, so that a small pivot means dependence and not a small unit.
        var scale = diagonal.Map(static x => 1 / Math.Sqrt(x));
        var unit = information.MapIndexed((j, k, x) => x * scale[j] * scale[k]);
        if (unit.ConditionNumber() > 1e12) return null;
        return unit.Inverse().MapIndexed((j, k, x) => x * scale[j] * scale[k]);
    }
}
