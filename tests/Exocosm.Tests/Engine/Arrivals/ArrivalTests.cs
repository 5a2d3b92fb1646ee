using Exocosm.Engine.Arrivals;
using Exocosm.Engine.Fields;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;
using Exocosm.Tests.Engine.LymphNode;
using Xunit;

namespace Exocosm.Tests.Engine.Arrivals;

public sealed class ArrivalTests
{
    /// <summary>Influx at 30/h for 40 h: Poisson with mean 1200.</summary>
    [Fact]
    public void A_constant_influx_is_a_Poisson_process_of_founders()
    {
        var world = Worlds.Run(Worlds.Read(Inflow("rate: 30 1/h, at_most: 100000", "40 h")));
        var cells = world.Tissues[0].Cells;
        Assert.InRange(cells.Count, 1200 - (4 * Math.Sqrt(1200)), 1200 + (4 * Math.Sqrt(1200)));
        Assert.Equal(Enumerable.Range(0, cells.Count).Select(id => (long)id), cells.Id.Values.Take(cells.Count));
        Assert.All(cells.ParentId.Values.Take(cells.Count), parent => Assert.Equal(-1, parent));
        Assert.Equal(0, world.Tissues[0].Births[0]);
        var arrivals = world.Tissues[0].Events.Pending.Where(happened => happened.Kind == "arrival").ToArray();
        Assert.Equal(cells.Count, arrivals.Length);
        Assert.All(arrivals, happened => Assert.Equal((-1, "CD8"), (happened.OtherId, happened.Detail)));
    }

    [Fact]
    public void None_comes_in_above_the_cap()
    {
        var world = Worlds.Run(
            Worlds.Read(Inflow("rate: 300 1/h, at_most: 25", "4 h")), each: now => Assert.InRange(now.Tissues[0].Cells.Count, 0, 25));
        Assert.Equal(25, world.Tissues[0].Cells.Count);
    }

    /// <summary>In a box of 2 × 1 × 1 edges the faces across x have 2 of 10 parts of the area; anywhere is uniform.</summary>
    [Fact]
    public void Cells_come_through_faces_by_area_or_anywhere()
    {
        var grid = VoxelGrid.Centred(4, 2, 2, 20);
        var random = new RandomStream(1, Purpose.Recruitment, 1, 1);
        var (across, inside, lower) = (0, 0, 0);
        const int draws = 4000;
        for (var n = 0; n < draws; n++)
        {
            var (x, y, z) = EntryPoint.Draw(grid, EntryPlace.Faces, ref random);
            var (nearX, nearY, nearZ) = (Math.Abs(x) > 39.99, Math.Abs(y) > 19.99, Math.Abs(z) > 19.99);
            Assert.True(nearX || nearY || nearZ);
            Assert.InRange(grid.Locate(x, y, z), 0, grid.Count - 1);
            if (nearX) across++;
            if (EntryPoint.Draw(grid, EntryPlace.Anywhere, ref random) is var (u, v, w) && Math.Abs(u) < 20 && Math.Abs(v) < 10 && Math.Abs(w) < 10) inside++;
            if (x < 0) lower++;
        }

        Assert.InRange(across / (double)draws, 0.2 - (4 * Math.Sqrt(0.16 / draws)), 0.2 + (4 * Math.Sqrt(0.16 / draws)));
        Assert.InRange(inside / (double)draws, 0.125 - (4 * Math.Sqrt(0.11 / draws)), 0.125 + (4 * Math.Sqrt(0.11 / draws)));
        Assert.InRange(lower / (double)draws, 0.5 - (2 / Math.Sqrt(draws)), 0.5 + (2 / Math.Sqrt(draws)));
    }

    /// <summary>Effectors come to each drained piece at recruitment × A over the number of pieces, as their integral says.</summary>
    [Fact]
    public void Effectors_of_the_node_come_to_the_sites_that_drain_to_it()
    {
        var expected = 0.0;
        var world = WorldBuilder.Build(Worlds.Read(Nodes.Two("[there]")));
        Assert.Equal(1, world.Body!.LymphNode!.Pieces);
        world = Worlds.Run(world.Scenario, each: now =>
        {
            if (now.Step < now.TotalSteps) expected += now.Body!.LymphNode!.RecruitmentPerMin(0) * 6;
        });
        var (here, there) = (Of(world.Tissues[0], 2), Of(world.Tissues[1], 2));
        Assert.True(expected > 15, $"{expected}");
        Assert.InRange(there, expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
        Assert.InRange(here, 12 - (4 * Math.Sqrt(12)), 12 + (4 * Math.Sqrt(12)));
        Assert.Equal(here, Of(Worlds.Run(Worlds.Read(Nodes.Two("[here, there]").Replace("recruitment: 4 1/day", "recruitment: 0 1/day", StringComparison.Ordinal))).Tissues[0], 2));
    }

    [Fact]
    public void The_final_state_has_the_same_bits_on_any_number_of_threads()
    {
        var scenario = Worlds.Read(Nodes.Two(transport: "hybrid"));
        Assert.Equal(Worlds.Run(scenario).Hash(), Worlds.Run(scenario, 3).Hash());
    }

    private static int Of(Tissue tissue, int type) => tissue.Cells.Type.Values.Take(tissue.Cells.Count).Count(one => one == type);

    private static string Inflow(string influx, string end) => $$$"""
        exocosm: 1
        name: inflow
        time: {end: {{{end}}}, mechanics_step: 6 min}
        cell_types:
          CD8: {role: host, cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {movable: false}}
        sites:
          tumour:
            size: [100 um, 100 um, 100 um]
            influx: {CD8: {{{{influx}}}}}
        """;
}
