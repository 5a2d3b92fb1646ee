using System.Diagnostics;
using Exocosm.Engine.Fields;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Benchmarks;

/// <summary>Measures the diffusion kernel on this machine.</summary>
public static class FieldBenchmark
{
    /// <summary>
    /// Shortest time of an implicit diffusion–decay step over several repeats; the shortest, as other programs on the machine can
    /// only add to it.
    /// </summary>
    /// <param name="voxelsPerEdge">n of an n × n × n box.</param>
    /// <param name="scalars">Scalars stepped together.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="repeats">Measured repeats, each of about a twentieth of a second.</param>
    public static FieldTiming MeasureLod(int voxelsPerEdge, int scalars, int threads, int repeats = 15)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(voxelsPerEdge, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(scalars, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        using var team = new WorkTeam(threads);
        var grid = VoxelGrid.Centred(voxelsPerEdge, voxelsPerEdge, voxelsPerEdge, 20);
        var solver = new LodSolver(grid, 1e5, 0.1, 0.01, FaceBoundary.NoFlux);
        var fields = new double[scalars][];
        for (var s = 0; s < scalars; s++) fields[s] = Ramp(grid.Count, s);

        var steps = Math.Max(1, (int)(0.05 / (4e-9 * grid.Count * scalars)));
        for (var warm = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(warm).TotalSeconds < 0.5;) solver.Step(fields, team);
        var shortest = double.PositiveInfinity;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var step = 0; step < steps; step++) solver.Step(fields, team);
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return new FieldTiming(voxelsPerEdge, scalars, threads, 1e9 * shortest / ((double)steps * grid.Count * scalars));
    }

    private static double[] Ramp(int count, int scalar)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++) values[i] = 1 + scalar + (i % 97);
        return values;
    }
}

/// <summary>Speed of the diffusion kernel.</summary>
/// <param name="VoxelsPerEdge">n of the n × n × n box.</param>
/// <param name="Scalars">Scalars stepped together.</param>
/// <param name="Threads">Threads.</param>
/// <param name="NanosecondsPerVoxelStep">ns per voxel, scalar and step.</param>
public sealed record FieldTiming(int VoxelsPerEdge, int Scalars, int Threads, double NanosecondsPerVoxelStep);
