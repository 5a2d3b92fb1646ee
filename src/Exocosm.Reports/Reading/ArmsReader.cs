using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Reports.Content;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Fills the record of the report of several arms from their outer folder, finished or not.</summary>
internal static class ArmsReader
{
    /// <summary>Reads the arms.</summary>
    /// <param name="folder">The outer folder.</param>
    /// <param name="manifest">Its manifest.</param>
    public static ArmsReportData Read(RunFolder folder, Manifest manifest)
    {
        string text = File.Exists(folder.ScenarioFile) ? File.ReadAllText(folder.ScenarioFile) : "";
        Scenario? scenario = ScenarioReader.ReadText(text, folder.ScenarioFile, new ScenarioReadOptions { ChecksOthers = false }).Scenario;
        ArmData[] arms = [.. manifest.Arms!.GroupBy(static arm => arm.Arm).Select(runs => Arm(folder, scenario, runs.Key, [.. runs]))];
        return new ArmsReportData
        {
            Common = ReportReader.Common(folder, manifest, scenario, text, "Arms") with
            {
                Notes = arms.SelectMany(static arm => arm.Runs).Count(static run => run.Status != "finished") is > 0 and var open
                    ? [$"{open} of {manifest.Arms!.Count} runs are not finished; curves are means over what is recorded."]
                    : [],
            },
            Arms = arms,
            Comparison = Comparison(folder.Tables),
        };
    }

    private static ArmData Arm(RunFolder folder, Scenario? scenario, string name, ArmEntry[] entries)
    {
        string[] tables = [.. entries.Select(entry => Path.Combine(folder.Path, entry.Folder, "tables"))];
        ArmPlan? plan = scenario?.Arms.FirstOrDefault(arm => arm.Name == name);
        return new ArmData(
            name,
            [.. plan?.Changes.Select(static change => $"{change.Path}: {change.Value}") ?? []],
            [.. entries.Select((entry, n) => new ArmRunData(
                entry.Seed, entry.Folder, entry.Status?.ToString().ToLowerInvariant() ?? "not begun", entry.StateHash ?? "",
                OutcomeReading.Figures(tables[n]), ReportReader.Expectations(tables[n])))],
            ArmCurveReading.Of(tables));
    }

    private static IReadOnlyList<ComparisonRow> Comparison(string tables)
    {
        if (TableReader.Open(tables, "comparison") is not { } table) return [];
        string[] arms = table.Texts("arm"), names = table.Texts("name");
        long[] runs = table.Longs("runs"), pairs = table.Longs("pairs"), higher = table.Longs("higher"), lower = table.Longs("lower");
        double[] mean = table.Doubles("mean"), sd = table.Doubles("sd"), difference = table.Doubles("mean_difference");
        double[] median = table.Doubles("median_difference"), effect = table.Doubles("cohen_dz"), p = table.Doubles("sign_test_p");
        return [.. arms.Select((arm, n) => new ComparisonRow(
            arm, names[n], runs[n], mean[n], sd[n], pairs[n], difference[n], median[n], effect[n], higher[n], lower[n], p[n]))];
    }
}
