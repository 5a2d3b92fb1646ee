using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// A normal step of standard deviation √(2 D_eff dt) along one axis. A closed face reflects. An open face takes a vesicle that ends
/// beyond it, or that touched it in between: a Brownian bridge from a to b does so with probability exp(−ab/(D dt)).
/// </summary>
internal static class BrownianStep
{
    /// <summary>Where a vesicle is after a step.</summary>
    /// <param name="start">Where it was, µm from the low face.</param>
    /// <param name="width">From the low to the high face, µm.</param>
    /// <param name="sigma">√(2 D_eff dt), µm.</param>
    /// <param name="lowOpen">Whether the low face lets it out.</param>
    /// <param name="highOpen">Whether the high face lets it out.</param>
    /// <param name="random">The vesicle's stream of this substep.</param>
    /// <param name="gone">Set when it left.</param>
    public static double Take(
        double start, double width, double sigma, bool lowOpen, bool highOpen, ref RandomStream random, ref bool gone)
    {
        var end = start + (sigma * random.NextNormal());
        if (lowOpen && Touches(start, end, sigma, ref random)) gone = true;
        if (highOpen && Touches(width - start, width - end, sigma, ref random)) gone = true;
        if (gone) return start;
        var folded = Math.Abs(end) % (2 * width);
        return folded > width ? (2 * width) - folded : folded;
    }

    private static bool Touches(double before, double after, double sigma, ref RandomStream random)
    {
        if (after <= 0) return true;
        var exponent = 2 * before * after / (sigma * sigma);
        return exponent < 40 && random.NextDouble() < DeterministicMath.Exp(-exponent);
    }
}
