namespace Exocosm.Results.Checkpoints;

/// <summary>The element type of a section for a .NET type and back.</summary>
internal static class ElementTypes
{
    /// <summary>Element type of <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">One of the seven primitive types of <see cref="ElementType"/>.</typeparam>
    public static ElementType Of<T>()
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte)) return ElementType.Byte;
        if (typeof(T) == typeof(bool)) return ElementType.Boolean;
        if (typeof(T) == typeof(int)) return ElementType.Int32;
        if (typeof(T) == typeof(uint)) return ElementType.UInt32;
        if (typeof(T) == typeof(long)) return ElementType.Int64;
        if (typeof(T) == typeof(ulong)) return ElementType.UInt64;
        if (typeof(T) == typeof(double)) return ElementType.Double;
        throw new NotSupportedException($"a checkpoint section cannot hold elements of {typeof(T)}");
    }

    /// <summary>Bytes of an element; 0 for a number that is no element type.</summary>
    /// <param name="type">The type.</param>
    public static int Bytes(ElementType type) => type switch
    {
        ElementType.Byte or ElementType.Boolean => 1,
        ElementType.Int32 or ElementType.UInt32 => 4,
        ElementType.Int64 or ElementType.UInt64 or ElementType.Double => 8,
        _ => 0,
    };
}
