using System.CommandLine;
using Exocosm.Results.Runs;
using Exocosm.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>resume</c>: goes on from the newest valid checkpoint.</summary>
internal static class ResumeCommand
{
    public static Command Build(string command)
    {
        var verb = new Command("resume", "Goes on with an interrupted run, to the same bits. Example: exocosm resume my-run");
        var run = new Argument<string>("run") { Description = "The run folder." };
        var running = new RunArguments(command);
        verb.Add(run);
        running.AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var folder = RunFolder.OpenForWriting(parsed.GetValue(run)!, TimeProvider.System);
            var manifest = folder.ReadManifest();
            if (manifest.Status == RunStatus.Finished)
            {
                Console.Error.WriteLine($"{folder.Path} is finished; nothing to resume.");
                return ExitCodes.Done;
            }

            if (KeptModel.IsIn(folder))
            {
                var (kept, model) = KeptModel.Read(folder, manifest.ScenarioHash);
                return running.Go(parsed, folder, kept, model, running.Options(parsed, model), resume: true);
            }

            var changed = $"after the run began, and resuming would mix two models; undo the change, or start anew: exocosm run {CommandText.Quote(folder.ScenarioFile)} --out ANOTHER";
            if (KeptScenario.Read(folder, manifest, changed) is not { Scenario: { } scenario } result) return ExitCodes.InvalidInput;
            if (manifest.Arms is not null) return ArmRuns.Go(parsed, running, folder, scenario, running.Options(parsed, scenario), resume: true);
            if (manifest.Kind == Manifest.KindOfCohort)
                return CohortRuns.Go(parsed, running, folder, scenario, result.ResolvedYaml, running.Options(parsed, scenario), resume: true);
            return running.Go(parsed, folder, scenario, result.ResolvedYaml, running.Options(parsed, scenario), resume: true);
        });
        return verb;
    }
}
