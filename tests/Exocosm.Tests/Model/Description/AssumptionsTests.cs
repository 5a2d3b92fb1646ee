using Exocosm.Model.Description;
using Exocosm.Model.Library;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Description;

public sealed class AssumptionsTests
{
    private static readonly Scenario Niche = NicheScenario.Make();

    [Fact]
    public void Every_value_becomes_one_assumption_in_order() => Assert.Equal(
        Niche.Origins.Select(origin => origin.Path),
        Assumptions.From(Niche).Select(assumption => assumption.Path));

    [Fact]
    public void A_default_carries_the_librarys_source_and_tier()
    {
        var hindrance = Find("exosomes.CSC-exosome.medium.hindrance");
        Assert.True(ParameterLibrary.Default.TryGet("exosome.medium.hindrance", out var entry));
        Assert.Equal((entry.Source, (EvidenceTier?)EvidenceTier.C, true, false),
            (hindrance.Source, hindrance.Tier, hindrance.IsGuess, hindrance.SetByAuthor));
    }

    [Fact]
    public void A_value_of_the_author_shows_default_and_range_of_the_library()
    {
        var binding = Find("exosomes.CSC-exosome.matrix.binding");
        Assert.Equal(("0.01 1/min", "0 1/min", "1 1/min", true), (binding.LibraryDefault, binding.Low, binding.High, binding.OutsideRange));
        Assert.StartsWith("the scenario", binding.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_are_compared_across_units()
    {
        // 2.592 a day is 0.108 an hour, above 0.06 an hour.
        Assert.True(Find("cell_types.CSC.cycle.rate").OutsideRange);
        Assert.False(Find("cell_types.TA.cycle.rate").OutsideRange);
    }

    [Theory]
    [InlineData("90 nm", "60 nm", "120 nm", false)]
    [InlineData("0.2 um", "60 nm", "120 nm", true)]
    [InlineData("1.44 1/day", "0.06 1/h", "1 1/h", false)]
    [InlineData("10 %", "0.005", "0.6", false)]
    [InlineData("70 %", "0.005", "0.6", true)]
    [InlineData("5 mmHg", "1 mmHg", "4 mmHg", true)]
    [InlineData("4e-5 mm^2/min", "30 um^2/min", "50 um^2/min", false)]
    [InlineData("90 nm", "1 1/min", "2 1/min", null)]
    [InlineData("unlimited", "50", "5000", null)]
    public void A_value_is_outside_only_where_it_can_be_compared_and_is(string value, string low, string high, bool? expected)
    {
        var library = ParameterLibrary.Parse(
            "s: someone", $"a.b: {{name: n, value: \"{low}\", low: \"{low}\", high: \"{high}\", cite: s, evidence: read, tier: A}}");
        var scenario = Niche with { Origins = [new ValueOrigin("x", value, OriginKind.Scenario, "a.b", 1)] };
        Assert.Equal(expected, Assumptions.From(scenario, library).Single().OutsideRange);
    }

    [Fact]
    public void A_value_without_a_library_entry_is_the_authors_own()
    {
        var voxel = Find("sites.niche.voxel");
        Assert.Equal(("the scenario", (EvidenceTier?)null, (int?)60), (voxel.Source, voxel.Tier, voxel.Line));
    }

    [Fact]
    public void A_named_cargo_brings_its_own_source_and_tier()
    {
        var scenario = Niche with { Origins = [new ValueOrigin("cargo.Wnt3a.half_life", "12 h", OriginKind.Library, "cargo:Wnt3a", 9)] };
        var wnt = Assumptions.From(scenario).Single();
        Assert.True(CargoLibrary.Default.TryGet("Wnt3a", out var entry));
        Assert.Equal((entry.Source, (EvidenceTier?)entry.Tier), (wnt.Source, wnt.Tier));
    }

    private static Assumption Find(string path) => Assumptions.From(Niche).Single(assumption => assumption.Path == path);
}
