using Exocosm.PhysiCell.Settings;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

public sealed class DistributionTests
{
    [Theory]
    [InlineData("uniform", "<behavior>Volume</behavior><min>1000</min><max>3000</max>", DistributionKind.Uniform, 1000, 3000, 1000, 3000)]
    [InlineData("LogUniform", "<behavior>migration speed</behavior><min>1</min><max>3</max>", DistributionKind.LogUniform, 1, 3, 1, 3)]
    [InlineData("Normal", "<behavior>apoptosis</behavior><mu>1</mu><sigma>2</sigma>", DistributionKind.Normal, 1, 2, -9e99, 9e99)]
    [InlineData("LogNormal", "<behavior>apoptosis</behavior><mu>1</mu><sigma>2</sigma><upper_bound>5</upper_bound>", DistributionKind.LogNormal, 1, 2, 0, 5)]
    [InlineData("log10normal", "<behavior>apoptosis</behavior><mu>1</mu><sigma>2</sigma><lower_bound>0</lower_bound>", DistributionKind.Log10Normal, 1, 2, 0, 9e99)]
    public void Shapes_are_read(string type, string inside, DistributionKind kind, double a, double b, double low, double high)
    {
        var distribution = Assert.Single(SmallModel.Model(With(type, inside)).Distributions);
        Assert.Equal((0, kind, a, b, low, high), (distribution.CellType, distribution.Kind, distribution.A, distribution.B, distribution.Low, distribution.High));
    }

    [Theory]
    [InlineData("enabled=\"false\"", "")]
    [InlineData("", " enabled=\"false\"")]
    public void What_is_off_is_not_read(string list, string one) =>
        Assert.Empty(SmallModel.Model(With("uniform", "<behavior>nonsense</behavior>", list, one)).Distributions);

    [Theory]
    [InlineData("uniform", "<behavior>Volume</behavior><min>1</min><max>3</max>", "is 2000, outside the distribution's 1 to 3")]
    [InlineData("uniform", "<behavior>Volume</behavior><min>4</min><max>3</max>", "min is 4, above max = 3")]
    [InlineData("loguniform", "<behavior>Volume</behavior><min>0</min><max>3</max>", "it must be above 0")]
    [InlineData("normal", "<behavior>Volume</behavior><sigma>-1</sigma>", "sigma is -1")]
    [InlineData("normal", "<behavior>Volume</behavior><lower_bound>2</lower_bound><upper_bound>2</upper_bound>", "not below upper_bound")]
    [InlineData("lognormal", "<behavior>Volume</behavior><lower_bound>-2</lower_bound>", "which is never below 0")]
    [InlineData("gauss", "<behavior>Volume</behavior>", "there is no distribution 'gauss'")]
    [InlineData("uniform", "<behavior>migration sped</behavior>", "did you mean 'migration speed'?")]
    public void What_stops_PhysiCell_is_a_problem(string type, string inside, string words) =>
        Assert.Contains(words, SmallModel.Problem(With(type, inside)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_base_may_lie_outside_where_it_is_not_checked() =>
        Assert.Single(SmallModel.Model(With("uniform", "<behavior>Volume</behavior><min>1</min><max>3</max>", "", " check_base=\"false\"")).Distributions);

    private static string With(string type, string inside, string list = "", string one = "") => SmallModel.With(
        "<custom_data><gfp units", $"<initial_parameter_distributions {list}><distribution type=\"{type}\"{one}>{inside}</distribution></initial_parameter_distributions><custom_data><gfp units");
}
