using System.Runtime.ExceptionServices;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Runs;
using Exocosm.Runs.Arms;

namespace Exocosm.Runs;

/// <summary>What arms and cohorts have in common: a manifest of the whole, and pieces of work that do not depend on each other.</summary>
public static class ManyRuns
{
    /// <summary>The manifest of a whole that is about to begin.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="resolved">The same as text.</param>
    /// <param name="endMin">Simulated time of its end, min.</param>
    /// <param name="options">How to run.</param>
    /// <param name="start">When it begins.</param>
    public static Manifest Begin(string kind, Scenario scenario, string resolved, double endMin, RunOptions options, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        return new Manifest
        {
            Kind = kind,
            Status = RunStatus.Running,
            EngineVersion = options.EngineVersion,
            ScenarioName = scenario.Name,
            ScenarioHash = ArmFolders.Hash(resolved),
            Seed = scenario.Seed,
            Threads = options.Threads,
            Command = options.Command,
            Start = start,
            EndMin = endMin,
        };
    }

    /// <summary>The manifest of a whole that goes on, or begins.</summary>
    /// <param name="before">What it was.</param>
    /// <param name="options">How to run.</param>
    /// <param name="resume">Whether this goes on with an earlier attempt.</param>
    public static Manifest Running(Manifest before, RunOptions options, bool resume)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(options);
        return before with { Status = RunStatus.Running, Message = null, Threads = options.Threads, Resumes = before.Resumes + (resume ? 1 : 0) };
    }

    /// <summary>
    /// Does pieces of work, several at the same time, each begun in order. A fault stops the others at once, so that their work is not lost, and is thrown.
    /// </summary>
    /// <param name="waiting">Numbers of the pieces.</param>
    /// <param name="abreast">How many at the same time.</param>
    /// <param name="work">Does a piece.</param>
    /// <param name="stop">Asks to begin no more; each piece hears it too.</param>
    public static void Do(IReadOnlyList<int> waiting, int abreast, Action<int, CancellationToken> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(work);
        var next = -1;
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // Threads of their own: a piece keeps one busy from its start to its end.
        var lanes = Enumerable.Range(0, abreast).Select(_ => Task.Factory.StartNew(Lane, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            Task.WaitAll(lanes, CancellationToken.None);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        void Lane()
        {
            for (var n = Interlocked.Increment(ref next); n < waiting.Count && !all.IsCancellationRequested; n = Interlocked.Increment(ref next))
            {
                try
                {
                    work(waiting[n], all.Token);
                }
                catch
                {
                    all.Cancel();
                    throw;
                }
            }
        }
    }
}
