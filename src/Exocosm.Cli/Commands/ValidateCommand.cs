using System.CommandLine;
using Exocosm.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>validate</c>: every error of a scenario at once.</summary>
internal static class ValidateCommand
{
    public static Command Build()
    {
        var command = new Command("validate", "Checks a scenario, or a model of PhysiCell. Example: exocosm validate examples/niche-balance");
        var scenario = new ScenarioArguments();
        scenario.AddTo(command);
        command.SetAction(parsed =>
        {
            if (scenario.PhysiCell(parsed) is { } settings) return settings.Read(anyway: true) is null ? ExitCodes.InvalidInput : ExitCodes.Done;
            if (scenario.ReadToRun(parsed).Scenario is not { } read) return ExitCodes.InvalidInput;
            // A scenario too large for this machine may be meant for another.
            if (read.Patient is null && MemoryGuard.Shortage(read) is { } shortage) Console.Error.WriteLine($"warning: on this machine it cannot run: {shortage}");
            return ExitCodes.Done;
        });
        return command;
    }
}
