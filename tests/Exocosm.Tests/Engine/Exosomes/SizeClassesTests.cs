using Exocosm.Engine.Exosomes;
using Xunit;

namespace Exocosm.Tests.Engine.Exosomes;

public sealed class SizeClassesTests
{
    /// <summary>Stokes–Einstein in water at 37 °C.</summary>
    [Theory]
    [InlineData(0.03, 1314.5)]
    [InlineData(0.05, 788.7)]
    [InlineData(0.1, 394.34)]
    [InlineData(0.15, 262.9)]
    public void Free_diffusion_is_that_of_a_sphere_in_water(double diameterUm, double expected) =>
        Assert.Equal(expected, SizeClasses.FreeDiffusion(diameterUm, 310.15, 0.6913), 1e-4 * expected);
}
