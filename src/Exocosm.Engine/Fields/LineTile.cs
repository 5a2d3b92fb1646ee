using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Exocosm.Engine.Fields;

/// <summary>
/// Solves eight x-lines at a time. Along x the neighbours of a recurrence lie side by side in memory, so the lines are turned
/// into a tile that holds one line per vector lane, solved there, and turned back.
/// </summary>
internal static class LineTile
{
    /// <summary>Lines in a tile.</summary>
    public const int Lines = 8;

    /// <summary>Solves 1 to 8 neighbouring lines in place.</summary>
    /// <param name="tile">Scratch memory for 8 · n values; what lanes without a line hold is never read back.</param>
    /// <param name="first">First element of the first line; the lines follow each other.</param>
    /// <param name="lines">Number of lines.</param>
    /// <param name="factor">Operator along x.</param>
    public static void Solve(double[] tile, ref double first, int lines, AxisFactor factor)
    {
        var n = factor.Scale.Length;
        ref var lanes = ref tile[0];
        var blocks = lines == Lines ? n & -Lines : 0;
        for (var i = 0; i < blocks; i += Lines)
            Transpose(ref Unsafe.Add(ref first, i), n, ref Unsafe.Add(ref lanes, i * Lines), Lines);
        for (var line = 0; line < lines; line++)
        {
            for (var i = blocks; i < n; i++) Unsafe.Add(ref lanes, (i * Lines) + line) = Unsafe.Add(ref first, (line * n) + i);
        }

        Solve(ref lanes, factor);
        for (var i = 0; i < blocks; i += Lines)
            Transpose(ref Unsafe.Add(ref lanes, i * Lines), Lines, ref Unsafe.Add(ref first, i), n);
        for (var line = 0; line < lines; line++)
        {
            for (var i = blocks; i < n; i++) Unsafe.Add(ref first, (line * n) + i) = Unsafe.Add(ref lanes, (i * Lines) + line);
        }
    }

    private static void Solve(ref double lanes, AxisFactor factor)
    {
        var scale = factor.Scale;
        var carry = factor.Carry.AsSpan(0, scale.Length);
        RowKernels.Add(MemoryMarshal.CreateSpan(ref lanes, Lines), factor.LowSource);
        var last = (nuint)((scale.Length - 1) * Lines);
        RowKernels.Add(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lanes, last), Lines), factor.HighSource);
        var value = Vector512.LoadUnsafe(ref lanes) * Vector512.Create(scale[0]);
        value.StoreUnsafe(ref lanes);
        for (var i = 1; i < scale.Length; i++)
        {
            var at = (nuint)(i * Lines);
            value = (Vector512.Create(scale[i]) * Vector512.LoadUnsafe(ref lanes, at)) + (Vector512.Create(carry[i]) * value);
            value.StoreUnsafe(ref lanes, at);
        }

        for (var i = scale.Length - 2; i >= 0; i--)
        {
            var at = (nuint)(i * Lines);
            value = Vector512.LoadUnsafe(ref lanes, at) + (Vector512.Create(carry[i]) * value);
            value.StoreUnsafe(ref lanes, at);
        }
    }

    /// <summary>Turns a block of 8 × 8 values: in registers where the machine has 512-bit ones, else value by value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref double source, int sourceStride, ref double target, int targetStride)
    {
        if (!Avx512F.IsSupported)
        {
            for (var row = 0; row < Lines; row++)
            {
                for (var column = 0; column < Lines; column++)
                {
                    Unsafe.Add(ref target, (column * targetStride) + row) =
                        Unsafe.Add(ref source, (row * sourceStride) + column);
                }
            }

            return;
        }

        var s = (nuint)sourceStride;
        var t = (nuint)targetStride;
        var r0 = Vector512.LoadUnsafe(ref source);
        var r1 = Vector512.LoadUnsafe(ref source, s);
        var r2 = Vector512.LoadUnsafe(ref source, 2 * s);
        var r3 = Vector512.LoadUnsafe(ref source, 3 * s);
        var r4 = Vector512.LoadUnsafe(ref source, 4 * s);
        var r5 = Vector512.LoadUnsafe(ref source, 5 * s);
        var r6 = Vector512.LoadUnsafe(ref source, 6 * s);
        var r7 = Vector512.LoadUnsafe(ref source, 7 * s);
        Spread(Avx512F.UnpackLow(r0, r1), Avx512F.UnpackLow(r2, r3), Avx512F.UnpackLow(r4, r5), Avx512F.UnpackLow(r6, r7), ref target, t);
        Spread(
            Avx512F.UnpackHigh(r0, r1),
            Avx512F.UnpackHigh(r2, r3),
            Avx512F.UnpackHigh(r4, r5),
            Avx512F.UnpackHigh(r6, r7),
            ref Unsafe.Add(ref target, t),
            t);
    }

    /// <summary>Stores the target rows 0, 2, 4 and 6 from the interleaved pairs of rows; the odd ones are stored from the high halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(
        Vector512<double> p01, Vector512<double> p23, Vector512<double> p45, Vector512<double> p67, ref double target, nuint t)
    {
        const byte Even = 0x88;
        const byte Odd = 0xDD;
        var even03 = Avx512F.Shuffle4x128(p01, p23, Even);
        var even47 = Avx512F.Shuffle4x128(p45, p67, Even);
        var odd03 = Avx512F.Shuffle4x128(p01, p23, Odd);
        var odd47 = Avx512F.Shuffle4x128(p45, p67, Odd);
        Avx512F.Shuffle4x128(even03, even47, Even).StoreUnsafe(ref target);
        Avx512F.Shuffle4x128(odd03, odd47, Even).StoreUnsafe(ref target, 2 * t);
        Avx512F.Shuffle4x128(even03, even47, Odd).StoreUnsafe(ref target, 4 * t);
        Avx512F.Shuffle4x128(odd03, odd47, Odd).StoreUnsafe(ref target, 6 * t);
    }
}
