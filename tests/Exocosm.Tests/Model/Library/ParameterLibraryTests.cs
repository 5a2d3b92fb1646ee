using System.Globalization;
using Exocosm.Model.Library;
using Exocosm.Model.Quantities;
using Xunit;

namespace Exocosm.Tests.Model.Library;

public sealed class ParameterLibraryTests
{
    private const string Citations = "someone: \"Someone 2020, Journal 1:1\"";

    public static TheoryData<string> RequiredIds => new(RequiredParameters.Ids);

    [Theory]
    [MemberData(nameof(RequiredIds))]
    public void Every_parameter_of_the_model_is_in_the_library(string id) =>
        Assert.True(ParameterLibrary.Default.TryGet(id, out _), $"{id} is missing");

    [Fact]
    public void Every_default_lies_in_its_range_and_has_the_unit_of_its_range()
    {
        foreach (var entry in ParameterLibrary.Default.Entries)
        {
            var (value, unit) = Split(entry.Value);
            var (low, lowUnit) = Split(entry.Low);
            var (high, highUnit) = Split(entry.High);
            Assert.True(low <= value && value <= high && low < high, $"{entry.Id}: {low} <= {value} <= {high}");
            Assert.True(unit == lowUnit && unit == highUnit, $"{entry.Id}: '{unit}', '{lowUnit}', '{highUnit}'");
        }
    }

    [Fact]
    public void A_scenario_can_read_every_value() => Assert.All(
        ParameterLibrary.Default.Entries.SelectMany(entry => new[] { entry.Value, entry.Low, entry.High }.Select(text => (entry.Id, text))),
        item => Assert.True(Quantity.TryParse(item.text, null, out _, out var wrong), $"{item.Id}: {wrong}"));

    [Fact]
    public void Ids_are_lower_case_words_joined_by_dots() =>
        Assert.All(ParameterLibrary.Default.Entries, entry => Assert.Matches("^[a-z][a-z0-9_]*(\\.[a-z][a-zA-Z0-9_]*)+$", entry.Id));

    [Fact]
    public void A_tier_is_missing_exactly_where_the_value_is_a_numerical_setting() =>
        Assert.All(ParameterLibrary.Default.Entries, entry =>
            Assert.Equal(entry.Evidence.StartsWith("a numerical setting", StringComparison.Ordinal), entry.Tier == EvidenceTier.None));

    [Fact]
    public void Second_hand_and_unchecked_values_do_not_pass_for_estimates_or_readings()
    {
        Assert.True(ParameterLibrary.Default.TryGet("exosome.release.secretion", out var secretion));
        Assert.Equal("60 1/h", secretion.Value);
        Assert.StartsWith("second-hand", secretion.Evidence, StringComparison.Ordinal);
        Assert.Equal(EvidenceTier.B, secretion.Tier);
    }

    [Fact]
    public void Mvb_defaults_give_the_default_secretion()
    {
        var formation = Number("exosome.release.mvb_formation");
        var fusion = Number("exosome.release.mvb_fusion");
        var lysis = Number("exosome.release.mvb_lysis");
        var vesicles = Number("exosome.release.vesicles_per_mvb");
        Assert.Equal(Number("exosome.release.secretion"), vesicles * formation * fusion / (fusion + lysis), 12);
    }

    [Fact]
    public void Division_outcomes_sum_to_one() => Assert.Equal(
        1,
        Number("csc.symmetric_renewal") + Number("csc.asymmetric") + Number("csc.symmetric_differentiation"),
        12);

    [Theory]
    [InlineData("a.b: {name: n, value: 1, low: 0, high: 2, cite: nobody, evidence: read, tier: A}", "unknown citation 'nobody'")]
    [InlineData("a.b: {name: n, low: 0, high: 2, cite: someone, evidence: read, tier: A}", "'value' is missing")]
    [InlineData("a.b: {name: n, value: 1, low: 0, high: 2, cite: someone, evidence: read, tier: D}", "unknown tier 'D'")]
    [InlineData("a.b: {name: n, value: 1, low: 0, high: 2, cite: someone, evidence: hearsay, tier: A}", "unknown evidence 'hearsay'")]
    [InlineData("a.b: {name: n, value: 1, low: 0, high: 2, cite: someone, evidence: estimate, tier: C}", "an estimate needs 'because'")]
    [InlineData("a.b: {name: n, valeu: 1, low: 0, high: 2, cite: someone, evidence: read, tier: A}", "unknown field 'valeu'")]
    [InlineData("a.b: 3", "expected a record")]
    [InlineData("- a.b", "expected one mapping")]
    [InlineData("a.b: {name: n", "entries:")]
    [InlineData("a.b: {name: [n], value: 1}", "expected text")]
    public void Malformed_data_are_refused_with_what_is_wrong(string entries, string expected)
    {
        var fault = Assert.Throws<LibraryDataException>(() => ParameterLibrary.Parse(Citations, entries));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    private static double Number(string id)
    {
        Assert.True(ParameterLibrary.Default.TryGet(id, out var entry), id);
        return Split(entry.Value).Number;
    }

    private static (double Number, string Unit) Split(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var number = space < 0 ? text : text[..space];
        return (double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture), space < 0 ? "" : text[(space + 1)..]);
    }
}
