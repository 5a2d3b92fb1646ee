using Exocosm.Engine.Step;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;
using Exocosm.Results.Runs;
using Exocosm.Runs;
using Exocosm.Tests.PhysiCell;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Runs;

public sealed class PhysiCellRunTests : IDisposable
{
    private const int Steps = 701;

    private readonly TemporaryFolder _folder = new();
    private readonly StoppedClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_resumed_from_a_checkpoint_at_any_step_on_other_threads_ends_in_the_same_state_tables_and_files()
    {
        BusyModel.Write(_folder);
        var model = BusyModel.Read(_folder);
        var whole = Begin("whole", model, threads: 2, stopAfter: int.MaxValue);
        Assert.Equal((RunStatus.Finished, Steps), (whole.Status, (int)whole.Steps));
        Assert.Contains("physicell/final_cells.mat", whole.Files.Keys);
        Assert.Contains("model/1-start.csv", whole.Files.Keys);

        // The first steps, those around passes and saves, and others anywhere.
        int[] stops = [1, 2, 5, 6, 8, 200, 201, 299, 300, 301, 302, 306, 403, 601, 604, 700];
        foreach (var step in stops)
        {
            var name = $"step-{step}";
            var first = Begin(name, model, threads: 1 + (step % 3), stopAfter: step);
            Assert.Equal((RunStatus.Interrupted, step), (first.Status, (int)first.Steps));

            // The model is elsewhere by now: what the run needs is in its folder.
            Directory.Move(_folder["config"], _folder["gone"]);
            var second = Resume(name, threads: 1 + ((step + 1) % 3));
            Directory.Move(_folder["gone"], _folder["config"]);
            Assert.Equal(RunStatus.Finished, second.Status);
            Assert.Equal(whole.StateHash, second.StateHash);
            Assert.Equal(whole.Files, second.Files);
            Directory.Delete(_folder[name], recursive: true);
        }
    }

    [Fact]
    public void The_busy_model_uses_all_that_a_state_holds()
    {
        BusyModel.Write(_folder);
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(BusyModel.Read(_folder), team);
        var (attached, attacking, dead) = (false, false, false);
        while (simulation.Steps < Steps)
        {
            simulation.Step();
            var partners = new List<long>();
            for (var cell = 0; cell < simulation.Agents.Count; cell++)
            {
                simulation.SpringPartnersOf(cell, partners);
                attached |= partners.Count > 0;
                attacking |= simulation.Agents.AttackTarget.Values[cell] >= 0;
                dead |= !simulation.Agents.IsLive(cell);
            }
        }

        Assert.Equal((true, true, true), (attached, attacking, dead));
        Assert.True(simulation.Births.Sum() > 0);
        Assert.True(simulation.Agents.Count < simulation.Agents.Cells.Identities, "none was removed");
        simulation.Settle();
        Assert.Contains(simulation.Agents.Internal[0].Values.Take(simulation.Agents.Count), held => held > 0);
    }

    [Fact]
    public void A_crowd_in_spatial_order_goes_on_as_if_it_had_not_been_saved()
    {
        BusyModel.Write(_folder, fullEveryMin: 50, endMin: 0.2, crowd: 2000);
        var model = BusyModel.Read(_folder);
        var whole = Begin("whole", model, threads: 2, stopAfter: int.MaxValue);
        Begin("run", model, threads: 2, stopAfter: 7);
        Assert.Equal(whole.StateHash, Resume("run", threads: 1).StateHash);
    }

    [Fact]
    public void How_often_a_run_is_recorded_or_saved_changes_no_bit()
    {
        BusyModel.Write(_folder);
        var model = BusyModel.Read(_folder);
        string Hash(double every, double? checkpoints) =>
            Begin($"{every}-{checkpoints}", model with { Save = model.Save with { FullEveryMin = every } }, 1, int.MaxValue, checkpoints).StateHash!;
        var whole = Hash(4, null);
        Assert.Single(new[] { whole, Hash(1.03, null), Hash(14, 0.57) }.Distinct());
        Assert.NotEqual(whole, Begin("other seed", model with { Seed = 8 }, 1, int.MaxValue).StateHash);
    }

