using System.CommandLine;
using Exocosm.Cli.Commands;
using Exocosm.Engine.Step;
using Exocosm.Model.Quantities;
using Exocosm.Query;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;

namespace Exocosm.Cli;

/// <summary>The command line: one line per verb, one file per verb.</summary>
internal static class Verbs
{
    public static int Invoke(string[] args)
    {
        var root = new RootCommand("Exocosm: an in-silico laboratory for cancer stem cell-derived exosomes in the tumour microenvironment.")
        {
            NewCommand.Build(),
            ValidateCommand.Build(),
            DescribeCommand.Build(),
            SchemaCommand.Build(),
            RunCommand.Build(),
            ResumeCommand.Build(),
            ReportCommand.Build(),
            QueryCommand.Build(),
            ExportCommand.Build(),
            CheckCommand.Build(),
            BenchCommand.Build(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
            return ExitCodes.InvalidInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is RunFolderException or QueryException or FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCodes.InvalidInput;
        }
        catch (Exception exception) when (exception is SimulationFaultException or StorageException)
        {
            Console.Error.WriteLine($"stopped: {exception.Message}");
            return ExitCodes.StoppedByGuard;
        }
    }

    /// <summary>A span of simulated time given on the command line, min.</summary>
    public static double Minutes(string text, double stepMin)
    {
        if (Times.TryRead(text, stepMin, out var minutes, out var message)) return minutes;
        throw new RunFolderException(message);
    }
}
