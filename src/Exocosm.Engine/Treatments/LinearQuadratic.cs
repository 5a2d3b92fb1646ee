using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Treatments;

/// <summary>The linear–quadratic model of cell survival with the oxygen effect.</summary>
public static class LinearQuadratic
{
    /// <summary>exp(−s(αD + βD²)).</summary>
    /// <param name="dose">D, Gy.</param>
    /// <param name="alpha">α, 1/Gy.</param>
    /// <param name="beta">β, 1/Gy².</param>
    /// <param name="sensitivity">s: factor on both coefficients.</param>
    public static double Survival(double dose, double alpha, double beta, double sensitivity = 1) =>
        DeterministicMath.Exp(-sensitivity * ((alpha * dose) + (beta * dose * dose)));

    /// <summary>
    /// Share of a dose that counts at an oxygen tension: (OER_max p + K)/(OER_max (p + K)) (Alper and Howard-Flanders 1956,
    /// Nature 178:978), which is 1/OER_max without oxygen and 1 with plenty.
    /// </summary>
    /// <param name="oxygen">p, mmHg.</param>
    /// <param name="maxOer">OER_max.</param>
    /// <param name="halfMax">K, mmHg.</param>
    public static double OxygenFactor(double oxygen, double maxOer, double halfMax) =>
        ((maxOer * Math.Max(0, oxygen)) + halfMax) / (maxOer * (Math.Max(0, oxygen) + halfMax));
}
