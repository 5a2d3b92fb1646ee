using System.Text.RegularExpressions;
using Exocosm.Model.Reading;
using Exocosm.Query;
using Exocosm.Results.Runs;
using Exocosm.Runs;
using Xunit;

namespace Exocosm.Tests.Runs;

public sealed class ImmuneRowsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_immune_table_agrees_with_events_and_cells()
    {
        var yaml = Regex.Matches(Repository.Text("docs/user-guide.md"), "```yaml\n(.*?)```", RegexOptions.Singleline)[1].Groups[1].Value
            .Replace("time: {end: 1 day}", "time: {end: 6 h}", StringComparison.Ordinal);
        var path = Path.Combine(_root, "run");
        using (var folder = RunFolder.Create(path, false, TimeProvider.System))
        {
            var options = new RunOptions { Threads = 2, CheckpointEveryMin = null, Command = "test", EngineVersion = "0.1.0" };
            var scenario = ScenarioReader.ReadText(yaml, "niche.yaml", new ScenarioReadOptions()).Scenario!;
            new RunSession(folder, scenario, yaml, options, TimeProvider.System).Run(false, TestContext.Current.CancellationToken);
        }

        using var query = RunQuery.Open(Path.Combine(path, "tables"));
        Assert.Equal(6, query.Scalar("SELECT count(DISTINCT cell_type) FROM immune"));
        Assert.True(query.Scalar("SELECT sum(kills) FROM immune WHERE time_min = 360") > 3);
        Assert.Equal(0, query.Scalar("SELECT (SELECT sum(kills) FROM immune WHERE time_min = 360) - (SELECT count(*) FROM events WHERE event = 'kill')"));
        Assert.Equal(0, query.Scalar("SELECT (SELECT sum(engulfed) FROM immune WHERE time_min = 360) - (SELECT count(*) FROM events WHERE event = 'engulf')"));
        Assert.Equal(0, query.Scalar("SELECT (SELECT sum(attached) FROM immune WHERE time_min = 360) - (SELECT count(*) FROM cells WHERE time_min = 360 AND attached_to >= 0)"));
        Assert.Equal(0, query.Scalar(
            "SELECT count(*) FROM cells a LEFT JOIN cells b ON a.attached_to = b.id AND a.time_min = b.time_min WHERE a.attached_to >= 0 AND (b.id IS NULL OR NOT b.alive)"));
        Assert.InRange(query.Scalar("SELECT mean_evasion FROM immune WHERE time_min = 360 AND cell_type = 'CD8'"), 0.26, 0.8);
        Assert.InRange(query.Scalar("SELECT mean_exhaustion FROM immune WHERE time_min = 360 AND cell_type = 'CD8'"), 0.001, 0.12);
        Assert.InRange(query.Scalar("SELECT max(hits) FROM cells WHERE alive"), 0, 2);
    }
}
