using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Interventions;

public sealed class CellSortTests
{
    private const int Wanted = 2000;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.98, 0.02)]
    [InlineData(0.8, 0.1)]
    [InlineData(0.5, 0.5)]
    public void A_sort_keeps_what_the_marker_shows_and_what_purity_leaves_room_for(double purity, double error)
    {
        var cells = Worlds.Run(Sorted(purity, error)).Tissues[0].Cells;
        var types = cells.Type.Values.Take(cells.Count).ToArray();
        var kept = types.Count(type => type == 0);
        var spread = Math.Sqrt(Wanted * error * (1 - error));
        Assert.InRange(kept, (Wanted * (1 - error)) - (4 * spread), (Wanted * (1 - error)) + (4 * spread));
        Assert.Equal(Math.Round(kept * (1 - purity) / purity), types.Length - kept);
    }

    [Fact]
    public void Cells_that_stay_keep_their_order_and_identity()
    {
        var cells = Worlds.Run(Sorted(0.8, 0.1)).Tissues[0].Cells;
        var ids = cells.Id.Values.Take(cells.Count).ToArray();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void What_is_bound_to_cells_that_are_taken_out_has_left_the_domain()
    {
        var world = Worlds.Run(Worlds.Read(
            Worlds.Box("discrete", "{mode: stochastic}", end: "3 h") + "\nevents: [{at: 2 h, sort: {keep: cell, purity: 1, marker_error: 0.5}}]"));
        Assert.True(world.Tissues[0].Exosomes[0].Ledger.Left > 0);
        Assert.Equal(0, world.Tissues[0].Exosomes[0].Ledger.WorstRelativeResidual);
    }

    [Fact]
    public void A_base_value_is_scaled_once_at_its_time()
    {
        var text = Worlds.Box("field", "{mode: direct, secretion: 60 1/h}", cells: 1, end: "2 h") + "\nevents: [{at: 1 h, scale: {type: cell, behaviour: exo secretion, factor: 0.25}}]";
        var seen = new List<double>();
        Worlds.Run(Worlds.Read(text), each: world => seen.Add(world.Tissues[0].Behaviours.View(BehaviourKind.ExosomeSecretion, 0)[0]));
        Assert.Equal([.. Enumerable.Repeat(1.0, 10), .. Enumerable.Repeat(0.25, 10)], seen);
    }

    private static Scenario Sorted(double purity, double error) => Worlds.Read(FormattableString.Invariant($$"""
        exocosm: 1
        name: sort
        seed: 4
        time: {end: 6 min, phenotype_step: 6 min, mechanics_step: 6 min}
        cell_types:
          wanted: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day} }, mechanics: {movable: false} }
          other: {inherits: wanted}
        sites:
          box:
            size: [1000 um, 1000 um, 1000 um]
            voxel: 100 um
            initial:
              - random: {count: {{2 * Wanted}}, mix: {wanted: 0.5, other: 0.5}, exact_mix: true}
        events: [{at: 0 min, sort: {keep: wanted, purity: {{purity}}, marker_error: {{error}} } }]
        """));
}
