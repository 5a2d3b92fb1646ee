using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Exocosm.Reports;
using Exocosm.Results.Tables;
using Xunit;

namespace Exocosm.Tests.Reports;

public sealed class CohortReportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_report_of_a_cohort_has_every_part()
    {
        var html = Report();
        string[] sections =
        [
            "Summary", "Diagnosis", "Lead time", "Prognosis", "What drives this", "Reporting of vesicles", "Assumptions", "Provenance", "What this is not",
        ];
        Assert.All(sections, section => Assert.Matches($"<h2[^>]*>{section}</h2>", html));
        string[] parts =
        [
            "\"roc\"", "\"distribution-1\"", "\"distribution-2\"", "\"sensitivity-by-time\"", "\"lead-time\"", "\"lead-histogram\"", "\"survival-all\"",
            "\"survival-progression-EV\"", "\"survival-death-EV\"", "Nothing here supports clinical use.", "<td>Limit of detection</td>", "tier tier-C",
            "<code>patient.growth.doubling</code>", "<b>120 + 300</b>", "The simulation of 1 patient failed", "prevalence 0.001", "Median lead (days)",
            "tumour cells of a person of median background", "Tier C: guesses",
        ];
        Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.InRange(html.Length, 1, ReportWriter.LargestBytes);
    }

    [Fact]
    public void Names_of_the_user_are_shown_and_never_run() => Assert.DoesNotContain("<early>", Report(), StringComparison.Ordinal);

    /// <summary>The numbers under the curves are those of the table, at the ticks of the axis above them.</summary>
    [Fact]
    public void Numbers_at_risk_stand_under_their_ticks()
    {
        var html = Report();
        var layout = Figure(html, "survival-death-EV")["layout"]!;
        double[] ticks = [.. layout["xaxis"]!["tickvals"]!.AsArray().Select(static tick => (double)tick!)];
        var table = TableReader.Open(Path.Combine(_root, "cohort", "tables"), "survival")!;
        string[] outcomes = table.Texts("outcome"), groups = table.Texts("group");
        double[] day = table.Doubles("time_day");
        long[] left = table.Longs("at_risk");
        var rows = Figure(html, "survival-death-EV")["data"]!.AsArray().Where(static trace => (string?)trace!["mode"] == "text").ToArray();
        Assert.Equal(2, rows.Length);
        foreach (var (row, group) in rows.Zip(["EV high", "EV low"]))
        {
            Assert.Equal(ticks, row!["x"]!.AsArray().Select(static x => (double)x!));
            var expected = ticks.Select(tick => Enumerable.Range(0, day.Length)
                .Where(n => outcomes[n] == "death" && groups[n] == group && day[n] >= tick * 365.25).Select(n => left[n]).DefaultIfEmpty(0).Max());
            Assert.Equal(expected.Select(static count => count.ToString(System.Globalization.CultureInfo.InvariantCulture)), row["text"]!.AsArray().Select(static text => (string)text!));
        }

        Assert.True(rows.All(static row => (string?)row!["yaxis"] == "y2"));
    }

    /// <summary>Of the draws only those of the ROC curves (visit 0) are in the distributions.</summary>
    [Fact]
    public void Distributions_are_of_the_draws_behind_the_roc_curves()
    {
        var traces = Figure(Report(), "distribution-1")["data"]!.AsArray();
        Assert.Equal(["healthy (300)", "cases (120)"], traces.Select(static trace => (string)trace!["name"]!));
        Assert.All(traces, static trace => Assert.Equal(100, trace!["y"]!.AsArray().SkipLast(1).Sum(static share => (double)share!), 3));
    }

    [Fact]
    public void A_cohort_that_is_not_finished_says_so()
    {
        using var folder = CohortFolder.Write(Path.Combine(_root, "open"), isFinished: false);
        var html = File.ReadAllText(ReportWriter.Write(folder));
        Assert.Contains("The cohort is not finished", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<h2[^>]*>(Diagnosis|Prognosis)</h2>", html);
    }

    /// <summary>A run's own draws, beside the healthy that set its threshold, are shown over time; there are no patients to compare.</summary>
    [Fact]
    public void The_report_of_a_run_shows_its_draws()
    {
        using var folder = CohortFolder.Write(Path.Combine(_root, "cohort"));
        folder.WriteManifest(folder.ReadManifest() with { Kind = null });
        File.Delete(Path.Combine(folder.Tables, "patients.parquet"));
        var html = File.ReadAllText(ReportWriter.Write(folder));
        Assert.Matches("<h2[^>]*>Diagnosis</h2>", html);
        Assert.Equal(
            [1200, 1800], Figure(html, "draws")["data"]![0]!["x"]!.AsArray().Select(static x => Math.Round((double)x! * 365.25, 2)));
        Assert.DoesNotContain("\"distribution-1\"", html, StringComparison.Ordinal);
        Assert.Contains("Nothing here supports clinical use.", html, StringComparison.Ordinal);
    }

    private string Report()
    {
        using var folder = CohortFolder.Write(Path.Combine(_root, "cohort"));
        return File.ReadAllText(ReportWriter.Write(folder));
    }

    private static JsonNode Figure(string html, string id)
    {
        var json = Regex.Match(html, "<script id=\"report-data\" type=\"application/json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        return JsonNode.Parse(json)!["figures"]![id]!;
    }
}
