using System.Runtime.CompilerServices;

namespace Exocosm.Numerics.Functions;

public static partial class DeterministicMath
{
    private const double QuarterPi = 0.78539816339744830962;
    private const double TwoOverPi = 0.63661977236758134308;

    /// <summary>From here on the three-part reduction is no longer exact.</summary>
    private const double LargeAngleStart = 1 << 20;

    /// <summary>π/2 in three parts of 33 bits, whose products with a count below 2²⁰ are exact, and the rest.</summary>
    private const double HalfPi1 = 1.5707963267341256, HalfPi2 = 6.077100506303966e-11, HalfPi3 = 2.0222662487111665e-21, HalfPi4 = 8.478427660348229e-32;

    /// <summary>The sine of x radians.</summary>
    public static double Sin(double x) => SinCos(x).Sin;

    /// <summary>The cosine of x radians.</summary>
    public static double Cos(double x) => SinCos(x).Cos;

    /// <summary>The sine and cosine of x radians.</summary>
    public static (double Sin, double Cos) SinCos(double x)
    {
        if (!double.IsFinite(x)) return (double.NaN, double.NaN);
        if (Math.Abs(x) <= QuarterPi) return (SinReduced(x, 0.0), CosReduced(x, 0.0));
        var (quadrant, high, low) = Math.Abs(x) < LargeAngleStart ? ReduceAngle(x) : LargeAngle.Reduce(x);
        var sin = SinReduced(high, low);
        var cos = CosReduced(high, low);
        return (quadrant & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>x = quadrant·π/2 + high + low, with |high| ≤ π/4 (W. J. Cody and W. Waite, 1980).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Quadrant, double High, double Low) ReduceAngle(double x)
    {
        var shifted = x * TwoOverPi + RoundingShift;
        var count = shifted - RoundingShift;
        var (high, low) = DoubleDouble.Add(x - count * HalfPi1, -count * HalfPi2);
        var (third, error) = DoubleDouble.Add(high, -count * HalfPi3);
        (high, low) = DoubleDouble.Add(third, low + (error - count * HalfPi4));
        return ((int)BitConverter.DoubleToInt64Bits(shifted), high, low);
    }

    /// <summary>sin(r + error) for |r| ≤ π/4: the Taylor series to r¹⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SinReduced(double r, double error)
    {
        const double s3 = -1.0 / 6, s5 = 1.0 / 120, s7 = -1.0 / 5040, s9 = 1.0 / 362880, s11 = -1.0 / 39916800, s13 = 1.0 / 6227020800;
        const double s15 = -1.0 / 1307674368000, s17 = 1.0 / 355687428096000;
        var z = r * r;
        var z2 = z * z;
        var low = s3 + s5 * z + z2 * (s7 + s9 * z);
        var high = s11 + s13 * z + z2 * (s15 + s17 * z);
        return r + (r * z * (low + z2 * z2 * high) + error * (1.0 - 0.5 * z));
    }

    /// <summary>cos(r + error) for |r| ≤ π/4: the Taylor series to r¹⁶, with 1 − r²/2 added exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double CosReduced(double r, double error)
    {
        const double c4 = 1.0 / 24, c6 = -1.0 / 720, c8 = 1.0 / 40320, c10 = -1.0 / 3628800, c12 = 1.0 / 479001600;
        const double c14 = -1.0 / 87178291200, c16 = 1.0 / 20922789888000;
        var z = r * r;
        var z2 = z * z;
        var series = c4 + c6 * z + z2 * (c8 + c10 * z + z2 * (c12 + c14 * z + z2 * c16));
        var half = 0.5 * z;
        var head = 1.0 - half;
        return head + (1.0 - head - half + (z2 * series - r * error));
    }
}
