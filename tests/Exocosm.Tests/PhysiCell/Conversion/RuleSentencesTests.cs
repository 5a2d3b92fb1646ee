using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;
using BehaviourKind = Exocosm.Model.Scenarios.BehaviourKind;
using SignalKind = Exocosm.Model.Scenarios.SignalKind;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class RuleSentencesTests
{
    [Theory]
    [InlineData("oxygen", SignalKind.Substrate, 0)]
    [InlineData("debris gradient", SignalKind.SubstrateGradient, 1)]
    [InlineData("pressure", SignalKind.Pressure, -1)]
    [InlineData("volume", SignalKind.Volume, -1)]
    [InlineData("contact with T cell", SignalKind.ContactWithType, 1)]
    [InlineData("contact with live cell", SignalKind.ContactWithLive, -1)]
    [InlineData("contact with dead cells", SignalKind.ContactWithDead, -1)]
    [InlineData("dead", SignalKind.Dead, -1)]
    [InlineData("current time", SignalKind.Time, -1)]
    [InlineData("custom:gfp", SignalKind.Custom, 0)]
    public void Signals_are_carried_over(string words, SignalKind kind, int index)
    {
        var rule = Assert.Single(Converted.Of(SmallModel.WithRules(), ("rules.csv", $"T cell,{words},decreases,apoptosis,0.00123,17.25,3.5,1\n")).Scenario.Rules);
        Assert.Equal((1, new SignalRef(kind, index), false, new BehaviourRef(BehaviourKind.Apoptosis), 0.00123, 17.25, 3.5, true), Values(rule));
    }

    [Theory]
    [InlineData("oxygen secretion", BehaviourKind.Secretion, 0)]
    [InlineData("debris secretion target", BehaviourKind.SecretionTarget, 1)]
    [InlineData("oxygen uptake", BehaviourKind.Uptake, 0)]
    [InlineData("debris export", BehaviourKind.Export, 1)]
    [InlineData("cycle entry", BehaviourKind.CycleExit, 0)]
    [InlineData("apoptosis", BehaviourKind.Apoptosis, -1)]
    [InlineData("necrosis", BehaviourKind.Necrosis, -1)]
    [InlineData("migration speed", BehaviourKind.MigrationSpeed, -1)]
    [InlineData("migration bias", BehaviourKind.MigrationBias, -1)]
    [InlineData("migration persistence time", BehaviourKind.MigrationPersistence, -1)]
    [InlineData("cell-cell adhesion", BehaviourKind.Adhesion, -1)]
    [InlineData("cell-cell repulsion", BehaviourKind.Repulsion, -1)]
    [InlineData("transform to T cell", BehaviourKind.Transformation, 1)]
    [InlineData("custom:gfp", BehaviourKind.Custom, 0)]
    public void Behaviours_are_carried_over(string words, BehaviourKind kind, int index)
    {
        var rule = Assert.Single(Converted.Of(SmallModel.WithRules(), ("rules.csv", $"tumor,oxygen,increases,{words},0.0123,21.5,4,0\n")).Scenario.Rules);
        Assert.Equal((0, new SignalRef(SignalKind.Substrate, 0), true, new BehaviourRef(kind, index), 0.0123, 21.5, 4, false), Values(rule));
    }

    [Fact]
    public void Phases_and_weights_of_gradients_are_carried_over()
    {
        var xml = SmallModel.WithRules().Replace("<cycle code=\"5\" name=\"live\"><phase_transition_rates><rate start_index=\"0\" end_index=\"0\" fixed_duration=\"false\">0.001</rate></phase_transition_rates></cycle>", "<cycle code=\"6\"/>", StringComparison.Ordinal)
            .Replace("<use_2D>true</use_2D></options></motility>", "<advanced_chemotaxis><enabled>true</enabled></advanced_chemotaxis></options></motility>", StringComparison.Ordinal);
        var rules = Converted.Of(xml, ("rules.csv", "tumor,oxygen,increases,exit from cycle phase 3,0.01,1,4,0\ntumor,oxygen,increases,chemotactic response to debris,-2,1,4,0\n")).Scenario.Rules;
        Assert.Equal([new BehaviourRef(BehaviourKind.CycleExit, 3), new BehaviourRef(BehaviourKind.Chemotaxis, 1)], rules.Select(rule => rule.Behaviour));
        Assert.Equal(-2, rules[1].Towards);
    }

    [Theory]
    [InlineData("damage,increases,apoptosis,1,1,4,0", "no signal 'damage'")]
    [InlineData("intracellular oxygen,increases,apoptosis,1,1,4,0", "no signal 'intracellular oxygen'")]
    [InlineData("contact with apoptotic cell,increases,apoptosis,1,1,4,0", "no signal 'contact with apoptotic cell'")]
    [InlineData("necrotic,increases,apoptosis,1,1,4,0", "no signal 'necrotic'")]
    [InlineData("oxygen,increases,attack T cell,1,1,4,0", "no behaviour 'attack T cell'")]
    [InlineData("oxygen,increases,phagocytose T cell,1,1,4,0", "no behaviour 'phagocytose T cell'")]
    [InlineData("oxygen,increases,fuse to T cell,1,1,4,0", "no behaviour 'fuse to T cell'")]
    [InlineData("oxygen,increases,adhesive affinity to T cell,1,1,4,0", "no behaviour 'adhesive affinity to T cell'")]
    [InlineData("oxygen,increases,cell attachment rate,1,1,4,0", "no behaviour 'cell attachment rate'")]
    [InlineData("oxygen,increases,apoptosis,-1,1,4,0", "goes towards -1")]
    [InlineData("oxygen,increases,migration bias,1.5,1,4,0", "goes towards 1.5")]
    [InlineData("oxygen,increases,apoptosis,1,0,4,0", "the half-max is 0")]
    [InlineData("oxygen,increases,apoptosis,1,1,0,0", "the Hill power is 0")]
    [InlineData("oxygen,increases,apoptosis,1,1,101,0", "the Hill power is 101")]
    public void What_a_scenario_cannot_say_is_missing_with_its_line(string rule, string why)
    {
        var converted = Converted.Of(SmallModel.WithRules(), ("rules.csv", $"tumor,oxygen,decreases,necrosis,0,3.75,8,0\ntumor,{rule}\n"));
        Assert.Equal(BehaviourKind.Necrosis, Assert.Single(converted.Scenario.Rules).Behaviour.Kind);
        var need = converted.Need(NeedKind.Missing, why);
        Assert.Equal(("rules.csv", 2), (Path.GetFileName(need.Place.File), need.Place.Line));
    }

    [Theory]
    [InlineData("tumor,oxygen,increases,exit from cycle phase 2,1,1,4,0", "has no phase 2")]
    [InlineData("T cell,oxygen,increases,migration speed,1,1,4,0", "'T cell' is not motile")]
    [InlineData("tumor,oxygen,increases,chemotactic response to oxygen,1,1,4,0", "does not follow weighted gradients")]
    [InlineData("tumor,oxygen,increases,transform to tumor,1,1,4,0", "turns into its own type")]
    public void A_rule_that_does_nothing_in_PhysiCell_is_left_out_with_a_word(string rule, string why)
    {
        var converted = Converted.Of(SmallModel.WithRules(), ("rules.csv", rule + "\n"));
        Assert.Empty(converted.Scenario.Rules);
        converted.Need(NeedKind.Warning, why);
    }

    [Fact]
    public void Corpses_of_a_scenario_do_not_secrete()
    {
        var converted = Converted.Of(SmallModel.WithRules(), ("rules.csv", "tumor,oxygen,increases,debris secretion,1,0.5,4,1\ntumor,oxygen,decreases,oxygen uptake,1,0.5,4,1\ntumor,oxygen,decreases,apoptosis,0,0.5,4,1\n"));
        Assert.Equal([false, true, true], converted.Scenario.Rules.Select(rule => rule.AppliesToDead));
        converted.Need(NeedKind.Missing, "'debris secretion' of dead cells");
        converted.Need(NeedKind.Warning, "'oxygen uptake' of dead cells");
    }

    [Fact]
    public void A_rule_that_only_corpses_would_follow_is_left_out()
    {
        var converted = Converted.Of(SmallModel.WithRules(), ("rules.csv", "tumor,dead,increases,debris secretion,1,0.5,4,1\n"));
        Assert.Empty(converted.Scenario.Rules);
        converted.Need(NeedKind.Missing, "'debris secretion' of dead cells");
    }

    [Fact]
    public void One_rule_by_two_names_is_taken_once()
    {
        var converted = Converted.Of(
            SmallModel.WithRules(), ("rules.csv", "tumor,oxygen,increases,cycle entry,0.01,20,4,0\ntumor,oxygen,increases,exit from cycle phase 0,0.02,20,4,0\n"));
        Assert.Equal(0.01, Assert.Single(converted.Scenario.Rules).Towards);
        Assert.Equal(2, converted.Need(NeedKind.Missing, "which a scenario takes once").Place.Line);
    }

    private static (int, SignalRef, bool, BehaviourRef, double, double, double, bool) Values(Rule rule) =>
        (rule.CellType, rule.Signal, rule.Increases, rule.Behaviour, rule.Towards, rule.HalfMax, rule.HillPower, rule.AppliesToDead);
}
