using System.Diagnostics;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Benchmarks;

/// <summary>Times a whole scenario, without recording anything.</summary>
public static class ModelBenchmark
{
    /// <summary>Runs the scenario to its end.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="threads">Threads.</param>
    public static ModelTiming Run(Scenario scenario, int threads)
    {
        using var team = new WorkTeam(threads);
        var building = Stopwatch.StartNew();
        var world = WorldBuilder.Build(scenario);
        var stepper = new Stepper(world, team);
        var built = building.Elapsed.TotalSeconds;
        var cellSteps = 0.0;
        var clock = Stopwatch.StartNew();
        while (world.Step < world.TotalSteps)
        {
            stepper.Step();
            foreach (var tissue in world.Tissues)
            {
                cellSteps += tissue.Cells.Count;
                tissue.Events.Clear();
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return new ModelTiming(
            threads, world.Step, built, seconds, cellSteps, world.Tissues.Sum(tissue => tissue.Cells.Count), process.PeakWorkingSet64, world.Hash(), stepper.Seconds);
    }
}

/// <summary>Speed of a whole scenario.</summary>
/// <param name="Threads">Threads.</param>
/// <param name="Steps">Phenotype steps.</param>
/// <param name="BuildSeconds">Time to build the world.</param>
/// <param name="Seconds">Time of all steps.</param>
/// <param name="CellSteps">Sum over the steps of the cells there were.</param>
/// <param name="Cells">Cells at the end.</param>
/// <param name="PeakBytes">Largest memory of the process, bytes.</param>
/// <param name="StateHash">Hash of the final state.</param>
/// <param name="Stages">Seconds by stage of the step.</param>
public sealed record ModelTiming(
    int Threads,
    long Steps,
    double BuildSeconds,
    double Seconds,
    double CellSteps,
    int Cells,
    long PeakBytes,
    string StateHash,
    IReadOnlyDictionary<string, double> Stages)
{
    /// <summary>Steps per second.</summary>
    public double StepsPerSecond => Steps / Seconds;

    /// <summary>Nanoseconds per cell and phenotype step, all stages.</summary>
    public double NanosecondsPerCellStep => 1e9 * Seconds / CellSteps;
}
