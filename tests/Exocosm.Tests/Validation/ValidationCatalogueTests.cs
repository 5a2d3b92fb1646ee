using Exocosm.Validation;
using Xunit;

namespace Exocosm.Tests.Validation;

public sealed class ValidationCatalogueTests
{
    public static TheoryData<string> Quick => [.. ValidationCatalogue.All.Where(check => check.Length == CheckLength.Quick).Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Quick))]
    public void A_quick_check_is_within_its_tolerance(string id)
    {
        var findings = ValidationCatalogue.All.Single(check => check.Id == id).Measure();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.True(
            finding.Passed, $"{finding.Quantity}: expected {finding.Expected:g9}, got {finding.Got:g9}, tolerance {finding.ToleranceText}"));
    }

    [Fact]
    public void Checks_have_names_of_their_own() =>
        Assert.Equal(ValidationCatalogue.All.Count, ValidationCatalogue.All.Select(check => check.Id).Distinct().Count());
}
