using System.Runtime.ExceptionServices;

namespace Exocosm.Numerics.Parallelism;

/// <summary>
/// A fixed team of threads that runs block work without allocating. Which thread runs a block is left to chance; what a block
/// computes must not depend on it. That is how one scenario gives the same bits on any number of threads.
/// </summary>
public sealed class WorkTeam : IDisposable
{
    /// <summary>Rounds of spinning before a waiting worker goes to sleep: long enough to bridge the gap between two kernels of a step.</summary>
    private const int SpinRounds = 40;

    private readonly Thread[] _workers;
    private readonly object _gate = new();
    private IBlockWork? _work;
    private int _blocks;
    private int _next;
    private int _running;
    private int _generation;
    private bool _closing;
    private int _failedBlock = int.MaxValue;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Starts the team.</summary>
    /// <param name="threads">Number of threads, the caller's included; at least 1.</param>
    public WorkTeam(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Threads = threads;
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
        if (_workers.Length == 0 || blocks == 1)
        {
            for (var block = 0; block < blocks; block++) work.Run(block, 0);
            return;
        }

        lock (_gate)
        {
            _work = work;
            _blocks = blocks;
            _next = 0;
            _failedBlock = int.MaxValue;
            _failure = null;
            _running = _workers.Length;
            Volatile.Write(ref _generation, _generation + 1);
            Monitor.PulseAll(_gate);
        }

        Work(work, 0);
        var spin = new SpinWait();
        while (Volatile.Read(ref _running) != 0) spin.SpinOnce(sleep1Threshold: -1);
        _work = null;
        _failure?.Throw();
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closing) return;
            _closing = true;
            Monitor.PulseAll(_gate);
        }

        foreach (var worker in _workers) worker.Join();
    }

    private void Serve(int worker)
    {
        var seen = 0;
        while (true)
        {
            for (var round = 0; round < SpinRounds && Volatile.Read(ref _generation) == seen; round++) Thread.SpinWait(60);
            IBlockWork work;
            lock (_gate)
            {
                while (_generation == seen && !_closing) Monitor.Wait(_gate);
                if (_closing) return;
                seen = _generation;
                work = _work!;
            }

            Work(work, worker);
            Interlocked.Decrement(ref _running);
        }
    }

    private void Work(IBlockWork work, int worker)
    {
        int block;
        while ((block = Interlocked.Increment(ref _next) - 1) < _blocks)
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
                    if (block >= _failedBlock) continue;
                    _failedBlock = block;
                    _failure = ExceptionDispatchInfo.Capture(exception);
                }
            }
        }
    }
}
