using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Query;
using Exocosm.Results.Checkpoints;
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

    /// <summary>Checkpoints that could not be used, with the reason.</summary>
    public IReadOnlyList<SkippedCheckpoint> Skipped { get; private set; } = [];

    /// <summary>Runs to the end or until asked to stop; what is done is in the folder either way.</summary>
    /// <param name="resume">Go on from the newest valid checkpoint, if there is one.</param>
    /// <param name="stop">Asks to stop after the present step, with a checkpoint.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="SimulationFaultException">A guard stopped the run; the manifest says so.</exception>
    public Manifest Run(bool resume, CancellationToken stop)
    {
        using var team = new WorkTeam(_options.Threads);
        var world = WorldBuilder.Build(_scenario);
        var schemas = Recorder.Schemas(_scenario);
        var tables = resume ? Restore(world, schemas) : null;
        var fresh = tables is null;
        tables ??= RunTables.Start(_folder.Tables, schemas);
        var recorder = new Recorder(world, tables);
        var manifest = NewManifest(resume);
        _folder.WriteManifest(manifest);
        if (fresh)
        {
            recorder.RecordSites();
            recorder.Record();
        }

        var stepper = new Stepper(world, team);
        try
        {
            while (world.Step < world.TotalSteps)
            {
                if (stop.IsCancellationRequested)
                {
                    Save(world, tables);
                    return Close(manifest with { Status = RunStatus.Interrupted }, world, stepper);
                }

                stepper.Step();
                recorder.Record();
                _options.Progress?.Invoke(world.TimeMin, _scenario.Time.EndMin, world.Tissues.Sum(tissue => tissue.Cells.Count));
                if (IsCheckpointDue(world)) Save(world, tables);
            }
        }
        catch (SimulationFaultException fault)
        {
            Close(manifest with { Status = RunStatus.Failed, Message = fault.Message }, world, stepper);
            throw;
        }

        tables.Finish();
        CheckExpectations();
        var finished = Close(manifest with { Status = RunStatus.Finished }, world, stepper);
        RunTables.RemoveParts(_folder.Tables);
        return finished;
    }

    private bool IsCheckpointDue(World world) =>
        _options.CheckpointEveryMin is { } every
        && world.Step < world.TotalSteps
        && world.Step % Math.Max(1, (long)Math.Round(every / _scenario.Time.PhenotypeStepMin)) == 0;

    private Manifest NewManifest(bool resume)
    {
        var before = resume && File.Exists(_folder.ManifestFile) ? _folder.ReadManifest() : null;
        return new Manifest
        {
            Status = RunStatus.Running,
            EngineVersion = _options.EngineVersion,
            ScenarioName = _scenario.Name,
            ScenarioHash = _hash,
            Seed = _scenario.Seed,
            Threads = _options.Threads,
            Command = _options.Command,
            Start = before?.Start ?? _time.GetUtcNow(),
            Resumes = before is null ? 0 : before.Resumes + 1,
            EndMin = _scenario.Time.EndMin,
        };
    }

    private RunTables? Restore(World world, IReadOnlyList<TableSchema> schemas)
    {
        using var reader = _folder.OpenCheckpoints().FindNewestValid(
            out var skipped,
            candidate => RunTables.WhyUnusable(_folder.Tables, schemas, TableListing.FromJson(candidate.Text(TablesSection))));
        Skipped = skipped;
        if (reader is null) return null;
        world.Exchange(new StateRestorer(reader));
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
            Timing = stepper.Seconds,
            Files = manifest.Status == RunStatus.Finished ? _folder.HashFiles() : manifest.Files,
        };
        _folder.WriteManifest(closed);
        return closed;
    }

    private static string Range(Expectation asked) => asked switch
    {
        { AtLeast: { } low, AtMost: { } high } => string.Create(CultureInfo.InvariantCulture, $"{low:g6} to {high:g6}"),
        { AtLeast: { } low } => string.Create(CultureInfo.InvariantCulture, $"at least {low:g6}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {asked.AtMost:g6}"),
    };

    private void CheckExpectations()
    {
        var schema = RunSchemas.Expectations;
        var rows = new List<(Expectation Asked, double Measured, bool Passed)>();
        if (_scenario.Expectations.Count > 0)
        {
            using var query = RunQuery.Open(_folder.Tables);
            foreach (var asked in _scenario.Expectations)
            {
                var measured = query.Scalar(asked.Sql);
                var passed = measured >= (asked.AtLeast ?? double.NegativeInfinity) && measured <= (asked.AtMost ?? double.PositiveInfinity);
                rows.Add((asked, measured, passed));
            }
        }

        RunTables.WriteWhole(_folder.Tables, schema, writer =>
        {
            foreach (var (asked, measured, passed) in rows)
                writer.Add(asked.Name).Add(passed).Add(measured).Add(Range(asked)).Add(asked.Because).EndRow();
        });
    }
}
