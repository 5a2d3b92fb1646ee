using Exocosm.Engine.Step;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Runs.Arms;

/// <summary>
/// The arms of a scenario, from start or where they stand, to their end and their comparison. Each arm is a run in a folder of its own. As
/// many run at the same time as there are threads and memory for; bits do not depend on it.
/// </summary>
/// <param name="folder">The outer folder, opened for writing; its arms are laid out.</param>
/// <param name="scenario">The scenario with arms.</param>
/// <param name="options">How to run.</param>
/// <param name="time">Clock for the manifests.</param>
public sealed class ArmSession(RunFolder folder, Scenario scenario, RunOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, double> _done = [];
    private Manifest _manifest = null!;

    /// <summary>The manifest of a run with arms that is about to begin.</summary>
    /// <param name="scenario">The scenario with arms.</param>
    /// <param name="resolved">The same as text.</param>
    /// <param name="arms">The runs of its arms.</param>
    /// <param name="options">How to run.</param>
    /// <param name="start">When it begins.</param>
    public static Manifest Begin(Scenario scenario, string resolved, IReadOnlyList<ArmEntry> arms, RunOptions options, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ManyRuns.Begin(Manifest.KindOfArms, scenario, resolved, scenario.Time.EndMin, options, start) with { Arms = arms };
    }

    /// <summary>Runs what is not finished, or until asked to stop; what is done is in the folders either way.</summary>
    /// <param name="resume">Whether this goes on with an earlier attempt.</param>
    /// <param name="stop">Asks to stop all arms after their present step, with checkpoints.</param>
    /// <returns>The outer manifest as written.</returns>
    /// <exception cref="ArmFaultException">An arm was stopped by a guard or a fault, which is the inner exception.</exception>
    /// <exception cref="StorageException">The file system refused.</exception>
    public Manifest Run(bool resume, CancellationToken stop)
    {
        var before = folder.ReadManifest();
        _manifest = ManyRuns.Running(before, options, resume) with { Arms = [.. before.Arms!.Select(Present)] };
        folder.WriteManifest(_manifest);
        try
        {
            RunAll(stop);
            if (_manifest.Arms!.All(arm => arm.Status == RunStatus.Finished)) return Close();
            return Write(_manifest with { Status = RunStatus.Interrupted, Message = "asked to stop", End = time.GetUtcNow() });
        }
        catch (Exception fault)
        {
            TryFail(fault);
            throw;
        }
    }

    /// <summary>An entry with what the arm's own manifest says, which is written before the outer one.</summary>
    private ArmEntry Present(ArmEntry arm)
    {
        var file = Path.Combine(folder.Path, arm.Folder, "manifest.json");
        if (!File.Exists(file)) return arm with { Status = null, StateHash = null };
        var manifest = Manifest.Read(file);
        return arm with { Status = manifest.Status, StateHash = manifest.StateHash };
    }

    private void RunAll(CancellationToken stop)
    {
        int[] waiting = [.. Enumerable.Range(0, _manifest.Arms!.Count).Where(arm => _manifest.Arms[arm].Status != RunStatus.Finished)];
        var abreast = Abreast(waiting.Length);
        ManyRuns.Do(waiting, abreast, (number, halt) => RunOne(number, Math.Max(1, options.Threads / abreast), halt), stop);
    }

    /// <summary>How many arms run at the same time.</summary>
    private int Abreast(int waiting)
    {
        var most = Math.Max(1, Math.Min(options.Threads, waiting));
        while (most > 1 && MemoryGuard.ShortageTogether(scenario, most) is not null) most--;
        return most;
    }

    private void RunOne(int number, int threads, CancellationToken stop)
    {
        var entry = _manifest.Arms![number];
        var where = _manifest.Arms.Count(arm => arm.Arm == entry.Arm) == 1 ? $"arm '{entry.Arm}'" : $"arm '{entry.Arm}', replicate {entry.Replicate}";
        using var inner = RunFolder.OpenPrepared(Path.Combine(folder.Path, entry.Folder), time);
        var read = ScenarioReader.Read(inner.ScenarioFile, new ScenarioReadOptions { LargestFile = 1L << 32 });
        if (read.Scenario is not { } armed || ArmFolders.Hash(read.ResolvedYaml) != entry.ScenarioHash || DurableFile.Sha256(inner.ScenarioFile) != entry.ScenarioHash)
            throw new RunFolderException($"{where}: '{inner.ScenarioFile}' was changed after the run began; undo the change, or start anew");
        var how = options with
        {
            Threads = threads,
            Progress = (now, end, cells) => Tell(number, now / end, cells),
            Notice = options.Notice is { } notice ? text => notice($"{where}: {text}") : null,
        };
        try
        {
            var manifest = new RunSession(inner, armed, read.ResolvedYaml, how, time).Run(resume: inner.IsBegun, stop);
            Note(number, manifest.Status, manifest.StateHash);
        }
        catch (Exception fault) when (fault is SimulationFaultException or StorageException or OutOfMemoryException)
        {
            throw new ArmFaultException($"{where}: {fault.Message}", fault);
        }
    }

    private void Tell(int number, double share, int cells)
    {
        lock (_gate)
        {
            _done[number] = share;
            var finished = _manifest.Arms!.Where((arm, n) => arm.Status == RunStatus.Finished && !_done.ContainsKey(n)).Count();
            options.Progress?.Invoke((finished + _done.Values.Sum()) * scenario.Time.EndMin, _manifest.Arms!.Count * scenario.Time.EndMin, cells);
        }
    }

    private void Note(int number, RunStatus status, string? hash)
    {
        lock (_gate)
        {
            ArmEntry[] arms = [.. _manifest.Arms!];
            arms[number] = arms[number] with { Status = status, StateHash = hash };
            Write(_manifest with { Arms = arms });
        }
    }

    private Manifest Close()
    {
        ComparisonTable.Write(folder, _manifest.Arms!);
        var whole = _manifest.Arms!.Select(arm => arm.Arm).Distinct(StringComparer.Ordinal).Count() == scenario.Arms.Count;
        var expected = scenario.Expectations.Where(asked => asked.OverArms && whole).ToArray();
        if (!whole && scenario.Expectations.Any(asked => asked.OverArms))
            options.Notice?.Invoke("not all arms were run: what is expected of all of them is not tried");
        // An earlier attempt may have been killed in between; what it wrote is not what is asked.
        DurableFile.Remove(Path.Combine(folder.Tables, RunSchemas.Expectations.Name + ".parquet"));
        ExpectationTable.Write(folder.Tables, expected, () => Query.RunQuery.Open(folder), options.Notice);
        return Write(_manifest with
        {
            Status = RunStatus.Finished,
            End = time.GetUtcNow(),
            SimulatedMin = scenario.Time.EndMin,
            StateHash = ArmFolders.Hash(string.Concat(_manifest.Arms!.Select(arm => $"{arm.Folder} {arm.StateHash}\n"))),
            Files = folder.HashFiles(),
        });
    }

    private Manifest Write(Manifest manifest)
    {
        folder.WriteManifest(manifest);
        return _manifest = manifest;
    }

    private void TryFail(Exception fault)
    {
        try
        {
            Write(_manifest with { Status = RunStatus.Failed, Message = fault.Message, End = time.GetUtcNow(), Arms = [.. _manifest.Arms!.Select(Present)] });
        }
        catch (StorageException)
        {
            // The fault that is on its way is the one to tell.
        }
    }
}
