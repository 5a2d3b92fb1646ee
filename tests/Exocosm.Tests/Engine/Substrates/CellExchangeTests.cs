using Exocosm.Engine.State;
using Xunit;

namespace Exocosm.Tests.Engine.Substrates;

/// <summary>ρ⁺ = (ρ + Δt φ S ρ*)/(1 + Δt φ (S + U)) + Δt E/V in a closed box of one voxel, where nothing diffuses.</summary>
public sealed class CellExchangeTests
{
    private const double Volume = 20.0 * 20 * 20;
    private const double Share = 2494 / Volume;

    [Theory]
    [InlineData("{uptake: 10 1/min}", 5 / (1 + (0.5 * Share * 10)))]
    [InlineData("{rate: 2 1/min, target: 30 mmHg}", (5 + (0.5 * Share * 2 * 30)) / (1 + (0.5 * Share * 2)))]
    [InlineData("{export: 800 mmHg*um^3/min}", 5 + (0.5 * 800 / Volume))]
    [InlineData("{uptake: 3 1/min, rate: 2 1/min, target: 30 mmHg, export: 800 mmHg*um^3/min}", ((5 + (0.5 * Share * 2 * 30)) / (1 + (0.5 * Share * 5))) + (0.5 * 800 / Volume))]
    public void A_cell_exchanges_with_its_voxel_implicitly(string exchange, double expected) =>
        Assert.Equal(expected, After(exchange, "0 1/day").Tissues[0].Substrates[0].Values[0], 1e-9);

    [Fact]
    public void A_dead_cell_takes_up_a_tenth_and_gives_nothing()
    {
        var world = After("{uptake: 3 1/min, rate: 2 1/min, target: 30 mmHg, export: 800 mmHg*um^3/min}", "1e9 1/min", steps: 2);
        var living = ((5 + (0.5 * Share * 2 * 30)) / (1 + (0.5 * Share * 5))) + (0.5 * 800 / Volume);
        var shrunk = world.Tissues[0].Cells.Volume(0) / Volume;

        // The corpse has the volume it had after the first step when the second exchanges.
        Assert.InRange(world.Tissues[0].Substrates[0].Values[0], living / (1 + (0.5 * Share * 0.3)), living / (1 + (0.5 * shrunk * 0.3)));
    }

    private static World After(string exchange, string death, int steps = 1) => Worlds.Run(Worlds.Read(FormattableString.Invariant($$"""
        exocosm: 1
        name: exchange
        time: {end: {{0.5 * steps}} min, phenotype_step: 0.5 min}
        substrates:
          s: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0 1/min, initial: 5 mmHg, boundary: no_flux, solve: stepped, step: 0.5 min}
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: {{death}} } }
            mechanics: {movable: false}
            secretion: {s: {{exchange}} }
        sites:
          box:
            size: [20 um, 20 um, 20 um]
            voxel: 20 um
            initial:
              - random: {count: 1, type: cell}
        """)));
}
