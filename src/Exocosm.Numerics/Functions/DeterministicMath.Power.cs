namespace Exocosm.Numerics.Functions;

public static partial class DeterministicMath
{
    private const double TwoTo53 = 1L << 53;

    /// <summary>1/3 and 1/5 less their doubles.</summary>
    private const double ThirdLow = 1.850371707708594e-17, FifthLow = -1.1102230246251566e-17;

    /// <summary>x to the power y, with the special cases of IEEE 754 <c>pow</c>.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0.0 || x == 1.0) return 1.0;
        if (y == 1.0 || double.IsNaN(x)) return x;
        if (double.IsNaN(y)) return y;
        if (y == 2.0) return x * x;
        if (double.IsInfinity(y)) return PowOfInfinity(Math.Abs(x), y);

        var odd = Math.Abs(y) < TwoTo53 && y == Math.Floor(y) && ((long)y & 1) != 0;
        var sign = odd && double.IsNegative(x) ? -1.0 : 1.0;
        if (x == 0.0 || double.IsInfinity(x)) return sign * (x == 0.0 == y > 0.0 ? 0.0 : double.PositiveInfinity);
        if (x < 0.0 && y != Math.Floor(y)) return double.NaN;
        return sign * PowOfPositive(Math.Abs(x), y);
    }

    /// <summary>The cube root of x.</summary>
    public static double Cbrt(double x)
    {
        if (x == 0.0 || !double.IsFinite(x)) return x;
        var size = Math.Abs(x);
        var power = -ExponentBias;
        if (size < SmallestNormal)
        {
            size *= TwoTo54;
            power -= 54;
        }

        var bits = BitConverter.DoubleToInt64Bits(size);
        power += (int)(bits >> MantissaBits);
        var third = (power + 1200) / 3 - 400;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)(ExponentBias + power - 3 * third) << MantissaBits));

        // A parabola through 1 to 8, two steps of Halley's method, and one of Newton's with the residual to full accuracy.
        var root = 0.7 + mantissa * (0.31 - 0.0185 * mantissa);
        for (var round = 0; round < 2; round++)
        {
            var cube = root * root * root;
            root *= (cube + 2.0 * mantissa) / (2.0 * cube + mantissa);
        }

        var (square, squareError) = DoubleDouble.Multiply(root, root);
        var (cubeHigh, cubeLow) = DoubleDouble.Multiply(square, root);
        root -= (cubeHigh - mantissa + (cubeLow + squareError * root)) / (3.0 * square);
        return (x < 0.0 ? -root : root) * PowerOfTwo(third);
    }

    private static double PowOfInfinity(double size, double y)
    {
        if (size == 1.0) return 1.0;
        return size > 1.0 == y > 0.0 ? double.PositiveInfinity : 0.0;
    }

    /// <summary>e^(y ln x) with the logarithm as a pair of doubles, so that the large exponents lose nothing.</summary>
    private static double PowOfPositive(double x, double y)
    {
        if (x == 1.0) return 1.0;
        // Beyond these y the result is 0, infinite or 1 whatever x is, and the exact products below would not be exact.
        if (Math.Abs(y) > TwoTo54 * 1024.0) return x > 1.0 == y > 0.0 ? double.PositiveInfinity : 0.0;
        if (Math.Abs(y) < 1.0 / (TwoTo54 * 65536.0)) return 1.0;
        var (logHigh, logLow) = LogPair(x);
        var (high, low) = DoubleDouble.Multiply(y, logHigh);
        low += y * logLow;
        if (high > LargestExponential + 1.0) return double.PositiveInfinity;
        if (high < SmallestExponential - 1.0) return 0.0;
        var (power, remainder, error) = SplitByLn2(high);
        // The rest of the exponent is large enough here for its product with e^remainder to matter.
        var rest = (error + low) * (1.0 + remainder + 0.5 * remainder * remainder);
        return Scale(1.0 + ExpRemainder(remainder, rest), power);
    }

    /// <summary>ln x as the sum of two doubles, to about 2⁻⁷⁰: the series of <see cref="LogFraction"/> with its first terms as pairs.</summary>
    private static (double High, double Low) LogPair(double x)
    {
        var (f, power) = SplitByTwo(x);
        var (divisor, divisorLow) = DoubleDouble.AddSmaller(2.0, f);
        var ratio = f / divisor;
        var (product, productLow) = DoubleDouble.Multiply(ratio, divisor);
        var s = (High: ratio, Low: (f - product - productLow - ratio * divisorLow) / divisor);
        var square = DoubleDouble.Multiply(s, s);
        var z = square.High;
        var tail = z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z * (1.0 / 13 + z * (1.0 / 15 + z * (1.0 / 17 + z * (1.0 / 19 + z * (1.0 / 21))))))));

        var fifth = DoubleDouble.AddSmaller(1.0 / 5, tail + FifthLow);
        var third = DoubleDouble.Multiply(square, fifth);
        third = DoubleDouble.Add((1.0 / 3, ThirdLow), third);
        var series = DoubleDouble.Multiply(s, DoubleDouble.Multiply(square, third));

        var (sum, sumLow) = DoubleDouble.AddSmaller(2.0 * s.High, 2.0 * series.High);
        sumLow += 2.0 * (s.Low + series.Low);
        var (high, low) = DoubleDouble.Add(power * Ln2High, sum);
        return DoubleDouble.AddSmaller(high, low + (sumLow + power * Ln2Low));
    }
}
