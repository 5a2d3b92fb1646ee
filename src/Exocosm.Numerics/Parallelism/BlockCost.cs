using System.Diagnostics;

namespace Exocosm.Numerics.Parallelism;

/// <summary>
/// What a block of some work costs, learned from its runs: the least time seen, forgotten slowly, because what other programs do to a
/// run only ever makes it longer. It decides who does the work, never what comes out.
/// </summary>
internal sealed class BlockCost
{
    /// <summary>Shortest job worth handing out, ns: several times what waking and waiting for another thread costs.</summary>
    private const double WorthwhileNs = 20_000;

    /// <summary>How fast a cost may rise, per run.</summary>
    private const double Rise = 1.05;

    private double _blockNs = double.PositiveInfinity;

    /// <summary>Whether a job of this many blocks is long enough to share. The first one is: nothing is known of it.</summary>
    /// <param name="blocks">Number of blocks.</param>
    public bool IsWorthSharing(int blocks) => _blockNs * blocks > WorthwhileNs;

    /// <summary>Learns from a run.</summary>
    /// <param name="start">Timestamp of its start.</param>
    /// <param name="blocks">Blocks that the calling thread did; none teaches nothing.</param>
    public void Learn(long start, int blocks)
    {
        if (blocks == 0) return;
        var ns = Stopwatch.GetElapsedTime(start).TotalNanoseconds / blocks;
        _blockNs = Math.Min(ns, _blockNs * Rise);
    }
}
