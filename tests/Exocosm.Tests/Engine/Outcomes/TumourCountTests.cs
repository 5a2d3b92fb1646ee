using Exocosm.Engine.Outcomes;
using Exocosm.Engine.State;
using Xunit;

namespace Exocosm.Tests.Engine.Outcomes;

public sealed class TumourCountTests
{
    private const string Text = """
        exocosm: 1
        name: counted
        time: {end: 1 h, phenotype_step: 6 min}
        cell_types:
          CSC: {role: stem, cycle: {model: none}}
          TA: {cycle: {model: none}}
          T cell: {role: host, cycle: {model: none}}
        sites:
          breast: {size: [100 um, 100 um, 100 um], voxel: 20 um, initial: [random: {count: 4, type: CSC}, random: {count: 10, type: TA}, random: {count: 7, type: T cell}]}
          lung: {size: [100 um, 100 um, 100 um], voxel: 20 um, initial: [random: {count: 2, type: CSC}, random: {count: 5, type: T cell}]}
        """;

    [Fact]
    public void It_counts_living_cells_by_role_site_and_type_without_allocating()
    {
        var scenario = Worlds.Read(Text);
        var world = WorldBuilder.Build(scenario);
        // One stem cell and two others of the breast are dead.
        foreach (var cell in (int[])[0, 4, 5]) world.Tissues[0].Cells.State.Values[cell] = CellState.Apoptotic;
        var count = new TumourCount(scenario);
        count.Take(world);
        var before = GC.GetAllocatedBytesForCurrentThread();
        count.Take(world);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal((13, 5), (count.Burden, count.Stem));
        Assert.Equal(5.0 / 13, count.StemShare);
        Assert.Equal((11, 3, 2, 2), (count.OfSite(0), count.StemOfSite(0), count.OfSite(1), count.StemOfSite(1)));
        Assert.Equal((5, 8, 12), (count.OfType(0), count.OfType(1), count.OfType(2)));
        Assert.Equal((7, 5), (count.Of(0, 2), count.Of(1, 2)));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(count.IsTumour));
    }

    [Fact]
    public void Without_a_tumour_the_share_is_not_a_number() => Assert.True(double.IsNaN(new TumourCount(Worlds.Read(Text)).StemShare));
}
