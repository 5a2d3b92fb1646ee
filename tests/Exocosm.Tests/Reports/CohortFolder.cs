using Exocosm.Numerics.Randomness;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Exocosm.Statistics.Diagnostics;
using Exocosm.Statistics.Survival;

namespace Exocosm.Tests.Reports;

/// <summary>The folder of a made-up cohort: 120 cases and 300 healthy people, one marker and a panel, with the tables that a cohort has.</summary>
internal static class CohortFolder
{
    public const int Cases = 120;
    public const int Healthy = 300;
    private const double FollowUp = 3650;

    private const string Assumptions = """
        [{"path":"biopsy.draw","text":"1 mL","origin":"library","library_id":"draw","tier":"C","source":"estimate","line":null,"name":"volume of a draw","evidence":"","low":"0.1 mL","high":"10 mL"},
         {"path":"biopsy.markers.EV.false_positive","text":"1e-6","origin":"library","library_id":"phi","tier":"C","source":"estimate","line":null,"name":"false-positive share","evidence":"","low":"1e-8","high":"1e-3"},
         {"path":"biopsy.markers.EV.spread","text":"0.5","origin":"scenario","library_id":"spread","tier":"C","source":"estimate","line":12,"name":"spread between people","evidence":"","low":"0.1","high":"1"}]
        """;

    /// <summary>Writes the folder.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="isFinished">Whether the tables are there.</param>
    public static RunFolder Write(string path, bool isFinished = true)
    {
        var folder = RunFolder.Create(path, force: false, TimeProvider.System);
        new Manifest
        {
            Kind = "cohort",
            Status = isFinished ? RunStatus.Finished : RunStatus.Running,
            EngineVersion = "0.1.0",
            ScenarioName = "found <early>",
            ScenarioHash = "00",
            Seed = 7,
            Threads = 2,
            Command = "exocosm cohort scenario.yaml",
            Start = DateTimeOffset.UnixEpoch,
        }.Write(folder.ManifestFile);
        File.WriteAllText(folder.AssumptionsFile, Assumptions);
        if (!isFinished) return folder;
        var patients = Draw();
        WritePatients(folder.Tables, patients);
        WriteDiagnosis(folder.Tables, patients);
        WritePrognosis(folder.Tables, patients);
        return folder;
    }

    private static Patient[] Draw()
    {
        var patients = new Patient[Cases + Healthy];
        for (var n = 0; n < patients.Length; n++)
        {
            var random = new RandomStream(7, 1, (ulong)n, 0);
            var isCase = n < Cases;
            var severity = random.NextNormal();
            var marker = Math.Pow(10, 3.5 + (0.2 * random.NextNormal()) + (isCase ? 0.3 + (0.15 * severity) : 0));
            var imaging = isCase ? 1500 + (400 * random.NextNormal()) : double.NaN;
            var lead = 500 * (severity + 0.5);
            patients[n] = new Patient(
                isCase, marker, imaging, isCase && lead > 0 ? lead : double.NaN, 1500 + (1200 * random.NextExponential() * Math.Exp(-0.8 * severity)),
                2000 + (1500 * random.NextExponential() * Math.Exp(-0.6 * severity)));
        }

        return patients;
    }

    private static void WritePatients(string tables, Patient[] patients)
    {
        RunTables.WriteWhole(tables, Schema("patients",
            "patient:n group failed:t follow_up_day imaging_day metastasis_day progression_day death_day cells_at_imaging colonies:n first_positive_day lead_day "
            + "patient.growth.doubling"), rows =>
        {
            for (var n = 0; n < patients.Length; n++)
            {
                var one = patients[n];
                rows.Add((long)n).Add(one.IsCase ? "case" : "healthy").Add(n == 3 ? "a failure <told>" : "").Add(FollowUp).Add(one.Imaging).Add(double.NaN)
                    .Add(Seen(one, one.Progression)).Add(Seen(one, one.Death)).Add(1e9).Add(0L).Add(one.Imaging - one.Lead).Add(one.Lead).Add(120.0).EndRow();
            }
        });
        RunTables.WriteWhole(tables, Schema("draws",
            "patient:n visit:n time_day burden_cells marker:t true_per_ml count:n measured_per_ml score positive:b"), rows =>
        {
            for (var n = 0; n < patients.Length; n++)
            {
                for (var visit = 0; visit < 3; visit++)
                {
                    var value = patients[n].Marker * (1 + (0.1 * visit));
                    rows.Add((long)n).Add((long)visit).Add(600.0 * (visit + 1)).Add(1e8).Add("EV").Add(value).Add((long)value).Add(value).Add(double.NaN)
                        .Add(value > 8000).EndRow();
                    rows.Add((long)n).Add((long)visit).Add(600.0 * (visit + 1)).Add(1e8).Add("panel").Add(double.NaN).Add(0L).Add(double.NaN)
                        .Add(Math.Log(value) - 8).Add(value > 8000).EndRow();
                }
            }
        });
    }

