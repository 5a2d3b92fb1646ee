namespace Exocosm.Numerics.Functions;

public static partial class DeterministicMath
{
    /// <summary>x^p/(1 + x^p): a Hill response to a signal in units of its half effect; 0 for x ≤ 0.</summary>
    /// <param name="x">Signal over its half effect.</param>
    /// <param name="power">p, above 0.</param>
    public static double Hill(double x, double power)
    {
        if (x <= 0) return 0;
        var raised = Pow(x, power);
        return double.IsPositiveInfinity(raised) ? 1 : raised / (1 + raised);
    }
}
