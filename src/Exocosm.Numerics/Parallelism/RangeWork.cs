namespace Exocosm.Numerics.Parallelism;

/// <summary>
/// A loop over items cut into blocks of a fixed size. Make it once from a method, set the loop's parameters in fields, and run it
/// each step: nothing is allocated then.
/// </summary>
/// <param name="body">Does the items from its first argument up to, not including, its second.</param>
/// <param name="blockSize">Items in a block; part of the result where a block sums, so never derived from the number of threads.</param>
public sealed class RangeWork(Action<int, int> body, int blockSize = RangeWork.DefaultBlockSize) : IBlockWork
{
    /// <summary>Items in a block where nothing else is asked for.</summary>
    public const int DefaultBlockSize = 512;

    private int _count;

    /// <summary>Runs the loop over the items 0 to <paramref name="count"/> − 1.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="count">Number of items.</param>
    public void Run(WorkTeam team, int count)
    {
        ArgumentNullException.ThrowIfNull(team);
        _count = count;
        team.Run(this, BlocksOf(count));
    }

    /// <summary>Number of blocks for a number of items.</summary>
    /// <param name="count">Number of items.</param>
    public int BlocksOf(int count) => (count + blockSize - 1) / blockSize;

    /// <inheritdoc/>
    void IBlockWork.Run(int block, int worker) => body(block * blockSize, Math.Min(_count, (block + 1) * blockSize));
}
