using System.Text.Json;
using Exocosm.Tests.Runs.Arms;
using Xunit;

namespace Exocosm.Tests.Cli;

[Collection(nameof(InProcess))]
public sealed class ArmVerbTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public ArmVerbTests() => Write(ArmTexts.Two);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void An_arm_that_changes_nothing_is_the_scenario_and_each_arm_can_be_run_alone()
    {
        var all = Run("run", "s.yaml", "--out", "all", "--quiet", "--no-report", "--json");
        Assert.True(all.ExitCode == 0, all.Error);
        using var json = JsonDocument.Parse(all.Output);
        var arms = json.RootElement.GetProperty("arms").EnumerateArray().ToDictionary(
            arm => $"{arm.GetProperty("arm").GetString()} {arm.GetProperty("replicate").GetInt32()}", arm => arm.GetProperty("state_hash").GetString());
        Assert.Equal(["control 0", "control 1", "slow 0", "slow 1"], arms.Keys);
        Assert.Equal(arms["slow 0"], Run("run", "s.yaml", "--arm", "slow", "--out", "slow", "--quiet", "--no-report").StateHash);
        Assert.Equal(arms["control 1"], Run("run", "s.yaml", "--arm", "control", "--seed", "4", "--out", "next", "--quiet", "--no-report").StateHash);
        var start = ArmTexts.Two.IndexOf("arms:", StringComparison.Ordinal);
        Write(ArmTexts.Two[..start]);
        Assert.Equal(arms["control 0"], Run("run", "s.yaml", "--out", "plain", "--quiet", "--no-report").StateHash);
    }

    [Fact]
    public void Tables_of_all_arms_are_queried_and_reported_together()
    {
        Assert.Equal(0, Run("run", "s.yaml", "--out", "out", "--quiet").ExitCode);
        Assert.Equal(
            ["arm,replicate,start", "control,0,20", "control,1,20", "slow,0,20", "slow,1,20"],
            Lines(Run("query", "out", "SELECT arm, replicate, min(burden) AS start FROM response WHERE time_min = 0 GROUP BY ALL ORDER BY ALL", "--format", "csv")));
        Assert.Equal(["n", "5"], Lines(Run("query", "out", "SELECT count(*) AS n FROM expectations WHERE passed", "--format", "csv")));
        Assert.Equal(
            ["higher,lower,sign_test_p", "0,2,0.5"],
            Lines(Run("query", "out", "SELECT higher, lower, sign_test_p FROM comparison WHERE arm = 'slow' AND name = 'final_burden'", "--format", "csv")));

        var report = File.ReadAllText(Path.Combine(_root, "out", "report.html"));
        string[] parts =
        [
            "<h2 id=\"arms-title\">Arms</h2>", "\"arms-burden\"", "\"arms-csc\"", "\"arms-diameters\"", "\"arms-secreted\"",
            "cell_types.TA.cycle.rate: 0.1 1/day", "slow against control, paired by seed", "slow is smaller", "2 of 2",
        ];
        Assert.All(parts, part => Assert.Contains(part, report, StringComparison.Ordinal));
        File.Delete(Path.Combine(_root, "out", "report.html"));
        Assert.Equal(0, Run("report", "out").ExitCode);
        Assert.Equal(report, File.ReadAllText(Path.Combine(_root, "out", "report.html")));
        // With several seeds, reports of single runs are made when asked for.
        Assert.Equal(0, Run("report", "out/arms/slow/rep-1").ExitCode);

        var export = Run("export", "out", "--format", "csv");
        Assert.Equal(2, export.ExitCode);
        Assert.Contains("holds several arms; export one of them", export.Error, StringComparison.Ordinal);
        Assert.Contains("is finished; nothing to resume", Run("resume", "out").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Expectations_of_an_arm_and_over_arms_decide_the_exit_code()
    {
        Assert.Equal(0, Run("run", "s.yaml", "--out", "good", "--quiet", "--no-report").ExitCode);
        Write(ArmTexts.Two.Replace("at_least: 2}", "at_least: 3}", StringComparison.Ordinal));
        var over = Run("run", "s.yaml", "--out", "over", "--quiet", "--no-report");
        Assert.Equal(4, over.ExitCode);
        Assert.Contains("FAILED      slow is smaller: 2, expected at least 3", over.Output, StringComparison.Ordinal);
        Assert.Contains("passed      slow: they live: in 2 of 2 runs", over.Output, StringComparison.Ordinal);
        Write(ArmTexts.Two.Replace("at_least: 1}", "at_least: 9}", StringComparison.Ordinal));
        Assert.Equal(4, Run("run", "s.yaml", "--out", "each", "--quiet", "--no-report").ExitCode);
    }

    [Fact]
    public void An_existing_folder_is_replaced_only_by_force_and_then_whole()
    {
        Assert.Equal(0, Run("run", "s.yaml", "--out", "out", "--quiet", "--no-report").ExitCode);
        var again = Run("run", "s.yaml", "--out", "out", "--quiet", "--no-report");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("holds a run already", again.Error, StringComparison.Ordinal);
        var some = Run("run", "s.yaml", "--out", "out", "--quiet", "--no-report", "--force", "--arms", "slow");
        Assert.Equal(0, some.ExitCode);
        Assert.Contains("not all arms were run", some.Error, StringComparison.Ordinal);
        Assert.Equal(["slow"], Directory.GetDirectories(Path.Combine(_root, "out", "arms")).Select(Path.GetFileName));
        Assert.Equal(0, Run("run", "s.yaml", "--arm", "slow", "--out", "out", "--quiet", "--no-report", "--force").ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_root, "out", "arms")));
    }

    [Theory]
    [InlineData("--arms", "slov", "--arms: unknown arm 'slov'; did you mean 'slow'?")]
    [InlineData("--arm", "slov", "unknown arm 'slov'; did you mean 'slow'?")]
    public void An_unknown_arm_is_refused_with_the_nearest(string option, string name, string message)
    {
        var outcome = Run("run", "s.yaml", option, name, "--out", "out", "--quiet");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_root, "out")));
    }

    [Theory]
    [InlineData("cell_types.TA.cycle.rate: 0.1", "cell_types.TB.cycle.rate: 0.1", "s.yaml:20:", "arm 'slow': the scenario has no cell_types.TB; did you mean 'cell_types.TA.cycle.rate'?")]
    [InlineData("0.1 1/day}", "0.1 um}", "s.yaml:20:", "arm 'slow': cell_types.TA.cycle.rate: ")]
    [InlineData("slow: {", "a/b: {", "s.yaml:20:", "cannot be the name of a folder everywhere")]
    [InlineData("slow: {", "CONTROL: {", "s.yaml:20:", "is that of another arm, but for case")]
    [InlineData("slow: {cell_types.TA.cycle.rate: 0.1 1/day}", "slow: {seed: 5}", "s.yaml:20:", "seed is the same in all arms, which are compared draw by draw; for more seeds: replicates")]
    [InlineData("slow: {cell_types.TA.cycle.rate: 0.1 1/day}", "slow: fast", "s.yaml:20:", "expected path: value, or {} for the scenario as it stands")]
    [InlineData("replicates: 2", "replicates: 0", "s.yaml:21:", "is not a whole number from 1 to 10000")]
    [InlineData("FROM comparison WHERE arm", "FROM comparision WHERE arm", "s.yaml:24:", "expect[1].sql ('slow is smaller'): ")]
    [InlineData("SELECT min(alive) FROM population", "SELECT min(alife) FROM population", "s.yaml:23:", "arm 'control': expect[0].sql ('they live'): ")]
    public void What_is_wrong_with_arms_is_told_with_its_line(string right, string wrong, string place, string message)
    {
        Assert.Contains(right, ArmTexts.Two, StringComparison.Ordinal);
        Write(ArmTexts.Two.Replace(right, wrong, StringComparison.Ordinal));
        var outcome = Run("validate", "s.yaml");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(outcome.Error.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("replicates: 2", "only a scenario with arms has replicates")]
    [InlineData("expect: [{name: a, arms: true, sql: 'SELECT 1', at_least: 1}]", "the scenario has no arms to compare")]
    public void What_needs_arms_is_refused_without_them(string more, string message)
    {
        Write(ArmTexts.Two[..ArmTexts.Two.IndexOf("arms:", StringComparison.Ordinal)] + more + "\n");
        var outcome = Run("validate", "s.yaml");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_end_holds_for_every_arm()
    {
        var outcome = Run("run", "s.yaml", "--until", "1 h", "--out", "out", "--quiet", "--no-report");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("its expectations are not tried", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["t,n", "60,4"], Lines(Run("query", "out", "SELECT CAST(max(time_min) AS INTEGER) AS t, count(DISTINCT (arm, replicate)) AS n FROM response", "--format", "csv")));
        Write(ArmTexts.Two.Replace("slow: {", "slow: {time.end: 30 min, ", StringComparison.Ordinal));
        outcome = Run("run", "s.yaml", "--until", "1 h", "--out", "other", "--quiet");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("arm 'slow': '1 h' is after the end of the scenario (30 min)", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_tells_the_arms_and_what_they_change()
    {
        var text = Run("describe", "s.yaml").Output.ReplaceLineEndings(" ");
        Assert.Contains("2 versions of the model run side by side, 2 times each, with the seeds 3 to 4.", text, StringComparison.Ordinal);
        Assert.Contains("Arm 'control' changes nothing.", text, StringComparison.Ordinal);
        Assert.Contains("Arm 'slow' sets cell_types.TA.cycle.rate to 0.1 1/day.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Arm '", Run("describe", "s.yaml", "--arm", "slow").Output, StringComparison.Ordinal);
    }

    private static string[] Lines(Tool.Outcome outcome) => outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Write(string text) => File.WriteAllText(Path.Combine(_root, "s.yaml"), text);

    private Tool.Outcome Run(params string[] args) => InProcess.Run(_root, args);
}
