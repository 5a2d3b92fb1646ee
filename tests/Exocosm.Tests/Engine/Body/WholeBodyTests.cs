using Exocosm.Engine.State;
using Xunit;

namespace Exocosm.Tests.Engine.Body;

public sealed class WholeBodyTests
{
    /// <summary>Injected + secreted = what is in tissue, on matrix and cells, taken up, degraded, gone through faces, under way, in lymph and plasma, and lost there.</summary>
    [Theory]
    [InlineData("field")]
    [InlineData("discrete")]
    [InlineData("hybrid")]
    public void No_vesicle_is_lost_or_made_in_the_whole_body(string transport)
    {
        var scenario = Worlds.Read(Bodies.Living(transport));
        var worst = 0.0;
        var world = Worlds.Run(scenario, each: now => worst = Math.Max(worst, Math.Abs(Residual(now))));
        var ledgers = world.Tissues.Select(tissue => tissue.Exosomes[0].Ledger).ToArray();
        Assert.All(ledgers, ledger => Assert.True(ledger.Arrived > 100 && ledger.Drained > 1000 && ledger.Left > 1000));
        Assert.All(ledgers, ledger => Assert.InRange(ledger.WorstRelativeResidual, 0, transport == "discrete" ? 0 : 1e-12));
        Assert.True(world.Body!.Lymph.Captured(0) > 1000 && world.Body.Plasma.Eliminated(0) > 1000);
        Assert.InRange(worst / ledgers.Sum(ledger => ledger.Secreted), 0, 1e-12);
    }

    [Theory]
    [InlineData("field")]
    [InlineData("discrete")]
    [InlineData("hybrid")]
    public void The_final_state_has_the_same_bits_on_any_number_of_threads(string transport)
    {
        var scenario = Worlds.Read(Bodies.Living(transport, "2 h"));
        Assert.Equal(Worlds.Run(scenario).Hash(), Worlds.Run(scenario, 3).Hash());
    }

    [Fact]
    public void The_body_is_part_of_the_state()
    {
        var scenario = Worlds.Read(Bodies.Living("field", "1 h"));
        var (one, two) = (WorldBuilder.Build(scenario), WorldBuilder.Build(scenario));
        Assert.Equal(one.Hash(), two.Hash());
        two.Body!.Plasma.Inject(0, 1);
        Assert.NotEqual(one.Hash(), two.Hash());
    }

    /// <summary>Uniform seeding of whole vesicles: each of two equal halves gets half, within 4 SE.</summary>
    [Theory]
    [InlineData("field")]
    [InlineData("discrete")]
    [InlineData("hybrid")]
    public void What_plasma_sends_is_spread_evenly_and_reaches_each_piece_by_its_volume(string transport)
    {
        var world = WorldBuilder.Build(Worlds.Read(Bodies.Living(transport)));
        var body = world.Body!;
        body.Ports[0].Send(0, 30_000);
        body.Deliver();
        var carrier = world.Tissues[0].Exosomes[0].Carrier;
        var expected = transport == "field" ? 10_000 : Math.Floor(10_000.0);
        Assert.InRange(world.Tissues[0].Exosomes[0].Ledger.Arrived - expected, 0, transport == "field" ? 1e-9 : 1);
        Assert.Equal(30_000, (world.Tissues[0].Exosomes[0].Ledger.Arrived * 3) + body.OnTheWay(0), 1e-8);
        if (transport != "field") return;
        var grid = world.Tissues[0].Grid;
        Assert.All(Enumerable.Range(0, grid.Count), voxel =>
            Assert.Equal(10_000 / (grid.Count * grid.VoxelVolume), carrier.Concentration(voxel), 1e-12));
    }

    [Fact]
    public void Rounding_to_whole_vesicles_is_unbiased_and_loses_none()
    {
        var seeds = Enumerable.Range(1, 400).Select(seed =>
        {
            var scenario = Worlds.Read(Bodies.Living("discrete")) with { Seed = (ulong)seed };
            var world = WorldBuilder.Build(scenario);
            world.Body!.Ports[1].Send(0, 2.5 * 0.3);
            world.Body.Deliver();
            return world.Tissues[1].Exosomes[0].Ledger.Arrived;
        }).ToArray();
        Assert.All(seeds, arrived => Assert.True(arrived is 0 or 1));
        Assert.InRange(seeds.Average(), 0.3 - (4 * Math.Sqrt(0.21 / 400)), 0.3 + (4 * Math.Sqrt(0.21 / 400)));
    }

    [Fact]
    public void Weights_decide_which_voxels_are_seeded()
    {
        var world = WorldBuilder.Build(Worlds.Read(Bodies.Living("discrete")));
        var port = world.Body!.Ports[0];
        port.Weights = new double[world.Tissues[0].Grid.Count];
        port.Weights[5] = 0.75;
        port.Weights[9] = 0.25;
        port.Send(0, 12_000);
        world.Body.Deliver();
        var carrier = (Exocosm.Engine.Exosomes.VesicleCarrier)world.Tissues[0].Exosomes[0].Carrier;
        var places = Enumerable.Range(0, carrier.Vesicles.Count)
            .Select(i => world.Tissues[0].Grid.Locate(carrier.Vesicles.X[i], carrier.Vesicles.Y[i], carrier.Vesicles.Z[i])).ToArray();
        Assert.All(places, voxel => Assert.True(voxel is 5 or 9));
        Assert.InRange(places.Count(voxel => voxel == 5) / (double)places.Length, 0.75 - (4 * Math.Sqrt(0.1875 / 4000)), 0.75 + (4 * Math.Sqrt(0.1875 / 4000)));
    }

    private static double Residual(World world)
    {
        var (body, sum) = (world.Body!, 0.0);
        foreach (var tissue in world.Tissues)
        {
            var ledger = tissue.Exosomes[0].Ledger;
            sum += tissue.Site.Represents
                * (ledger.Secreted - (ledger.InTissue + ledger.MatrixBound + ledger.CellBound + ledger.Internalised + ledger.Degraded + ledger.Left));
        }

        return sum + body.Plasma.Injected(0)
            - (body.OnTheWay(0) + body.Lymph.Particles[0] + body.Lymph.Captured(0)
                + body.Plasma.Particles[0] + body.Plasma.Eliminated(0) + body.Plasma.Removed(0));
    }
}
