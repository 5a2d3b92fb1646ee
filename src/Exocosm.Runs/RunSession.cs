using System.Security.Cryptography;
using System.Text;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Results.Checkpoints;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>One run from start, or from its newest valid checkpoint, to its end.</summary>
public sealed class RunSession
{
    private const string TablesSection = "run/tables";

    private readonly RunFolder _folder;
    private readonly Scenario _scenario;
    private readonly string _hash;
    private readonly RunOptions _options;
    private readonly TimeProvider _time;

    /// <summary>A session in a run folder opened for writing.</summary>
    /// <param name="folder">The folder; it holds the resolved scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="resolved">The scenario's resolved text.</param>
    /// <param name="options">How to run.</param>
    /// <param name="time">Clock for the manifest.</param>
    public RunSession(RunFolder folder, Scenario scenario, string resolved, RunOptions options, TimeProvider time)
    {
        _folder = folder;
        _scenario = scenario;
        _options = options;
        _time = time;
        _hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resolved)));
    }

    /// <summary>Runs to the end or until asked to stop; what is done is in the folder either way.</summary>
    /// <param name="resume">Go on from the newest valid checkpoint, if there is one.</param>
    /// <param name="stop">Asks to stop after the present step, with a checkpoint.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="SimulationFaultException">A guard stopped the run; the manifest says so.</exception>
    /// <exception cref="StorageException">The file system refused; the manifest says so where it could be written.</exception>
    public Manifest Run(bool resume, CancellationToken stop)
    {
        using var team = new WorkTeam(_options.Threads);
        var world = WorldBuilder.Build(_scenario);
        var before = resume && File.Exists(_folder.ManifestFile) ? _folder.ReadManifest() : null;
        var manifest = NewManifest(before);
        var stepper = new Stepper(world, team);
        try
        {
            var restored = resume ? Restore(world) : null;
            var tables = restored ?? Start(resume);
            _folder.WriteManifest(manifest);
            var recorder = new Recorder(world, tables);
            if (restored is null) recorder.RecordStart();
            while (world.Step < world.TotalSteps)
            {
                if (stop.IsCancellationRequested)
                {
                    Save(world, tables);
                    return Close(manifest with { Status = RunStatus.Interrupted, Message = "asked to stop" }, world, stepper);
                }

                stepper.Step();
                recorder.Record();
                _options.Progress?.Invoke(world.TimeMin, _scenario.Time.EndMin, world.Tissues.Sum(tissue => tissue.Cells.Count));
                if (IsCheckpointDue(world)) Save(world, tables);
            }

            tables.Finish();
            ExpectationTable.Write(_folder.Tables, _scenario.Expectations, _options.Notice);
            var finished = Close(manifest with { Status = RunStatus.Finished }, world, stepper);
            RunTables.RemoveParts(_folder.Tables);
            return finished;
        }
        catch (Exception fault)
        {
            if (File.Exists(_folder.ManifestFile)) TryClose(manifest with { Status = RunStatus.Failed, Message = fault.Message }, world, stepper);
            throw;
        }
    }

    private RunTables Start(bool resume)
    {
        if (resume) _options.Notice?.Invoke("there is no usable checkpoint: the run starts anew");
        return RunTables.Start(_folder.Tables, Recorder.Schemas(_scenario));
    }

    private bool IsCheckpointDue(World world) =>
        _options.CheckpointEveryMin is { } every
        && world.Step < world.TotalSteps
        && world.Step % Math.Max(1, (long)Math.Round(every / _scenario.Time.PhenotypeStepMin)) == 0;

    private Manifest NewManifest(Manifest? before) => new()
    {
        Status = RunStatus.Running,
        EngineVersion = _options.EngineVersion,
        ScenarioName = _scenario.Name,
        ScenarioHash = _hash,
        Seed = _scenario.Seed,
        Threads = _options.Threads,
        Command = before?.Command ?? _options.Command,
        Start = before?.Start ?? _time.GetUtcNow(),
        Resumes = before is null ? 0 : before.Resumes + 1,
        Timing = before?.Timing ?? new SortedDictionary<string, double>(StringComparer.Ordinal),
        EndMin = _scenario.Time.EndMin,
    };

    private RunTables? Restore(World world)
    {
        var schemas = Recorder.Schemas(_scenario);
        using var reader = _folder.OpenCheckpoints().FindNewestValid(
            out var skipped,
            candidate => candidate.Header.ModelHash != _hash
                ? "it belongs to another scenario"
                : RunTables.WhyUnusable(_folder.Tables, schemas, TableListing.FromJson(candidate.Text(TablesSection))));
        foreach (var passed in skipped) _options.Notice?.Invoke($"checkpoint {passed.Path} is not used: {passed.Reason}");
        if (reader is null) return null;
        world.Exchange(new StateRestorer(reader));
        _options.Notice?.Invoke($"goes on from {Times.Format(world.TimeMin)}");
        return RunTables.Resume(_folder.Tables, schemas, TableListing.FromJson(reader.Text(TablesSection)));
    }

    private void Save(World world, RunTables tables)
    {
        var listing = tables.Publish(world.Step);
        _folder.OpenCheckpoints().Write(new CheckpointHeader(_options.EngineVersion, _hash, world.Step), writer =>
        {
            writer.AddText(TablesSection, listing.ToJson());
            world.Exchange(new StateSaver(writer));
        });
    }

    private Manifest Close(Manifest manifest, World world, Stepper stepper)
    {
        var closed = manifest with
        {
            End = _time.GetUtcNow(),
            Steps = world.Step,
            SimulatedMin = world.TimeMin,
            StateHash = world.Hash(),
            Timing = Sum(manifest.Timing, stepper.Seconds),
            Files = manifest.Status == RunStatus.Finished ? _folder.HashFiles() : manifest.Files,
        };
        _folder.WriteManifest(closed);
        return closed;
    }

    /// <summary>Puts into the manifest why the run failed, where the disk still takes it.</summary>
    private void TryClose(Manifest manifest, World world, Stepper stepper)
    {
        try
        {
            Close(manifest, world, stepper);
        }
        catch (Exception fault) when (fault is StorageException or OutOfMemoryException)
        {
            // The fault that is on its way is the one to tell; the manifest goes on saying "running", and the run can be resumed.
        }
    }

    private static SortedDictionary<string, double> Sum(IReadOnlyDictionary<string, double> before, SortedDictionary<string, double> now)
    {
        foreach (var (stage, seconds) in before) now[stage] = now.GetValueOrDefault(stage) + seconds;
        return now;
    }
}
