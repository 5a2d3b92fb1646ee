using System.Globalization;
using Exocosm.Engine.Benchmarks;

namespace Exocosm.Benchmarks.Fields;

/// <summary>Prints iterations and time of steady solutions.</summary>
public static class SteadyTable
{
    public static int Print(string[] edges)
    {
        foreach (var edge in edges.Length == 0 ? ["25", "50", "100"] : edges)
        {
            for (var threads = 1; threads <= Environment.ProcessorCount; threads++)
            {
                var t = FieldBenchmark.MeasureSteady(int.Parse(edge, NumberStyles.None, CultureInfo.InvariantCulture), threads);
                Console.WriteLine(FormattableString.Invariant(
                    $"{edge}^3, {threads} threads: cold {t.ColdIterations} iterations, {t.ColdMilliseconds:F2} ms; warm {t.WarmIterations}, {t.WarmMilliseconds:F2} ms"));
            }
        }

        return 0;
    }
}
