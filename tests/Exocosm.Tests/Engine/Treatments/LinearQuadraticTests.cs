using Exocosm.Engine.Treatments;
using Xunit;

namespace Exocosm.Tests.Engine.Treatments;

public sealed class LinearQuadraticTests
{
    [Fact]
    public void Survival_is_that_of_the_usual_coefficients()
    {
        Assert.Equal(0.48675, LinearQuadratic.Survival(2, 0.3, 0.03), 5e-6);
        Assert.Equal(4.161e-10, Math.Pow(LinearQuadratic.Survival(2, 0.3, 0.03), 30), 5e-14);
    }

    [Theory]
    [InlineData(1e4, 0.9668, 5e-5)]
    [InlineData(1e7, 2e-15, 5e-16)]
    public void Control_of_stem_cells_depends_on_their_number(double cells, double control, double tolerance)
    {
        var perCell = Math.Pow(LinearQuadratic.Survival(2, 0.3, 0.03, 0.5), 35);
        Assert.Equal(3.372e-6, perCell, 5e-10);
        Assert.Equal(control, Math.Exp(-cells * perCell), tolerance);
    }

    [Theory]
    [InlineData(0, 1.0 / 3)]
    [InlineData(3, 2.0 / 3)]
    [InlineData(1e9, 1)]
    public void Oxygen_makes_a_dose_count(double oxygen, double share) =>
        Assert.Equal(share, LinearQuadratic.OxygenFactor(oxygen, 3, 3), 1e-8);
}
