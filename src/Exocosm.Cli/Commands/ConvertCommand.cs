using System.CommandLine;
using Exocosm.PhysiCell.Conversion;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.Cli.Commands;

/// <summary><c>convert</c>: a scenario from a PhysiCell model.</summary>
internal static class ConvertCommand
{
    public static Command Build()
    {
        var command = new Command(
            "convert", "Turns a model of PhysiCell into a scenario, to which exosomes can be added. Example: exocosm convert config/PhysiCell_settings.xml -o my-model");
        var settings = new Argument<string>("settings") { Description = "Settings file of the model (.xml)." };
        var output = new Option<string?>("--out", "-o") { Description = "Folder to write to; default the settings file's name." };
        var force = new Option<bool>("--force") { Description = "Writes into a folder that is not empty, replacing files that exist." };
        var anyway = new Option<bool>("--anyway") { Description = "Converts a model although it has what a scenario cannot say." };
        command.Add(settings);
        command.Add(output);
        command.Add(force);
        command.Add(anyway);
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(settings)!;
            var folder = parsed.GetValue(output) ?? Path.GetFileNameWithoutExtension(file);
            RequireRoom(folder, parsed.GetValue(force));
            if (Read(file) is not { } model) return ExitCodes.InvalidInput;
            var converted = ScenarioConverter.Convert(model);
            NeedLines.Tell(converted.Needs, Console.Error);
            var missing = converted.Needs.Count(need => need.Kind == NeedKind.Missing);
            if (missing > 0 && !parsed.GetValue(anyway))
            {
                Console.Error.WriteLine($"{file}: the model has {missing} thing(s) that a scenario cannot say (marked 'missing'); --anyway converts it without them");
                return ExitCodes.InvalidInput;
            }

            return Write(converted, folder);
        });
        return command;
    }

    private static PhysiCellModel? Read(string file)
    {
        var (model, problems) = PhysiCellReader.Read(file);
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        if (model is not { Types.Count: 0 }) return model;
        NeedLines.Tell(model.Needs, Console.Error);
        Console.Error.WriteLine($"{file}: there are no cell definitions, so nothing can be converted");
        return null;
    }

    private static int Write(ConvertedScenario converted, string folder)
    {
        converted.WriteTo(folder);
        // A scenario that our own reader refuses would be found out only later, and by someone else.
        var problems = ConvertedScenario.ReadBack(folder);
        if (problems.Count > 0)
        {
            foreach (var problem in problems) Console.Error.WriteLine(problem);
            Console.Error.WriteLine($"This is a bug of Exocosm: what it wrote to {folder} cannot be read back. Please report it with the lines above, and the model.");
            return ExitCodes.Fault;
        }

        foreach (var (name, _) in converted.Files) Console.Out.WriteLine(Path.Combine(folder, name));
        Console.Out.WriteLine($"Run it with: exocosm run {CommandText.Quote(folder)}");
        return ExitCodes.Done;
    }

    private static void RequireRoom(string folder, bool force)
    {
        if (folder.Length == 0) throw new UsageException("--out is empty; expected a folder to write to");
        if (File.Exists(folder)) throw new UsageException($"{folder} is a file; expected a folder to write to");
        if (!force && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"{folder} is not empty; give another folder, or --force to replace files in it");
    }
}
