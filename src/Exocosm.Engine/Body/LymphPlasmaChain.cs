using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Body;

/// <summary>
/// Two compartments in a chain, solved exactly for inputs that are constant over a step: L' = a − kL and P' = b + s kL − λP. What left
/// each of them is its integral over the step, so that stocks and flows agree to rounding whatever the length of the step.
/// </summary>
/// <param name="LymphOut">What left lymph in the step, particles.</param>
/// <param name="Plasma">What is in plasma at its end, particles.</param>
/// <param name="PlasmaOut">What left plasma in the step, particles.</param>
internal readonly record struct LymphPlasmaChain(double LymphOut, double Plasma, double PlasmaOut)
{
    /// <summary>Solves a step.</summary>
    /// <param name="lymph">In lymph at the start, particles.</param>
    /// <param name="lymphIn">What enters lymph during the step, particles.</param>
    /// <param name="transit">k, 1/min; above 0.</param>
    /// <param name="passes">s: share of what leaves lymph that reaches plasma.</param>
    /// <param name="plasma">In plasma at the start, particles.</param>
    /// <param name="plasmaIn">What enters plasma straight during the step, particles.</param>
    /// <param name="loss">λ, 1/min.</param>
    /// <param name="dt">Length of the step, min.</param>
    public static LymphPlasmaChain Solve(
        double lymph, double lymphIn, double transit, double passes, double plasma, double plasmaIn, double loss, double dt)
    {
        var (a, b) = (lymphIn / dt, plasmaIn / dt);
        var lymphOut = (lymph * DeterministicMath.OneMinusExp(transit * dt)) + (a * (dt - MeanTime(transit, dt)));

        // k L(s) = a + (k L(0) − a) e^{−ks}: the first part is a constant input, the second decays as lymph empties.
        var end = (plasma * (1 - DeterministicMath.OneMinusExp(loss * dt)))
            + ((b + (passes * a)) * MeanTime(loss, dt))
            + (passes * ((transit * lymph) - a) * Convolution(transit, loss, dt));
        var there = plasma + plasmaIn + (passes * lymphOut);
        return new LymphPlasmaChain(lymphOut, Math.Clamp(end, 0, there), there - Math.Clamp(end, 0, there));
    }

    /// <summary>∫₀^dt e^{−rate·s} ds.</summary>
    private static double MeanTime(double rate, double dt) => rate > 0 ? DeterministicMath.OneMinusExp(rate * dt) / rate : dt;

    /// <summary>∫₀^dt e^{−k s} e^{−λ(dt − s)} ds, without cancellation where the two rates are close.</summary>
    private static double Convolution(double k, double loss, double dt) =>
        DeterministicMath.Exp(-Math.Min(k, loss) * dt) * MeanTime(Math.Abs(k - loss), dt);
}
