using System.Globalization;
using Exocosm.Engine.Benchmarks;

namespace Exocosm.Benchmarks.Fields;

/// <summary>Prints ns per voxel, scalar and step of the diffusion kernel beside the memory's triad.</summary>
public static class LodTable
{
    public static int Print(string[] sizes)
    {
        for (var threads = 1; threads <= Environment.ProcessorCount; threads++)
            Console.WriteLine($"triad, {threads} threads: {MemoryBandwidth.MeasureTriad(threads):F1} GB/s");

        var cases = sizes.Length == 0 ? ["50x1", "64x1", "100x1", "100x8", "128x1", "200x1"] : sizes;
        foreach (var size in cases)
        {
            var parts = size.Split('x');
            var n = int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
            var scalars = int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture);
            for (var threads = 1; threads <= Environment.ProcessorCount; threads++)
            {
                var timing = FieldBenchmark.MeasureLod(n, scalars, threads);
                Console.WriteLine($"{n}^3 x {scalars}, {threads} threads: {timing.NanosecondsPerVoxelStep:F2} ns");
            }
        }

        return 0;
    }
}
