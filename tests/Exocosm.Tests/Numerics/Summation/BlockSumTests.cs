using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Summation;
using Xunit;

namespace Exocosm.Tests.Numerics.Summation;

public sealed class BlockSumTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_team_sums_to_the_same_bits_as_one_thread(int threads)
    {
        var values = Enumerable.Range(0, 50_001).Select(i => Math.Sin(i) * Math.Pow(10, i % 12)).ToArray();
        using var team = new WorkTeam(threads);
        Assert.Equal(BlockSum.Sum(values), new BlockSum().Sum(values, team));
    }

    [Fact]
    public void Small_values_survive_large_ones() => Assert.Equal(2, BlockSum.Sum([1, 1e100, 1, -1e100]));
}
