using Exocosm.Numerics.Randomness;
using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

public sealed class ConcordanceTests
{
    /// <summary>Against the definition, pair by pair, with ties of times and of scores.</summary>
    [Fact]
    public void The_fast_count_is_the_definition()
    {
        var random = new RandomStream(1, 1, 1, 1);
        var all = new Observation[300];
        var scores = new double[all.Length];
        for (var n = 0; n < all.Length; n++) (all[n], scores[n]) = (new Observation(random.NextIndex(60), random.NextIndex(3) > 0), random.NextIndex(40));
        long concordant = 0, discordant = 0, tied = 0, times = 0;
        for (var a = 0; a < all.Length; a++)
        {
            for (var b = 0; b < all.Length; b++)
            {
                if (!all[a].Event) continue;
                if (all[a].Time == all[b].Time && all[b].Event) times += a < b ? 1 : 0;
                else if (all[a].Time > all[b].Time || a == b) continue;
                else if (scores[a] > scores[b]) concordant++;
                else if (scores[a] < scores[b]) discordant++;
                else tied++;
            }
        }

        Assert.Equal(new Concordance(concordant, discordant, tied, times), Concordance.Of(all, scores));
        Assert.True(tied > 100 && times > 100);
    }
}
