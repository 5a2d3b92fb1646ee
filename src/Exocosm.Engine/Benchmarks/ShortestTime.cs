using System.Diagnostics;

namespace Exocosm.Engine.Benchmarks;

/// <summary>Times work that is over in a moment.</summary>
internal static class ShortestTime
{
    private const double SecondsPerRound = 0.1;

    /// <summary>Shortest mean time of several rounds, each of as many repeats as fit; the shortest, as other programs on the machine can only add to it.</summary>
    /// <param name="rounds">Number of rounds.</param>
    /// <param name="work">The work.</param>
    /// <returns>Time of one repeat, ns.</returns>
    public static double Of(int rounds, Action work)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < rounds; round++)
        {
            var times = 0;
            var clock = Stopwatch.StartNew();
            do
            {
                work();
                times++;
            }
            while (clock.Elapsed.TotalSeconds < SecondsPerRound);
            best = Math.Min(best, clock.Elapsed.TotalNanoseconds / times);
        }

        return best;
    }
}
