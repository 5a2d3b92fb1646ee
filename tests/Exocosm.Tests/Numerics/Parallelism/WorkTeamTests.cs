using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Numerics.Parallelism;

public sealed class WorkTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Every_item_is_done_once(int threads)
    {
        using var team = new WorkTeam(threads);
        var done = new int[10_007];
        var work = new RangeWork((from, to) =>
        {
            for (var i = from; i < to; i++) done[i]++;
        });
        for (var round = 1; round <= 20; round++)
        {
            work.Run(team, done.Length);
            Assert.All(done, times => Assert.Equal(round, times));
        }
    }

    [Fact]
    public void More_blocks_than_a_run_counts_are_done_once_each()
    {
        using var team = new WorkTeam(3);
        var done = new byte[500_009];
        new RangeWork((from, _) => done[from]++, 1).Run(team, done.Length);
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Small_jobs_in_quick_succession_are_done_once_each_and_one_after_the_other()
    {
        using var team = new WorkTeam(4);
        var done = new int[3];
        var wrong = 0;
        var (jobs, expected) = (20_000, 0);
        var work = new RangeWork(
            (from, _) =>
            {
                if (done[from] != Volatile.Read(ref expected)) Interlocked.Increment(ref wrong);
                done[from]++;
            },
            1);
        for (; expected < jobs; expected++) work.Run(team, done.Length);
        Assert.Equal(0, wrong);
        Assert.All(done, times => Assert.Equal(jobs, times));
    }

    [Fact]
    public void The_exception_of_the_lowest_failed_block_comes_back()
    {
        using var team = new WorkTeam(3);
        var work = new RangeWork((from, _) => throw new InvalidOperationException($"block at {from}"), 10);
        Assert.Equal("block at 0", Assert.Throws<InvalidOperationException>(() => work.Run(team, 100)).Message);
    }
}
