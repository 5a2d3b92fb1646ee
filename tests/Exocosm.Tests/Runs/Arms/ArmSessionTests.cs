using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Exocosm.Runs;
using Exocosm.Runs.Arms;
using Xunit;

namespace Exocosm.Tests.Runs.Arms;

public sealed class ArmSessionTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exocosm-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(3)]
    public void Stopped_again_and_again_the_arms_end_in_the_same_files(int threads)
    {
        using var whole = Prepare("whole");
        Assert.Equal(RunStatus.Finished, Run(whole, threads: 1, resume: false, int.MaxValue).Status);
        using var folder = Prepare("stopped");
        var manifest = Run(folder, threads, resume: false, stopAfter: 7);
        for (var attempts = 1; manifest.Status != RunStatus.Finished; attempts++)
        {
            Assert.Equal(RunStatus.Interrupted, manifest.Status);
            Assert.Null(TableReader.Open(folder.Tables, "comparison"));
            Assert.InRange(attempts, 1, 50);
            manifest = Run(folder, threads, resume: true, stopAfter: 23);
        }

        Assert.True(manifest.Resumes > 1);
        Assert.Equal(whole.ReadManifest().StateHash, manifest.StateHash);
        Assert.Equal(Hashes(whole), Hashes(folder));
        Assert.Equal(whole.ReadManifest().Arms!.Select(arm => arm.StateHash), manifest.Arms!.Select(arm => arm.StateHash));
    }

    [Fact]
    public void Killed_before_the_outer_manifest_knew_finished_arms_are_not_run_again()
    {
        using var folder = Prepare("killed");
        Run(folder, threads: 1, resume: false, int.MaxValue);
        var tables = Hashes(folder);
        // As a kill leaves it: the arms came to their end, and the outer manifest was not written since the start.
        var manifest = folder.ReadManifest();
        folder.WriteManifest(manifest with
        {
            Status = RunStatus.Running,
            StateHash = null,
            Arms = [.. manifest.Arms!.Select(arm => arm with { Status = null, StateHash = null })],
        });
        File.Delete(Path.Combine(folder.Tables, "comparison.parquet"));
        var steps = 0;
        var again = Run(folder, threads: 2, resume: true, int.MaxValue, () => steps++);
        Assert.Equal((RunStatus.Finished, 0, manifest.StateHash), (again.Status, steps, again.StateHash));
        Assert.Equal(tables, Hashes(folder));
    }

    [Fact]
    public void An_arm_whose_scenario_was_changed_is_refused()
    {
        using var folder = Prepare("changed");
        File.AppendAllText(Path.Combine(folder.Path, "arms", "slow", "rep-1", "scenario.yaml"), "\n# changed\n");
        var fault = Assert.Throws<RunFolderException>(() => Run(folder, threads: 1, resume: false, int.MaxValue));
        Assert.Contains("arm 'slow', replicate 1", fault.Message, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Failed, folder.ReadManifest().Status);
    }

    private static string Hashes(RunFolder folder) => string.Join('\n', Directory.EnumerateFiles(folder.Path, "*.parquet", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(folder.Path, file)} {DurableFile.Sha256(file)}"));

    private RunFolder Prepare(string name)
    {
        var folder = RunFolder.Create(Path.Combine(_root, name), false, TimeProvider.System);
        var outer = Read(new ScenarioReadOptions());
        DurableFile.WriteText(folder.ScenarioFile, outer.ResolvedYaml);
        var entries = new List<ArmEntry>();
        foreach (var arm in outer.Scenario!.Arms)
        {
            for (var n = 0; n < outer.Scenario.Replicates; n++)
            {
                var read = Read(new ScenarioReadOptions { Arm = arm.Name, Seed = 3 + (ulong)n });
                entries.Add(ArmFolders.Prepare(folder, new ArmScenario(arm.Name, n, read.Scenario!, read.ResolvedYaml), outer.Scenario.Replicates, TimeProvider.System));
            }
        }

        folder.WriteManifest(ArmSession.Begin(outer.Scenario, outer.ResolvedYaml, entries, Options(1, null), TimeProvider.System.GetUtcNow()));
        return folder;
    }

    private static ScenarioReadResult Read(ScenarioReadOptions options)
    {
        var result = ScenarioReader.ReadText(ArmTexts.Two, "arms.yaml", options);
        Assert.True(result.Scenario is not null, string.Join('\n', result.Problems));
        return result;
    }

    private static RunOptions Options(int threads, Action<double, double, int>? progress) =>
        new() { Threads = threads, Command = "test", EngineVersion = "0.1.0", Progress = progress };

    private static Manifest Run(RunFolder folder, int threads, bool resume, int stopAfter, Action? each = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var steps = 0;
        Scenario scenario = Read(new ScenarioReadOptions()).Scenario!;
        var options = Options(threads, (_, _, _) =>
        {
            each?.Invoke();
            if (Interlocked.Increment(ref steps) == stopAfter) stop.Cancel();
        });
        return new ArmSession(folder, scenario, options, TimeProvider.System).Run(resume, stop.Token);
    }
}
