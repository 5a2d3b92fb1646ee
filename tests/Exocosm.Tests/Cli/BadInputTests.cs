using System.Text;
using System.Text.Json;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary>What users get wrong, through the command line: the exit code, the words, and that nothing half-written is left.</summary>
[Collection(nameof(InProcess))]
public sealed class BadInputTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void All_errors_of_a_file_are_told_at_once_with_their_places()
    {
        var text = Repository.Text("examples/niche-balance/scenario.yaml");
        foreach (var (right, wrong) in new[]
        {
            ("uptake: 15 1/min", "uptake: 15 um/min"),
            ("apoptosis: {rate: 0.05 1/day}", "apoptosis: {rate: -0.05 1/day}"),
            ("symmetric_renewal: 0.2", "symmetric_renewal: 1.2"),
            ("CSC-exosome load increases", "CSC-exosome lode increases"),
            ("differentiates_into: TA", "differentiates_into: TAA"),
            ("{series_every: 1 h", "{series_every: 7 min"),
        })
        {
            Assert.Contains(right, text, StringComparison.Ordinal);
            text = text.Replace(right, wrong, StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(_root, "bad.yaml"), text);

        var outcome = InProcess.Run(_root, "run", "bad.yaml", "--out", "r");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        var lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches(@"^bad\.yaml:\d+:\d+: ", line));
        Assert.Equal(6, lines.Length);
        Assert.Contains(lines, line => line.Contains("uptake: '15 um/min' is a", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("did you mean 'CSC-exosome load'?", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(_root, "r")));
    }

    [Theory]
    [InlineData("there is no file 'missing.yaml'", "validate", "missing.yaml")]
    [InlineData("empty.yaml:1:1: the text is empty", "validate", "empty.yaml")]
    [InlineData("latin.yaml:2:8: a byte here is not UTF-8", "validate", "latin.yaml")]
    [InlineData("folder/scenario.yaml:1:1: there is no file", "validate", "folder")]
    [InlineData("there is no element 'domain'", "validate", "PhysiCell_settings.xml")]
    [InlineData("unknown verb 'vaildate'; did you mean 'validate'?", "vaildate", "x")]
    [InlineData("unknown option '--thread'; did you mean '--threads'?", "run", "NICHE", "--thread", "2")]
    [InlineData("--threads 0: expected a whole number from 1", "run", "NICHE", "--threads", "0")]
    [InlineData("did you mean 'rate'?", "run", "NICHE", "--set", "cell_types.CSC.cycle.rat=2 1/day")]
    [InlineData("did you mean 'time.end'?", "run", "NICHE", "--set", "time.ende=2 day", "--set", "tme.end=2 day")]
    [InlineData("is after the end of the scenario (6 day)", "run", "NICHE", "--until", "100 day")]
    [InlineData("'7 min' is not a multiple of the step (6 min)", "run", "NICHE", "--checkpoint-every", "7 min")]
    [InlineData("is not the folder of a run", "resume", "folder")]
    [InlineData("'empty.yaml' is a file; expected the folder of a run", "report", "empty.yaml")]
    [InlineData("'folder' is not empty and is not the folder of a run", "run", "NICHE", "--force", "--out", "folder")]
    [InlineData("Referenced column \"nothing\" not found", "validate", "sql.yaml")]
    public void A_wrong_input_is_refused_with_exit_code_2(string message, params string[] args)
    {
        File.WriteAllText(Path.Combine(_root, "empty.yaml"), "");
        File.WriteAllBytes(Path.Combine(_root, "latin.yaml"), Encoding.Latin1.GetBytes("exocosm: 1\nname: M\u00fcller\n"));
        File.WriteAllText(Path.Combine(_root, "PhysiCell_settings.xml"), "<PhysiCell_settings/>");
        File.WriteAllText(Path.Combine(_root, "sql.yaml"), Repository.Text("examples/niche-balance/scenario.yaml").Replace("max(abs(residual)", "max(abs(nothing)", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(_root, "folder"));
        File.WriteAllText(Path.Combine(_root, "folder", "thesis.txt"), "mine");
        var before = Files();

        var outcome = InProcess.Run(_root, [.. args.Select(arg => arg == "NICHE" ? Tool.Niche : arg)]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error.Replace('\\', '/').Replace(_root + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void An_impossible_memory_need_is_refused_before_anything_is_made()
    {
        var outcome = Tool.RunWith(
            [("DOTNET_GCHeapHardLimit", "0x10000000")], _root, "run", Tool.Niche, "--set", "sites.niche.size=[6 mm, 6 mm, 6 mm]", "--out", "r");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("256.0 MiB are available. The largest part is substrate 'oxygen' in site 'niche' with 2.0 GiB: take larger voxels", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_root, "r")));
    }

    [Fact]
    public void A_value_that_is_not_a_number_stops_the_run_and_leaves_a_valid_folder()
    {
        var outcome = Tool.Run(
            _root, "run", Tool.Niche, "--out", "r", "--quiet", "--set",
            "substrates.oxygen={unit: mmHg, diffusion: 1e5 um^2/min, decay: 0 1/min, initial: 1.7e308 mmHg, boundary: 1.7e308 mmHg, solve: stepped, step: 6 min}");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Matches(@"stopped: At 0 min in site 'niche', field 'oxygen', voxel \(\d+, \d+, \d+\), after diffusion, decay and cell exchange", outcome.Error);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(_root, "r", "manifest.json")));
        Assert.Equal("failed", manifest.RootElement.GetProperty("status").GetString());
        Assert.Contains("voxel", manifest.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_root, "*.tmp-*", SearchOption.AllDirectories));
        Assert.Equal(0, InProcess.Run(_root, "query", "r", "SELECT count(*) AS n FROM cells", "--format", "csv").ExitCode);
    }

    [Fact]
    public void A_run_that_exists_is_kept_unless_forced()
    {
        Assert.Equal(0, InProcess.Run(_root, "run", Tool.Niche, "--until", "6 min", "--no-report", "--quiet", "--out", "r").ExitCode);
        var manifest = File.ReadAllText(Path.Combine(_root, "r", "manifest.json"));
        using (var json = JsonDocument.Parse(manifest))
        {
            Assert.Equal(
                $"exocosm run {Tool.Niche} --until '6 min' --no-report --quiet --out r", json.RootElement.GetProperty("command").GetString());
        }

        var refused = InProcess.Run(_root, "run", Tool.Niche, "--until", "6 min", "--out", "r");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("resume it, give another folder with --out, or replace it with --force", refused.Error, StringComparison.Ordinal);
        Assert.Equal(manifest, File.ReadAllText(Path.Combine(_root, "r", "manifest.json")));

        var forced = InProcess.Run(_root, "run", Tool.Niche, "--until", "12 min", "--no-report", "--force", "--json", "--out", "r");
        Assert.Equal(0, forced.ExitCode);
        using var told = JsonDocument.Parse(forced.Output);
        Assert.Equal("finished", told.RootElement.GetProperty("status").GetString());
        Assert.Equal(2, told.RootElement.GetProperty("steps").GetInt32());
    }

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
