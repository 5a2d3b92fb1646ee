using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Validation;

/// <summary>Small runs in memory, written as users write them.</summary>
public static class Trials
{
    /// <summary>A scenario from its text.</summary>
    /// <param name="text">YAML.</param>
    /// <exception cref="InvalidOperationException">The text has errors.</exception>
    public static Scenario Read(string text)
    {
        var result = ScenarioReader.ReadText(text, "check.yaml", new ScenarioReadOptions());
        return result.Scenario ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>Runs a scenario to its end.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="begin">Called once, before the first step.</param>
    /// <param name="each">Called after each phenotype step.</param>
    /// <param name="threads">How many; the result is the same.</param>
    /// <returns>The world at the end.</returns>
    public static World Run(Scenario scenario, Action<World>? begin = null, Action<World>? each = null, int threads = 1)
    {
        using var team = new WorkTeam(threads);
        var world = WorldBuilder.Build(scenario);
        begin?.Invoke(world);
        var stepper = new Stepper(world, team);
        while (world.Step < world.TotalSteps)
        {
            stepper.Step();
            each?.Invoke(world);
        }

        return world;
    }

    /// <summary>Runs a scenario for each of several seeds, in parallel, and takes a number from the end of each.</summary>
    /// <param name="scenario">The scenario; its own seed is the first.</param>
    /// <param name="count">How many seeds: consecutive, from the scenario's.</param>
    /// <param name="measure">The number of a finished world.</param>
    /// <param name="begin">Called once a run, before its first step.</param>
    /// <param name="each">Called after each phenotype step of a run.</param>
    /// <returns>One value a seed, in their order, whatever the number of processors.</returns>
    public static IReadOnlyList<double> Replicates(
        Scenario scenario, int count, Func<World, double> measure, Action<World>? begin = null, Action<World>? each = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(measure);
        var values = new double[count];
        using var team = new WorkTeam(Environment.ProcessorCount);
        new RangeWork(
            (from, to) =>
            {
                for (var n = from; n < to; n++) values[n] = measure(Run(scenario with { Seed = scenario.Seed + (ulong)n }, begin, each));
            },
            blockSize: 1).Run(team, count);
        return values;
    }
}
