using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Exocosm.Engine.Fields;

/// <summary>
/// Loops of the steady solver over eight elements at a time. Sums have eight partial sums, added in a fixed order, and no
/// multiplication is fused with an addition: the bits do not depend on the machine.
/// </summary>
internal static class SteadyKernels
{
    private const int Lanes = 8;

    /// <summary>target = a · b.</summary>
    public static void Multiply(Span<double> target, ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var i = 0;
        for (; i <= target.Length - Lanes; i += Lanes) (At(a, i) * At(b, i)).StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)i);
        for (; i < target.Length; i++) target[i] = a[i] * b[i];
    }

    /// <summary>target = right − target.</summary>
    public static void SubtractFrom(ReadOnlySpan<double> right, Span<double> target)
    {
        var i = 0;
        for (; i <= target.Length - Lanes; i += Lanes) (At(right, i) - At(target, i)).StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)i);
        for (; i < target.Length; i++) target[i] = right[i] - target[i];
    }

    /// <summary>target = guess + relaxed · (right − target): a relaxation, where target held the product of matrix and guess.</summary>
    public static void Relax(Span<double> target, ReadOnlySpan<double> guess, ReadOnlySpan<double> relaxed, ReadOnlySpan<double> right)
    {
        var i = 0;
        for (; i <= target.Length - Lanes; i += Lanes)
            (At(guess, i) + (At(relaxed, i) * (At(right, i) - At(target, i)))).StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)i);
        for (; i < target.Length; i++) target[i] = guess[i] + (relaxed[i] * (right[i] - target[i]));
    }

    /// <summary>target += factor · other.</summary>
    public static void Add(Span<double> target, double factor, ReadOnlySpan<double> other)
    {
        var factors = Vector512.Create(factor);
        var i = 0;
        for (; i <= target.Length - Lanes; i += Lanes)
            (At(target, i) + (factors * At(other, i))).StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)i);
        for (; i < target.Length; i++) target[i] += factor * other[i];
    }

    /// <summary>target = other + factor · target.</summary>
    public static void Turn(Span<double> target, double factor, ReadOnlySpan<double> other)
    {
        var factors = Vector512.Create(factor);
        var i = 0;
        for (; i <= target.Length - Lanes; i += Lanes)
            (At(other, i) + (factors * At(target, i))).StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)i);
        for (; i < target.Length; i++) target[i] = other[i] + (factor * target[i]);
    }

    /// <summary>Σ a · b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (i, lanes) = (0, Vector512<double>.Zero);
        for (; i <= a.Length - Lanes; i += Lanes) lanes += At(a, i) * At(b, i);
        var sum = Total(lanes);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Σ a² · weight.</summary>
    public static double Squares(ReadOnlySpan<double> a, ReadOnlySpan<double> weight)
    {
        var (i, lanes) = (0, Vector512<double>.Zero);
        for (; i <= a.Length - Lanes; i += Lanes) lanes += At(a, i) * At(a, i) * At(weight, i);
        var sum = Total(lanes);
        for (; i < a.Length; i++) sum += a[i] * a[i] * weight[i];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> At(ReadOnlySpan<double> values, int i) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)i);

    private static double Total(Vector512<double> lanes)
    {
        var sum = 0.0;
        for (var lane = 0; lane < Lanes; lane++) sum += lanes[lane];
        return sum;
    }
}
