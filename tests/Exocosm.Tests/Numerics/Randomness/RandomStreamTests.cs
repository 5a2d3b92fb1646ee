using Exocosm.Numerics.Distributions;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Numerics.Randomness;

/// <summary>Fixed seeds; means and variances within 4 standard errors, var(s²) ≈ (μ₄ − σ⁴)/n.</summary>
public sealed class RandomStreamTests
{
    private const int Draws = 100_000;

    [Theory]
    [InlineData(0.02)]
    [InlineData(1.5)]
    [InlineData(9.9)]
    [InlineData(10.1)]
    [InlineData(300)]
    public void Poisson_numbers_have_their_mean_variance_and_probabilities(double mean)
    {
        var counts = Draw(1, (ref RandomStream random) => random.NextPoisson(mean));
        Moments(counts, mean, mean, mean + (2 * mean * mean));
        var probability = Math.Exp(-mean);
        Frequencies(counts, k => k == 0 ? probability : probability *= mean / k, (int)(mean + (10 * Math.Sqrt(mean)) + 10));
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(40, 0.05)]
    [InlineData(40, 0.9)]
    [InlineData(100, 0.4)]
    [InlineData(1000, 0.5)]
    public void Binomial_numbers_have_their_mean_variance_and_probabilities(int n, double p)
    {
        var counts = Draw(2, (ref RandomStream random) => random.NextBinomial(n, p));
        var variance = n * p * (1 - p);
        var fourth = variance * (1 + (3 * (n - 2) * p * (1 - p)));
        Moments(counts, n * p, variance, fourth - (variance * variance));
        var probability = Math.Pow(1 - p, n);
        Frequencies(counts, k => k == 0 ? probability : probability *= (n - k + 1) * p / (k * (1 - p)), n);
    }

    [Fact]
    public void A_Poisson_mean_beyond_any_table_keeps_its_mean_and_variance()
    {
        const double mean = 1e12;
        Moments(Draw(3, (ref RandomStream random) => random.NextPoisson(mean) - mean), 0, mean, 2 * mean * mean);
    }

    /// <summary>Kolmogorov: √n D exceeds 2.2 with probability 2e^(−2·2.2²) ≈ 10⁻⁴.</summary>
    [Fact]
    public void Normal_numbers_are_normal()
    {
        var numbers = Draw(4, (ref RandomStream random) => random.NextNormal());
        Moments(numbers, 0, 1, 2);
        Kolmogorov(numbers, NormalDistribution.Cdf);
    }

    [Fact]
    public void Exponential_numbers_are_exponential()
    {
        var numbers = Draw(5, (ref RandomStream random) => random.NextExponential());
        Moments(numbers, 1, 1, 8);
        Kolmogorov(numbers, x => 1 - Math.Exp(-x));
    }

    [Fact]
    public void Uniform_numbers_are_uniform_and_in_range()
    {
        var numbers = Draw(6, (ref RandomStream random) => random.NextDouble());
        Assert.All(numbers, x => Assert.InRange(x, 0, 1 - Math.Pow(2, -53)));
        Kolmogorov(numbers, x => x);
        Assert.All(Draw(7, (ref RandomStream random) => random.NextOpenDouble()), x => Assert.InRange(x, Math.Pow(2, -53), 1));
    }

    /// <summary>Each coordinate of a uniform direction is uniform on [−1, 1] (Archimedes).</summary>
    [Fact]
    public void Directions_are_uniform_on_the_sphere()
    {
        Kolmogorov(Draw(8, (ref RandomStream random) => random.NextDirection().X), x => (x + 1) / 2);
        Kolmogorov(Draw(8, (ref RandomStream random) => random.NextDirection().Z), x => (x + 1) / 2);
        var one = new RandomStream(1, 1, 1, 1);
        var (dx, dy, dz) = one.NextDirection();
        Assert.Equal(1, (dx * dx) + (dy * dy) + (dz * dz), 1e-14);
    }

    [Fact]
    public void Indices_are_equally_likely()
    {
        var counts = Draw(9, (ref RandomStream random) => random.NextIndex(7));
        Frequencies(counts, _ => 1.0 / 7, 6);
    }

    [Fact]
    public void Streams_differ_in_every_argument_and_repeat_for_the_same()
    {
        static uint First(ulong seed, uint purpose, ulong entity, uint step) => new RandomStream(seed, purpose, entity, step).NextUInt32();
        uint[] all = [First(1, 1, 1, 1), First(2, 1, 1, 1), First(1, 2, 1, 1), First(1, 1, 2, 1), First(1, 1, 1, 2), First(1, 1, 1 + (1UL << 32), 1)];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(all[0], First(1, 1, 1, 1));
    }

    private delegate double Sample(ref RandomStream random);

    private static double[] Draw(uint purpose, Sample sample)
    {
        var random = new RandomStream(42, purpose, 0, 0);
        var numbers = new double[Draws];
        for (var i = 0; i < Draws; i++) numbers[i] = sample(ref random);
        return numbers;
    }

    private static void Moments(double[] numbers, double mean, double variance, double varianceOfSquares)
    {
        var average = numbers.Average();
        var spread = numbers.Sum(x => (x - average) * (x - average)) / (Draws - 1);
        Assert.InRange(average, mean - (4 * Math.Sqrt(variance / Draws)), mean + (4 * Math.Sqrt(variance / Draws)));
        var error = 4 * Math.Sqrt(varianceOfSquares / Draws) + (variance * 20 / Draws);
        Assert.InRange(spread, variance - error, variance + error);
    }

    /// <summary>χ² over counts of expectation 10 or more, the rest together; 4 standard deviations √(2 dof) above its mean dof.</summary>
    private static void Frequencies(double[] counts, Func<int, double> probability, int last)
    {
        var seen = counts.GroupBy(x => (int)x).ToDictionary(group => group.Key, group => group.Count());
        var (square, bins, restExpected, restSeen) = (0.0, 0, (double)Draws, Draws);
        for (var k = 0; k <= last; k++)
        {
            var expected = Draws * probability(k);
            if (expected < 10) continue;
            var got = seen.GetValueOrDefault(k);
            square += (got - expected) * (got - expected) / expected;
            (restExpected, restSeen) = (restExpected - expected, restSeen - got);
            bins++;
        }

        if (restExpected > 5)
        {
            square += (restSeen - restExpected) * (restSeen - restExpected) / restExpected;
            bins++;
        }

        var freedom = Math.Max(1, bins - 1);
        Assert.True(square < freedom + (4 * Math.Sqrt(2.0 * freedom)) + 4, $"χ² = {square} with {freedom} degrees of freedom");
    }

    private static void Kolmogorov(double[] numbers, Func<double, double> cumulative)
    {
        Array.Sort(numbers);
        var distance = 0.0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var at = cumulative(numbers[i]);
            distance = Math.Max(distance, Math.Max(at - ((double)i / Draws), ((i + 1.0) / Draws) - at));
        }

        Assert.True(distance * Math.Sqrt(Draws) < 2.2, $"√n D = {distance * Math.Sqrt(Draws)}");
    }
}
