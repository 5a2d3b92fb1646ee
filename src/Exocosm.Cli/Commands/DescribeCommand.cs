using System.CommandLine;
using Exocosm.Model.Description;

namespace Exocosm.Cli.Commands;

/// <summary><c>describe</c>: the model in plain English.</summary>
internal static class DescribeCommand
{
    public static Command Build()
    {
        var command = new Command("describe", "Prints the model in English, guesses first. Example: exocosm describe examples/niche-balance");
        var scenario = new ScenarioArguments();
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        scenario.AddTo(command);
        command.Add(json);
        command.SetAction(parsed =>
        {
            if (scenario.Read(parsed).Scenario is not { } read) return ExitCodes.InvalidInput;
            if (parsed.GetValue(json)) ScenarioDescription.WriteJson(read, Console.Out);
            else ScenarioDescription.Write(read, Console.Out);
            return ExitCodes.Done;
        });
        return command;
    }
}
