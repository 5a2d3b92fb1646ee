using System.Buffers.Binary;
using System.IO.Hashing;

namespace Exocosm.Results.Checkpoints;

/// <summary>The hash of one section: it tells which part of a damaged file is damaged, and that sections were swapped.</summary>
internal static class SectionHash
{
    /// <summary>Begins the hash; the raw payload is appended to it.</summary>
    /// <param name="ordinal">Position among the sections, used as the seed.</param>
    /// <param name="name">Name of the section.</param>
    /// <param name="type">Type of its elements.</param>
    /// <param name="count">Number of its elements.</param>
    public static XxHash3 Begin(int ordinal, string name, ElementType type, int count)
    {
        var hash = new XxHash3(ordinal);
        hash.Append(CheckpointFile.Utf8.GetBytes(name));
        Span<byte> numbers = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, (int)type);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[sizeof(int)..], count);
        hash.Append(numbers);
        return hash;
    }
}
