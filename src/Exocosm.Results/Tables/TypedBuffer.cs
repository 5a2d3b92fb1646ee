namespace Exocosm.Results.Tables;

/// <summary>A column's values in one array that grows to the size of a row group and is used again.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal abstract class TypedBuffer<T> : ColumnBuffer
{
    private const int FirstCapacity = 64;

    /// <summary>The array; only the first <see cref="ColumnBuffer.Count"/> elements count.</summary>
    protected T[] Items { get; private set; } = [];

    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Values => Items.AsSpan(0, Count);

    /// <summary>Appends a value.</summary>
    /// <param name="value">The value.</param>
    public void Add(T value)
    {
        if (Count == Items.Length) Reserve(Count + 1);
        Items[Count++] = value;
    }

    /// <inheritdoc/>
    public override void Append(ColumnBuffer source, int start, int count)
    {
        Reserve(Count + count);
        ((TypedBuffer<T>)source).Values.Slice(start, count).CopyTo(Items.AsSpan(Count));
        Count += count;
    }

    /// <summary>Makes the buffer hold a number of values that are then written into <see cref="Items"/>.</summary>
    /// <param name="count">Number of values.</param>
    protected void Resize(int count)
    {
        Reserve(count);
        Count = count;
    }

    private void Reserve(int count)
    {
        if (count <= Items.Length) return;
        var items = Items;
        Array.Resize(ref items, Math.Max(count, Math.Max(FirstCapacity, 2 * items.Length)));
        Items = items;
    }
}
