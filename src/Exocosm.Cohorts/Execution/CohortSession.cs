using Exocosm.Cohorts.Analysis;
using Exocosm.Cohorts.People;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Runs;
using Exocosm.Runs.Arms;

namespace Exocosm.Cohorts.Execution;

/// <summary>A cohort, from its start or from where it stands, to its tables. People are independent, so threads share nothing but the list of chunks.</summary>
/// <param name="folder">The run folder, opened for writing.</param>
/// <param name="scenario">The scenario with a cohort.</param>
/// <param name="resolved">The same as text.</param>
/// <param name="options">How to run; progress is told in people.</param>
/// <param name="time">Clock for the manifest.</param>
public sealed class CohortSession(RunFolder folder, Scenario scenario, string resolved, RunOptions options, TimeProvider time)
{
    private readonly PersonSimulator _people = new(scenario, resolved);
    private readonly Chunks _chunks = new(folder, scenario);
    private Manifest _manifest = null!;

    /// <summary>The manifest of a cohort that is about to begin.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="resolved">The same as text.</param>
    /// <param name="options">How to run.</param>
    /// <param name="start">When it begins.</param>
    public static Manifest Begin(Scenario scenario, string resolved, RunOptions options, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ManyRuns.Begin(Manifest.KindOfCohort, scenario, resolved, scenario.Cohort!.FollowUpDay * Times.MinPerDay, options, start);
    }

    /// <summary>Does what is not done, or until asked to stop.</summary>
    /// <param name="resume">Whether this goes on with an earlier attempt.</param>
    /// <param name="stop">Asks to stop; chunks that are not whole are dropped.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="StorageException">The file system refused.</exception>
    public Manifest Run(bool resume, CancellationToken stop)
    {
        _manifest = Write(ManyRuns.Running(folder.ReadManifest(), options, resume));
        try
        {
            var done = RunAll(stop);
            if (done < _chunks.Count)
            {
                return Write(_manifest with
                {
                    Status = RunStatus.Interrupted,
                    Message = "asked to stop",
                    End = time.GetUtcNow(),
                    Steps = Math.Min(done * _chunks.Size, _people.Count),
                });
            }

            CohortTables.Write(folder.Tables, scenario, _chunks.ReadAll());
            if (scenario.Patient is not null) ExpectationTable.Write(folder.Tables, scenario.Expectations, options.Notice);
            var files = folder.HashFiles();
            Write(_manifest with
            {
                Status = RunStatus.Finished,
                End = time.GetUtcNow(),
                Steps = _people.Count,
                SimulatedMin = _manifest.EndMin,
                StateHash = ArmFolders.Hash(string.Concat(files.Select(file => $"{file.Key} {file.Value.Sha256}\n"))),
                Files = files,
            });
            // From here on the tables are the record.
            folder.RemoveChunks();
            return _manifest;
        }
        catch (Exception fault)
        {
            TryFail(fault);
            throw;
        }
    }

    private int RunAll(CancellationToken stop)
    {
        int[] waiting = [.. Enumerable.Range(0, _chunks.Count).Where(chunk => !_chunks.IsDone(chunk))];
        var done = _chunks.Count - waiting.Length;
        ManyRuns.Do(waiting, Math.Max(1, Math.Min(options.Threads, waiting.Length)), (chunk, halt) =>
        {
            if (!RunOne(chunk, halt)) return;
            var now = Interlocked.Increment(ref done);
            options.Progress?.Invoke(Math.Min(now * _chunks.Size, _people.Count), _people.Count, 0);
        }, stop);
        return done;
    }

    private bool RunOne(int chunk, CancellationToken stop)
    {
        var people = new List<Person>();
        var (first, end) = (chunk * _chunks.Size, Math.Min((chunk + 1) * _chunks.Size, _people.Count));
        for (var number = first; number < end; number++)
        {
            if (stop.IsCancellationRequested) return false;
            try
            {
                people.Add(_people.Simulate(number, stop));
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        _chunks.Write(chunk, people);
        return true;
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
            Write(_manifest with { Status = RunStatus.Failed, Message = fault.Message, End = time.GetUtcNow() });
        }
        catch (StorageException)
        {
            // The fault that is on its way is the one to tell.
        }
    }
}
