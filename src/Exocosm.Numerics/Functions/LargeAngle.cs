
namespace Exocosm.Numerics.Functions;

/// <summary>
/// Reduction of large angles to a quarter turn with as many bits of 2/π as each needs (M. Payne and R. Hanek, SIGNUM Newsletter 18:19, 1983).
/// </summary>
internal static class LargeAngle
{
    private const double HalfPiHigh = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;

    /// <summary>64 zero bits, then the binary fraction of 2/π.</summary>
    private static readonly ulong[] s_twoOverPi =
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041,
        0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E,
        0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B,
        0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
        0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
        0xF0CFBC209AF4361D,
    ];

    /// <summary>x = quadrant·π/2 + high + low modulo 2π, with |high| ≤ π/4, for finite |x| ≥ 2²⁰.</summary>
    public static (int Quadrant, double High, double Low) Reduce(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var mantissa = (ulong)(bits & ((1L << 52) - 1)) | (1UL << 52);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;

        // |x| = mantissa · 2^exponent. Bits of 2/π before this one contribute whole turns; the 192 bits from it on are enough for any double.
        var start = exponent - 2 + 64;
        var (w2, w1, w0) = (Word(start), Word(start + 64), Word(start + 128));
        var carry = Math.BigMul(mantissa, w0, out var p0);
        var middle = (UInt128)mantissa * w1 + carry;
        var p1 = (ulong)middle;
        var p2 = mantissa * w2 + (ulong)(middle >> 64);

        // The product is a number of quarter turns modulo 4 with 190 bits after the point.
        var quadrant = (int)(p2 >> 62);
        var turn = (UInt128)(p2 << 2 | p1 >> 62) << 64 | (p1 << 2 | p0 >> 62);
        var beyondHalf = turn >> 127 != UInt128.Zero;
        if (beyondHalf)
        {
            quadrant++;
            turn = UInt128.Zero - turn;
        }

        var (high, low) = ToQuarterTurns(turn);
        if (beyondHalf) (high, low) = (-high, -low);
        var (angle, error) = DoubleDouble.Multiply(high, HalfPiHigh);
        error += high * HalfPiLow + low * HalfPiHigh;
        return x > 0.0 ? (quadrant & 3, angle, error) : (-quadrant & 3, -angle, -error);
    }

    /// <summary>A fraction of 128 bits as the sum of two doubles.</summary>
    private static (double High, double Low) ToQuarterTurns(UInt128 fraction)
    {
        var zeros = (int)UInt128.LeadingZeroCount(fraction);
        if (zeros == 128) return (0.0, 0.0);
        var normal = fraction << zeros;
        var high = (double)(ulong)(normal >> 75);
        var low = (double)((ulong)(normal >> 22) & ((1UL << 53) - 1));
        var scale = BitConverter.Int64BitsToDouble((long)(1023 - zeros - 53) << 52);
        return (high * scale, low * scale * (1.0 / (1UL << 53)));
    }

    private static ulong Word(int bit)
    {
        var index = bit >> 6;
        var shift = bit & 63;
        return shift == 0 ? s_twoOverPi[index] : s_twoOverPi[index] << shift | s_twoOverPi[index + 1] >> (64 - shift);
    }
}
