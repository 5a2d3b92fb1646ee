using System.CommandLine;
using Exocosm.Interop.Csv;
using Exocosm.Interop.Vtk;
using Exocosm.PhysiCell.Export;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>export</c>: a run for other programs.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var command = new Command("export", "Writes a run for ParaView (vtk), spreadsheets (csv) or PhysiCell's tools (physicell). Example: exocosm export my-run --format vtk");
        var run = new Argument<string>("run") { Description = "The run folder." };
        var format = new Option<string>("--format") { Description = "vtk, csv or physicell.", Required = true };
        format.AcceptOnlyFromAmong("vtk", "csv", "physicell");
        var output = new Option<string?>("--out", "-o") { Description = "Folder to write to; default RUN/vtk, RUN/csv or RUN/physicell." };
        command.Add(run);
        command.Add(format);
        command.Add(output);
        command.SetAction(parsed =>
        {
            using var folder = RunFolder.Open(parsed.GetValue(run)!);
            if (folder.ReadManifest().Arms is { Count: > 0 } arms)
                throw new UsageException($"'{folder.Path}' holds several arms; export one of them, such as {CommandText.Quote(Path.Combine(folder.Path, arms[0].Folder))}");
            var kind = parsed.GetValue(format)!;
            var target = parsed.GetValue(output) ?? Path.Combine(folder.Path, kind);
            var written = kind switch
            {
                "vtk" => VtkExport.Write(folder.Tables, target),
                "csv" => CsvExport.Write(folder.Tables, target),
                _ => RunExport.Write(folder, target, Console.Error.WriteLine),
            };
            foreach (var file in written) Console.Out.WriteLine(file);
            return ExitCodes.Done;
        });
        return command;
    }
}
