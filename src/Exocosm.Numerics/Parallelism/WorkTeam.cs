using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Exocosm.Numerics.Parallelism;

/// <summary>
/// A fixed team of threads that runs block work without allocating. Which thread runs a block is left to chance; what a block
/// computes must not depend on it. That is how one scenario gives the same bits on any number of threads.
/// </summary>
/// <remarks>
/// Each thread starts with a run of neighbouring blocks, the same run in each job of as many blocks, so that its data stay in its
/// processor's cache from one job to the next; when it is done it takes blocks from the far end of the others' runs. The caller waits
/// for blocks that were claimed, not for threads: on a busy machine a thread that gets no processor holds nobody up. A job too
/// short to be worth handing out, by the time its blocks took before, is done by the caller alone.
/// </remarks>
public sealed class WorkTeam : IDisposable
{
    /// <summary>Rounds of spinning before a waiting worker goes to sleep: long enough to bridge the gap between two kernels of a step.</summary>
    private const int SpinRounds = 40;

    private readonly ConditionalWeakTable<IBlockWork, BlockCost> _costs = [];
    private readonly Thread[] _workers;
    private readonly BlockRuns _runs;
    private readonly object _gate = new();
    private int _done;
    private int _sleepers;
    private volatile bool _closing;
    private int _failedBlock = int.MaxValue;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Starts the team.</summary>
    /// <param name="threads">Number of threads, the caller's included; at least 1.</param>
    public WorkTeam(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Threads = threads;
        _runs = new BlockRuns(threads);
        _workers = new Thread[threads - 1];
        for (var i = 0; i < _workers.Length; i++)
        {
            var worker = i + 1;
            _workers[i] = new Thread(() => Serve(worker)) { IsBackground = true, Name = $"exocosm-worker-{worker}" };
            _workers[i].Start();
        }
    }

    /// <summary>Number of threads, the caller's included.</summary>
    public int Threads { get; }

    /// <summary>Whether the caller does all jobs alone for now: results are the same, and with little to do it may be faster.</summary>
    public bool IsResting { get; set; }

    /// <summary>
    /// Whether jobs are handed out however short they are: for a sequence of jobs on the same data, which moves between the processors'
    /// caches if only some of them are shared.
    /// </summary>
    public bool IsEager { get; set; }

    /// <summary>
    /// Runs all blocks and returns when the last has ended. If blocks fail, the exception of the lowest failed block is rethrown,
    /// so that a faulty run fails the same way each time.
    /// </summary>
    /// <param name="work">What to run; keep the object and use it again, so that a step does not allocate.</param>
    /// <param name="blocks">Number of blocks.</param>
    public void Run(IBlockWork work, int blocks)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (blocks <= 0) return;
        if (_workers.Length == 0 || blocks == 1 || IsResting)
        {
            RunAlone(work, blocks);
            return;
        }

        if (IsEager)
        {
            Share(work, blocks);
            _failure?.Throw();
            return;
        }

        var cost = _costs.GetValue(work, static _ => new BlockCost());
        var start = Stopwatch.GetTimestamp();
        if (cost.IsWorthSharing(blocks))
        {
            cost.Learn(start, Share(work, blocks));
            _failure?.Throw();
        }
        else
        {
            RunAlone(work, blocks);
            cost.Learn(start, blocks);
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        if (_closing) return;
        _closing = true;
        Wake();
        foreach (var worker in _workers) worker.Join();
    }

    private static void RunAlone(IBlockWork work, int blocks)
    {
        for (var block = 0; block < blocks; block++) work.Run(block, 0);
    }

    /// <summary>Hands a job out and returns how many of its blocks the caller did.</summary>
    private int Share(IBlockWork work, int blocks)
    {
        (_done, _failedBlock, _failure) = (0, int.MaxValue, null);
        var job = _runs.Deal(work, blocks);
        if (Volatile.Read(ref _sleepers) > 0) Wake();
        var own = Help(job, 0);
        var spin = default(SpinWait);
        while (Volatile.Read(ref _done) != blocks) spin.SpinOnce(sleep1Threshold: -1);
        return own;
    }

    private void Wake()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }

    private void Serve(int worker)
    {
        var last = 0u;
        while (Await(last, worker) is { } job)
        {
            Help(job, worker);
            last = job;
        }
    }

    /// <summary>Waits for a job other than the last one; null when the team ends.</summary>
    private uint? Await(uint last, int worker)
    {
        for (var round = 0; round < SpinRounds && _runs.JobOf(worker) == last; round++) Thread.SpinWait(60);
        if (_runs.JobOf(worker) == last)
        {
            lock (_gate)
            {
                Interlocked.Increment(ref _sleepers);
                while (_runs.JobOf(worker) == last && !_closing) Monitor.Wait(_gate);
                Interlocked.Decrement(ref _sleepers);
            }
        }

        return _closing ? null : _runs.JobOf(worker);
    }

    /// <summary>Claims and runs blocks of a job until none is left or the job is over; returns how many.</summary>
    private int Help(uint job, int worker)
    {
        var count = 0;
        for (var step = 0; step < Threads; step++)
        {
            var owner = (worker + step) % Threads;
            while (_runs.Claim(job, owner, fromFarEnd: step > 0) is { } claim)
            {
                for (var block = claim.First; block < claim.End; block++) RunBlock(claim.Work, block, worker);
                count += claim.Blocks;
                Interlocked.Add(ref _done, claim.Blocks);
            }
        }

        return count;
    }

    private void RunBlock(IBlockWork work, int block, int worker)
    {
        try
        {
            work.Run(block, worker);
        }
#pragma warning disable CA1031 // Whatever a block throws is carried to the caller and rethrown there.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                if (block >= _failedBlock) return;
                _failedBlock = block;
                _failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
