using System.CommandLine;
using Exocosm.Cohorts.Execution;
using Exocosm.Results.Files;
using Exocosm.Runs.Arms;

namespace Exocosm.Cli.Commands;

/// <summary><c>cohort</c>: virtual patients and healthy people.</summary>
internal static class CohortCommand
{
    public static Command Build(string command)
    {
        var verb = new Command("cohort", "Simulates the cohort of a scenario and its blood test. Example: exocosm cohort examples/liquid-biopsy --out my-cohort");
        var scenario = new ScenarioArguments();
        var made = new NewFolder();
        var running = new RunArguments(command, hasCheckpoints: false);
        scenario.AddTo(verb);
        made.AddTo(verb);
        running.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var result = scenario.ReadToRun(parsed);
            if (result.Scenario is not { } read) return ExitCodes.InvalidInput;
            if (read.Cohort is null) throw new UsageException($"'{read.Name}' has no section cohort; it says how many patients and healthy people there are");
            if (read.Arms.Count > 0) throw new UsageException("a cohort of a scenario with arms: take one of them with --arm");
            var options = running.Options(parsed, read);
            return made.Begin(parsed, read.Name, folder =>
            {
                DurableFile.WriteText(folder.ScenarioFile, result.ResolvedYaml);
                folder.WriteAssumptions(AssumptionFile.Of(read));
                folder.WriteManifest(CohortSession.Begin(read, result.ResolvedYaml, options, TimeProvider.System.GetUtcNow()));
                return CohortRuns.Go(parsed, running, folder, read, result.ResolvedYaml, options, resume: false);
            });
        });
        return verb;
    }
}
