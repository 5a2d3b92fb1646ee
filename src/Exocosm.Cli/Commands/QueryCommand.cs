using System.CommandLine;
using Exocosm.Query;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary><c>query</c>: SQL over a run's tables.</summary>
internal static class QueryCommand
{
    public static Command Build()
    {
        var command = new Command("query", "SQL over a run's tables. Example: exocosm query my-run \"SELECT * FROM population\"");
        var run = new Argument<string>("run") { Description = "The run folder." };
        var sql = new Argument<string>("sql") { Description = "The query." };
        var format = new Option<QueryFormat>("--format") { Description = "table, csv or json." };
        command.Add(run);
        command.Add(sql);
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var folder = RunFolder.Open(parsed.GetValue(run)!);
            using var query = RunQuery.Open(folder);
            using var rows = query.Run(parsed.GetValue(sql)!);
            RowsWriter.Write(rows, parsed.GetValue(format), Console.Out);
            return ExitCodes.Done;
        });
        return command;
    }
}
