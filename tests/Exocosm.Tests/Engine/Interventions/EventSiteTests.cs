using Exocosm.Engine.State;
using Xunit;

namespace Exocosm.Tests.Engine.Interventions;

public sealed class EventSiteTests
{
    private const string Text = """
        exocosm: 1
        name: sorted
        seed: 3
        time: {end: 1 h, phenotype_step: 1 h}
        cell_types:
          rest: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {movable: false}}
          A: {inherits: rest}
          B: {inherits: rest}
        sites:
          sorted: {size: [400 um, 400 um, 40 um], initial: [random: {count: 1000, mix: {A: 0.5, B: 0.5}, exact_mix: true}]}
          other: {size: [400 um, 400 um, 40 um], initial: [random: {count: 1000, mix: {A: 0.5, B: 0.5}, exact_mix: true}]}
        events:
          - {at: 0 h, site: sorted, sort: {keep: A, purity: 0.8, marker_error: 0}}
        """;

    [Fact]
    public void A_sort_keeps_the_wanted_type_with_its_share_of_others_in_its_site_only()
    {
        var world = Worlds.Run(Worlds.Read(Text));

        Assert.Equal((500, 125), (Count(world, 0, "A"), Count(world, 0, "B")));
        Assert.Equal((500, 500), (Count(world, 1, "A"), Count(world, 1, "B")));
    }

    [Fact]
    public void Without_a_site_all_are_sorted()
    {
        var world = Worlds.Run(Worlds.Read(Text.Replace(" site: sorted,", "", StringComparison.Ordinal)));

        Assert.Equal((500, 125), (Count(world, 0, "A"), Count(world, 0, "B")));
        Assert.Equal((500, 125), (Count(world, 1, "A"), Count(world, 1, "B")));
    }

    /// <summary>Others are not made up: where there are too few of them, the kept cells are purer than asked.</summary>
    [Fact]
    public void Others_are_at_most_those_there_are()
    {
        var text = Text.Replace("purity: 0.8", "purity: 0.1", StringComparison.Ordinal);

        var world = Worlds.Run(Worlds.Read(text));

        Assert.Equal((500, 500), (Count(world, 0, "A"), Count(world, 0, "B")));
    }

    private static int Count(World world, int site, string type)
    {
        var cells = world.Tissues[site].Cells;
        var number = world.Scenario.CellTypes.ToList().FindIndex(t => t.Name == type);
        return Enumerable.Range(0, cells.Count).Count(cell => cells.Type.Values[cell] == number);
    }
}
