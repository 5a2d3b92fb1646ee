using System.Diagnostics;
using System.Runtime.Intrinsics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Benchmarks;

/// <summary>Measures what the memory of this machine delivers: the floor under every kernel that streams whole fields.</summary>
public static class MemoryBandwidth
{
    private const int Count = 8 << 20;
    private const int Repeats = 10;

    /// <summary>
    /// Triad of McCalpin's STREAM (1995), a = b + s c over three arrays of 64 MiB, best of ten; GB/s (10⁹ bytes), counting the
    /// 24 bytes an element names and not the line a store reads first.
    /// </summary>
    /// <param name="threads">Threads.</param>
    public static double MeasureTriad(int threads)
    {
        using var team = new WorkTeam(threads);
        var triad = new Triad();
        team.Run(triad, Triad.Blocks);
        var shortest = double.PositiveInfinity;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var start = Stopwatch.GetTimestamp();
            team.Run(triad, Triad.Blocks);
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return 24.0 * Count / shortest / 1e9;
    }

    private sealed class Triad : IBlockWork
    {
        public const int Blocks = 64;
        private readonly double[] _a = new double[Count];
        private readonly double[] _b = new double[Count];
        private readonly double[] _c = new double[Count];

        public Triad()
        {
            Array.Fill(_b, 1);
            Array.Fill(_c, 2);
        }

        public void Run(int block, int worker)
        {
            var factor = Vector512.Create(3.0);
            const int Size = Count / Blocks;
            for (var i = (nuint)(block * Size); i < (nuint)((block + 1) * Size); i += 8)
                (Vector512.LoadUnsafe(ref _b[0], i) + (factor * Vector512.LoadUnsafe(ref _c[0], i))).StoreUnsafe(ref _a[0], i);
        }
    }
}
