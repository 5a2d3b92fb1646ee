using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.OdeSolvers;

namespace Exocosm.Validation.Theory;

/// <summary>Stem-cell share x of two populations that grow and turn into one another: dx/dt = Δx(1 − x) − k_d x + k_p(1 − x).</summary>
/// <param name="Difference">Δ, net growth rate of stem cells less that of the others, 1/day.</param>
/// <param name="Loss">k_d, 1/day.</param>
/// <param name="Reversion">k_p, 1/day.</param>
public sealed record TwoCompartments(double Difference, double Loss, double Reversion)
{
    private const int StepsPerDay = 200;

    /// <summary>The root in [0, 1] of −Δx² + (Δ − k_d − k_p)x + k_p = 0.</summary>
    public double Rest()
    {
        if (Difference == 0) return Reversion / (Reversion + Loss);
        var b = Difference - Loss - Reversion;
        var root = Math.Sqrt((b * b) + (4 * Difference * Reversion));
        var (first, second) = ((-b + root) / (-2 * Difference), (-b - root) / (-2 * Difference));
        return first is >= 0 and <= 1 ? first : second;
    }

    /// <summary>Share after a time, by the classical Runge-Kutta method.</summary>
    /// <param name="share">Share at the start.</param>
    /// <param name="days">For how long.</param>
    public double After(double share, double days)
    {
        var steps = Math.Max(2, (int)Math.Ceiling(days * StepsPerDay) + 1);
        return RungeKutta.FourthOrder(Vector<double>.Build.Dense(1, share), 0, days, steps, (_, x) => Change(x))[^1][0];
    }

    private Vector<double> Change(Vector<double> x) =>
        Vector<double>.Build.Dense(1, (Difference * x[0] * (1 - x[0])) - (Loss * x[0]) + (Reversion * (1 - x[0])));
}
