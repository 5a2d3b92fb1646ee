using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Step;

public sealed class DeterminismTests
{
    private static readonly string s_living = Worlds.Box("hybrid", "{mode: stochastic}", end: "5 h")
        .Replace("cycle: {model: none}", "cycle: {model: live, rate: 2 1/day}", StringComparison.Ordinal)
        .Replace("mechanics: {movable: false}", "motility: {speed: 0.3 um/min}", StringComparison.Ordinal);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    public void The_final_state_has_the_same_bits_on_any_number_of_threads(int threads)
    {
        var scenario = Worlds.Read(s_living);
        Assert.Equal(Worlds.Run(scenario).Hash(), Worlds.Run(scenario, threads).Hash());
    }

    [Fact]
    public void Another_seed_gives_another_state()
    {
        var scenario = Worlds.Read(s_living);
        Assert.NotEqual(Worlds.Run(scenario).Hash(), Worlds.Run(scenario with { Seed = 8 }).Hash());
    }

    /// <summary>One cell with a memoryless cycle grows as a Yule process: mean e^{rt}.</summary>
    [Fact]
    public void Cells_with_a_memoryless_cycle_grow_exponentially()
    {
        var scenario = Worlds.Read(Worlds.Box("field", "{mode: mean}", cells: 400, end: "24 h")
            .Replace("cycle: {model: none}", "cycle: {model: live, rate: 1 1/day}", StringComparison.Ordinal));
        var count = Worlds.Run(scenario with { Exosomes = [], Cargo = [], CellTypes = [.. scenario.CellTypes.Select(Bare)] }).Tissues[0].Cells.Count;
        var standardDeviation = Math.Sqrt(400 * Math.E * (Math.E - 1));
        Assert.InRange(count, (400 * Math.E) - (4 * standardDeviation), (400 * Math.E) + (4 * standardDeviation));
    }

    private static CellType Bare(CellType type) => type with { Release = [], Uptake = [], CargoExpression = [] };
}
