using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Grammar;

public sealed class RuleReaderTests
{
    private static ScenarioReadResult Read(string sentence) => ScenarioReader.ReadText(
        ScenarioTexts.Whole.Replace("rules:\n", $"rules:\n  - '{sentence}'\n", StringComparison.Ordinal)
            .Replace("TA:\n    inherits", "\"odd, type\": {inherits: cancer cell}\n  TA:\n    inherits", StringComparison.Ordinal),
        "s.yaml", new());

    [Theory]
    [InlineData("in TA, oxygen increases cycle entry towards 2 1/day, half-max 20 mmHg, Hill power 4", BehaviourKind.CycleExit, 2 / 1440.0, 20)]
    [InlineData("IN TA cells, oxygen gradient DECREASES necrosis Towards 0 1/day, Half-Max 1 mmHg/um, HILL POWER 2", BehaviourKind.Necrosis, 0, 1)]
    [InlineData("In TA, oxygen decreases apoptosis from 0.05 1/day toward 0.01 1/day with a Hill response, with half-max 2 kPa and Hill power 4.", BehaviourKind.Apoptosis, 0.01 / 1440, 2000 / 133.322387415)]
    [InlineData("in TA, time increases migration speed to 1 um/min, half-max 1 day, Hill power 1; applies to dead cells", BehaviourKind.MigrationSpeed, 1, 1440)]
    [InlineData("in TA, factor increases scent export towards 3 a.u.*um^3/min, half-max 1e9 1/mL, Hill power 1", BehaviourKind.Export, 3, 1e-3)]
    [InlineData("in TA, scent gradient increases chemotactic response to oxygen towards -1, half-max 2 a.u./um, Hill power 1", BehaviourKind.Chemotaxis, -1, 2)]
    [InlineData("in CSC, bound CSC-exosome increases symmetric renewal towards 0.5, half-max 10, Hill power 1", BehaviourKind.SymmetricRenewal, 0.5, 10)]
    [InlineData("in CSC, contact with live cells decreases CSC-exosome vesicles per MVB towards 2, half-max 3, Hill power 1", BehaviourKind.VesiclesPerMvb, 2, 3)]
    [InlineData("in CSC, custom my variable increases custom my variable towards 2, half-max 3, Hill power 1", BehaviourKind.Custom, 2, 3)]
    [InlineData("in \"odd, type\", contact with \"odd, type\" increases transformation to TA towards 1 1/day, half-max 3, Hill power 1", BehaviourKind.Transformation, 1 / 1440.0, 3)]
    [InlineData("in CSC, contact with odd, type increases transformation to odd, type towards 1 1/day, half-max 3, Hill power 1", BehaviourKind.Transformation, 1 / 1440.0, 3)]
    public void A_sentence_becomes_a_rule(string sentence, BehaviourKind behaviour, double towards, double halfMax)
    {
        var result = Read(sentence);
        Assert.Equal([], result.Problems.Select(p => p.ToString()));
        var rule = result.Scenario!.Rules[0];
        Assert.Equal(behaviour, rule.Behaviour.Kind);
        Assert.Equal(towards, rule.Towards, Math.Abs(towards) * 1e-14);
        Assert.Equal(halfMax, rule.HalfMax, halfMax * 1e-14);
        Assert.Equal(sentence, rule.Sentence);
        Assert.Equal(sentence.EndsWith("dead cells", StringComparison.Ordinal), rule.AppliesToDead);
    }

    [Fact]
    public void The_numbers_of_a_rule_may_come_from_the_library_and_are_recorded()
    {
        var result = Read("in TA, CSC-exosome load increases transformation to D towards library:feedback.k_pE, half-max 300, Hill power library:exosome.uptake.hill");
        Assert.Equal([], result.Problems.Select(p => p.ToString()));
        var rule = result.Scenario!.Rules[0];
        Assert.Equal((0.1 / 1440, 300.0, 2.0), (rule.Towards, rule.HalfMax, rule.HillPower));
        Assert.Equal(
            [
                ("rules[0].towards", "0.1 1/day", OriginKind.Library, "feedback.k_pE"),
                ("rules[0].half_max", "300", OriginKind.Scenario, "exosome.uptake.ec50"),
                ("rules[0].hill_power", "2", OriginKind.Library, "exosome.uptake.hill"),
            ],
            result.Scenario.Origins.Where(o => o.Path.StartsWith("rules[0]", StringComparison.Ordinal)).Select(o => (o.Path, o.Text, o.Origin, o.LibraryId!)));
    }

