using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Reports.Content;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Fills the record of the report of a cohort from its folder, finished or not. It reads estimates and computes none.</summary>
internal static class CohortReader
{
    /// <summary>Reads the cohort.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="manifest">Its manifest.</param>
    public static CohortReportData Read(RunFolder folder, Manifest manifest)
    {
        string text = File.Exists(folder.ScenarioFile) ? File.ReadAllText(folder.ScenarioFile) : "";
        Scenario? scenario = ScenarioReader.ReadText(text, folder.ScenarioFile, new ScenarioReadOptions { ChecksOthers = false }).Scenario;
        CohortCounts? counts = Counts(folder.Tables);
        var notes = new List<string>();
        if (counts is null) notes.Add("The cohort is not finished: patients are compared when all are there.");
        if (counts is { Failed: > 0 })
            notes.Add($"The simulation of {counts.Failed} patient{(counts.Failed == 1 ? "" : "s")} failed; the table 'patients' says why.");
        return new CohortReportData
        {
            Common = ReportReader.Common(folder, manifest, scenario, text, "Cohort") with { Notes = notes },
            Counts = counts ?? new CohortCounts(0, 0, 0, 0, 0, 0, []),
            Biopsy = BiopsyReading.Of(folder.Tables),
            Survival = Survival(folder.Tables),
            Prognosis = Prognosis(folder.Tables),
        };
    }

    private static CohortCounts? Counts(string tables)
    {
        if (TableReader.Open(tables, "patients") is not { } table) return null;
        string[] groups = table.Texts("group"), failed = table.Texts("failed");
        int[] cases = [.. Enumerable.Range(0, groups.Length).Where(row => groups[row] == "case" && failed[row].Length == 0)];
        return new CohortCounts(
            groups.Count(static group => group == "case"), groups.Count(static group => group == "healthy"), failed.Count(static one => one.Length > 0),
            Reached("imaging_day"), Reached("metastasis_day"), Reached("death_day"),
            [.. table.Schema.Columns.Select(static column => column.Name).Except(CohortSchemas.Patients.Columns.Select(static column => column.Name), StringComparer.Ordinal)]);

        int Reached(string column)
        {
            double[] day = table.Doubles(column);
            return cases.Count(row => double.IsFinite(day[row]));
        }
    }

    private static OutcomeCurves[] Survival(string tables)
    {
        if (TableReader.Open(tables, "survival") is not { } table) return [];
        string[] outcomes = table.Texts("outcome");
        return [.. Enumerable.Range(0, outcomes.Length).GroupBy(row => outcomes[row])
            .Select(rows => new OutcomeCurves(rows.Key, StepReading.Of(table, "group", "survival", rows)))];
    }

    private static PrognosisRow[] Prognosis(string tables)
    {
        if (TableReader.Open(tables, "prognosis") is not { } table) return [];
        string[] outcomes = table.Texts("outcome"), tests = table.Texts("test"), covariates = table.Texts("covariate"), notes = table.Texts("note");
        double[] coefficient = table.Doubles("coefficient"), error = table.Doubles("se"), ratio = table.Doubles("hazard_ratio");
        double[] low = table.Doubles("low"), high = table.Doubles("high"), p = table.Doubles("p");
        return [.. outcomes.Select((outcome, n) => new PrognosisRow(
            outcome, tests[n], covariates[n], coefficient[n], error[n], ratio[n], low[n], high[n], p[n], notes[n]))];
    }
}
