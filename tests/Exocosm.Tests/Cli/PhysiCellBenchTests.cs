using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Exocosm.Cli;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;

namespace Exocosm.Tests.Cli;

/// <summary><c>bench</c> of a PhysiCell model; a script stands in for PhysiCell.</summary>
[Collection(nameof(InProcess))]
public sealed class PhysiCellBenchTests : IDisposable
{
    private const string Settings = "config/PhysiCell_settings.xml";

    /// <summary>Keeps the settings it gets, and takes longer when there is more than a step to simulate: by so much that a busy machine does not hide it.</summary>
    private const string Peer = """
        n=$(ls "$KEPT" | wc -l)
        cp "$1" "$KEPT/$n.xml"
        echo "$PWD $1 $OMP_NUM_THREADS $(ls -d output) $(cat config/beside.txt) $(cat rules/r.csv)" > "$KEPT/$n.txt"
        grep -q '>0.01</max_time>' "$1" || sleep 3
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;
    private readonly string _kept;

    public PhysiCellBenchTests()
    {
        _kept = Directory.CreateDirectory(Path.Combine(_root, "kept")).FullName;
        Directory.CreateDirectory(Path.Combine(_root, "config"));
        Write(SmallModel.With("</cell_definitions>", """
            </cell_definitions>
            <cell_rules><rulesets><ruleset protocol="CBHG" version="3.0" format="csv" enabled="false"><folder>./rules</folder><filename>r.csv</filename></ruleset></rulesets></cell_rules>
            """));
        File.WriteAllText(Path.Combine(_root, "config", "beside.txt"), "beside");
        Directory.CreateDirectory(Path.Combine(_root, "rules"));
        File.WriteAllText(Path.Combine(_root, "rules", "r.csv"), "named");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Both_are_timed_in_turns_with_output_off()
    {
        var peer = Script("peer", Peer);
        var outcome = Bench("--against", peer, "--minutes", "0.5", "--rounds", "2", "--threads", "2", "--json");
        Assert.True(outcome.ExitCode == ExitCodes.Done, outcome.Error);

        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;
        Assert.Equal((2, 0.5, 2), (root.GetProperty("threads").GetInt32(), root.GetProperty("minutes").GetDouble(), root.GetProperty("rounds").GetInt32()));
        // 51 steps fill 0.5 min, two of which a run of one step does as well.
        Assert.Equal((49, 8, 60), (root.GetProperty("steps").GetInt32(), root.GetProperty("cells").GetInt32(), root.GetProperty("voxels").GetInt32()));
        Assert.InRange(root.GetProperty("peer_s").GetDouble(), double.Epsilon, 100);
        Assert.True(root.GetProperty("ours_s").GetDouble() > 0);
        var ratio = root.GetProperty("ratio").GetDouble();
        Assert.InRange(ratio, root.GetProperty("ratio_low").GetDouble(), root.GetProperty("ratio_high").GetDouble());
        Assert.True(root.GetProperty("ours_peak_mib").ValueKind is JsonValueKind.Number or JsonValueKind.Null);
        Assert.True(root.GetProperty("peer_peak_mib").ValueKind is JsonValueKind.Number or JsonValueKind.Null);
        Assert.Equal(2, root.GetProperty("each").GetArrayLength());
        var first = root.GetProperty("each")[0];
        Assert.Equal(
            first.GetProperty("peer_s").GetDouble(), first.GetProperty("peer_run_s").GetDouble() - first.GetProperty("peer_start_s").GetDouble(), 12);
        Assert.Contains("round 2 of 2", outcome.Error, StringComparison.Ordinal);

        // A short and a long run in each round.
        Assert.Equal(["0.01", "0.5", "0.01", "0.5"], Enumerable.Range(0, 8).Where(n => n % 2 == 0).Select(n => Got(n).Element("overall")!.Element("max_time")!.Value));
        AssertQuiet(Got(0));
        AssertQuiet(Got(2));
        var said = File.ReadAllText(Path.Combine(_kept, "0.txt")).Trim();
        Assert.EndsWith(" ./config/PhysiCell_settings.xml 2 output beside named", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(said.Split(' ')[0]));
        Assert.Contains("<interval>30</interval><enable>true</enable>", File.ReadAllText(Path.Combine(_root, Settings)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_root, "output")));
    }

    [Fact]
    public void Without_another_program_ours_alone_is_timed()
    {
        var outcome = Bench("--minutes", "0.1", "--rounds", "1", "--threads", "1", "--json");
        Assert.True(outcome.ExitCode == ExitCodes.Done, outcome.Error);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("ratio").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("peer_s").ValueKind);
        Assert.True(json.RootElement.GetProperty("ours_s").GetDouble() > 0);
    }

    [Fact]
    public void A_program_that_is_missing_or_none_is_refused()
    {
        AssertRefused("there is no file nowhere/project", "--against", "nowhere/project");
        AssertRefused("config is a folder", "--against", "config");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions and scripts are of POSIX systems");
        AssertRefused("config/beside.txt is not executable", "--against", "config/beside.txt");
    }

    [Fact]
    public void A_program_that_fails_or_hangs_is_an_error_with_its_last_words()
    {
        var outcome = AssertRefused("failed with exit code 3", "--against", Script("fails", "echo too many cells >&2\nexit 3"));
        Assert.Contains("too many cells", outcome.Error, StringComparison.Ordinal);
        AssertRefused("did not end within 0.2 s", "--against", Script("hangs", "exec sleep 60"), "--timeout", "0.2");
        AssertRefused("nothing to compare", "--against", Script("slow-start", "grep -q '>0.01</max_time>' \"$1\" && sleep 3\nexit 0"));
    }

    [Fact]
    public void Options_that_do_not_fit_are_refused()
    {
        AssertRefused("there is nothing to time in 0.01 min", "--minutes", "0.01");
        AssertRefused("--minutes 'x': expected a number above 0", "--minutes", "x");
        AssertRefused("--rounds 0", "--rounds", "0");
        AssertRefused("--until is about scenarios", "--until", "1 h");
        var alone = InProcess.Run(_root, "bench", "--rounds", "1");
        Assert.Equal((ExitCodes.InvalidInput, true), (alone.ExitCode, alone.Error.Contains("--rounds needs a PhysiCell model", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_model_that_asks_for_what_cannot_be_had_is_timed_only_if_told_so()
    {
        Write(SmallModel.With("<cell_interactions>", "<intracellular type=\"maboss\"></intracellular><cell_interactions>"));
        string[] brief = ["--minutes", "0.1", "--rounds", "1"];
        AssertRefused("intracellular", brief);
        Assert.Equal(ExitCodes.Done, Bench([.. brief, "--anyway"]).ExitCode);
    }

    private static void AssertQuiet(XElement settings)
    {
        var save = settings.Element("save")!;
        Assert.Equal("output", save.Element("folder")!.Value);
        Assert.All(new[] { "full_data", "SVG", "legacy_data" }, name => Assert.Equal("false", save.Element(name)!.Element("enable")!.Value));
        Assert.Equal("2", settings.Element("parallel")!.Element("omp_num_threads")!.Value);
    }

    private Tool.Outcome AssertRefused(string words, params string[] args)
    {
        var outcome = Bench(args);
        Assert.Equal(ExitCodes.InvalidInput, outcome.ExitCode);
        Assert.Contains(words, outcome.Error, StringComparison.Ordinal);
        return outcome;
    }

    private Tool.Outcome Bench(params string[] args) => InProcess.Run(_root, ["bench", Settings, .. args]);

    private XElement Got(int number) => XDocument.Load(Path.Combine(_kept, $"{number}.xml")).Root!;

    private void Write(string xml) => File.WriteAllText(Path.Combine(_root, Settings), xml);

    private string Script(string name, string body)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "scripts are of POSIX systems");
        var file = Path.Combine(_root, name);
        // Written by another process: a child that any test starts while this one has the file open for writing would hold it ("text file busy").
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "cat > \"$0\"; chmod 700 \"$0\"", file]) { RedirectStandardInput = true })!;
        shell.StandardInput.Write($"#!/bin/sh\nKEPT='{_kept}'\n{body}\n");
        shell.StandardInput.Close();
        shell.WaitForExit();
        return file;
    }
}
