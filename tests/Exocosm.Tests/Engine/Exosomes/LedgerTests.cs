using Xunit;

namespace Exocosm.Tests.Engine.Exosomes;

public sealed class LedgerTests
{
    [Theory]
    [InlineData("boundary: no_flux")]
    [InlineData("boundary: open")]
    public void Single_vesicles_are_accounted_for_exactly_in_every_step(string faces)
    {
        var scenario = Worlds.Read(Worlds.Box("discrete", "{mode: stochastic}", faces));
        var world = Worlds.Run(scenario, each: now => Assert.Equal(0, now.Tissues[0].Exosomes[0].Ledger.Residual));
        Assert.True(world.Tissues[0].Exosomes[0].Ledger.Secreted > 10_000);
    }

    [Theory]
    [InlineData("field", "mean")]
    [InlineData("hybrid", "mean")]
    public void Continuous_vesicles_are_accounted_for_to_rounding(string transport, string mode)
    {
        var world = Worlds.Run(Worlds.Read(Worlds.Box(transport, $"{{mode: {mode}}}", "boundary: open")));
        Assert.InRange(world.Tissues[0].Exosomes[0].Ledger.WorstRelativeResidual, 0, 1e-12);
    }
}
