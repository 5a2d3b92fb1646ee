using Xunit;

namespace Exocosm.Tests.Engine.State;

public sealed class SiteSeedTests
{
    private const string Site = "{size: [100 um, 100 um, 100 um], voxel: 20 um, initial: [random: {count: 50, type: cell}]}";

    [Fact]
    public void Sites_draw_from_streams_of_their_own_and_the_first_does_not_know_of_the_others()
    {
        var alone = Worlds.Run(Worlds.Read(Text($"one: {Site}")));
        var both = Worlds.Run(Worlds.Read(Text($"one: {Site}, two: {Site}")));
        var (one, two) = (both.Tissues[0], both.Tissues[1]);
        Assert.Equal(alone.Tissues[0].Cells.X.Values[..50], one.Cells.X.Values[..50]);
        Assert.Equal(alone.Tissues[0].Cells.Count, one.Cells.Count);
        Assert.NotEqual(Divided(one), Divided(two));
    }

    private static long[] Divided(Exocosm.Engine.State.Tissue tissue) =>
        [.. tissue.Events.Pending.Where(happened => happened.Kind == "division").Select(happened => happened.CellId)];

    private static string Text(string sites) => $$$"""
        exocosm: 1
        name: two
        time: {end: 1 day, phenotype_step: 30 min, mechanics_step: 6 min}
        cell_types:
          cell: {cycle: {model: live, rate: 1 1/day}}
        sites: { {{{sites}}} }
        """;
}
