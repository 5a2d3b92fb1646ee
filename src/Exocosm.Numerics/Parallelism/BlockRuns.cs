namespace Exocosm.Numerics.Parallelism;

/// <summary>
/// The blocks of a job that are not yet claimed: a run of neighbouring ones for each thread, which its owner claims from the near end
/// and the others from the far end. A run and the number of its job are one word, so that a claim of an old job cannot succeed.
/// </summary>
internal sealed class BlockRuns
{
    /// <summary>Words between the runs of two threads, so that each has a cache line and its neighbour's to itself.</summary>
    private const int Apart = 16;

    /// <summary>Claims that fit a run: 16 bits count them. With more blocks a claim takes several.</summary>
    private const int MostClaims = ushort.MaxValue;

    private readonly int _threads;
    private readonly long[] _runs;
    private IBlockWork? _work;
    private int _blocks;
    private int _blocksPerClaim;

    public BlockRuns(int threads)
    {
        _threads = threads;
        _runs = new long[(threads + 1) * Apart];
    }

    /// <summary>The job that a thread's run belongs to.</summary>
    /// <param name="thread">The thread.</param>
    public uint JobOf(int thread) => (uint)(Volatile.Read(ref Run(thread)) >> 32);

    /// <summary>Deals the blocks of a new job out, and returns its number.</summary>
    /// <param name="work">The job's work; kept until the next job.</param>
    /// <param name="blocks">Number of blocks.</param>
    public uint Deal(IBlockWork work, int blocks)
    {
        (_work, _blocks) = (work, blocks);
        _blocksPerClaim = ((blocks - 1) / MostClaims) + 1;
        var claims = ((blocks - 1) / _blocksPerClaim) + 1;
        var job = JobOf(0) + 1;
        for (var thread = 0; thread < _threads; thread++)
        {
            var near = (long)claims * thread / _threads;
            var far = (long)claims * (thread + 1) / _threads;
            // A full fence: a thread that counts itself a sleeper after the caller's read of that count sees the new job before it sleeps.
            Interlocked.Exchange(ref Run(thread), ((long)job << 32) | (far << 16) | near);
        }

        return job;
    }

    /// <summary>Claims blocks of a run; null where none is left or the job is another.</summary>
    /// <param name="job">The job that the caller works on.</param>
    /// <param name="owner">The thread whose run it is.</param>
    /// <param name="fromFarEnd">Whether to take the last blocks rather than the first.</param>
    public Claimed? Claim(uint job, int owner, bool fromFarEnd)
    {
        ref var run = ref Run(owner);
        while (true)
        {
            var seen = Volatile.Read(ref run);
            var (near, far) = ((int)(ushort)seen, (int)(ushort)(seen >> 16));
            var (work, blocks, perClaim) = (_work, _blocks, _blocksPerClaim);
            if ((uint)(seen >> 32) != job || near >= far) return null;

            // The work and its blocks were read after the run: if the job changed in between, so did the run, and this fails.
            var left = fromFarEnd ? seen - (1L << 16) : seen + 1;
            if (Interlocked.CompareExchange(ref run, left, seen) != seen) continue;
            var first = (fromFarEnd ? far - 1 : near) * perClaim;
            return new Claimed(work!, first, Math.Min(blocks, first + perClaim));
        }
    }

    private ref long Run(int thread) => ref _runs[(thread + 1) * Apart];

    /// <summary>Blocks claimed together.</summary>
    /// <param name="Work">What to run.</param>
    /// <param name="First">First block.</param>
    /// <param name="End">The block after the last one.</param>
    public readonly record struct Claimed(IBlockWork Work, int First, int End)
    {
        public int Blocks => End - First;
    }
}
