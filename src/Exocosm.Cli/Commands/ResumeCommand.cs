using System.CommandLine;
using Exocosm.Model.Reading;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>resume</c>: goes on from the newest valid checkpoint.</summary>
internal static class ResumeCommand
{
    public static Command Build()
    {
        var command = new Command("resume", "Goes on with an interrupted run, to the same bits. Example: exocosm resume my-run");
        var run = new Argument<string>("run") { Description = "The run folder." };
        var running = new RunArguments();
        command.Add(run);
        running.AddTo(command);
        command.SetAction(parsed =>
        {
            using var folder = RunFolder.OpenForWriting(parsed.GetValue(run)!, TimeProvider.System);
            if (folder.ReadManifest().Status == RunStatus.Finished)
            {
                Console.Error.WriteLine($"{folder.Path} is finished; nothing to resume.");
                return ExitCodes.Done;
            }

            var result = ScenarioReader.Read(folder.ScenarioFile, new ScenarioReadOptions { LargestFile = 1L << 32 });
            foreach (var problem in result.Problems) Console.Error.WriteLine(problem);
            return result.Scenario is null
                ? ExitCodes.InvalidInput
                : running.Go(parsed, folder, result.Scenario, result.ResolvedYaml, resume: true);
        });
        return command;
    }
}
