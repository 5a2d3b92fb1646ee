using Exocosm.Numerics.Randomness;
using Exocosm.Numerics.Summation;
using Xunit;

namespace Exocosm.Tests.Numerics.Summation;

public sealed class CompensatedSumTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Flows_that_cancel_leave_the_exact_rest_in_any_order(int seed)
    {
        const int pairs = 1000, ones = 2000;
        double[] values =
            [.. Enumerable.Range(1, pairs).SelectMany(i => new[] { i * 1e16, -i * 1e16 }), .. Enumerable.Repeat(1.0, ones)];
        var random = new RandomStream((ulong)seed, 1, 0, 0);
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = random.NextIndex(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }

        var sum = default(CompensatedSum);
        foreach (var value in values) sum.Add(value);
        Assert.Equal(ones, sum.Value);
        Assert.NotEqual(ones, values.Aggregate((a, b) => a + b));
    }
}
