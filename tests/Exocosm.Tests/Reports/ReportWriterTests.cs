using System.Text.RegularExpressions;
using Exocosm.Cli;
using Xunit;

namespace Exocosm.Tests.Reports;

public sealed class ReportWriterTests : IDisposable
{
    private const string Hostile = "<script>alert('x')</script>";

    private const string Rich = """
        exocosm: 1
        name: rich
        description: "A box. <script>alert('x')</script>"
        time: {end: 2 h, phenotype_step: 6 min}
        substrates:
          oxygen: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg}
        exosomes:
          exo: {transport: field}
        cell_types:
          CSC:
            exosomes:
              exo: {release: {mode: mean}, uptake: {}}
        sites:
          here: {size: [120 um, 120 um, 120 um], voxel: 20 um, initial: [{random: {count: 20, type: CSC}}]}
        output: {series_every: 12 min, cells_every: 1 h, fields_every: 1 h, fields: [oxygen, exo], events: true}
        expect:
          - {name: cells live, sql: "SELECT max(alive) FROM population", at_least: 1, because: twenty are placed}
        """;

    private const string Bare = """
        exocosm: 1
        name: bare
        time: {end: 1 h, phenotype_step: 6 min}
        cell_types:
          cell: {cycle: {model: none}}
        sites:
          here: {size: [120 um, 120 um, 120 um], voxel: 20 um, initial: [{random: {count: 1, type: cell}}]}
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_report_has_every_section_and_stays_under_10_MB()
    {
        var html = Report(Rich);
        string[] sections =
        [
            "Summary", "Tissue", "Populations", "Exosomes", "Field slices", "Exosome ledger", "Lineage and clones",
            "Expectations", "Assumptions", "The model in words", "Provenance", "What this is not",
        ];
        Assert.All(sections, section => Assert.Matches($"<h2[^>]*>{section}</h2>", html));
        Assert.Contains("cells live", html, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(ReportFile).Length, 1, 10_000_000);
    }

    [Fact]
    public void Text_of_the_user_is_shown_and_never_run()
    {
        var html = Report(Rich);
        Assert.DoesNotContain(Hostile, html, StringComparison.Ordinal);
        Assert.Contains("alert(", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_loads_nothing_from_elsewhere()
    {
        var html = Report(Rich);
        var page = Regex.Replace(html, "(<script[^>]*>).*?</script>", "$1", RegexOptions.Singleline);
        page = Regex.Replace(page, "(<style[^>]*>).*?</style>", "$1", RegexOptions.Singleline);
        Assert.DoesNotMatch("(?i)<link\\b", page);
        Assert.DoesNotMatch("(?i)<script[^>]*\\bsrc\\b", page);
        Assert.DoesNotMatch("(?i)\\b(src|srcset|data|action|poster)\\s*=\\s*[\"']?\\s*(https?:)?//", page);
    }

    [Fact]
    public void The_same_run_folder_gives_the_same_bytes()
    {
        Report(Rich);
        var first = File.ReadAllBytes(ReportFile);
        File.Delete(ReportFile);
        Assert.Equal(ExitCodes.Done, Verbs.Invoke(["report", Out]));
        Assert.True(first.AsSpan().SequenceEqual(File.ReadAllBytes(ReportFile)));
    }

    [Fact]
    public void A_run_without_substrates_exosomes_and_expectations_has_a_report()
    {
        var html = Report(Bare);
        Assert.Matches("<h2[^>]*>Provenance</h2>", html);
    }

    [Fact]
    public void A_folder_that_is_no_run_is_refused()
    {
        Assert.Equal(ExitCodes.InvalidInput, Verbs.Invoke(["report", Path.Combine(_root, "nowhere")]));
        Assert.False(Directory.Exists(Path.Combine(_root, "nowhere")));
    }

    private string Out => Path.Combine(_root, "out");

    private string ReportFile => Path.Combine(Out, "report.html");

    private string Report(string scenario)
    {
        var file = Path.Combine(_root, "scenario.yaml");
        File.WriteAllText(file, scenario);
        Assert.Equal(ExitCodes.Done, Verbs.Invoke(["run", file, "--out", Out, "--quiet", "--threads", "2"]));
        return File.ReadAllText(ReportFile);
    }
}
