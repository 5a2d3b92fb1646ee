using Exocosm.Engine.State;
using Xunit;

namespace Exocosm.Tests.Engine.Vessels;

public sealed class VesselBedTests
{
    [Fact]
    public void Without_a_driver_vessels_are_lost_exponentially()
    {
        var world = Worlds.Run(Worlds.Read(Text("{density: 80 1/mm^2, loss: 0.1 1/day}", "oxygen: {boundary: no_flux, initial: 0 mmHg}")));
        Assert.Equal(80 * Math.Exp(-0.1 * 2), world.Tissues[0].Vessels!.MeanDensity, 1e-9);
    }

    [Fact]
    public void With_a_constant_driver_they_follow_the_logistic_law()
    {
        // Driver 3 at half effect 1: H = 0.75; no decay and no flux keep it there.
        var world = Worlds.Run(Worlds.Read(Text(
            "{density: 10 1/mm^2, max_density: 100 1/mm^2, growth: 2 1/day, loss: 0.3 1/day, driven_by: VEGF, half_max: 1 a.u.}",
            "VEGF: {unit: a.u., diffusion: 100 um^2/min, decay: 0 1/min, boundary: no_flux, initial: 3 a.u., solve: stepped}")));
        var (a, r, v) = (1.5, 1.5 - 0.3, 10.0);
        var expected = v * Math.Exp(r * 2) / (1 + (a / 100 * v * (Math.Exp(r * 2) - 1) / r));
        Assert.Equal(expected, world.Tissues[0].Vessels!.MeanDensity, 1e-8);
    }

    [Theory]
    [InlineData("stepped")]
    [InlineData("steady")]
    public void Tissue_fed_by_vessels_alone_settles_where_supply_meets_use(string solve)
    {
        // k v/v_max (ρ_blood − ρ) = decay ρ: 5 · 0.5 · 40/(2.5 + 0.5) = 33.33.
        var world = Worlds.Run(Worlds.Read(Text(
            "{density: 50 1/mm^2, max_density: 100 1/mm^2, loss: 0 1/day, supplies: {oxygen: {blood: 40 mmHg, exchange: 5 1/min}}}",
            $"oxygen: {{boundary: no_flux, initial: 0 mmHg, decay: 0.5 1/min, solve: {solve}}}")));
        Assert.All(world.Tissues[0].Substrates[0].Values, value => Assert.Equal(100.0 / 3, value, solve == "steady" ? 0.02 : 0.2));
    }

    [Fact]
    public void A_bed_is_part_of_the_state()
    {
        var world = new World(Worlds.Read(Text("{density: 80 1/mm^2}", "oxygen: {}")));
        var before = world.Hash();
        world.Tissues[0].Vessels!.Density[3] += 1;
        Assert.NotEqual(before, world.Hash());
    }

    private static string Text(string vessels, string substrate) => $$"""
        exocosm: 1
        name: bed
        time: {end: 2 day, phenotype_step: 1 h, mechanics_step: 1 h}
        substrates: { {{substrate}} }
        cell_types: {cell: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day} } } }
        sites: {tissue: {size: [60 um, 60 um, 60 um], voxel: 20 um, vessels: {{vessels}} } }
        """;
}
