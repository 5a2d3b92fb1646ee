using System.CommandLine;

namespace Exocosm.Cli.Commands;

/// <summary><c>validate</c>: every error of a scenario at once.</summary>
internal static class ValidateCommand
{
    public static Command Build()
    {
        var command = new Command("validate", "Checks a scenario. Example: exocosm validate examples/niche-balance");
        var scenario = new ScenarioArguments();
        scenario.AddTo(command);
        command.SetAction(parsed => scenario.Read(parsed).Scenario is null ? ExitCodes.InvalidInput : ExitCodes.Done);
        return command;
    }
}