    private static void WriteDiagnosis(string tables, Patient[] patients)
    {
        double[] cases = [.. patients.Where(static one => one.IsCase).Select(static one => one.Marker)];
        double[] healthy = [.. patients.Where(static one => !one.IsCase).Select(static one => one.Marker)];
        RunTables.WriteWhole(tables, Schema("roc", "marker:t threshold false_positive_rate true_positive_rate"), rows =>
        {
            foreach (var marker in (string[])["EV", "panel"])
            {
                foreach (var point in RocCurve.Of(healthy, marker == "EV" ? cases : [.. cases.Select(static value => value * 1.3)]).Points)
                    rows.Add(marker).Add(point.Threshold).Add(point.FalsePositiveRate).Add(point.TruePositiveRate).EndRow();
            }
        });
        var area = DeLong.Of(healthy, cases);
        RunTables.WriteWhole(tables, Schema("diagnosis", "marker:t measure:t value low high note:t"), rows =>
        {
            rows.Add("EV").Add("auc").Add(area.Area).Add(area.Low).Add(area.High).Add("DeLong").EndRow();
            rows.Add("panel").Add("auc").Add(0.91).Add(0.88).Add(0.94).Add("DeLong").EndRow();
            rows.Add("EV").Add("sensitivity_at_specificity").Add(0.41).Add(0.3).Add(0.52).Add("specificity 0.99, bootstrap").EndRow();
            rows.Add("panel").Add("lead_median_day").Add(400.0).Add(320.0).Add(480.0).Add("Kaplan-Meier").EndRow();
            rows.Add("EV").Add("ppv").Add(0.04).Add(double.NaN).Add(double.NaN).Add("prevalence 0.001").EndRow();
            rows.Add("EV").Add("lod_spread_cells").Add(1.6e7).Add(double.NaN).Add(double.NaN).Add("tumour cells of a person of median background").EndRow();
        });
        var leads = patients.Where(static one => one.IsCase).Select(static one => new Observation(double.IsNaN(one.Lead) ? 10 : one.Lead, !double.IsNaN(one.Lead)));
        RunTables.WriteWhole(tables, Schema("leads", "marker:t time_day at_risk:n events:n censored:n fraction low high"), rows =>
        {
            foreach (var step in KaplanMeier.Fit([.. leads]).Steps) Step(rows.Add("panel"), step, false);
        });
        RunTables.WriteWhole(tables, Schema("sensitivity_by_time",
            "marker:t years_before_imaging_low years_before_imaging_high draws:n positive:n fraction low high"), rows =>
        {
            foreach (var marker in (string[])["EV", "panel"])
            {
                for (var year = 0; year < 5; year++)
                {
                    var positive = (marker == "EV" ? 40 : 60) / (year + 1);
                    var limits = Proportion.Wilson(positive, 100);
                    rows.Add(marker).Add((double)year).Add(year + 1.0).Add(100L).Add((long)positive).Add(positive / 100.0).Add(limits.Low).Add(limits.High).EndRow();
                }
            }
        });
    }

    private static void WritePrognosis(string tables, Patient[] patients)
    {
        Patient[] cases = [.. patients.Where(static one => one.IsCase)];
        var median = cases.Select(static one => one.Marker).Order().ElementAt(Cases / 2);
        RunTables.WriteWhole(tables, Schema("survival", "outcome:t group:t time_day at_risk:n events:n censored:n survival se low high"), rows =>
        {
            foreach (var outcome in (string[])["progression", "death"])
            {
                foreach (var group in (string[])["all", "EV high", "EV low"])
                {
                    Observation[] seen = [.. cases.Where(one => group == "all" || one.Marker >= median == (group == "EV high")).Select(one =>
                        outcome == "death" ? one.Death : one.Progression).Select(static day => new Observation(Math.Min(day, FollowUp), day <= FollowUp))];
                    foreach (var step in KaplanMeier.Fit(seen).Steps) Step(rows.Add(outcome).Add(group), step, true);
                }
            }
        });
        RunTables.WriteWhole(tables, Schema("prognosis", "outcome:t test:t covariate:t coefficient se hazard_ratio low high p note:t"), rows =>
        {
            var fit = Cox.Fit([.. cases.Select(static one => new Observation(Math.Min(one.Death, FollowUp), one.Death <= FollowUp))],
                [.. cases.Select(static one => new[] { Math.Log2(one.Marker) })]);
            var ratio = fit.HazardRatio(0);
            rows.Add("death").Add("cox").Add("log2 EV").Add(fit.Coefficients[0]).Add(fit.StandardErrors[0]).Add(ratio.Value).Add(ratio.Low).Add(ratio.High)
                .Add(fit.P(0)).Add("Efron's ties").EndRow();
        });
    }

    private static void Step(TableWriter rows, SurvivalStep step, bool hasError)
    {
        var limits = SurvivalCurve.Interval(step, ConfidenceScale.LogLog);
        rows.Add(step.Time).Add((long)step.AtRisk).Add((long)step.Events).Add((long)step.Censored).Add(step.Survival);
        if (hasError) rows.Add(step.StandardError);
        rows.Add(limits.Low).Add(limits.High).EndRow();
    }

    private static double Seen(Patient one, double day) => one.IsCase && day <= FollowUp ? day : double.NaN;

    /// <summary>A schema from names: a plain one is a number, <c>:n</c> a count, <c>:t</c> a text, <c>:b</c> a truth value.</summary>
    private static TableSchema Schema(string name, string columns) => new(name, "a row", [.. columns.Split(' ').Select(static column => new TableColumn(
        column.Split(':')[0], column.Split(':') is [_, var kind] ? kind == "n" ? ColumnType.Int64 : kind == "b" ? ColumnType.Boolean : ColumnType.Text
            : column == "group" ? ColumnType.Text : ColumnType.Double, "", "made up"))]);

    private sealed record Patient(bool IsCase, double Marker, double Imaging, double Lead, double Progression, double Death);
}
