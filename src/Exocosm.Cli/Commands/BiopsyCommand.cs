using System.CommandLine;
using Exocosm.Cohorts.Analysis;
using Exocosm.Reports;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>biopsy</c>: what the blood test of a finished cohort or run tells.</summary>
internal static class BiopsyCommand
{
    public static Command Build()
    {
        var verb = new Command("biopsy", "Says how good the blood test of a finished cohort is, or draws that of a finished run. Example: exocosm biopsy my-cohort");
        var run = new Argument<string>("run") { Description = "The folder of a cohort or a run." };
        var json = new Option<bool>("--json") { Description = "The outcome as one JSON object on standard output." };
        verb.Add(run);
        verb.Add(json);
        verb.SetAction(parsed =>
        {
            using var folder = RunFolder.OpenForWriting(parsed.GetValue(run)!, TimeProvider.System);
            var manifest = folder.ReadManifest();
            if (manifest.Status != RunStatus.Finished) throw new UsageException($"{folder.Path} is not finished; go on with: exocosm resume {CommandText.Quote(folder.Path)}");
            if (manifest.Arms is not null) throw new UsageException($"{folder.Path} holds arms; give the folder of one of them, below {CommandText.Quote(folder.Arms)}");
            if (KeptScenario.Read(folder, manifest, "after the run; undo the change") is not { Scenario: { } scenario }) return ExitCodes.InvalidInput;
            if (scenario.Biopsy is null) throw new UsageException($"the scenario of {folder.Path} has no section biopsy; it says when blood is drawn and what is measured");
            if (manifest.Kind == Manifest.KindOfCohort) CohortTables.Renew(folder.Tables, scenario);
            else RunBiopsy.Write(folder.Tables, scenario);
            manifest = manifest with { Files = folder.HashFiles() };
            folder.WriteManifest(manifest);
            var summary = new CohortSummary(folder, manifest, ReportWriter.Write(folder));
            if (parsed.GetValue(json)) summary.WriteJson(Console.Out);
            else summary.WriteLines(Console.Out);
            return ExitCodes.Done;
        });
        return verb;
    }
}
