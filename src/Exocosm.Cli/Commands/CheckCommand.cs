using System.CommandLine;
using Exocosm.Results.Files;
using Exocosm.Validation;
using Exocosm.Validation.Page;

namespace Exocosm.Cli.Commands;

/// <summary><c>check</c>: the simulator against theory and published data.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var command = new Command("check", "Compares the simulator with theory and published data. Example: exocosm check --long -o docs/validation.md");
        var isLong = new Option<bool>("--long") { Description = "Also the checks that take minutes." };
        var output = new Option<string?>("-o") { Description = "Page to write (Markdown), with pictures in images/ beside it." };
        var only = new Option<string?>("--only") { Description = "Only checks whose name contains this." };
        command.Add(isLong);
        command.Add(output);
        var skip = new Option<string?>("--skip") { Description = "Leaves checks out whose name contains this." };
        command.Add(only);
        command.Add(skip);
        command.SetAction(parsed =>
        {
            var results = new List<(Check Check, IReadOnlyList<Finding>? Findings)>();
            foreach (var check in ValidationCatalogue.All)
            {
                if (!check.Id.Contains(parsed.GetValue(only) ?? "", StringComparison.Ordinal)) continue;
                var isAsked = (check.Length == CheckLength.Quick || parsed.GetValue(isLong))
                    && (parsed.GetValue(skip) is not { } left || !check.Id.Contains(left, StringComparison.Ordinal));
                var findings = isAsked ? check.Measure() : null;
                results.Add((check, findings));
                foreach (var finding in findings ?? [])
                    Console.Out.WriteLine($"{(finding.Passed ? "passed" : "FAILED")}  {check.Id}: {finding.Quantity}: expected {finding.Expected:g6}, got {finding.Got:g6} ({finding.ToleranceText})");
            }

            if (parsed.GetValue(output) is { } page)
            {
                DurableFile.WriteText(page, ValidationPage.Write(results));
                foreach (var (file, svg) in ValidationPage.Pictures(results))
                {
                    var picture = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(page))!, file);
                    Directory.CreateDirectory(Path.GetDirectoryName(picture)!);
                    DurableFile.WriteText(picture, svg);
                }
            }

            return results.All(result => result.Findings?.All(finding => finding.Passed) ?? true) ? ExitCodes.Done : ExitCodes.ExpectationFailed;
        });
        return command;
    }
}
