using Exocosm.Engine.State;
using Xunit;

namespace Exocosm.Tests.Engine.State;

public sealed class CellsTests
{
    [Fact]
    public void Removal_keeps_the_order_and_every_column_of_those_that_stay()
    {
        var cells = new Cells();
        var extra = cells.Add<double>("extra");
        for (var i = 0; i < 200; i++)
        {
            var cell = cells.AddFounder();
            extra.Values[cell] = i;
        }

        var gone = Enumerable.Range(0, 200).Select(i => i % 3 == 0).ToArray();
        cells.Remove(gone);
        var kept = Enumerable.Range(0, 200).Where(i => i % 3 != 0).ToArray();
        Assert.Equal(kept.Length, cells.Count);
        Assert.Equal(kept.Select(i => (double)i), extra.Values.Take(cells.Count));
        Assert.Equal(kept.Select(i => (long)i), cells.Id.Values.Take(cells.Count));
    }

    [Fact]
    public void Identities_are_never_used_again()
    {
        var cells = new Cells();
        for (var i = 0; i < 3; i++) cells.AddFounder();
        cells.Remove([true, true, true]);
        Assert.Equal(3, cells.Id.Values[cells.AddFounder()]);
        Assert.Equal(4, cells.Id.Values[cells.AddDaughter(0)]);
    }

    [Fact]
    public void A_daughter_is_a_copy_but_for_identity_and_mother()
    {
        var cells = new Cells();
        var mother = cells.AddFounder();
        (cells.X.Values[mother], cells.Generation.Values[mother]) = (7, 3);
        var daughter = cells.AddDaughter(mother);
        Assert.Equal((7, 3), (cells.X.Values[daughter], cells.Generation.Values[daughter]));
        Assert.Equal((cells.Id.Values[mother], cells.CloneId.Values[mother]), (cells.ParentId.Values[daughter], cells.CloneId.Values[daughter]));
    }

    [Fact]
    public void A_name_is_given_to_one_column_only() =>
        Assert.Throws<InvalidOperationException>(() => new Cells().Add<double>("x"));

    /// <summary>Purposes of one population may not be those of another, or the same random numbers would be used twice.</summary>
    [Fact]
    public void Purposes_of_random_numbers_do_not_meet()
    {
        uint[] perPopulation =
            [Purpose.Release, Purpose.VesicleBirth, Purpose.VesicleMotion, Purpose.VesicleFate, Purpose.Recipient, Purpose.HybridCarry];
        uint[] whole =
            [Purpose.Placement, Purpose.Mix, Purpose.InitialAge, Purpose.CellEvent, Purpose.Division, Purpose.Motility, Purpose.Sort];
        uint[] all = [.. whole, .. Enumerable.Range(0, 50).SelectMany(population => perPopulation.Select(purpose => Purpose.Of(purpose, population)))];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Every_cell_is_listed_once_in_the_voxel_that_holds_it()
    {
        var world = Worlds.Run(Worlds.Read(Worlds.Box("field", "{mode: mean}", end: "6 min")));
        var (tissue, cells) = (world.Tissues[0], world.Tissues[0].Cells);
        tissue.Voxels.Rebuild(cells);
        var listed = new List<int>();
        for (var slot = 0; slot < tissue.Voxels.OccupiedCount; slot++)
        {
            foreach (var cell in tissue.Voxels.CellsOf(slot))
            {
                Assert.Equal(tissue.Voxels.Occupied[slot], tissue.Grid.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]));
                listed.Add(cell);
            }
        }

        Assert.Equal(Enumerable.Range(0, cells.Count), listed.Order());
    }
}
