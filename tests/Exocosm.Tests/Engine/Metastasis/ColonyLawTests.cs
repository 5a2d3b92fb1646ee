using Exocosm.Engine.Metastasis;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Metastasis;

public sealed class ColonyLawTests
{
    private const double DayMin = 1440;

    /// <summary>Hepatocellular carcinoma by Gompertz' law (Iwata 2000): cells after one, two and three years from one.</summary>
    [Theory]
    [InlineData(365, 1.093e7)]
    [InlineData(730, 3.286e9)]
    [InlineData(1095, 2.450e10)]
    public void Gompertz_growth_is_that_of_Iwata(int days, double cells)
    {
        var growth = new ColonyGrowth(GrowthLaw.Gompertz, 0.00286 / DayMin, 7.3e10);
        Assert.Equal(1, ColonyLaw.Grow(growth, 1, days * DayMin) / cells, 5e-4);
        var stepped = 1.0;
        for (var day = 0; day < days; day++) stepped = ColonyLaw.Grow(growth, stepped, DayMin);
        Assert.Equal(1, stepped / ColonyLaw.Grow(growth, 1, days * DayMin), 1e-9);
    }

    [Fact]
    public void Exponential_growth_doubles() =>
        Assert.Equal(8, ColonyLaw.Grow(new ColonyGrowth(GrowthLaw.Exponential, Math.Log(2) / DayMin, double.PositiveInfinity), 1, 3 * DayMin), 1e-12);
}
