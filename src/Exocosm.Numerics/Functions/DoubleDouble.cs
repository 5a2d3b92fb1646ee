using System.Runtime.CompilerServices;

namespace Exocosm.Numerics.Functions;

/// <summary>Sums and products with their rounding errors, without a fused multiply-add (T. J. Dekker, Numer. Math. 18:224, 1971).</summary>
internal static class DoubleDouble
{
    private const double Splitter = (1 << 27) + 1;

    /// <summary>a + b = High + Low exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) Add(double a, double b)
    {
        var sum = a + b;
        var second = sum - a;
        return (sum, a - (sum - second) + (b - second));
    }

    /// <summary>a + b = High + Low exactly, for |a| ≥ |b|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) AddSmaller(double a, double b)
    {
        var sum = a + b;
        return (sum, b - (sum - a));
    }

    /// <summary>The sum of two pairs, to about 2⁻¹⁰⁰.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) Add((double High, double Low) a, (double High, double Low) b)
    {
        var (high, low) = Add(a.High, b.High);
        return AddSmaller(high, low + (a.Low + b.Low));
    }

    /// <summary>a · b = High + Low exactly, for factors below 2⁹⁹⁵ and a product above 2⁻⁹⁶⁹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) Multiply(double a, double b)
    {
        var product = a * b;
        var (aHigh, aLow) = Split(a);
        var (bHigh, bLow) = Split(b);
        return (product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow);
    }

    /// <summary>The product of two pairs, to about 2⁻¹⁰⁰.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) Multiply((double High, double Low) a, (double High, double Low) b)
    {
        var (high, low) = Multiply(a.High, b.High);
        return AddSmaller(high, low + (a.High * b.Low + a.Low * b.High));
    }

    /// <summary>a = High + Low exactly, each of at most 26 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) Split(double a)
    {
        var scaled = Splitter * a;
        var high = scaled - (scaled - a);
        return (high, a - high);
    }
}