    [Fact]
    public void A_damaged_checkpoint_falls_back_to_the_one_before_and_none_to_the_start()
    {
        BusyModel.Write(_folder);
        var model = BusyModel.Read(_folder);
        var whole = Begin("whole", model, threads: 1, stopAfter: int.MaxValue);
        foreach (var damaged in new[] { 1, 2 })
        {
            var name = $"damaged-{damaged}";
            Begin(name, model, threads: 1, stopAfter: 500, checkpointEvery: 3);
            var checkpoints = Directory.EnumerateFiles(_folder[$"{name}/checkpoints"]).OrderDescending(StringComparer.Ordinal).ToArray();
            Assert.Equal(2, checkpoints.Length);
            foreach (var file in checkpoints.Take(damaged))
            {
                var bytes = File.ReadAllBytes(file);
                bytes[bytes.Length / 2] ^= 4;
                File.WriteAllBytes(file, bytes);
            }

            var told = new List<string>();
            var resumed = Resume(name, threads: 2, told.Add);
            Assert.Equal(damaged, told.Count(line => line.Contains("is not used", StringComparison.Ordinal)));
            Assert.Contains(damaged == 1 ? "goes on from " : "the run starts anew", told[^1], StringComparison.Ordinal);
            Assert.Equal(whole.StateHash, resumed.StateHash);
            Assert.Equal(whole.Files, resumed.Files);
        }
    }

    [Theory]
    [InlineData("PhysiCell_settings.xml")]
    [InlineData("1-start.csv")]
    [InlineData("2-rules.csv")]
    [InlineData("3-cells.csv")]
    [InlineData("model.json")]
    public void A_kept_file_that_was_changed_is_refused(string name)
    {
        BusyModel.Write(_folder);
        Begin("run", BusyModel.Read(_folder), threads: 1, stopAfter: 5);
        var file = _folder[$"run/model/{name}"];
        File.WriteAllText(file, File.ReadAllText(file).Replace('1', '2'));
        var fault = Assert.Throws<RunFolderException>(() => Resume("run", threads: 1));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.Contains("was changed after the run began", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_number_stops_the_run_and_says_which()
    {
        BusyModel.Write(_folder);
        var model = BusyModel.Read(_folder);
        model.InitialDensities[0]![7] = double.NaN;
        var fault = Assert.Throws<SimulationFaultException>(() => Begin("run", model, threads: 1, stopAfter: int.MaxValue));
        Assert.Contains("substrate 'oxygen', voxel (", fault.Message, StringComparison.Ordinal);
        using var folder = RunFolder.Open(_folder["run"]);
        Assert.Equal((RunStatus.Failed, fault.Message), (folder.ReadManifest().Status, folder.ReadManifest().Message));
    }

    private Manifest Begin(string name, PhysiCellModel model, int threads, int stopAfter, double? checkpointEvery = null)
    {
        using var folder = RunFolder.Create(_folder[name], false, _clock);
        return Go(stopAfter, (options, stop) => new PhysiCellRun(folder, KeptModel.Keep(folder, model), model, options, _clock).Run(resume: false, stop), threads, checkpointEvery);
    }

    private Manifest Resume(string name, int threads, Action<string>? notice = null)
    {
        using var folder = RunFolder.OpenForWriting(_folder[name], _clock);
        var (kept, model) = KeptModel.Read(folder, folder.ReadManifest().ScenarioHash);
        return Go(int.MaxValue, (options, stop) => new PhysiCellRun(folder, kept, model, options with { Notice = notice }, _clock).Run(resume: true, stop), threads, null);
    }

    private static Manifest Go(int stopAfter, Func<RunOptions, CancellationToken, Manifest> run, int threads, double? checkpointEvery)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var steps = 0;
        var options = new RunOptions
        {
            Threads = threads,
            CheckpointEveryMin = checkpointEvery,
            Command = "test",
            EngineVersion = "0.1.0",
            Progress = (_, _, _) =>
            {
                if (++steps == stopAfter) stop.Cancel();
            },
        };
        return run(options, stop.Token);
    }

    /// <summary>A clock that stands still, so that files with times in them can be compared.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;
    }
}
