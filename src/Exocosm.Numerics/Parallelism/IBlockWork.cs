namespace Exocosm.Numerics.Parallelism;

/// <summary>Work cut into blocks whose borders do not depend on the number of threads, so that results do not either.</summary>
public interface IBlockWork
{
    /// <summary>Does one block. Blocks may run in any order and at the same time; each writes only what is its own.</summary>
    /// <param name="block">Block number, from 0.</param>
    /// <param name="worker">Number of the worker that runs it, 0 to <see cref="WorkTeam.Threads"/> − 1: an index for scratch memory only.</param>
    void Run(int block, int worker);
}
