using System.Buffers;
using System.Runtime.CompilerServices;
using Exocosm.Engine.Persistence;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.State;

/// <summary>One property of all cells, stored as an array.</summary>
public abstract class Column
{
    /// <summary>Name in checkpoints.</summary>
    public required string Name { get; init; }

    /// <summary>What computes it, for messages; null where values that are not finite have a meaning.</summary>
    public string? Term { get; init; }

    /// <summary>Bytes per cell.</summary>
    internal abstract int Width { get; }

    /// <summary>Index of the first value that is not a finite number, or −1.</summary>
    internal abstract int FindNotFinite(int count);

    /// <summary>Its value of a cell, as a number.</summary>
    internal abstract double Show(int cell);

    /// <summary>Makes room.</summary>
    internal abstract void Grow(int capacity);

    /// <summary>Copies one cell's value onto another's.</summary>
    internal abstract void Copy(int from, int to);

    /// <summary>Puts the values of the first cells into another order.</summary>
    internal abstract void Permute(ReadOnlySpan<int> order);

    /// <summary>Zeroes one cell's value.</summary>
    internal abstract void Clear(int cell);

    /// <summary>Saves, restores or hashes the values of the first <paramref name="count"/> cells.</summary>
    internal abstract void Exchange(StateExchange exchange, string prefix, int count);
}

/// <summary>A column of a primitive type.</summary>
/// <typeparam name="T">Its type.</typeparam>
public sealed class Column<T> : Column
    where T : unmanaged
{
    /// <summary>The values; at least as long as there are cells. Fetch it again after cells were added.</summary>
    public T[] Values { get; private set; } = [];

    /// <inheritdoc/>
    internal override int Width => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    internal override int FindNotFinite(int count) =>
        Values is double[] values ? FiniteNumbers.IndexOfOther(values.AsSpan(0, count)) : -1;

    /// <inheritdoc/>
    internal override double Show(int cell) => Values is double[] values ? values[cell] : double.NaN;

    /// <inheritdoc/>
    internal override void Grow(int capacity)
    {
        var values = Values;
        Array.Resize(ref values, capacity);
        Values = values;
    }

    /// <inheritdoc/>
    internal override void Copy(int from, int to) => Values[to] = Values[from];

    /// <inheritdoc/>
    internal override void Permute(ReadOnlySpan<int> order)
    {
        var (values, before) = (Values, ArrayPool<T>.Shared.Rent(order.Length));
        values.AsSpan(0, order.Length).CopyTo(before);
        for (var cell = 0; cell < order.Length; cell++) values[cell] = before[order[cell]];
        ArrayPool<T>.Shared.Return(before);
    }

    /// <inheritdoc/>
    internal override void Clear(int cell) => Values[cell] = default;

    /// <inheritdoc/>
    internal override void Exchange(StateExchange exchange, string prefix, int count)
    {
        var values = Values;
        var stored = count;
        exchange.Array(prefix + Name, ref values, ref stored);
        if (stored != count) throw new StateMismatchException($"'{prefix + Name}' holds {stored} values for {count} cells.");
        if (ReferenceEquals(values, Values)) return;
        Array.Copy(values, Values, count);
    }
}
