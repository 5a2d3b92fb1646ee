using System.CommandLine;
using Exocosm.Cli.Commands;
using Exocosm.Model.Quantities;

namespace Exocosm.Cli;

/// <summary>The command line: one line per verb, one file per verb.</summary>
internal static class Verbs
{
    public static int Invoke(string[] args)
    {
        var command = CommandText.Of(args);
        try
        {
            var parsed = Root(command).Parse(args);
            if (parsed.Errors.Count == 0 && UsageErrors.MistakenOption(parsed) is { } mistaken) throw new UsageException(mistaken);
            if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            UsageErrors.Tell(parsed, Console.Error);
            return ExitCodes.InvalidInput;
        }
        catch (Exception fault)
        {
            return Faults.Tell(fault, command, Console.Error);
        }
    }

    /// <summary>All verbs.</summary>
    /// <param name="command">The command line as given, for the manifest.</param>
    public static RootCommand Root(string command) =>
        new("Exocosm: an in-silico laboratory for cancer stem cell-derived exosomes in the tumour microenvironment.")
        {
            NewCommand.Build(),
            ConvertCommand.Build(),
            ValidateCommand.Build(),
            DescribeCommand.Build(),
            SchemaCommand.Build(),
            RunCommand.Build(command),
            ResumeCommand.Build(command),
            CohortCommand.Build(command),
            BiopsyCommand.Build(),
            ReportCommand.Build(),
            QueryCommand.Build(),
            ExportCommand.Build(),
            CheckCommand.Build(),
            BenchCommand.Build(),
        };

    /// <summary>A span of simulated time given on the command line, min.</summary>
    public static double Minutes(string option, string text, double stepMin)
    {
        if (!Times.TryRead(text, stepMin, out var minutes, out var message)) throw new UsageException($"{option}: {message}");
        return minutes > 0 ? minutes : throw new UsageException($"{option}: '{text}' is not above 0");
    }

    /// <summary>A number of threads given on the command line; all processors where none is.</summary>
    public static int Threads(int? asked) => asked switch
    {
        null => Environment.ProcessorCount,
        < 1 or > MostThreads => throw new UsageException($"--threads {asked}: expected a whole number from 1 to {MostThreads}"),
        { } count => count,
    };

    private const int MostThreads = 1024;
}
