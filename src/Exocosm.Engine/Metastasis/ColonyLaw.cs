using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Metastasis;

/// <summary>Exact growth of a number of cells over a step.</summary>
public static class ColonyLaw
{
    /// <summary>Cells at the end of a step: Gompertz n = b (n₀/b)^exp(−a dt), or exponential n₀ exp(a dt).</summary>
    /// <param name="growth">The law.</param>
    /// <param name="cells">Cells at its start, above 0.</param>
    /// <param name="dt">Its length, min.</param>
    public static double Grow(ColonyGrowth growth, double cells, double dt)
    {
        ArgumentNullException.ThrowIfNull(growth);
        return growth.Law == GrowthLaw.Exponential
            ? GrowthCurve.Exponential(cells, growth.PerMin, dt)
            : GrowthCurve.Gompertz(cells, growth.PerMin, growth.Capacity, dt);
    }
}
