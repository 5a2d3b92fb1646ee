namespace Exocosm.Results.Checkpoints;

/// <summary>An entry of a checkpoint's directory.</summary>
/// <param name="Name">Name, unique in the file.</param>
/// <param name="Type">Type of the elements.</param>
/// <param name="Count">Number of elements.</param>
/// <param name="StoredBytes">Bytes the payload takes in the file.</param>
public sealed record CheckpointSection(string Name, ElementType Type, int Count, long StoredBytes)
{
    /// <summary>Where the payload begins in the file.</summary>
    internal long Offset { get; init; }

    /// <summary>Position among the sections; seed of the hash, so that swapped sections are noticed.</summary>
    internal int Ordinal { get; init; }
}
