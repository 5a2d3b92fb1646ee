using System.Runtime.CompilerServices;

namespace Exocosm.Numerics.Functions;

/// <summary>
/// Elementary functions with the same bits on every machine. The platform's own (<see cref="Math"/>) come from its C library and differ;
/// these use only + − × ÷, the square root and bit operations, all fixed by IEEE 754, and no fused multiply-add. Errors are below 1 unit
/// in the last place unless a function says otherwise; special values are those of <see cref="Math"/>.
/// </summary>
public static partial class DeterministicMath
{
    private const double Ln2 = 0.69314718055994530942;

    /// <summary>Leading 32 bits of ln 2: a product with an exponent is exact.</summary>
    private const double Ln2High = 0.6931471803691238;

    /// <summary>ln 2 − <see cref="Ln2High"/>.</summary>
    private const double Ln2Low = 1.9082149292705877e-10;

    /// <summary>Adding this to a number below 2⁵¹ rounds it to an integer, which then is the low part of the bits.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const double LargestExponential = 709.78271289338397;
    private const double SmallestExponential = -745.13321910194122;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 1L << 54;
    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    /// <summary>e^x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        if (!(x >= SmallestExponential && x <= LargestExponential)) return double.IsNaN(x) ? x : x > 0.0 ? double.PositiveInfinity : 0.0;
        var (power, remainder, error) = SplitByLn2(x);
        return Scale(1.0 + ExpRemainder(remainder, error), power);
    }

    /// <summary>e^x − 1, accurate for small x. Error below 1.5 units in the last place.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < 1.1e-16) return x;
        if (!(x >= -40.0 && x <= LargestExponential)) return double.IsNaN(x) ? x : x > 0.0 ? double.PositiveInfinity : -1.0;
        var (power, remainder, error) = SplitByLn2(x);
        if (power > 50) return Exp(x) - 1.0;
        var small = ExpRemainder(remainder, error);
        if (power == 0) return small;
        var scale = PowerOfTwo(power);
        return scale * small + (scale - 1.0);
    }

    /// <summary>1 − e^−x: the probability that an event of hazard × time <paramref name="x"/> has happened. Accurate for small x.</summary>
    public static double OneMinusExp(double x) => -Expm1(-x);

    /// <summary>The natural logarithm of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        if (!(x > 0.0 && x < double.PositiveInfinity)) return x == 0.0 ? double.NegativeInfinity : x > 0.0 ? x : double.NaN;
        var (fraction, power) = SplitByTwo(x);
        return LogFraction(fraction, power, 0.0);
    }

    /// <summary>ln(1 + x), accurate for small x.</summary>
    public static double Log1p(double x)
    {
        if (Math.Abs(x) < 1.1e-16) return x;
        if (!(x > -1.0 && x < double.PositiveInfinity)) return x == -1.0 ? double.NegativeInfinity : x > 0.0 ? x : double.NaN;
        if (x is > -0.29 and < 0.41) return LogFraction(x, 0.0, 0.0);
        var sum = 1.0 + x;
        var lost = x >= 1.0 ? 1.0 - (sum - x) : x - (sum - 1.0);
        var (fraction, power) = SplitByTwo(sum);
        return LogFraction(fraction, power, lost / sum);
    }

    /// <summary>x = power·ln 2 + remainder + error, with |remainder| ≤ ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Power, double Remainder, double Error) SplitByLn2(double x)
    {
        var shifted = x * (1.0 / Ln2) + RoundingShift;
        var power = shifted - RoundingShift;
        var high = x - power * Ln2High;
        var low = power * Ln2Low;
        var remainder = high - low;
        return ((int)BitConverter.DoubleToInt64Bits(shifted), remainder, high - remainder - low);
    }

    /// <summary>e^(r + error) − 1 for |r| ≤ ln 2 / 2: the Taylor series to r¹³, whose next term is below 2⁻⁵⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpRemainder(double r, double error)
    {
        const double c2 = 1.0 / 2, c3 = 1.0 / 6, c4 = 1.0 / 24, c5 = 1.0 / 120, c6 = 1.0 / 720, c7 = 1.0 / 5040, c8 = 1.0 / 40320;
        const double c9 = 1.0 / 362880, c10 = 1.0 / 3628800, c11 = 1.0 / 39916800, c12 = 1.0 / 479001600, c13 = 1.0 / 6227020800;
        var r2 = r * r;
        var r4 = r2 * r2;
        var low = c2 + c3 * r + r2 * (c4 + c5 * r);
        var middle = c6 + c7 * r + r2 * (c8 + c9 * r);
        var high = c10 + c11 * r + r2 * (c12 + c13 * r);
        return r + (r2 * (low + r4 * (middle + r4 * high)) + error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((long)(ExponentBias + power) << MantissaBits);

    /// <summary>value · 2^power, rounded once, for value in [½, 2].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Scale(double value, int power)
    {
        if (power is >= -1022 and <= 1023) return value * PowerOfTwo(power);
        // Outside the normal exponents the scale is applied as two factors, the first of which is exact.
        var first = power > 0 ? 1023 : -200;
        return value * PowerOfTwo(first) * PowerOfTwo(power - first);
    }

    /// <summary>x = (1 + fraction) · 2^power, with 1 + fraction in [√½, √2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Fraction, double Power) SplitByTwo(double x)
    {
        const long mantissaMask = (1L << MantissaBits) - 1;
        const long oneBits = (long)ExponentBias << MantissaBits;
        const long mantissaOfSqrt2 = 0x6A09E667F3BCD;
        var power = -ExponentBias;
        if (x < SmallestNormal)
        {
            x *= TwoTo54;
            power -= 54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var mantissa = bits & mantissaMask;
        power += (int)(bits >> MantissaBits);
        if (mantissa < mantissaOfSqrt2) return (BitConverter.Int64BitsToDouble(mantissa | oneBits) - 1.0, power);
        return (0.5 * BitConverter.Int64BitsToDouble(mantissa | oneBits) - 1.0, power + 1);
    }

    /// <summary>
    /// power·ln 2 + ln(1 + f) + c for 1 + f in [√½, √2]. With s = f/(2 + f), ln(1 + f) = 2 artanh s = 2s + s·R(s²); 2s is written f − s·f, so
    /// that the largest term is exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogFraction(double f, double power, double c)
    {
        var s = f / (2.0 + f);
        var z = s * s;
        var z2 = z * z;
        var odd = 2.0 / 3 + z2 * (2.0 / 7 + z2 * (2.0 / 11 + z2 * (2.0 / 15 + z2 * (2.0 / 19))));
        var even = 2.0 / 5 + z2 * (2.0 / 9 + z2 * (2.0 / 13 + z2 * (2.0 / 17 + z2 * (2.0 / 21))));
        var series = z * (odd + z * even);
        var halfSquare = 0.5 * f * f;
        return power * Ln2High - (halfSquare - (s * (halfSquare + series) + (power * Ln2Low + c)) - f);
    }
}
