using System.CommandLine;
using System.Text.Json;
using Exocosm.Engine.Benchmarks;
using Spectre.Console;

namespace Exocosm.Cli.Commands;

/// <summary><c>bench</c>: the kernels' figures on this machine, with the memory's bandwidth beside them.</summary>
internal static class BenchCommand
{
    private const string Force = "pair forces, per cell and step";

    public static Command Build()
    {
        var command = new Command("bench", "Measures the kernels on this machine. Example: exocosm bench --threads 2");
        var threads = new Option<int?>("--threads") { Description = "Number of threads; default one, and all processors." };
        var large = new Option<bool>("--large") { Description = "Adds the cases of 200³ voxels." };
        var json = new Option<bool>("--json") { Description = "JSON instead of a table." };
        command.Add(threads);
        command.Add(large);
        command.Add(json);
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(threads);
            int[] counts = asked is not null ? [Verbs.Threads(asked)] : [.. new[] { 1, Environment.ProcessorCount }.Distinct()];
            int[] edges = parsed.GetValue(large) ? [50, 100, 200] : [50, 100];
            var rows = counts.SelectMany(count => Measure(count, edges)).ToList();
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(rows.Select(row => new { what = row.What, size = row.Size, threads = row.Threads, value = row.Value, unit = row.Unit })));
            else AnsiConsole.Write(Table(rows));
            return ExitCodes.Done;
        });
        return command;
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

        yield return new(Force, "10⁴ cells", threads, MechanicsBenchmark.Run(10_000, threads), "ns");
        yield return new(Force, "10⁵ cells", threads, MechanicsBenchmark.Run(100_000, threads), "ns");
    }

    private static Table Table(IEnumerable<Figure> rows)
    {
        var table = new Table().AddColumns("what", "size", "threads", "value", "unit");
        table.Columns[3].RightAligned();
        foreach (var row in rows) table.AddRow(row.What, row.Size, $"{row.Threads}", $"{row.Value:0.00}", row.Unit);
        return table;
    }

    private sealed record Figure(string What, string Size, int Threads, double Value, string Unit);
}
