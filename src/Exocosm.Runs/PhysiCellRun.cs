using Exocosm.Engine.Step;
using Exocosm.Model.Quantities;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;
using Exocosm.PhysiCell.Writing;
using Exocosm.Results.Checkpoints;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>
/// One run of a PhysiCell model from start, or from its newest valid checkpoint, to its end: the run's tables, and beside them the files that
/// PhysiCell itself would have written, at the times the settings ask for.
/// </summary>
public sealed class PhysiCellRun
{
    private const string TablesSection = "run/tables";
    private const string SnapshotsSection = "run/snapshots";
    private const string SecondsSection = "run/seconds";

    private readonly RunFolder _folder;
    private readonly KeptModel _kept;
    private readonly PhysiCellModel _model;
    private readonly RunOptions _options;
    private readonly TimeProvider _time;
    private readonly long _start;
    private double _secondsBefore;

    /// <summary>A run into a folder opened for writing.</summary>
    /// <param name="folder">The folder; it keeps the model.</param>
    /// <param name="kept">The model as kept there.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">How to run.</param>
    /// <param name="time">Clock for the manifest and the output.</param>
    public PhysiCellRun(RunFolder folder, KeptModel kept, PhysiCellModel model, RunOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_folder, _kept, _model, _options, _time) = (folder, kept, model, options, time);
        _start = time.GetTimestamp();
    }

    private double Seconds => _secondsBefore + _time.GetElapsedTime(_start).TotalSeconds;

    /// <summary>Runs to the end or until asked to stop; what is done is in the folder either way.</summary>
    /// <param name="resume">Go on from the newest valid checkpoint, if there is one.</param>
    /// <param name="stop">Asks to stop after the present step, with a checkpoint.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="SimulationFaultException">A guard stopped the run; the manifest says so.</exception>
    /// <exception cref="StorageException">The file system refused; the manifest says so where it could be written.</exception>
    public Manifest Run(bool resume, CancellationToken stop)
    {
        using var team = new WorkTeam(_options.Threads);
        var simulation = new PhysiCellSimulation(_model, team);
        var manifest = NewManifest(resume && File.Exists(_folder.ManifestFile) ? _folder.ReadManifest() : null);
        try
        {
            var writer = new PhysiCellWriter(_folder.PhysiCell, simulation, _options.EngineVersion);
            var restored = resume ? Restore(simulation, writer) : null;
            var tables = restored ?? Start(resume);
            _folder.WriteManifest(manifest);
            var recorder = new PhysiCellRecorder(simulation, tables);
            if (restored is null)
            {
                recorder.RecordStart();
                writer.WriteInitial(_time.GetUtcNow());
            }

            while (simulation.Steps < simulation.TotalSteps)
            {
                if (stop.IsCancellationRequested)
                {
                    Save(simulation, writer, tables);
                    return Close(manifest with { Status = RunStatus.Interrupted, Message = "asked to stop" }, simulation);
                }

                Step(simulation, writer, recorder);
                if (IsDue(simulation, _options.CheckpointEveryMin) && simulation.Steps < simulation.TotalSteps) Save(simulation, writer, tables);
            }

            simulation.Check();
            writer.WriteFinal(Seconds, _time.GetUtcNow());
            recorder.Record();
            tables.Finish();
            var finished = Close(manifest with { Status = RunStatus.Finished }, simulation);
            RunTables.RemoveParts(_folder.Tables);
            return finished;
        }
        catch (Exception fault)
        {
            if (File.Exists(_folder.ManifestFile)) TryClose(manifest with { Status = RunStatus.Failed, Message = fault.Message }, simulation);
            throw;
        }
    }

    private void Step(PhysiCellSimulation simulation, PhysiCellWriter writer, PhysiCellRecorder recorder)
    {
        if (_model.Save.Full && IsDue(simulation, _model.Save.FullEveryMin))
        {
            simulation.Check();
            recorder.Record();
            writer.WriteNext(Seconds, _time.GetUtcNow());
        }

        simulation.Step();
        _options.Progress?.Invoke(Math.Min(simulation.TimeMin, _model.Time.EndMin), _model.Time.EndMin, simulation.Agents.Count);
    }

    private bool IsDue(PhysiCellSimulation simulation, double? everyMin) =>
        everyMin is { } every && simulation.Steps % (long)Math.Max(1, Math.Round(every / _model.Time.DiffusionMin)) == 0;

    private RunTables Start(bool resume)
    {
        if (resume) _options.Notice?.Invoke("there is no usable checkpoint: the run starts anew");
        return RunTables.Start(_folder.Tables, PhysiCellRecorder.Schemas(_model));
    }

    private RunTables? Restore(PhysiCellSimulation simulation, PhysiCellWriter writer)
    {
        var schemas = PhysiCellRecorder.Schemas(_model);
        using var reader = _folder.OpenCheckpoints().FindNewestValid(
            out var skipped,
            candidate => candidate.Header.ModelHash != _kept.Hash
                ? "it belongs to another model"
                : RunTables.WhyUnusable(_folder.Tables, schemas, TableListing.FromJson(candidate.Text(TablesSection))));
        foreach (var passed in skipped) _options.Notice?.Invoke($"checkpoint {passed.Path} is not used: {passed.Reason}");
        if (reader is null) return null;
        simulation.Exchange(new StateRestorer(reader));
        writer.Snapshots = reader.Value<int>(SnapshotsSection);
        _secondsBefore = reader.Value<double>(SecondsSection);
        _options.Notice?.Invoke($"goes on from {Times.Format(simulation.TimeMin)}");
        return RunTables.Resume(_folder.Tables, schemas, TableListing.FromJson(reader.Text(TablesSection)));
    }

    private void Save(PhysiCellSimulation simulation, PhysiCellWriter writer, RunTables tables)
    {
        var listing = tables.Publish(simulation.Steps);
        _folder.OpenCheckpoints().Write(new CheckpointHeader(_options.EngineVersion, _kept.Hash, simulation.Steps), checkpoint =>
        {
            checkpoint.AddText(TablesSection, listing.ToJson());
            checkpoint.Add<int>(SnapshotsSection, [writer.Snapshots]);
            checkpoint.Add<double>(SecondsSection, [Seconds]);
            simulation.Exchange(new StateSaver(checkpoint));
        });
    }

    private Manifest Close(Manifest manifest, PhysiCellSimulation simulation)
    {
        var closed = manifest with
        {
            End = _time.GetUtcNow(),
            Steps = simulation.Steps,
            SimulatedMin = Math.Min(simulation.TimeMin, _model.Time.EndMin),
            StateHash = simulation.Hash(),
            Files = manifest.Status == RunStatus.Finished ? _folder.HashFiles() : manifest.Files,
        };
        _folder.WriteManifest(closed);
        return closed;
    }

    /// <summary>Puts into the manifest why the run failed, where the disk still takes it.</summary>
    private void TryClose(Manifest manifest, PhysiCellSimulation simulation)
    {
        try
        {
            Close(manifest, simulation);
        }
        catch (Exception fault) when (fault is StorageException or OutOfMemoryException)
        {
            // The fault that is on its way is the one to tell; the manifest goes on saying "running", and the run can be resumed.
        }
    }

    private Manifest NewManifest(Manifest? before) => new()
    {
        Status = RunStatus.Running,
        EngineVersion = _options.EngineVersion,
        ScenarioName = _kept.Name,
        ScenarioHash = _kept.Hash,
        Seed = _kept.Seed,
        Threads = _options.Threads,
        Command = before?.Command ?? _options.Command,
        Start = before?.Start ?? _time.GetUtcNow(),
        Resumes = before is null ? 0 : before.Resumes + 1,
        EndMin = _model.Time.EndMin,
    };
}
