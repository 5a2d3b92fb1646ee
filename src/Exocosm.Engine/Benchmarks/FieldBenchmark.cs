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

    /// <summary>
    /// Shortest time of a steady solution to a relative residual of 1e-6: oxygen from all faces into a ball of cells, one in most
    /// voxels, that takes up 10/min in a third of the volume; from an even field, and again after a few cells moved.
    /// </summary>
    /// <param name="voxelsPerEdge">n of an n × n × n box.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="repeats">Measured repeats.</param>
    public static SteadyTiming MeasureSteady(int voxelsPerEdge, int threads, int repeats = 7)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(voxelsPerEdge, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        using var team = new WorkTeam(threads);
        var grid = VoxelGrid.Centred(voxelsPerEdge, voxelsPerEdge, voxelsPerEdge, 20);
        var solver = new SteadySolver(grid, 1e5, 0.1, new FaceBoundary([38, 38, 38, 38, 38, 38]));
        var (values, source, sinks) = (new double[grid.Count], new double[grid.Count], (double[][])[Ball(grid, 0), Ball(grid, 1)]);
        var (cold, warm, coldIterations, warmIterations) = (double.PositiveInfinity, double.PositiveInfinity, 0, 0);
        for (var repeat = 0; repeat <= repeats; repeat++)
        {
            Array.Fill(values, 38);
            var start = Stopwatch.GetTimestamp();
            coldIterations = solver.Solve(values, sinks[0], source, 1e-6, team);
            cold = Math.Min(cold, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            warmIterations = solver.Solve(values, sinks[1], source, 1e-6, team);
            warm = Math.Min(warm, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new SteadyTiming(voxelsPerEdge, threads, coldIterations, cold, warmIterations, warm);
    }

    private static double[] Ball(VoxelGrid grid, int moved)
    {
        var sink = new double[grid.Count];
        for (var voxel = 0; voxel < sink.Length; voxel++)
        {
            var (x, y, z) = grid.Centre(voxel);
            if ((x * x) + (y * y) + (z * z) > 0.16 * grid.MaxX * grid.MaxX * 4) continue;
            var cells = (voxel + (voxel % 101 == 0 ? moved : 0)) * 7 % 11 % 3;
            sink[voxel] = cells * 3.1;
        }

        return sink;
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

/// <summary>Speed of a steady solution.</summary>
/// <param name="VoxelsPerEdge">n of the n × n × n box.</param>
/// <param name="Threads">Threads.</param>
/// <param name="ColdIterations">Iterations from an even field.</param>
/// <param name="ColdMilliseconds">Time from an even field, ms.</param>
/// <param name="WarmIterations">Iterations from the solution before one in a hundred voxels changed its uptake.</param>
/// <param name="WarmMilliseconds">Time of that, ms.</param>
public sealed record SteadyTiming(
    int VoxelsPerEdge, int Threads, int ColdIterations, double ColdMilliseconds, int WarmIterations, double WarmMilliseconds);
