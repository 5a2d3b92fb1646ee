using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exocosm.Cli;
using Exocosm.Tests.Cli;
using Exocosm.Tests.PhysiCell;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Reports;

[Collection(nameof(InProcess))]
public sealed class PhysiCellReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_of_a_PhysiCell_run_tells_its_results_and_what_could_not_be_had_and_nothing_it_has_not()
    {
        BusyModel.Write(_folder);
        var settings = File.ReadAllText(_folder["config/settings.xml"]);
        File.WriteAllText(_folder["config/settings.xml"], settings.Replace("<custom_data><gfp>0</gfp>", "<custom_data><gfp>0</gfp></custom_data><wings>2</wings><custom_data>", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Done, Run("run", "config/settings.xml", "--out", "run", "--quiet", "--anyway").ExitCode);
        var html = File.ReadAllText(_folder["run/report.html"]);
        string[] sections = ["Summary", "What the model asked for", "Tissue", "Populations", "Field slices", "Lineage and clones", "Provenance", "What this is not"];
        Assert.Equal(sections, Regex.Matches(html, "<h2[^>]*>(.*?)</h2>").Select(match => match.Groups[1].Value));
        Assert.Contains("wings", html, StringComparison.Ordinal);
        Assert.Contains("that could not be had; they are listed", html, StringComparison.Ordinal);
        foreach (var foreign in new[] { "scenario", "output.", "exosomes of", "tier" })
            Assert.DoesNotContain(foreign, Page(html), StringComparison.OrdinalIgnoreCase);

        using var data = JsonDocument.Parse(Regex.Match(html, "<script id=\"report-data\"[^>]*>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        var root = data.RootElement;
        Assert.Equal(["oxygen mmHg", "debris 1"], root.GetProperty("slices").EnumerateArray().Select(slice => $"{slice.GetProperty("field")} {slice.GetProperty("unit")}").Order().Reverse());
        Assert.Equal(Query("SELECT count(*) FROM cells GROUP BY time_min ORDER BY time_min"), root.GetProperty("tissue").GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("count").GetDouble()));
        foreach (var (figure, column) in new[] { ("population-alive", "alive"), ("population-dead", "dead"), ("population-volume", "mean_volume_um3") })
        {
            var tumor = root.GetProperty("figures").GetProperty(figure).GetProperty("data").EnumerateArray().Single(trace => trace.GetProperty("name").GetString() == "tumor");
            var drawn = tumor.GetProperty("y").EnumerateArray().Select(value => value.GetDouble()).ToArray();
            var recorded = Query($"SELECT {column} FROM population WHERE cell_type = 'tumor' ORDER BY time_min");
            Assert.Equal(recorded.Length, drawn.Length);
            Assert.All(recorded.Zip(drawn), pair => Assert.Equal(pair.First, pair.Second, Math.Abs(pair.First) * 1e-6));
        }
    }

    [Fact]
    public void A_run_folder_gives_its_report_again_and_none_where_it_is_not_wanted()
    {
        BusyModel.Write(_folder);
        Assert.Equal(ExitCodes.Done, Run("run", "config/settings.xml", "--out", "run", "--quiet", "--no-report", "--until", "5 min").ExitCode);
        Assert.False(File.Exists(_folder["run/report.html"]));
        Assert.Equal(ExitCodes.Done, Run("report", "run", "-o", "a.html").ExitCode);
        Assert.Contains("All that the model asks for was read", File.ReadAllText(_folder["a.html"]), StringComparison.Ordinal);

        // A new run in its place leaves nothing of the old one behind.
        File.WriteAllText(_folder["run/physicell/output00000099.xml"], "");
        Assert.Equal(ExitCodes.Done, Run("run", "config/settings.xml", "--out", "run", "--quiet", "--force", "--until", "1 min").ExitCode);
        Assert.False(File.Exists(_folder["run/physicell/output00000099.xml"]));
    }

    private static string Page(string html) =>
        Regex.Replace(html, "<(script|style|pre)[^>]*>.*?</\\1>", "", RegexOptions.Singleline);

    private double[] Query(string sql) =>
        [.. Run("query", "run", sql, "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => double.Parse(line, CultureInfo.InvariantCulture))];

    private Tool.Outcome Run(params string[] args) => InProcess.Run(_folder.Path, args);
}
