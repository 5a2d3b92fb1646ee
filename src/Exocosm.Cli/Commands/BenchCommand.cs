using System.CommandLine;
using System.Text.Json;
using Exocosm.Engine.Benchmarks;
using Exocosm.Model.Scenarios;
using Exocosm.Runs;
using Spectre.Console;

namespace Exocosm.Cli.Commands;

/// <summary><c>bench</c>: the kernels' figures on this machine, with the memory's bandwidth beside them, or those of a whole scenario or PhysiCell model.</summary>
internal static class BenchCommand
{
    private const string Force = "pair forces, per cell and step";

    public static Command Build()
    {
        var command = new Command("bench", "Measures the kernels, a whole scenario, or a PhysiCell model beside PhysiCell, on this machine. Example: exocosm bench examples/niche-balance --threads 2");
        var model = new ScenarioArguments(isOptional: true);
        var threads = new Option<int?>("--threads") { Description = "Number of threads; default one, and all processors (PhysiCell models: all processors)." };
        var large = new Option<bool>("--large") { Description = "Adds the cases of 200³ voxels." };
        var json = new Option<bool>("--json") { Description = "JSON instead of a table." };
        var peer = new PhysiCellBench();
        model.AddTo(command);
        command.Add(threads);
        command.Add(large);
        command.Add(json);
        peer.AddTo(command);
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(threads);
            if (model.PhysiCell(parsed, asItIs: true) is { } settings) return peer.Run(parsed, settings, Verbs.Threads(asked), parsed.GetValue(json));
            peer.RefuseWithout(parsed);
            int[] counts = asked is not null ? [Verbs.Threads(asked)] : [.. new[] { 1, Environment.ProcessorCount }.Distinct()];
            if (model.IsGiven(parsed))
            {
                if (model.Read(parsed).Scenario is not { } scenario) return ExitCodes.InvalidInput;
                MemoryGuard.Refuse(scenario);
                TellModel(scenario, counts, parsed.GetValue(json));
                return ExitCodes.Done;
            }

            int[] edges = parsed.GetValue(large) ? [50, 100, 200] : [50, 100];
            var rows = counts.SelectMany(count => Measure(count, edges)).ToList();
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(rows.Select(row => new { what = row.What, size = row.Size, threads = row.Threads, value = row.Value, unit = row.Unit })));
            else AnsiConsole.Write(Figure.Table(rows));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void TellModel(Scenario scenario, int[] counts, bool json)
    {
        // A first short life compiles the code; the figures are of code that runs.
        var warm = scenario with { Time = scenario.Time with { EndMin = Math.Min(scenario.Time.EndMin, 50 * scenario.Time.PhenotypeStepMin) } };
        ModelBenchmark.Run(warm, counts[0]);
        var timings = counts.Select(count => ModelBenchmark.Run(scenario, count)).ToList();
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(timings.Select(timing => new
            {
                scenario = scenario.Name,
                threads = timing.Threads,
                steps = timing.Steps,
                cells = timing.Cells,
                build_s = timing.BuildSeconds,
                ours_s = timing.Seconds,
                steps_per_s = timing.StepsPerSecond,
                ns_per_cell_step = timing.NanosecondsPerCellStep,
                peak_bytes = timing.PeakBytes,
                state_hash = timing.StateHash,
                stages_s = timing.Stages,
            })));
            return;
        }

        AnsiConsole.Write(Figure.Table([.. timings.SelectMany(timing => Rows(scenario.Name, timing))]));
    }

    private static IEnumerable<Figure> Rows(string name, ModelTiming timing)
    {
        var size = $"{timing.Cells} cells";
        yield return new($"{name}, {timing.Steps} steps", size, timing.Threads, timing.Seconds, "s");
        yield return new("steps", size, timing.Threads, timing.StepsPerSecond, "1/s");
        yield return new("per cell and step", size, timing.Threads, timing.NanosecondsPerCellStep, "ns");
        foreach (var (stage, seconds) in timing.Stages)
            yield return new($"of it {stage}, per cell and step", size, timing.Threads, 1e9 * seconds / timing.CellSteps, "ns");
        yield return new("peak memory of the process", size, timing.Threads, timing.PeakBytes / 1048576.0, "MiB");
    }

    private static IEnumerable<Figure> Measure(int threads, int[] edges)
    {
        yield return new("memory bandwidth, triad", "", threads, MemoryBandwidth.MeasureTriad(threads), "GB/s");
        foreach (var edge in edges)
        {
            yield return new("diffusion, per voxel and step", $"{edge}³", threads, FieldBenchmark.MeasureLod(edge, 1, threads).NanosecondsPerVoxelStep, "ns");
            yield return new("diffusion, each of eight together", $"{edge}³", threads, FieldBenchmark.MeasureLod(edge, 8, threads).NanosecondsPerVoxelStep, "ns");
            if (edge > 100) continue;
            var steady = FieldBenchmark.MeasureSteady(edge, threads);
            yield return new("steady field, from scratch", $"{edge}³", threads, steady.ColdMilliseconds, "ms");
            yield return new("steady field, after a change", $"{edge}³", threads, steady.WarmMilliseconds, "ms");
        }

        yield return new("substrate exchange, per cell and step", "3·10⁴ cells", threads, ExosomeBenchmark.MeasureExchange(threads), "ns");
        var (perVoxel, perCell) = ExosomeBenchmark.MeasureField(threads);
        yield return new("exosome field: transport, per voxel and step", "30³", threads, perVoxel, "ns");
        yield return new("exosome field: biogenesis, uptake and the rest, per cell and step", "3·10⁴ cells", threads, perCell, "ns");
        yield return new("single vesicles, per vesicle and step", "10⁵ vesicles", threads, ExosomeBenchmark.MeasureDiscrete(threads), "ns");
        yield return new(Force, "10⁴ cells", threads, MechanicsBenchmark.Run(10_000, threads), "ns");
        yield return new(Force, "10⁵ cells", threads, MechanicsBenchmark.Run(100_000, threads), "ns");
    }
}
