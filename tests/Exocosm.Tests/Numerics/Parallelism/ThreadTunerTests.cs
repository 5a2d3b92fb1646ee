using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Numerics.Parallelism;

public sealed class ThreadTunerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_faster_way_is_kept_after_both_were_tried(bool restIsFaster)
    {
        using var team = new WorkTeam(2);
        var tuner = new ThreadTuner(team);
        var (tried, kept) = (new HashSet<bool>(), new HashSet<bool>());
        for (var step = 0; step < 60; step++)
        {
            tuner.Begin();
            (step < 12 ? tried : kept).Add(team.IsResting);
            if (team.IsResting != restIsFaster) Thread.Sleep(20);
            tuner.End();
        }

        Assert.Equal([false, true], tried.Order());
        Assert.Equal([restIsFaster], kept);
    }
}
