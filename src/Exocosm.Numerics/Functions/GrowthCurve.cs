namespace Exocosm.Numerics.Functions;

/// <summary>Closed solutions of two laws of growth.</summary>
public static class GrowthCurve
{
    /// <summary>dn/dt = a n: n₀ e^{at}.</summary>
    /// <param name="start">n₀.</param>
    /// <param name="rate">a, in one over the unit of time.</param>
    /// <param name="time">t.</param>
    public static double Exponential(double start, double rate, double time) => start * DeterministicMath.Exp(rate * time);

    /// <summary>dn/dt = a n ln(b/n) (Gompertz): b (n₀/b)^{e^{−at}}.</summary>
    /// <param name="start">n₀, above 0.</param>
    /// <param name="rate">a, in one over the unit of time.</param>
    /// <param name="capacity">b, above 0.</param>
    /// <param name="time">t.</param>
    public static double Gompertz(double start, double rate, double capacity, double time) =>
        capacity * DeterministicMath.Exp(DeterministicMath.Log(start / capacity) * DeterministicMath.Exp(-rate * time));
}
