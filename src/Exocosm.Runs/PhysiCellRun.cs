using System.Diagnostics;
using System.Security.Cryptography;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Settings;
using Exocosm.PhysiCell.Simulation;
using Exocosm.PhysiCell.Writing;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>
/// One run of a PhysiCell model: the run's tables, and beside them the files that PhysiCell itself would have written, at the times the
/// settings ask for.
/// </summary>
public sealed class PhysiCellRun
{
    private const string OutputFolder = "physicell";

    private readonly RunFolder _folder;
    private readonly PhysiCellModel _model;
    private readonly RunOptions _options;
    private readonly TimeProvider _time;

    /// <summary>A run into a folder opened for writing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">How to run.</param>
    /// <param name="time">Clock for the manifest and the output.</param>
    public PhysiCellRun(RunFolder folder, PhysiCellModel model, RunOptions options, TimeProvider time) =>
        (_folder, _model, _options, _time) = (folder, model, options, time);

    /// <summary>Runs to the end or until asked to stop.</summary>
    /// <param name="stop">Asks to stop after the present step.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="StorageException">The file system refused.</exception>
    public Manifest Run(CancellationToken stop)
    {
        using var team = new WorkTeam(_options.Threads);
        var simulation = new PhysiCellSimulation(_model, team);
        var manifest = NewManifest();
        _folder.WriteManifest(manifest);
        KeepModel();
        var tables = RunTables.Start(_folder.Tables, PhysiCellRecorder.Schemas(_model));
        var recorder = new PhysiCellRecorder(simulation, tables);
        var writer = new PhysiCellWriter(Path.Combine(_folder.Path, OutputFolder), simulation, _options.EngineVersion);
        recorder.RecordStart();
        writer.WriteInitial(_time.GetUtcNow());
        var watch = Stopwatch.StartNew();
        var every = (long)Math.Max(1, Math.Round(_model.Save.FullEveryMin / _model.Time.DiffusionMin));
        while (simulation.Steps < simulation.TotalSteps && !stop.IsCancellationRequested)
        {
            if (_model.Save.Full && simulation.Steps % every == 0)
            {
                recorder.Record();
                writer.WriteNext(watch.Elapsed.TotalSeconds, _time.GetUtcNow());
            }

            simulation.Step();
            _options.Progress?.Invoke(Math.Min(simulation.TimeMin, _model.Time.EndMin), _model.Time.EndMin, simulation.Agents.Count);
        }

        var finished = simulation.Steps >= simulation.TotalSteps;
        if (finished) writer.WriteFinal(watch.Elapsed.TotalSeconds, _time.GetUtcNow());
        recorder.Record();
        tables.Finish();
        RunTables.RemoveParts(_folder.Tables);
        var closed = manifest with
        {
            Status = finished ? RunStatus.Finished : RunStatus.Interrupted,
            Message = finished ? null : "asked to stop",
            End = _time.GetUtcNow(),
            Steps = simulation.Steps,
            SimulatedMin = Math.Min(simulation.TimeMin, _model.Time.EndMin),
            StateHash = simulation.Hash(),
            Files = finished ? _folder.HashFiles() : manifest.Files,
        };
        _folder.WriteManifest(closed);
        return closed;
    }

    /// <summary>The settings as they were read, and what the reader had to say of them.</summary>
    private void KeepModel()
    {
        DurableFile.Write(Path.Combine(_folder.Path, "PhysiCell_settings.xml"), stream =>
        {
            using var source = File.OpenRead(_model.File);
            source.CopyTo(stream);
        });
        DurableFile.WriteText(Path.Combine(_folder.Path, "needs.txt"), string.Concat(_model.Needs.Select(need => $"{need.Kind}: {need}\n")));
    }

    private Manifest NewManifest() => new()
    {
        Status = RunStatus.Running,
        EngineVersion = _options.EngineVersion,
        ScenarioName = Path.GetFileNameWithoutExtension(_model.File),
        ScenarioHash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_model.File))),
        Seed = _model.Seed ?? 0,
        Threads = _options.Threads,
        Command = _options.Command,
        Start = _time.GetUtcNow(),
        EndMin = _model.Time.EndMin,
    };
}
