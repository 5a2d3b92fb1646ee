using System.CommandLine;
using Exocosm.Cohorts.Execution;
using Exocosm.Model.Scenarios;
using Exocosm.Reports;
using Exocosm.Results.Runs;
using Exocosm.Runs;

namespace Exocosm.Cli.Commands;

/// <summary>Running a cohort, alike for <c>cohort</c> and <c>resume</c>.</summary>
internal static class CohortRuns
{
    /// <summary>Runs and reports where things are.</summary>
    public static int Go(ParseResult parsed, RunArguments running, RunFolder folder, Scenario scenario, string resolved, RunOptions options, bool resume)
    {
        var goOn = $"exocosm resume {CommandText.Quote(folder.Path)}";
        using var interruption = new Interruption(goOn);
        var progress = new CohortProgress(Console.Error);
        var how = options with
        {
            Notice = Console.Error.WriteLine,
            Progress = running.IsQuiet(parsed) ? null : (done, all, _) => progress.Tell(done, all),
        };
        var manifest = new CohortSession(folder, scenario, resolved, how, TimeProvider.System).Run(resume, interruption.Token);
        if (manifest.Status == RunStatus.Interrupted)
        {
            Console.Error.WriteLine($"interrupted with {manifest.Steps} people done. Go on with: {goOn}");
            if (running.AsJson(parsed)) new CohortSummary(folder, manifest, null).WriteJson(Console.Out);
            return ExitCodes.Interrupted;
        }

        var summary = new CohortSummary(folder, manifest, running.Reports(parsed) ? ReportWriter.Write(folder) : null);
        if (running.AsJson(parsed)) summary.WriteJson(Console.Out);
        else summary.WriteLines(Console.Out);
        return summary.AllPassed ? ExitCodes.Done : ExitCodes.ExpectationFailed;
    }
}
