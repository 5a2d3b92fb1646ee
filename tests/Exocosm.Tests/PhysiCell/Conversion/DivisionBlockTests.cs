using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;
using BehaviourKind = Exocosm.Model.Scenarios.BehaviourKind;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class DivisionBlockTests
{
    private const string End = "0.001</rate></phase_transition_rates></cycle>";

    [Fact]
    public void The_probability_of_another_type_is_that_of_an_asymmetric_division()
    {
        var converted = Converted.Of(Xml("<asymmetric_division_probability name=\"T cell\">0.3</asymmetric_division_probability>"));
        Assert.Equal(new DivisionPlan(0.7, 0.3, 0, 1, 0, null), converted.Scenario.CellTypes[0].Division);
        Assert.Equal(new DivisionPlan(1, 0, 0, null, 0, null), converted.Scenario.CellTypes[1].Division);
        Assert.DoesNotContain(converted.Text.Needs, need => need.Kind == NeedKind.Missing);
    }

    [Fact]
    public void Switched_off_it_does_not_count()
    {
        var converted = Converted.Of(Xml("<asymmetric_division_probability name=\"T cell\">0.3</asymmetric_division_probability>").Replace("division enabled=\"true\"", "division enabled=\"false\"", StringComparison.Ordinal));
        Assert.Null(converted.Scenario.CellTypes[0].Division.DifferentiatesInto);
    }

    [Fact]
    public void A_rule_on_it_is_a_rule_on_renewal_the_other_way_round()
    {
        var xml = Xml("<asymmetric_division_probability name=\"T cell\">0.25</asymmetric_division_probability>").Replace("<user_parameters>", Rules + "<user_parameters>", StringComparison.Ordinal);
        var converted = Converted.Of(xml, ("rules.csv", "tumor,oxygen,increases,asymmetric division to T cell,0.75,20,4,0\n"));
        var rule = Assert.Single(converted.Scenario.Rules);
        Assert.Equal((BehaviourKind.SymmetricRenewal, false, 0.25, 20, 4), (rule.Behaviour.Kind, rule.Increases, rule.Towards, rule.HalfMax, rule.HillPower));
        converted.HasNoNeed("work in the other order");
        var both = Converted.Of(xml, ("rules.csv", "tumor,oxygen,increases,asymmetric division to T cell,0.75,20,4,0\ntumor,debris,decreases,asymmetric division to T cell,0,20,4,0\n"));
        both.Need(NeedKind.Warning, "work in the other order");
    }

    [Fact]
    public void A_probability_of_nothing_that_a_rule_raises_stays_within_a_trillionth_of_it()
    {
        var xml = Xml("").Replace("<user_parameters>", Rules + "<user_parameters>", StringComparison.Ordinal);
        var plan = Converted.Of(xml, ("rules.csv", "tumor,oxygen,increases,asymmetric division to T cell,1,20,4,0\n")).Scenario.CellTypes[0].Division;
        Assert.Equal((1, 0), (plan.DifferentiatesInto, plan.SymmetricDifferentiation));
        Assert.InRange(plan.Asymmetric, double.Epsilon, 1e-12);
    }

    [Fact]
    public void A_second_type_is_missing()
    {
        var third = "<cell_definition name=\"third\" ID=\"2\"><phenotype></phenotype><custom_data><gfp>0</gfp></custom_data></cell_definition></cell_definitions>";
        var xml = Xml("<asymmetric_division_probability name=\"T cell\">0.2</asymmetric_division_probability><asymmetric_division_probability name=\"third\">0.5</asymmetric_division_probability>")
            .Replace("</cell_definitions>", third, StringComparison.Ordinal).Replace("<user_parameters>", Rules + "<user_parameters>", StringComparison.Ordinal);
        var converted = Converted.Of(xml, ("rules.csv", "tumor,oxygen,increases,asymmetric division to T cell,1,20,4,0\n"));
        Assert.Equal((2, 0.5), (converted.Scenario.CellTypes[0].Division.DifferentiatesInto, converted.Scenario.CellTypes[0].Division.Asymmetric));
        Assert.EndsWith("asymmetric_division_probability", converted.Need(NeedKind.Missing, "turn into 'T cell' with probability 0.2").Element, StringComparison.Ordinal);
        converted.Need(NeedKind.Missing, "differentiate into one type only");
        Assert.Empty(converted.Scenario.Rules);
    }

    private const string Rules = "<cell_rules><rulesets><ruleset protocol=\"CBHG\" version=\"3.0\" enabled=\"true\" format=\"csv\"><folder>./config</folder><filename>rules.csv</filename></ruleset></rulesets></cell_rules>";

    private static string Xml(string probabilities) => SmallModel.With(
        End, $"0.001</rate></phase_transition_rates><standard_asymmetric_division enabled=\"true\">{probabilities}</standard_asymmetric_division></cycle>");
}