    [Theory]
    [InlineData("on TA, oxygen ...", "on", "read 'on'; expected 'in' and a cell type")]
    [InlineData("in TB, oxygen increases apoptosis towards 1 1/day, half-max 1 mmHg, Hill power 1", "TB", "unknown cell type 'TB'; did you mean 'TA'?")]
    [InlineData("in cancer cell, oxygen increases apoptosis towards 1 1/day, half-max 1 mmHg, Hill power 1", "cancer", "is abstract")]
    [InlineData("in TA, oxigen increases apoptosis towards 1 1/day, half-max 1 mmHg, Hill power 1", "oxigen", "unknown signal 'oxigen'; did you mean 'oxygen'?")]
    [InlineData("in TA, CSC-exosome lode increases apoptosis towards 1 1/day, half-max 1, Hill power 1", "CSC-exosome", "did you mean 'CSC-exosome load'?")]
    [InlineData("in TA, oxygen raises apoptosis towards 1 1/day, half-max 1 mmHg, Hill power 1", "raises", "expected 'increases' or 'decreases'")]
    [InlineData("in TA, oxygen increases apoptossis towards 1 1/day, half-max 1 mmHg, Hill power 1", "apoptossis", "did you mean 'apoptosis'?")]
    [InlineData("in TA, oxygen increases apoptosis towards 1, half-max 1 mmHg, Hill power 1", "1,", "has no unit; expected a rate")]
    [InlineData("in TA, oxygen increases apoptosis towards library:feedback.k_pF, half-max 1 mmHg, Hill power 1", "library:", "has no entry 'feedback.k_pF'; did you mean 'feedback.k_p")]
    [InlineData("in TA, oxygen increases apoptosis towards 1 um, half-max 1 mmHg, Hill power 1", "1 um", "is a length; expected a rate")]
    [InlineData("in TA, oxygen increases apoptosis towards -1 1/day, half-max 1 mmHg, Hill power 1", "-1", "is negative")]
    [InlineData("in CSC, oxygen increases symmetric renewal towards 1.5, half-max 1 mmHg, Hill power 1", "1.5", "is not between 0 and 1")]
    [InlineData("in TA, oxygen increases apoptosis towards 1 1/day, half-max 1 1/um^3, Hill power 1", "1 1/um", "is a number density; expected a pressure")]
    [InlineData("in TA, oxygen increases apoptosis towards 1 1/day, half-max 0 mmHg, Hill power 1", "0 mmHg", "half-max must be above 0")]
    [InlineData("in TA, oxygen increases apoptosis towards 1 1/day, half-max 1 mmHg, Hill power -1", "-1", "the Hill power must be above 0")]
    [InlineData("in TA, oxygen increases apoptosis towards 1 1/day, half-max 1 mmHg", "", "the rule ends here; expected ', Hill power'")]
    [InlineData("in TA, oxygen increases apoptosis towards 1 1/day, half-max 1 mmHg, Hill power 1, or so", "or so", "read 'or'; expected the end of the rule")]
    [InlineData("in TA, oxygen increases apoptosis from 3 1/day towards 1 1/day, half-max 1 mmHg, Hill power 1", "3 1/day", "but 'TA' has")]
    [InlineData("in D, oxygen increases cycle entry towards 1 1/day, half-max 1 mmHg, Hill power 1", "cycle entry", "'D' has no 'cycle entry'")]
    [InlineData("in D, oxygen increases migration speed towards 1 um/min, half-max 1 mmHg, Hill power 1", "migration", "is not motile")]
    [InlineData("in TA, oxygen increases CSC-exosome MVB fusion towards 1 1/min, half-max 1 mmHg, Hill power 1", "CSC-exosome", "does not release these exosomes")]
    [InlineData("in TA, CSC-exosome load increases transformation to CSC towards 0.2 1/day, half-max 2000, Hill power 2", "", "acts on the same behaviour the same way")]
    public void A_wrong_word_is_told_at_its_column(string sentence, string at, string message)
    {
        var problems = Read(sentence).Problems;

        var problem = problems.FirstOrDefault(p => p.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, string.Join('\n', problems));
        if (at.Length > 0) Assert.Equal("  - '".Length + 1 + sentence.IndexOf(at, StringComparison.Ordinal), problem.Column);
    }

    [Fact]
    public void A_wrong_word_of_a_folded_sentence_is_told_at_its_line()
    {
        var text = ScenarioTexts.Whole.Replace("rules:\n", """
            rules:
              - >
                in TA,
                oxygen increases
                  apoptossis towards 1 1/day, half-max 1 mmHg, Hill power 1

            """, StringComparison.Ordinal);

        var problem = ScenarioReader.ReadText(text, "s.yaml", new()).Problems.Single();

        var line = 1 + text[..text.IndexOf("apoptossis", StringComparison.Ordinal)].Count(c => c == '\n');
        Assert.Equal((line, 7), (problem.Line, problem.Column));
    }
}
