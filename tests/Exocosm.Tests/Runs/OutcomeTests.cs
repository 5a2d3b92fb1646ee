using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Exocosm.Runs;
using Xunit;

namespace Exocosm.Tests.Runs;

public sealed class OutcomeTests : IDisposable
{
    private const string Text = """
        exocosm: 1
        name: outcomes
        seed: 5
        time: {end: 240 min, phenotype_step: 6 min}
        cell_types:
          stem: {role: stem, cycle: {model: live, rate: 6 1/day}}
          bulk: {cycle: {model: live, rate: 1 1/day}, death: {apoptosis: {rate: 9 1/day}}}
          immune: {role: host, cycle: {model: none}}
        sites:
          here:
            size: [200 um, 200 um, 200 um]
            voxel: 20 um
            initial: [spheroid: {count: 60, mix: {stem: 10 %, bulk: 90 %}, exact_mix: true}, random: {count: 9, type: immune}]
        output: {series_every: 12 min}
        outcomes: {baseline: 1 h, minimum: 5, detectable: 40}
        expect:
          - {name: burden, sql: "SELECT burden FROM response WHERE time_min = 0", at_least: 60, at_most: 60}
          - {name: baseline, sql: "SELECT min(time_min) FROM response WHERE category = 'baseline'", at_least: 60, at_most: 60}
          - {name: response, sql: "SELECT count(*) FROM outcome WHERE name = 'best_response' AND detail IN ('CR', 'PR', 'SD', 'PD')", at_least: 1}
          - {name: targets, sql: "SELECT count(*) FROM lesions WHERE target AND longest_diameter_um > short_axis_um", at_least: 1}
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;
    private readonly Scenario _scenario = ScenarioReader.ReadText(Text, "outcomes.yaml", new ScenarioReadOptions()).Scenario!;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_resumed_run_has_the_same_tables_and_expectations_can_query_them()
    {
        using var whole = Folder("whole");
        Assert.Equal(RunStatus.Finished, Run(whole, resume: false, stopAfter: int.MaxValue).Status);
        Assert.Equal([true, true, true, true], TableReader.Open(whole.Tables, "expectations")!.Bools("passed"));
        Assert.Equal(21, TableReader.Open(whole.Tables, "response")!.Longs("burden").Length);

        // Before the baseline, at a time that is measured, and at one that is not.
        foreach (var step in (int[])[3, 10, 21])
        {
            using var folder = Folder($"step-{step}");
            Assert.Equal(RunStatus.Interrupted, Run(folder, resume: false, step).Status);
            Run(folder, resume: true, int.MaxValue);
            foreach (var table in OutcomeSchemas.OfRuns)
                Assert.Equal(Hash(whole, table.Name), Hash(folder, table.Name));
        }
    }

    [Fact]
    public void Lesions_are_measured_at_their_own_interval()
    {
        using var folder = Folder("own");
        var often = _scenario with { Output = _scenario.Output with { LesionsEveryMin = 60 }, Expectations = [] };
        Run(folder, resume: false, int.MaxValue, often);
        Assert.Equal([0, 60, 120, 180, 240], TableReader.Open(folder.Tables, "response")!.Doubles("time_min"));
        Assert.Equal(3 * 21, TableReader.Open(folder.Tables, "population")!.Longs("alive").Length);
    }

    [Fact]
    public void A_scenario_that_does_not_ask_has_none_of_the_tables()
    {
        using var folder = Folder("none");
        Run(folder, resume: false, int.MaxValue, _scenario with { Outcomes = null, Expectations = [] });
        Assert.All(OutcomeSchemas.OfRuns, table => Assert.Null(TableReader.Open(folder.Tables, table.Name)));
    }

    [Theory]
    [InlineData("baseline: 1 h", "baseline: 5 h", "s.yaml:15:22: outcomes.baseline: 5 h is after the end (4 h)")]
    [InlineData("minimum: 5", "minimum: 0", "'0' is not a whole number of at least 1")]
    [InlineData("detectable: 40", "detectible: 40", "unknown key 'detectible' in outcomes; did you mean 'detectable'?")]
    public void What_is_wrong_is_said(string right, string wrong, string message)
    {
        var result = ScenarioReader.ReadText(Text.Replace(right, wrong, StringComparison.Ordinal), "s.yaml", new ScenarioReadOptions());
        Assert.Contains(message, Assert.Single(result.Problems).ToString(), StringComparison.Ordinal);
    }

    private RunFolder Folder(string name) => RunFolder.Create(Path.Combine(_root, name), false, TimeProvider.System);

    private static string Hash(RunFolder folder, string table) => DurableFile.Sha256(Path.Combine(folder.Tables, table + ".parquet"));

    private Manifest Run(RunFolder folder, bool resume, int stopAfter, Scenario? scenario = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var steps = 0;
        var options = new RunOptions
        {
            Threads = 1,
            Command = "test",
            EngineVersion = "0.1.0",
            Progress = (_, _, _) =>
            {
                if (++steps == stopAfter) stop.Cancel();
            },
        };
        return new RunSession(folder, scenario ?? _scenario, Text, options, TimeProvider.System).Run(resume, stop.Token);
    }
}
