using Exocosm.Engine.State;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Validation;
using Exocosm.Validation.Published;
using Xunit;

namespace Exocosm.Tests.Validation;

public sealed class SpheroidShapeTests
{
    /// <summary>A packed ball of the given radius; cells closer to the centre than the core's radius are dead, or not there.</summary>
    private static Cells Ball(double radius, double core, bool hollow = false)
    {
        var scenario = Trials.Read(FormattableString.Invariant($$"""
            exocosm: 1
            name: ball
            time: {end: 6 min}
            cell_types:
              cell: {}
            sites:
              box:
                size: [800 um, 800 um, 800 um]
                initial:
                  - spheroid: {radius: {{radius}} um, type: cell}
            """));
        var cells = WorldBuilder.Build(scenario).Tissues[0].Cells;
        var inside = new bool[cells.Count];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var (x, y, z) = (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
            inside[cell] = (x * x) + (y * y) + (z * z) < core * core;
            if (inside[cell]) cells.State.Values[cell] = CellState.NecroticLysed;
        }

        if (hollow) cells.Remove(inside);
        return cells;
    }

    [Theory]
    [InlineData(150)]
    [InlineData(250)]
    public void The_radius_is_that_of_the_section_through_the_centre(double radius)
    {
        var shape = SpheroidShape.Of(Ball(radius, core: 0));
        // Centres end up to a layer of cells within the radius of the ball, and a cell's own radius is 8.4 um.
        Assert.InRange(shape.RadiusUm, radius - 8, radius + 8.5);
        Assert.Equal(0, shape.NecroticUm);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(140, false)]
    [InlineData(140, true)]
    [InlineData(190, false)]
    public void The_core_ends_where_living_cells_are_half_as_dense_as_in_the_rim(double core, bool hollow)
    {
        var shape = SpheroidShape.Of(Ball(250, core, hollow));
        Assert.InRange(shape.NecroticUm, core - (1.5 * SpheroidShape.HalfShellUm), core + SpheroidShape.HalfShellUm);
        Assert.Equal(shape.NecroticUm / shape.RadiusUm, shape.NecroticShare);
    }

    [Theory]
    [InlineData(null, null, 3, 216)]
    [InlineData("paper", "seeded-2500", 16, 184)]
    [InlineData("paper", "seeded-10000", 16, 261)]
    public void The_example_is_what_the_checks_run(string? size, string? variant, double days, double radius)
    {
        var options = new ScenarioReadOptions { Size = size, Variant = variant };
        var scenario = Examples.Read("spheroid/scenario.yaml", options);
        Assert.Equal(days * 1440, scenario.Time.EndMin);
        Assert.Equal(radius, Assert.IsType<SpheroidCells>(Assert.Single(scenario.Sites[0].Initial)).RadiusUm);
        var onDisk = ScenarioReader.Read(Path.Combine(Repository.Root, "examples", "spheroid", "scenario.yaml"), options).Scenario!;
        Assert.Equal(onDisk.Rules, scenario.Rules);
        Assert.Equal(onDisk.Expectations, scenario.Expectations);
    }
}
