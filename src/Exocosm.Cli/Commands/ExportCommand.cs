using System.CommandLine;
using Exocosm.Interop.Csv;
using Exocosm.Interop.Vtk;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>export</c>: a run for other programs.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var command = new Command("export", "Writes a run for ParaView (vtk) or spreadsheets (csv). Example: exocosm export my-run --format vtk");
        var run = new Argument<string>("run") { Description = "The run folder." };
        var format = new Option<string>("--format") { Description = "vtk or csv.", Required = true };
        format.AcceptOnlyFromAmong("vtk", "csv");
        var output = new Option<string?>("--out") { Description = "Folder to write to; default RUN/vtk or RUN/csv." };
        command.Add(run);
        command.Add(format);
        command.Add(output);
        command.SetAction(parsed =>
        {
            using var folder = RunFolder.Open(parsed.GetValue(run)!);
            var kind = parsed.GetValue(format)!;
            var target = parsed.GetValue(output) ?? Path.Combine(folder.Path, kind);
            var written = kind == "vtk" ? VtkExport.Write(folder.Tables, target) : CsvExport.Write(folder.Tables, target);
            foreach (var file in written) Console.Out.WriteLine(file);
            return ExitCodes.Done;
        });
        return command;
    }
}
