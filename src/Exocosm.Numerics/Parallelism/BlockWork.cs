namespace Exocosm.Numerics.Parallelism;

/// <summary>Work whose blocks a method does. Make it once and run it each step.</summary>
/// <param name="body">Does the block of its first argument; the second is the number of the worker.</param>
public sealed class BlockWork(Action<int, int> body) : IBlockWork
{
    /// <inheritdoc/>
    void IBlockWork.Run(int block, int worker) => body(block, worker);
}
