using Exocosm.Engine.Phenotype;
using Exocosm.Engine.State;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Engine.Phenotype;

public sealed class DivisionTests
{
    [Fact]
    public void Daughters_in_a_field_get_half_each_of_all_a_mother_holds()
    {
        var (world, shared) = Grown("field", "{mode: mean}");
        var before = shared.Select(column => column.Values[0]).ToArray();
        var volume = world.Tissues[0].Cells.Volume(0);
        var copies = world.Tissues[0].Delivery.Copies[0].Values[0];
        var daughter = Divide(world);
        Assert.All(before, amount => Assert.True(amount > 0));
        for (var i = 0; i < shared.Length; i++)
        {
            Assert.Equal(before[i] / 2, shared[i].Values[0], 12);
            Assert.Equal(before[i] / 2, shared[i].Values[daughter], 12);
        }

        Assert.Equal(volume / 2, world.Tissues[0].Cells.Volume(0), 9);
        Assert.Equal(volume / 2, world.Tissues[0].Cells.Volume(daughter), 9);
        Assert.Equal(copies / 2, world.Tissues[0].Delivery.Copies[0].Values[daughter], 12);
    }

    [Fact]
    public void Single_vesicles_and_mvbs_go_whole_to_either_daughter_and_none_is_lost()
    {
        var (world, _) = Grown("discrete", "{mode: stochastic}");
        var cells = world.Tissues[0].Cells;
        var columns = world.Tissues[0].Exosomes[0].Columns;
        Column<double>[] whole = [columns.Mvb, columns.Bound, columns.Endosome, .. columns.BoundCopies, .. columns.EndosomeCopies];
        var (all, given, count) = (0.0, 0.0, cells.Count);
        for (var mother = 0; mother < count; mother++)
        {
            var before = whole.Select(column => column.Values[mother]).ToArray();
            var daughter = Divide(world, mother);
            for (var i = 0; i < whole.Length; i++)
            {
                Assert.Equal(before[i], whole[i].Values[mother] + whole[i].Values[daughter]);
                Assert.Equal(Math.Floor(whole[i].Values[daughter]), whole[i].Values[daughter]);
            }

            all += before[1];
            given += columns.Bound.Values[daughter];
        }

        Assert.InRange(given, (all / 2) - (4 * Math.Sqrt(all / 4)), (all / 2) + (4 * Math.Sqrt(all / 4)));
    }

    [Fact]
    public void Daughters_lie_three_quarters_of_the_mothers_radius_on_either_side_of_her_place()
    {
        var (world, _) = Grown("field", "{mode: mean}");
        var cells = world.Tissues[0].Cells;
        (cells.X.Values[0], cells.Y.Values[0], cells.Z.Values[0]) = (0, 0, 0);
        var radius = cells.Radius.Values[0];
        var daughter = Divide(world);
        Assert.Equal(0, cells.X.Values[0] + cells.X.Values[daughter], 12);
        var (x, y, z) = (cells.X.Values[daughter], cells.Y.Values[daughter], cells.Z.Values[daughter]);
        Assert.Equal(0.75 * radius, Math.Sqrt((x * x) + (y * y) + (z * z)), 9);
        Assert.Equal(cells.Id.Values[0], cells.ParentId.Values[daughter]);
        Assert.Equal(cells.CloneId.Values[0], cells.CloneId.Values[daughter]);
    }

    private static (World World, Column<double>[] Shared) Grown(string transport, string release)
    {
        var world = Worlds.Run(Worlds.Read(Worlds.Box(transport, release, end: "2 h")));
        return (world, [.. world.Tissues[0].Exosomes[0].Columns.Shared]);
    }

    private static int Divide(World world, int mother = 0)
    {
        var random = new RandomStream(1, Purpose.Division, (ulong)mother, 0);
        return new Division(world.Scenario, world.Tissues[0], new VolumeDynamics(world.Scenario)).Divide(mother, ref random, 0);
    }
}
