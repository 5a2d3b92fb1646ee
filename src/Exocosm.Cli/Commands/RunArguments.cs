using System.CommandLine;
using System.Runtime.InteropServices;
using Exocosm.Model.Scenarios;
using Exocosm.Reports;
using Exocosm.Results.Checkpoints;
using Exocosm.Results.Runs;
using Exocosm.Runs;

namespace Exocosm.Cli.Commands;

/// <summary>The options of running, alike for <c>run</c> and <c>resume</c>, and the running itself.</summary>
internal sealed class RunArguments
{
    private readonly Option<int?> _threads = new("--threads") { Description = "Number of threads; results do not depend on it." };
    private readonly Option<string?> _every = new("--checkpoint-every") { Description = "Simulated time between checkpoints, e.g. \"12 h\"." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress." };
    private readonly Option<bool> _json = new("--json") { Description = "The outcome as one JSON object on standard output." };
    private readonly Option<bool> _noReport = new("--no-report") { Description = "No report.html at the end." };

    public void AddTo(Command command)
    {
        command.Add(_threads);
        command.Add(_every);
        command.Add(_quiet);
        command.Add(_json);
        command.Add(_noReport);
    }

    /// <summary>Runs and reports where things are.</summary>
    public int Go(ParseResult parsed, RunFolder folder, Scenario scenario, string resolved, bool resume)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stop));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stop));
        var options = new RunOptions
        {
            Threads = Math.Max(1, parsed.GetValue(_threads) ?? Environment.ProcessorCount),
            CheckpointEveryMin = parsed.GetValue(_every) is { } every ? Verbs.Minutes(every, scenario.Time.PhenotypeStepMin) : null,
            Command = Environment.CommandLine,
            EngineVersion = typeof(RunSession).Assembly.GetName().Version!.ToString(3),
        };
        var (manifest, skippedCheckpoints) = parsed.GetValue(_quiet)
            ? RunIt(options)
            : RunProgress.Show(told => RunIt(options with { Progress = told.Invoke }));
        foreach (var skipped in skippedCheckpoints) Console.Error.WriteLine($"checkpoint {skipped.Path} not used: {skipped.Reason}");
        if (manifest.Status == RunStatus.Interrupted)
        {
            Console.Error.WriteLine($"interrupted at {manifest.SimulatedMin} min; a checkpoint is written. Go on with: exocosm resume {folder.Path}");
            return ExitCodes.Interrupted;
        }

        var summary = new RunSummary(folder, manifest, parsed.GetValue(_noReport) ? null : ReportWriter.Write(folder));
        if (parsed.GetValue(_json)) summary.WriteJson(Console.Out);
        else summary.WriteLines(Console.Out);
        return summary.AllPassed ? ExitCodes.Done : ExitCodes.ExpectationFailed;

        (Manifest, IReadOnlyList<SkippedCheckpoint>) RunIt(RunOptions how)
        {
            var session = new RunSession(folder, scenario, resolved, how, TimeProvider.System);
            return (session.Run(resume, stop.Token), session.Skipped);
        }
    }

    private static void Stop(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }
}
