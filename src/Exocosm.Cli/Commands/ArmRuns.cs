using System.CommandLine;
using Exocosm.Model.Problems;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Reports;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Runs;
using Exocosm.Runs.Arms;

namespace Exocosm.Cli.Commands;

/// <summary>Running a scenario with arms, alike for <c>run</c> and <c>resume</c>.</summary>
internal static class ArmRuns
{
    /// <summary>Names of the arms to run, in the scenario's order.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="asked">Names with commas in between; null for all.</param>
    /// <exception cref="UsageException">There is no such arm.</exception>
    public static IReadOnlyList<string> Choose(Scenario scenario, string? asked)
    {
        string[] known = [.. scenario.Arms.Select(arm => arm.Name)];
        if (asked is null) return known;
        string[] names = asked.Split(',', StringSplitOptions.TrimEntries);
        foreach (var name in names)
        {
            if (known.Contains(name)) continue;
            var nearest = Nearest.Of(name, known);
            throw new UsageException($"--arms: unknown arm '{name}'{(nearest is null ? $"; arms: {string.Join(", ", known)}" : Nearest.Hint(nearest))}");
        }

        return [.. known.Where(names.Contains)];
    }

    /// <summary>Lays out all folders, then runs.</summary>
    public static int Begin(
        ParseResult parsed, RunArguments running, ScenarioArguments arguments, RunFolder folder, ScenarioReadResult outer,
        IReadOnlyList<string> chosen, RunOptions options)
    {
        var scenario = outer.Scenario!;
        DurableFile.WriteText(folder.ScenarioFile, outer.ResolvedYaml);
        folder.WriteAssumptions(AssumptionFile.Of(scenario));
        var entries = new List<ArmEntry>();
        foreach (var arm in chosen)
        {
            for (var replicate = 0; replicate < scenario.Replicates; replicate++)
            {
                var read = arguments.ReadArm(parsed, arm, scenario.Seed + (ulong)replicate);
                if (replicate == 0) MemoryGuard.Refuse(read.Scenario!);
                entries.Add(ArmFolders.Prepare(folder, new ArmScenario(arm, replicate, read.Scenario!, read.ResolvedYaml), scenario.Replicates, TimeProvider.System));
            }
        }

        // From here on the run can be resumed: everything it needs is in its folder.
        folder.WriteManifest(ArmSession.Begin(scenario, outer.ResolvedYaml, entries, options, TimeProvider.System.GetUtcNow()));
        return Go(parsed, running, folder, scenario, options, resume: false);
    }

    /// <summary>Runs and reports where things are.</summary>
    public static int Go(ParseResult parsed, RunArguments running, RunFolder folder, Scenario scenario, RunOptions options, bool resume)
    {
        var goOn = $"exocosm resume {CommandText.Quote(folder.Path)}";
        using var interruption = new Interruption(goOn);
        var manifest = running.Show(parsed, options, how => new ArmSession(folder, scenario, how, TimeProvider.System).Run(resume, interruption.Token));
        if (manifest.Status == RunStatus.Interrupted)
        {
            var done = manifest.Arms!.Count(arm => arm.Status == RunStatus.Finished);
            Console.Error.WriteLine($"interrupted with {done} of {manifest.Arms!.Count} runs finished; checkpoints of the others were written. Go on with: {goOn}");
            if (running.AsJson(parsed)) new ArmSummary(folder, manifest, null).WriteJson(Console.Out);
            return ExitCodes.Interrupted;
        }

        var summary = new ArmSummary(folder, manifest, running.Reports(parsed) ? Report(folder, manifest, scenario.Replicates) : null);
        if (running.AsJson(parsed)) summary.WriteJson(Console.Out);
        else summary.WriteLines(Console.Out);
        return summary.AllPassed ? ExitCodes.Done : ExitCodes.ExpectationFailed;
    }

    /// <summary>The report of the whole and, where each arm ran once, of each arm; dozens of replicates would fill the disk with charts.</summary>
    private static string Report(RunFolder folder, Manifest manifest, int replicates)
    {
        foreach (var arm in replicates == 1 ? manifest.Arms! : [])
        {
            using var inner = RunFolder.Open(Path.Combine(folder.Path, arm.Folder));
            if (!File.Exists(inner.ReportFile)) ReportWriter.Write(inner);
        }

        return ReportWriter.Write(folder);
    }
}
