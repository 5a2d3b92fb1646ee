using Exocosm.Engine.Fields;
using Xunit;

namespace Exocosm.Tests.Engine.Fields;

public sealed class FieldStepChooserTests
{
    [Theory]
    [InlineData(0, 0.5, false, 2 * 0.02 / 0.5)]
    [InlineData(1000, 0.5, false, 2 * 0.02 / (1000.0 / 1600))]
    [InlineData(1000, 0.5, true, 0.02 / (1.25 * 1000 / 400))]
    public void The_step_is_the_longest_whole_part_that_keeps_the_error(double diffusion, double loss, bool fromCells, double longest)
    {
        var step = FieldStepChooser.Choose(6, diffusion, 20, loss, 0.02, fromCells);
        Assert.Equal(6 / Math.Ceiling(6 / longest), step, 1e-12);
    }

    [Fact]
    public void Nothing_that_happens_needs_no_short_step() =>
        Assert.Equal(6, FieldStepChooser.Choose(6, 0, 20, 0, 0.02, fromCells: true));
}
