using System.CommandLine;
using Exocosm.Reports;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>report</c>: a run as one HTML file.</summary>
internal static class ReportCommand
{
    public static Command Build()
    {
        var command = new Command("report", "Writes a run's report, one HTML file that works offline. Example: exocosm report my-run -o my-run.html");
        var run = new Argument<string>("run") { Description = "The run folder, finished or not." };
        var output = new Option<string?>("--output", "-o") { Description = "File to write; default RUN/report.html." };
        command.Add(run);
        command.Add(output);
        command.SetAction(parsed =>
        {
            using var folder = RunFolder.Open(parsed.GetValue(run)!);
            Console.Out.WriteLine(ReportWriter.Write(folder, parsed.GetValue(output)));
            return ExitCodes.Done;
        });
        return command;
    }
}
