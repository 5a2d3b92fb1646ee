using Exocosm.Engine.Treatments;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Xunit;

namespace Exocosm.Tests.Engine.Treatments;

public sealed class CombinationTests
{
    private static readonly DoseResponse Half = new(360, 1, 1, 1, "");

    [Fact]
    public void Bliss_multiplies_what_is_spared_and_adds_hazards()
    {
        var both = Of(CombinationRule.Bliss, (1, Half), (3, Half));
        Assert.Equal(1 - (0.5 * 0.25), both.Share(), 1e-15);
        Assert.Equal(0.5 + 0.75, both.Hazard(), 1e-15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3.5)]
    public void Two_halves_of_a_dose_are_by_Loewe_one_dose(double power)
    {
        var drug = new DoseResponse(360, 0.6, 2, power, "");
        Assert.Equal(Of(CombinationRule.Loewe, (3, drug)).Share(), Of(CombinationRule.Loewe, (1, drug), (2, drug)).Share(), 1e-12);
    }

    [Fact]
    public void By_Loewe_a_dilution_of_a_drug_counts_by_its_potency()
    {
        var diluted = new DoseResponse(360, 1, 10, 1, "");
        Assert.Equal(Of(CombinationRule.Loewe, (2, Half)).Share(), Of(CombinationRule.Loewe, (1, Half), (10, diluted)).Share(), 1e-12);
    }

    [Fact]
    public void Drugs_of_unlike_shape_satisfy_the_equation_of_Loewe()
    {
        var (a, b) = (new DoseResponse(360, 1, 1, 1, ""), new DoseResponse(360, 0.8, 2, 3, ""));
        var effect = Of(CombinationRule.Loewe, (0.7, a), (1.5, b)).Share();
        var used = (0.7 / (effect / (1 - effect))) + (1.5 / (2 * Math.Cbrt(effect / (0.8 - effect))));
        Assert.Equal(1, used, 1e-9);
    }

    [Fact]
    public void A_weak_drug_does_not_hold_back_a_strong_one()
    {
        var weak = new DoseResponse(360, 0.1, 1, 1, "");
        Assert.Equal(Of(CombinationRule.Loewe, (9, Half)).Share(), Of(CombinationRule.Loewe, (9, Half), (100, weak)).Share(), 1e-9);
    }

    [Fact]
    public void Nothing_does_nothing() => Assert.Equal(0, Of(CombinationRule.Loewe, (0, Half), (0, Half)).Share());

    private static Combination Of(CombinationRule rule, params (double Concentration, DoseResponse Response)[] drugs)
    {
        var together = new Combination(rule);
        foreach (var (concentration, response) in drugs) together.Add(concentration, response);
        return together;
    }
}
