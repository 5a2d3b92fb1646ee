using Exocosm.Engine.Persistence;
using Exocosm.Results.Checkpoints;

namespace Exocosm.Runs;

/// <summary>Writes a state into a checkpoint, one section per array.</summary>
/// <param name="writer">The checkpoint.</param>
internal sealed class StateSaver(CheckpointWriter writer) : StateExchange
{
    /// <inheritdoc/>
    public override bool Restoring => false;

    /// <inheritdoc/>
    public override void Array<T>(string name, ref T[] values, ref int count) =>
        writer.Add<byte>(name, System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan(0, count)));
}

/// <summary>Reads a state back from a checkpoint.</summary>
/// <param name="reader">The checkpoint.</param>
internal sealed class StateRestorer(CheckpointReader reader) : StateExchange
{
    /// <inheritdoc/>
    public override bool Restoring => true;

    /// <inheritdoc/>
    public override void Array<T>(string name, ref T[] values, ref int count)
    {
        if (!reader.Has(name)) throw new StateMismatchException($"the checkpoint has no '{name}'");
        values = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(reader.Read<byte>(name)).ToArray();
        count = values.Length;
    }
}
