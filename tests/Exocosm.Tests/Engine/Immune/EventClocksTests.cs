using Exocosm.Engine.Immune;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Engine.Immune;

public sealed class EventClocksTests
{
    /// <summary>Against a list that is searched whole each time, with events moved, taken away and at equal times.</summary>
    [Fact]
    public void Events_come_in_order_of_time_then_actor()
    {
        var random = new RandomStream(1, 1, 1, 1);
        var clocks = new EventClocks();
        for (var round = 0; round < 50; round++)
        {
            const int actors = 40;
            clocks.Reset(actors);
            var plain = new SortedSet<(double At, int Actor)>();
            var due = new Dictionary<int, double>();
            for (var n = 0; n < 400; n++)
            {
                var actor = random.NextIndex(actors);
                if (due.Remove(actor, out var old)) plain.Remove((old, actor));
                var at = random.NextIndex(20) switch { 0 => double.PositiveInfinity, var tick => tick / 4.0 };
                clocks.Set(actor, at);
                if (double.IsFinite(at)) plain.Add((due[actor] = at, actor));
                if (n % 3 != 0 || plain.Count == 0) continue;
                var first = plain.Min;
                if (first.At >= 3)
                {
                    Assert.False(clocks.TryTake(3, out _, out _));
                    continue;
                }

                Assert.True(clocks.TryTake(3, out var taken, out var time));
                Assert.Equal(first, (time, taken));
                plain.Remove(first);
                due.Remove(taken);
            }
        }
    }
}
