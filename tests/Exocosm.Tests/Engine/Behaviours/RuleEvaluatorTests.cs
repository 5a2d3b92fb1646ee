using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Behaviours;

/// <summary>The combination of rules that the grammar states (Johnson 2025, Cell), worked out by hand.</summary>
public sealed class RuleEvaluatorTests
{
    private const string UpA = "in cell, custom a increases migration speed towards 2 um/min, half-max 1, Hill power 2";
    private const string UpB = "in cell, custom b increases migration speed towards 1 um/min, half-max 5, Hill power 1";
    private const string DownB = "in cell, custom b decreases migration speed towards 0.1 um/min, half-max 10, Hill power 1";

    /// <summary>Base 0.5, a = 3, b = 5: (a/1)² = 9, b/5 = 1, b/10 = 0.5.</summary>
    [Theory]
    [InlineData(0.5 + (1.5 * 9 / 10), UpA)]
    [InlineData(0.5 + (1.5 * 10 / 11), UpA, UpB)]
    [InlineData(0.5 + ((0.1 - 0.5) * 0.5 / 1.5), DownB)]
    [InlineData(1.85 + ((0.1 - 1.85) * 0.5 / 1.5), UpA, DownB)]
    public void Rules_on_one_behaviour_combine_as_the_grammar_says(double expected, params string[] rules)
    {
        var world = World(rules);
        Assert.Equal(expected, world.Tissues[0].Behaviours.View(BehaviourKind.MigrationSpeed)[0], 1e-12);
    }

    [Fact]
    public void A_rule_of_one_type_does_not_change_another()
    {
        var world = World([UpA]);
        Assert.Equal(0.5, world.Tissues[0].Behaviours.View(BehaviourKind.MigrationSpeed)[1], 1e-15);
    }

    [Fact]
    public void A_behaviour_without_rules_is_the_value_of_its_type() =>
        Assert.Equal(0.25, World([UpA]).Tissues[0].Behaviours.View(BehaviourKind.MigrationBias)[0], 1e-15);

    private static World World(string[] rules) => Worlds.Run(Worlds.Read($$"""
        exocosm: 1
        name: rules
        time: {end: 6 min, phenotype_step: 6 min}
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day} }
            motility: {speed: 0.5 um/min, bias: 0.25}
            custom: {a: 3, b: 5}
          other: {inherits: cell}
        rules: [{{string.Join(", ", rules.Select(rule => $"\"{rule}\""))}}]
        sites:
          box:
            size: [120 um, 120 um, 120 um]
            initial:
              - random: {count: 1, type: cell}
              - random: {count: 1, type: other}
        """));
}
