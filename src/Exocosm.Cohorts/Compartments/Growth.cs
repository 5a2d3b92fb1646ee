using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using MathNet.Numerics.Integration;

namespace Exocosm.Cohorts.Compartments;

/// <summary>Exact solutions of the laws of growth, and of the plasma level that a growing lesion keeps up.</summary>
public static class Growth
{
    private const int Points = 16;

    // Beyond this many lifetimes in plasma e^-x is below the last bit.
    private const double MostLifetimes = 40;

    private static readonly double[] s_edges = [0, 1, 3, 7, 15, MostLifetimes];
    private static readonly GaussLegendreRule s_rule = new(-1, 1, Points);

    /// <summary>Cells at an age: n₀ e^{gt}, or b (n₀/b)^{e^{−at}}.</summary>
    /// <param name="plan">The law.</param>
    /// <param name="ageDay">Age, day.</param>
    public static double Cells(GrowthPlan plan, double ageDay)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Law == GrowthLaw.Exponential
            ? GrowthCurve.Exponential(plan.InitialCells, plan.PerDay, ageDay)
            : GrowthCurve.Gompertz(plan.InitialCells, plan.PerDay, plan.CapacityCells, ageDay);
    }

    /// <summary>Age at which there are so many cells, day; 0 where they are there from the start, infinite where there never are.</summary>
    /// <param name="plan">The law.</param>
    /// <param name="cells">Cells.</param>
    public static double AgeAt(GrowthPlan plan, double cells)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (cells <= plan.InitialCells) return 0;
        if (plan.Law == GrowthLaw.Exponential) return DeterministicMath.Log(cells / plan.InitialCells) / plan.PerDay;
        return cells >= plan.CapacityCells
            ? double.PositiveInfinity
            : -DeterministicMath.Log(DeterministicMath.Log(cells / plan.CapacityCells) / LogShare(plan)) / plan.PerDay;
    }

    /// <summary>
    /// What of a lesion's output is in plasma at an age: ∫ r n(t − s) e^{−ks} ds. For exponential growth r n₀/(g + k) (e^{gt} − e^{−kt}) (Hori and
    /// Gambhir 2011); for Gompertz by quadrature, to ten digits.
    /// </summary>
    /// <param name="plan">The law.</param>
    /// <param name="perCellDay">r: what a cell puts into plasma, 1/day.</param>
    /// <param name="eliminationPerDay">k, 1/day.</param>
    /// <param name="ageDay">Age, day.</param>
    public static double InPlasma(GrowthPlan plan, double perCellDay, double eliminationPerDay, double ageDay)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (ageDay <= 0) return 0;
        if (plan.Law == GrowthLaw.Exponential)
        {
            return perCellDay * plan.InitialCells / (plan.PerDay + eliminationPerDay)
                * (DeterministicMath.Exp(plan.PerDay * ageDay) - DeterministicMath.Exp(-eliminationPerDay * ageDay));
        }

        var (sum, end) = (0.0, ageDay * eliminationPerDay);
        for (var panel = 0; panel + 1 < s_edges.Length && s_edges[panel] < end; panel++)
        {
            var (from, to) = (s_edges[panel], Math.Min(end, s_edges[panel + 1]));
            var half = (to - from) / 2;
            for (var i = 0; i < Points; i++)
            {
                var x = from + (half * (1 + s_rule.Abscissas[i]));
                sum += half * s_rule.Weights[i] * Cells(plan, ageDay - (x / eliminationPerDay)) * DeterministicMath.Exp(-x);
            }
        }

        return perCellDay * sum / eliminationPerDay;
    }

    private static double LogShare(GrowthPlan plan) => DeterministicMath.Log(plan.InitialCells / plan.CapacityCells);
}
