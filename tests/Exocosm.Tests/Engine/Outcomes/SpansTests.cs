using Exocosm.Engine.Outcomes;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Engine.Outcomes;

public sealed class SpansTests
{
    private readonly Spans _spans = new();

    [Fact]
    public void A_rod_is_as_long_as_its_ends_are_apart_and_as_thick_as_its_balls()
    {
        // Steps of (3, 6, 6) um are 9 um long: nine of them are 81 um.
        double[] step = [.. Enumerable.Range(0, 10).Select(n => (double)n)];
        Measure([.. step.Select(n => 3 * n)], [.. step.Select(n => 6 * n)], [.. step.Select(n => 6 * n)], [.. step.Select(_ => 5.0)]);
        Assert.Equal(91, _spans.LongestUm, 1e-10);
        Assert.Equal(10, _spans.ShortUm, 1e-10);
    }

    [Fact]
    public void A_ball_within_another_changes_nothing()
    {
        Measure([0, 3], [0, 0], [0, 0], [10, 2]);
        Assert.Equal((20, 20), (_spans.LongestUm, _spans.ShortUm));
    }

    [Fact]
    public void The_short_axis_of_a_flat_cross_is_its_shorter_bar()
    {
        Measure([-50, 50, 0, 0], [0, 0, -20, 20], [0, 0, 0, 0], [5, 5, 5, 5]);
        Assert.Equal((110, 50), (_spans.LongestUm, _spans.ShortUm));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_a_cloud_it_is_the_longest_of_all_pairs(uint seed)
    {
        const int Count = 700;
        var random = new RandomStream(seed, 99, 1, 0);
        double[] x = new double[Count], y = new double[Count], z = new double[Count], radius = new double[Count];
        for (var n = 0; n < Count; n++)
        {
            // Seed 3: all on a sphere, the hardest case for leaving out pairs.
            (x[n], y[n], z[n]) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            var length = seed == 3 ? Math.Sqrt((x[n] * x[n]) + (y[n] * y[n]) + (z[n] * z[n])) : 1;
            (x[n], y[n], z[n], radius[n]) = (100 * x[n] / length, 100 * y[n] / length, 100 * z[n] / length, 5 + (4 * random.NextDouble()));
        }

        Measure(x, y, z, radius);
        var longest = 0.0;
        for (var a = 0; a < Count; a++)
            for (var b = 0; b < a; b++)
                longest = Math.Max(longest, Math.Sqrt(Math.Pow(x[a] - x[b], 2) + Math.Pow(y[a] - y[b], 2) + Math.Pow(z[a] - z[b], 2)) + radius[a] + radius[b]);
        Assert.Equal(longest, _spans.LongestUm, 1e-10);
        Assert.InRange(_spans.ShortUm, 10, longest);
    }

    private void Measure(double[] x, double[] y, double[] z, double[] radius) =>
        _spans.Measure([.. Enumerable.Range(0, x.Length)], x, y, z, radius);
}
