using System.CommandLine;
using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Settings;
using Exocosm.Reports;
using Exocosm.Results.Runs;
using Exocosm.Runs;

namespace Exocosm.Cli.Commands;

/// <summary>The options of running, alike for <c>run</c> and <c>resume</c>, and the running itself.</summary>
/// <param name="command">The command line as given, for the manifest.</param>
/// <param name="hasCheckpoints">Whether what runs writes checkpoints.</param>
internal sealed class RunArguments(string command, bool hasCheckpoints = true)
{
    private readonly Option<int?> _threads = new("--threads") { Description = "Number of threads, default all processors; results do not depend on it." };
    private readonly Option<string?> _every = new("--checkpoint-every") { Description = "Simulated time between checkpoints, e.g. \"12 h\"." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress." };
    private readonly Option<bool> _json = new("--json") { Description = "The outcome as one JSON object on standard output." };
    private readonly Option<bool> _noReport = new("--no-report") { Description = "No report.html at the end." };

    public void AddTo(Command verb)
    {
        verb.Add(_threads);
        if (hasCheckpoints) verb.Add(_every);
        verb.Add(_quiet);
        verb.Add(_json);
        verb.Add(_noReport);
    }

    /// <summary>What was asked for, checked before anything is written.</summary>
    /// <exception cref="UsageException">An option cannot be taken.</exception>
    /// <exception cref="MemoryNeedException">The scenario needs more memory than there is.</exception>
    public RunOptions Options(ParseResult parsed, Scenario scenario)
    {
        // A patient as compartments takes next to nothing.
        if (scenario.Patient is null) MemoryGuard.Refuse(scenario);
        return Options(parsed, scenario.Time.PhenotypeStepMin);
    }

    /// <summary>The same of a PhysiCell model.</summary>
    /// <exception cref="UsageException">An option cannot be taken.</exception>
    public RunOptions Options(ParseResult parsed, PhysiCellModel model) => Options(parsed, model.Time.DiffusionMin);

    /// <summary>Runs and reports where things are.</summary>
    public int Go(ParseResult parsed, RunFolder folder, Scenario scenario, string resolved, RunOptions options, bool resume) =>
        Go(parsed, folder, options, (how, stop) => new RunSession(folder, scenario, resolved, how, TimeProvider.System).Run(resume, stop));

    /// <summary>The same of a PhysiCell model.</summary>
    public int Go(ParseResult parsed, RunFolder folder, KeptModel kept, PhysiCellModel model, RunOptions options, bool resume) =>
        Go(parsed, folder, options, (how, stop) => new PhysiCellRun(folder, kept, model, how, TimeProvider.System).Run(resume, stop));

    /// <summary>Whether the outcome is told as JSON.</summary>
    public bool AsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>Whether no progress is shown.</summary>
    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>Whether a report is written at the end.</summary>
    public bool Reports(ParseResult parsed) => !parsed.GetValue(_noReport);

    private RunOptions Options(ParseResult parsed, double stepMin) => new()
    {
        Threads = Verbs.Threads(parsed.GetValue(_threads)),
        CheckpointEveryMin = hasCheckpoints && parsed.GetValue(_every) is { } every ? Verbs.Minutes("--checkpoint-every", every, stepMin) : null,
        Command = command,
        EngineVersion = Version.Text,
    };

    private int Go(ParseResult parsed, RunFolder folder, RunOptions options, Func<RunOptions, CancellationToken, Manifest> run)
    {
        var goOn = $"exocosm resume {CommandText.Quote(folder.Path)}";
        using var interruption = new Interruption(goOn);
        var manifest = Show(parsed, options, how => run(how, interruption.Token));
        if (manifest.Status == RunStatus.Interrupted)
        {
            Console.Error.WriteLine($"interrupted at {Model.Quantities.Times.Format(manifest.SimulatedMin)}; a checkpoint was written. Go on with: {goOn}");
            if (parsed.GetValue(_json)) new RunSummary(folder, manifest, null).WriteJson(Console.Out);
            return ExitCodes.Interrupted;
        }

        var summary = new RunSummary(folder, manifest, parsed.GetValue(_noReport) ? null : ReportWriter.Write(folder));
        if (parsed.GetValue(_json)) summary.WriteJson(Console.Out);
        else summary.WriteLines(Console.Out);
        return summary.AllPassed ? ExitCodes.Done : ExitCodes.ExpectationFailed;
    }

    /// <summary>Runs with progress shown as asked.</summary>
    public Manifest Show(ParseResult parsed, RunOptions options, Func<RunOptions, Manifest> run) =>
        parsed.GetValue(_quiet)
            ? run(options with { Notice = Console.Error.WriteLine })
            : RunProgress.Show((told, notice) => run(options with { Progress = told.Invoke, Notice = notice }));
}
