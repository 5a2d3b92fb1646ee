using System.Text.RegularExpressions;
using Exocosm.Model.Description;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Description;

public sealed class AttackWordsTests
{
    private static readonly string s_text = Regex.Replace(Described(), "\\s+", " ");

    /// <summary>(2/3)³ = 0.2963; 1440/(90 + (1 + 1.5)/0.2) = 14.05: from the defaults 2/h, 1/h, 3 hits, 0.2/min.</summary>
    [Theory]
    [InlineData("It attacks CSC (seen at 1): it attaches to each living one that it touches at 12 an hour, hits at 2 an hour and lets go at 1 an hour; 3 hits kill")]
    [InlineData("a contact ends in a kill with probability 0.2963 if no hit is repaired; at full supply a cell kills at most 14.05 a day.")]
    [InlineData("PD-L1 on the target, and on exosomes bound to the attacker with weight 1, prevents up to 80 % of the hits, half of that at 100 copies (evasion).")]
    [InlineData("While attached it tires at 0.48 a day, up to a loss of 80 % of its hits; it recovers with a half-life of 3 days.")]
    [InlineData("It attacks CSC (seen at 0.5)")]
    [InlineData("2 hits kill, from whomever they come, and are repaired with a half-life of 50 min.")]
    [InlineData("It takes up each corpse that it touches at 0.6 an hour, and of living cells CSC at 0.288 a day.")]
    public void Attack_and_engulfing_are_told_with_what_follows_from_them(string sentence) => Assert.Contains(sentence, s_text, StringComparison.Ordinal);

    [Fact]
    public void An_attack_that_never_hits_or_attaches_kills_nobody()
    {
        var plan = new AttackPlan([1], 0, 1, 0, 3, double.PositiveInfinity, 1.25, 0, null, null);
        Assert.Equal(0, DerivedFigures.KillShare(plan));
        Assert.Equal(0, DerivedFigures.KillsPerDay(plan));
    }

    private static string Described()
    {
        var yaml = Regex.Matches(Repository.Text("docs/user-guide.md"), "```yaml\n(.*?)```", RegexOptions.Singleline)[1].Groups[1].Value;
        var writer = new StringWriter();
        ScenarioDescription.Write(ScenarioReader.ReadText(yaml, "niche.yaml", new ScenarioReadOptions()).Scenario!, writer);
        return writer.ToString();
    }
}
