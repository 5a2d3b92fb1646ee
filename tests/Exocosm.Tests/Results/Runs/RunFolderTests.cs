using System.Text.Json;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Xunit;

namespace Exocosm.Tests.Results.Runs;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_is_not_overwritten_without_force_and_force_keeps_what_is_not_ours()
    {
        using (var run = Create(force: false))
        {
            run.WriteManifest(Example);
            RunTables.WriteWhole(run.Tables, RunSchemas.Sites, _ => { });
            File.WriteAllText(Path.Combine(Run, "notes.txt"), "mine");
        }

        Assert.Contains("--force", Assert.Throws<RunFolderException>(() => Create(force: false)).Message, StringComparison.Ordinal);
        using var again = Create(force: true);
        Assert.False(File.Exists(again.ManifestFile));
        Assert.False(Directory.Exists(again.Tables));
        Assert.True(File.Exists(Path.Combine(Run, "notes.txt")));
    }

    [Theory]
    [InlineData("thesis.docx", "")]
    [InlineData("manifest.json", "{\"name\": \"a browser extension\"}")]
    [InlineData("manifest.json", "no JSON")]
    public void Force_never_touches_a_folder_that_is_no_run(string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(Run, "tables"));
        File.WriteAllText(Path.Combine(Run, file), text);
        File.WriteAllText(Path.Combine(Run, "tables", "mine.csv"), "1");
        Assert.Throws<RunFolderException>(() => Create(force: true));
        Assert.Equal(text, File.ReadAllText(Path.Combine(Run, file)));
        Assert.Equal(2, Directory.GetFiles(Run, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Of_eight_that_begin_at_once_one_wins_and_the_others_learn_who()
    {
        Directory.CreateDirectory(Run);
        var runs = new RunFolder?[8];
        var faults = new string?[8];
        var threads = Enumerable.Range(0, 8).Select(i => new Thread(() =>
        {
            try
            {
                runs[i] = Create(force: true);
            }
            catch (RunFolderException fault)
            {
                faults[i] = fault.Message;
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Single(runs, run => run is not null);
        Assert.Equal(7, faults.Count(fault => fault?.Contains("is being written by", StringComparison.Ordinal) == true));
        var late = Assert.Throws<RunFolderException>(() => Create(force: true)).Message;
        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", late, StringComparison.Ordinal);
        Assert.Single(runs, run => run is not null)!.Dispose();
        Create(force: false).Dispose();
    }

    [Fact]
    public void A_lock_of_a_dead_process_of_this_machine_is_taken_over()
    {
        Directory.CreateDirectory(Run);
        Note(new LockOwner(Environment.MachineName, int.MaxValue, DateTimeOffset.UnixEpoch));
        Create(force: false).Dispose();
    }

    [Fact]
    public void A_lock_whose_process_id_was_given_to_a_younger_process_is_taken_over()
    {
        Directory.CreateDirectory(Run);
        Note(new LockOwner(Environment.MachineName, Environment.ProcessId, DateTimeOffset.UnixEpoch));
        Create(force: false).Dispose();
    }

    [Fact]
    public void A_lock_of_another_machine_is_respected_and_the_message_says_how_to_remove_it()
    {
        Directory.CreateDirectory(Run);
        Note(new LockOwner("another-machine", 5, DateTimeOffset.UnixEpoch));
        var message = Assert.Throws<RunFolderException>(() => Create(force: false)).Message;
        Assert.Contains("process 5 on another-machine since 1970-01-01 00:00:00Z", message, StringComparison.Ordinal);
        Assert.Contains(RunLock.OwnerName, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_comes_back_as_written_and_says_its_status_in_lower_case()
    {
        using var run = Create(force: false);
        run.WriteManifest(Example);
        var back = run.ReadManifest();
        Assert.Equivalent(Example, back, strict: true);
        using var json = JsonDocument.Parse(File.ReadAllText(run.ManifestFile));
        Assert.Equal("finished", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(ulong.MaxValue, json.RootElement.GetProperty("seed").GetUInt64());
        Assert.StartsWith("2026-11-24T10:00:00", json.RootElement.GetProperty("start").GetString(), StringComparison.Ordinal);
        Assert.Equal("00ff", json.RootElement.GetProperty("stateHash").GetString());
    }

    [Fact]
    public void Assumptions_come_back_as_written()
    {
        using var run = Create(force: false);
        Assert.Empty(run.ReadAssumptions());
        Assumption[] written =
        [
            new("exosomes.CSC-exosome.degradation", "4.8e-4 1/min", "library", "exosome.degradation", "B", "Smith 2020", null),
            new("time.end", "6 day", "scenario", null, null, null, 12),
        ];
        run.WriteAssumptions(written);
        Assert.Equal(written, run.ReadAssumptions());
    }

    [Fact]
    public void Verify_names_the_files_that_changed()
    {
        using var run = Create(force: false);
        File.WriteAllText(run.ScenarioFile, "exocosm: 1\n");
        RunTables.WriteWhole(run.Tables, RunSchemas.Sites, _ => { });
        RunTables.WriteWhole(run.Tables, RunSchemas.Events, _ => { });
        run.WriteManifest(Example with { Files = run.HashFiles() });
        Assert.Equal(["scenario.yaml", "tables/events.parquet", "tables/sites.parquet"], run.ReadManifest().Files.Keys);
        Assert.Empty(run.Verify());

        File.WriteAllText(run.ScenarioFile, "exocosm: 2\n");
        File.Delete(Path.Combine(run.Tables, "events.parquet"));
        Assert.Equal(
            [new ChangedFile("scenario.yaml", "has another SHA-256"), new ChangedFile("tables/events.parquet", "missing")], run.Verify());
    }

    [Fact]
    public void Opening_what_is_no_run_is_told()
    {
        Assert.Contains("does not exist", Assert.Throws<RunFolderException>(() => RunFolder.Open(Run)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Run);
        Assert.Contains("manifest.json", Assert.Throws<RunFolderException>(() => RunFolder.Open(Run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_for_writing_clears_what_a_killed_process_left()
    {
        using (var run = Create(force: false)) run.WriteManifest(Example);
        File.WriteAllText(Path.Combine(Run, "manifest.json.tmp-77"), "half");
        using var resumed = RunFolder.OpenForWriting(Run, TimeProvider.System);
        Assert.False(File.Exists(Path.Combine(Run, "manifest.json.tmp-77")));
    }

    private static Manifest Example { get; } = new()
    {
        Status = RunStatus.Finished,
        EngineVersion = "0.1.0",
        ScenarioHash = "abcd",
        Seed = ulong.MaxValue,
        Threads = 2,
        Command = "exocosm run \"a b\" --seed 7",
        Start = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero),
        End = new DateTimeOffset(2026, 11, 24, 10, 0, 30, TimeSpan.Zero),
        Steps = 1440,
        SimulatedMin = 8640,
        EndMin = 8640,
        StateHash = "00ff",
        Resumes = 1,
        ScenarioName = "niche-balance",
        Timing = new SortedDictionary<string, double> { ["fields"] = 1.25, ["forces"] = 0.5 },
    };

    private RunFolder Create(bool force) => RunFolder.Create(Run, force, TimeProvider.System);

    private void Note(LockOwner owner) =>
        File.WriteAllText(Path.Combine(Run, RunLock.OwnerName), JsonSerializer.Serialize(owner, RunsJson.Default.LockOwner));
}
