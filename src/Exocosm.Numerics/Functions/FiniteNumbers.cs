using System.Runtime.Intrinsics;

namespace Exocosm.Numerics.Functions;

/// <summary>Finds what is not a finite number.</summary>
public static class FiniteNumbers
{
    /// <summary>Index of the first value that is NaN or infinite.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The index; −1 where all are finite.</returns>
    public static int IndexOfOther(ReadOnlySpan<double> values)
    {
        // NaN and infinity survive multiplication by zero: one sum finds either without a branch per value.
        var probes = Vector512<double>.Zero;
        var i = 0;
        for (; i <= values.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            probes += Vector512.Create(values.Slice(i, Vector512<double>.Count)) * Vector512<double>.Zero;
        var probe = 0.0;
        for (; i < values.Length; i++) probe += values[i] * 0;
        if (probe == 0 && Vector512.EqualsAll(probes, Vector512<double>.Zero)) return -1;
        for (i = 0; double.IsFinite(values[i]);) i++;
        return i;
    }
}
