using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Numerics.Summation;

/// <summary>
/// Sums over blocks of a fixed size, compensated within each block and added in block order: the same bits for any number of threads.
/// Within a block eight running sums go side by side, each with its own rounding error, found without a branch (Knuth 1969, TwoSum).
/// </summary>
public sealed class BlockSum
{
    /// <summary>Values in a block.</summary>
    public const int BlockSize = 4096;

    private readonly RangeWork _work;
    private double[] _values = [];
    private double[] _partial = [];

    /// <summary>A sum that keeps its memory between calls.</summary>
    public BlockSum() => _work = new RangeWork(Block, BlockSize);

    /// <summary>Sums on the calling thread.</summary>
    /// <param name="values">What to sum.</param>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var total = default(CompensatedSum);
        for (var from = 0; from < values.Length; from += BlockSize)
            total.Add(OfBlock(values[from..Math.Min(values.Length, from + BlockSize)]));
        return total.Value;
    }

    /// <summary>Sums on a team; equal to the bit to <see cref="Sum(ReadOnlySpan{double})"/>.</summary>
    /// <param name="values">What to sum.</param>
    /// <param name="team">Who does it.</param>
    public double Sum(double[] values, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(values);
        var blocks = _work.BlocksOf(values.Length);
        if (_partial.Length < blocks) _partial = new double[blocks];
        _values = values;
        _work.Run(team, values.Length);
        _values = [];
        var total = default(CompensatedSum);
        for (var block = 0; block < blocks; block++) total.Add(_partial[block]);
        return total.Value;
    }

    private static double OfBlock(ReadOnlySpan<double> values)
    {
        var whole = values.Length - (values.Length % Vector512<double>.Count);
        var (sums, carries) = (Vector512<double>.Zero, Vector512<double>.Zero);
        foreach (var eight in MemoryMarshal.Cast<double, Vector512<double>>(values[..whole]))
        {
            var next = sums + eight;
            var added = next - sums;
            carries += sums - (next - added) + (eight - added);
            sums = next;
        }

        var total = default(CompensatedSum);
        for (var lane = 0; lane < Vector512<double>.Count; lane++) total.Add(sums[lane]);
        for (var lane = 0; lane < Vector512<double>.Count; lane++) total.Add(carries[lane]);
        foreach (var value in values[whole..]) total.Add(value);
        return total.Value;
    }

    private void Block(int from, int to) => _partial[from / BlockSize] = OfBlock(_values.AsSpan(from, to - from));
}
