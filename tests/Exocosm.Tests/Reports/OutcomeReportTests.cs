using Exocosm.Cli;
using Xunit;

namespace Exocosm.Tests.Reports;

public sealed class OutcomeReportTests : IDisposable
{
    private const string Text = """
        exocosm: 1
        name: told
        prediction: The cells <b>shall</b> vanish.
        time: {end: 2 h, phenotype_step: 6 min}
        cell_types:
          CSC: {role: stem, cycle: {model: none}}
        sites:
          here: {size: [120 um, 120 um, 120 um], voxel: 20 um, initial: [spheroid: {count: 30, type: CSC}]}
        outcomes: {}
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_report_shows_the_outcome_and_labels_a_prediction()
    {
        var html = Report(Text);
        Assert.Contains("<h2 id=\"outcome-title\">Outcome</h2>", html, StringComparison.Ordinal);
        string[] parts =
        [
            "<strong>PREDICTION</strong> The cells &lt;b&gt;shall&lt;/b&gt; vanish.", "\"outcome-burden\"", "\"outcome-csc\"", "\"outcome-diameters\"",
            "\"outcome-spider\"", "<td>Time to progression</td>", "<td>censored</td>", "<td>Best response</td>",
        ];
        Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_outcomes_and_prediction_there_is_neither()
    {
        var html = Report(Text.Replace("outcomes: {}", "", StringComparison.Ordinal).Replace("prediction:", "description:", StringComparison.Ordinal));
        Assert.DoesNotContain("outcome-title", html, StringComparison.Ordinal);
        Assert.DoesNotContain("PREDICTION", html, StringComparison.Ordinal);
    }

    private string Report(string scenario)
    {
        var (file, run) = (Path.Combine(_root, "scenario.yaml"), Path.Combine(_root, "out"));
        File.WriteAllText(file, scenario);
        Assert.Equal(ExitCodes.Done, Verbs.Invoke(["run", file, "--out", run, "--quiet", "--threads", "1"]));
        return File.ReadAllText(Path.Combine(run, "report.html"));
    }
}
