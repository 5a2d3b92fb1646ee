using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Engine.Persistence;

public sealed class StateExchangeTests
{
    [Theory]
    [InlineData("field", "{mode: mean}")]
    [InlineData("discrete", "{mode: stochastic}")]
    [InlineData("hybrid", "{mode: stochastic}")]
    public void A_world_restored_from_every_column_of_another_goes_on_with_the_same_bits(string transport, string release)
    {
        var scenario = Worlds.Read(
            Worlds.Box(transport, release, "hybrid_threshold: 5", end: "4 h").Replace("cycle: {model: none}", "cycle: {model: live, rate: 3 1/day}", StringComparison.Ordinal));
        var (saved, first) = (new MemoryExchange(), WorldBuilder.Build(scenario));
        Advance(first, 20);
        first.Exchange(saved);
        var second = new World(scenario);
        second.Exchange(saved.Restore());
        Assert.Equal(first.Hash(), second.Hash());
        Advance(first, 20);
        Advance(second, 20);
        Assert.Equal(first.Hash(), second.Hash());
    }

    [Fact]
    public void Every_name_of_a_state_is_its_own_and_every_column_is_in_it()
    {
        var world = WorldBuilder.Build(Worlds.Read(Worlds.Box("hybrid", "{mode: stochastic}")));
        var saved = new MemoryExchange();
        world.Exchange(saved);
        Assert.Equal(saved.Names.Count, saved.Names.Distinct().Count());
        foreach (var column in (string[])["id", "x", "previous vz", "nucleus", "exo mvb", "exo bound", "exo load", "exo endosome miR", "miR copies"])
            Assert.Contains(saved.Names, name => name.EndsWith("cells " + column, StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_of_another_box_is_refused()
    {
        var saved = new MemoryExchange();
        WorldBuilder.Build(Worlds.Read(Worlds.Box("field", "{mode: mean}"))).Exchange(saved);
        var other = new World(Worlds.Read(Worlds.Box("field", "{mode: mean}").Replace("voxel: 20 um", "voxel: 40 um", StringComparison.Ordinal)));
        Assert.Throws<StateMismatchException>(() => other.Exchange(saved.Restore()));
    }

    private static void Advance(World world, int steps)
    {
        using var team = new WorkTeam(1);
        var stepper = new Stepper(world, team);
        for (var n = 0; n < steps; n++) stepper.Step();
    }
}
