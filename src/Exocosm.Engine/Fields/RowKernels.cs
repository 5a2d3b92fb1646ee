using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Exocosm.Engine.Fields;

/// <summary>
/// The three steps of Thomas' algorithm on whole rows of neighbouring lines. Each element has its own product and sum, with no
/// fused multiply-add, so the bits do not depend on the width of the machine's vectors.
/// </summary>
internal static class RowKernels
{
    private const int Lanes = 8;

    /// <summary>target = source · scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Start(ref double target, ref double source, int count, double scale)
    {
        var scales = Vector512.Create(scale);
        nuint i = 0;
        for (var whole = (nuint)(count & -Lanes); i < whole; i += Lanes)
            (Vector512.LoadUnsafe(ref source, i) * scales).StoreUnsafe(ref target, i);
        for (; i < (nuint)count; i++) Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i) * scale;
    }

    /// <summary>target = scale · source + carry · before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Forward(ref double target, ref double source, ref double before, int count, double scale, double carry)
    {
        var scales = Vector512.Create(scale);
        var carries = Vector512.Create(carry);
        nuint i = 0;
        for (var four = (nuint)(count & -(4 * Lanes)); i < four; i += 4 * Lanes)
        {
            var a = (scales * Vector512.LoadUnsafe(ref source, i)) + (carries * Vector512.LoadUnsafe(ref before, i));
            var b = (scales * Vector512.LoadUnsafe(ref source, i + 8)) + (carries * Vector512.LoadUnsafe(ref before, i + 8));
            var c = (scales * Vector512.LoadUnsafe(ref source, i + 16)) + (carries * Vector512.LoadUnsafe(ref before, i + 16));
            var d = (scales * Vector512.LoadUnsafe(ref source, i + 24)) + (carries * Vector512.LoadUnsafe(ref before, i + 24));
            a.StoreUnsafe(ref target, i);
            b.StoreUnsafe(ref target, i + 8);
            c.StoreUnsafe(ref target, i + 16);
            d.StoreUnsafe(ref target, i + 24);
        }

        for (var whole = (nuint)(count & -Lanes); i < whole; i += Lanes)
        {
            ((scales * Vector512.LoadUnsafe(ref source, i)) + (carries * Vector512.LoadUnsafe(ref before, i)))
                .StoreUnsafe(ref target, i);
        }

        for (; i < (nuint)count; i++)
            Unsafe.Add(ref target, i) = (scale * Unsafe.Add(ref source, i)) + (carry * Unsafe.Add(ref before, i));
    }

    /// <summary>target = source + carry · behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Backward(ref double target, ref double source, ref double behind, int count, double carry)
    {
        var carries = Vector512.Create(carry);
        nuint i = 0;
        for (var four = (nuint)(count & -(4 * Lanes)); i < four; i += 4 * Lanes)
        {
            var a = Vector512.LoadUnsafe(ref source, i) + (carries * Vector512.LoadUnsafe(ref behind, i));
            var b = Vector512.LoadUnsafe(ref source, i + 8) + (carries * Vector512.LoadUnsafe(ref behind, i + 8));
            var c = Vector512.LoadUnsafe(ref source, i + 16) + (carries * Vector512.LoadUnsafe(ref behind, i + 16));
            var d = Vector512.LoadUnsafe(ref source, i + 24) + (carries * Vector512.LoadUnsafe(ref behind, i + 24));
            a.StoreUnsafe(ref target, i);
            b.StoreUnsafe(ref target, i + 8);
            c.StoreUnsafe(ref target, i + 16);
            d.StoreUnsafe(ref target, i + 24);
        }

        for (var whole = (nuint)(count & -Lanes); i < whole; i += Lanes)
        {
            (Vector512.LoadUnsafe(ref source, i) + (carries * Vector512.LoadUnsafe(ref behind, i)))
                .StoreUnsafe(ref target, i);
        }

        for (; i < (nuint)count; i++) Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i) + (carry * Unsafe.Add(ref behind, i));
    }

    /// <summary>row += amount, for the face values; nothing to do at closed faces.</summary>
    public static void Add(Span<double> row, double amount)
    {
        if (amount == 0) return;
        foreach (ref var value in row) value += amount;
    }

    /// <summary>Σ (row − value), from the first element to the last.</summary>
    public static double SumAbove(ReadOnlySpan<double> row, double value)
    {
        var sum = 0.0;
        foreach (var c in row) sum += c - value;
        return sum;
    }
}
