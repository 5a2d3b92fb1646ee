using System.CommandLine;
using Exocosm.Model.Schema;

namespace Exocosm.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of scenarios, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Build()
    {
        var command = new Command("schema", "Prints the JSON Schema of scenarios. Example: exocosm schema > scenario.schema.json");
        command.SetAction(_ =>
        {
            Console.Out.WriteLine(ScenarioSchema.Generate());
            return ExitCodes.Done;
        });
        return command;
    }
}
