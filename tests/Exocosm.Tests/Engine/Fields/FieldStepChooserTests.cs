using Exocosm.Engine.Fields;
using Xunit;

namespace Exocosm.Tests.Engine.Fields;

public sealed class FieldStepChooserTests
{
    [Theory]
    [InlineData(0, 0.5, 2 * 0.02 / 0.5)]
    [InlineData(1000, 0.5, 2 * 0.02 / (1000.0 / 1600))]
    public void A_smooth_field_gets_the_longest_whole_part_that_keeps_the_error(double diffusion, double loss, double longest) =>
        Assert.Equal(6 / Math.Ceiling(6 / longest), FieldStepChooser.Smooth(6, diffusion, 20, loss, 0.02), 1e-12);

    [Theory]
    [InlineData(1000, 0, 0, 1)]
    [InlineData(1000, 0, 3, 2.71)]
    [InlineData(1000, 0.5, 1, 1.63)]
    [InlineData(0, 0.5, 0, 1)]
    public void The_errors_of_splitting_and_of_losses_add_up_in_a_field_from_cells(double diffusion, double loss, int openAxes, double splitting)
    {
        var step = FieldStepChooser.FromCells(6, diffusion, 20, loss, 0.02, openAxes);
        Assert.Equal(6 / Math.Ceiling(6 * ((splitting * diffusion / 400) + loss) / 0.02), step, 1e-12);
    }

    [Fact]
    public void Nothing_that_happens_needs_no_short_step() =>
        Assert.Equal(6, FieldStepChooser.FromCells(6, 0, 20, 0, 0.02, 0));
}
