using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class SiteBlockTests
{
    [Fact]
    public void A_flat_domain_is_a_layer_one_voxel_thick()
    {
        var converted = Converted.Of(SmallModel.Xml);
        var site = Assert.Single(converted.Scenario.Sites);
        Assert.Equal(((10, 6, 1), 20, (-100, -60, -10)), (site.Voxels, site.VoxelUm, site.Min));
        Assert.Equal("domain/use_2D", converted.Need(NeedKind.Warning, "a scenario is never flat").Element);
        Assert.Equal(
            [(4, 0), (4, 1)], site.Initial.Cast<RandomCells>().Select(cells => (cells.Count, Assert.Single(cells.Mix).CellType)));
        Assert.All(site.Initial.Cast<RandomCells>(), cells => Assert.Equal(((-100, -60, 0), (100, 60, 0)), (cells.Min, cells.Max)));
    }

    [Fact]
    public void A_box_in_space_stays_one_and_its_corner_moves_to_where_a_scenario_has_it()
    {
        var xml = SmallModel.With("<use_2D>true</use_2D>", "<use_2D>false</use_2D>").Replace("<x_min>-100</x_min>", "<x_min>0</x_min>", StringComparison.Ordinal);
        var converted = Converted.Of(
            xml.Replace("<user_parameters>", Cells + "<user_parameters>", StringComparison.Ordinal), ("cells.csv", "x,y,z,type\n0,1.25,-500,tumor\n100,-60,499.5,T cell\n"));
        var site = Assert.Single(converted.Scenario.Sites);
        Assert.Equal((5, 6, 50), site.Voxels);
        converted.Need(NeedKind.Warning, "all coordinates are less by (50, 0, 0) um");
        converted.HasNoNeed("never flat");
        Assert.Equal([(-50, 1.25, -500, 0), (50, -60, 499.5, 1)], site.Initial.OfType<ListedCells>().Single().Cells);
        Assert.Equal((-50, 50), (site.Initial.OfType<RandomCells>().First().Min.X, site.Initial.OfType<RandomCells>().First().Max.X));
    }

    [Fact]
    public void Voxels_that_are_not_cubes_and_do_not_fill_the_range_are_told()
    {
        var xml = SmallModel.With("<dx>20</dx><dy>20</dy><dz>20</dz>", "<dx>30</dx><dy>20</dy><dz>10</dz>");
        var converted = Converted.Of(xml);
        Assert.Equal((7, 4, 1), converted.Scenario.Sites[0].Voxels);
        converted.Need(NeedKind.Warning, "a cell's exchange weighs 0.2222 times as much");
        converted.Need(NeedKind.Warning, "7 × 4 × 1 voxels instead of 7 × 6 × 1");
        // The lower corner stays where it is, so the cells still start in the range.
        var cells = converted.Scenario.Sites[0].Initial.OfType<RandomCells>().First();
        Assert.Equal((-105, 95, -60, 60), (cells.Min.X, cells.Max.X, cells.Min.Y, cells.Max.Y));
    }

    [Fact]
    public void Voxels_as_thin_as_paper_are_made_thicker()
    {
        var xml = SmallModel.With("<dx>20</dx><dy>20</dy><dz>20</dz>", "<dx>1e-7</dx><dy>20</dy><dz>20</dz>").Replace("<x_min>-100</x_min><x_max>100</x_max>", "<x_min>-1e-7</x_min><x_max>1e-7</x_max>", StringComparison.Ordinal);
        Assert.Equal((1, 6, 1), Converted.Of(xml).Scenario.Sites[0].Voxels);
    }

    [Fact]
    public void Cells_outside_are_left_out_and_values_of_single_cells_are_missing()
    {
        var converted = Converted.Of(SmallModel.WithCells(), ("cells.csv", "x,y,z,type,migration speed,volume\n1,2,0,tumor,3,skip\n200,0,0,tumor,,\n1,1,11,T cell,4,5\n"));
        Assert.Equal([(1, 2, 0, 0)], converted.Scenario.Sites[0].Initial.OfType<ListedCells>().Single().Cells);
        converted.Need(NeedKind.Missing, "2 of 3 cells lie outside the box");
        converted.Need(NeedKind.Missing, "2 of 3 cells have a 'migration speed' of their own");
        converted.Need(NeedKind.Missing, "1 of 3 cells have a 'volume' of their own");
    }

    [Fact]
    public void Without_walls_the_scenario_says_that_it_has_some()
    {
        Converted.Of(SmallModel.Xml).HasNoNeed("has walls");
        Converted.Of(SmallModel.With("<virtual_wall_at_domain_edge>true", "<virtual_wall_at_domain_edge>false")).Need(NeedKind.Warning, "has walls");
    }

    private const string Cells =
        "<initial_conditions><cell_positions type=\"csv\" enabled=\"true\"><folder>./config</folder><filename>cells.csv</filename></cell_positions></initial_conditions>";
}
