using Exocosm.Statistics.Survival;
using Xunit;

namespace Exocosm.Tests.Statistics.Survival;

public sealed class EventsNeededTests
{
    [Theory]
    [InlineData(0.5, 0.8, 65.346)]
    [InlineData(0.6, 0.8, 120.316)]
    [InlineData(0.7, 0.8, 246.787)]
    [InlineData(0.7, 0.9, 330.378)]
    [InlineData(0.75, 0.9, 507.844)]
    [InlineData(2.0 / 3, 0.9, 255.652)]
    public void Schoenfelds_numbers_are_the_formulas(double ratio, double power, double events) =>
        Assert.Equal(events, EventsNeeded.Schoenfeld(ratio, power), 3);

    [Theory]
    [InlineData(0.5, 0.8, 70.640)]
    [InlineData(0.6, 0.8, 125.582)]
    [InlineData(0.75, 0.9, 514.864)]
    public void Freedmans_numbers_are_the_formulas(double ratio, double power, double events) =>
        Assert.Equal(events, EventsNeeded.Freedman(ratio, power), 3);
}
