using Exocosm.Numerics.Randomness;
using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

/// <summary>What Schoenfeld's formula promises, in 10,000 trials of 500 patients in two arms, each ended at its 331st event.</summary>
public sealed class PowerTests
{
    private const int Trials = 10_000;
    private const int Patients = 500;
    private const int Events = 331;

    [Theory]
    [InlineData(0.7, 0.90)]
    [InlineData(1.0, 0.05)]
    public void The_log_rank_test_rejects_as_often_as_it_should(double ratio, double expected)
    {
        Assert.Equal(Events, Math.Ceiling(EventsNeeded.Schoenfeld(0.7, 0.9)));
        var rejected = 0;
        int[] groups = [.. Enumerable.Range(0, Patients).Select(static n => n % 2)];
        var times = new double[Patients];
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new RandomStream(5, 1, (ulong)trial, ratio == 1 ? 0u : 1u);
            for (var n = 0; n < Patients; n++) times[n] = random.NextExponential() / (groups[n] == 1 ? ratio : 1);
            var end = times.Order().ElementAt(Events - 1);
            Observation[] all = [.. times.Select(time => new Observation(Math.Min(time, end), time <= end))];
            if (LogRank.Test(all, groups).P < 0.05) rejected++;
        }

        Assert.Equal(expected, rejected / (double)Trials, 3 * Math.Sqrt(expected * (1 - expected) / Trials));
    }
}
