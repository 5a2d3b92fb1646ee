using System.CommandLine;
using System.Runtime.InteropServices;
using Exocosm.Model.Scenarios;
using Exocosm.Reports;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Exocosm.Runs;

namespace Exocosm.Cli.Commands;

/// <summary>The options of running, alike for <c>run</c> and <c>resume</c>, and the running itself.</summary>
internal sealed class RunArguments
{
    private readonly Option<int?> _threads = new("--threads") { Description = "Number of threads; results do not depend on it." };
    private readonly Option<string?> _every = new("--checkpoint-every") { Description = "Simulated time between checkpoints, e.g. \"12 h\"." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress." };

    private readonly Option<bool> _noReport = new("--no-report") { Description = "No report.html at the end." };

    public void AddTo(Command command)
    {
        command.Add(_threads);
        command.Add(_every);
        command.Add(_quiet);
        command.Add(_noReport);
    }

    /// <summary>Runs and reports where things are.</summary>
    public int Go(ParseResult parsed, RunFolder folder, Scenario scenario, string resolved, bool resume)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stop));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stop));
        var lastTenth = -1;
        var options = new RunOptions
        {
            Threads = Math.Max(1, parsed.GetValue(_threads) ?? Environment.ProcessorCount),
            CheckpointEveryMin = parsed.GetValue(_every) is { } every ? Verbs.Minutes(every, scenario.Time.PhenotypeStepMin) : null,
            Command = Environment.CommandLine,
            EngineVersion = typeof(RunSession).Assembly.GetName().Version!.ToString(3),
            Progress = parsed.GetValue(_quiet) ? null : (time, end, cells) => Tell(time, end, cells, ref lastTenth),
        };
        var session = new RunSession(folder, scenario, resolved, options, TimeProvider.System);
        var manifest = session.Run(resume, stop.Token);
        foreach (var skipped in session.Skipped) Console.Error.WriteLine($"checkpoint {skipped.Path} not used: {skipped.Reason}");
        if (manifest.Status == RunStatus.Interrupted)
        {
            Console.Error.WriteLine($"interrupted at {manifest.SimulatedMin} min; a checkpoint is written. Go on with: exocosm resume {folder.Path}");
            return ExitCodes.Interrupted;
        }

        Console.Out.WriteLine($"run folder  {folder.Path}");
        Console.Out.WriteLine($"tables      {folder.Tables}");
        if (!parsed.GetValue(_noReport)) Console.Out.WriteLine($"report      {ReportWriter.Write(folder)}");
        Console.Out.WriteLine($"state hash  {manifest.StateHash}");
        return Expectations(folder);
    }

    private static void Stop(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }

    /// <summary>Plain lines, one per tenth of the run.</summary>
    private static void Tell(double time, double end, int cells, ref int lastTenth)
    {
        var tenth = (int)(10 * time / end);
        if (tenth == lastTenth) return;
        lastTenth = tenth;
        Console.Error.WriteLine($"{100 * time / end,4:0} %  {time / 1440:0.00} of {end / 1440:0.00} days  {cells} cells");
    }

    private static int Expectations(RunFolder folder)
    {
        if (TableReader.Open(folder.Tables, "expectations") is not { } table) return ExitCodes.Done;
        var (names, passed, measured, expected) =
            (table.Texts("name"), table.Bools("passed"), table.Doubles("measured"), table.Texts("expected"));
        for (var i = 0; i < names.Length; i++)
            Console.Out.WriteLine($"{(passed[i] ? "passed" : "FAILED")}      {names[i]}: {measured[i]:g6}, expected {expected[i]}");
        return passed.Contains(false) ? ExitCodes.ExpectationFailed : ExitCodes.Done;
    }
}
