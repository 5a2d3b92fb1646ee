using Xunit;

namespace Exocosm.Tests.Engine.Exosomes;

public sealed class BiogenesisTests
{
    /// <summary>S* = n̄ k_mvb k_fus/(k_fus + k_lys): 60 per hour at the defaults, 25.07 with Rab27a knocked down to 0.35, 240 without lysis.</summary>
    [Theory]
    [InlineData("{mode: mean}", 12 * 20 * 0.125 / (0.125 + 0.375))]
    [InlineData("{mode: mean, mvb_fusion: 0.04375 1/h}", 12 * 20 * 0.04375 / (0.04375 + 0.375))]
    [InlineData("{mode: mean, mvb_lysis: 0 1/h}", 12 * 20.0)]
    public void Secretion_rests_at_its_steady_rate(string release, double perHour)
    {
        var world = Worlds.Run(Worlds.Read(Worlds.Box("field", release, cells: 3)));
        Assert.Equal(3 * 10 * perHour, world.Tissues[0].Exosomes[0].Ledger.Secreted, 1e-9 * 30 * perHour);
    }

    [Fact]
    public void Stochastic_release_has_the_mean_and_the_Fano_factor_of_its_bursts()
    {
        var world = Worlds.Run(Worlds.Read(Worlds.Box("discrete", "{mode: stochastic}", cells: 1, end: "200 h").Replace("step: 0.5 min", "step: 6 min", StringComparison.Ordinal)));
        var counts = new List<double>();
        var before = 0.0;
        world = Worlds.Run(world.Scenario with { Time = world.Scenario.Time with { EndMin = 60.0 * 4000 } }, each: now =>
        {
            if (now.Step % 100 != 0) return;
            counts.Add(now.Tissues[0].Exosomes[0].Ledger.Secreted - before);
            before = now.Tissues[0].Exosomes[0].Ledger.Secreted;
        });
        var mean = counts.Average();
        var variance = counts.Sum(count => (count - mean) * (count - mean)) / (counts.Count - 1);
        Assert.True(Math.Abs(mean - 600) < 4 * Math.Sqrt(variance / counts.Count), $"mean {mean}");

        // Var/mean of a compound Poisson process is E[n²]/E[n] = 419/20 with n = 1 + Poisson(19); a sample variance has relative error √(2/n).
        Assert.InRange(variance / mean, 20.95 * (1 - (4 * Math.Sqrt(2.0 / counts.Count))), 20.95 * (1 + (4 * Math.Sqrt(2.0 / counts.Count))));
    }
}
