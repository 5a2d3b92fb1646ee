using System.Diagnostics;
using System.Text;
using Exocosm.Model.Reading;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

/// <summary>Texts made to exhaust a reader are refused at once, with a place.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "nested lists", string.Concat("a: ", new string('[', 100_000)) },
        { "nested lists, closed", string.Concat("a: ", new string('[', 100_000), new string(']', 100_000)) },
        { "nested maps", string.Concat(Enumerable.Repeat("{a: ", 100_000)) },
        { "nested dashes", string.Concat(Enumerable.Repeat("- ", 100_000)) + "a" },
        { "deep indentation", string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n")) },
        { "a million digits", ScenarioTexts.Least.Replace("1 day", new string('9', 1_000_000) + " day", StringComparison.Ordinal) },
        { "a million digits for an integer", ScenarioTexts.Least.Replace("exocosm: 1", "exocosm: " + new string('1', 1_000_000), StringComparison.Ordinal) },
        { "nine levels of aliases", AliasBomb() },
        { "an alias of itself", "a: &a [*a]\n" },
        { "a chain of merge keys", MergeChain() },
        { "a tag of a type", "!<!System.Diagnostics.Process> {a: 1}\n" },
        { "a tag of Python", "a: !!python/object/apply:os.system ['true']\n" },
        { "many duplicate keys", string.Concat(Enumerable.Repeat("a: 1\n", 100_000)) },
        { "many unknown keys", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"key{i}: 1\n")) },
        { "many values", "a: [" + string.Concat(Enumerable.Repeat("1,", 600_000)) + "]" },
        { "many cell types", ScenarioTexts.Least.Replace("{cell: {}}",
            "{cell: {}," + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"t{i}: {{inherits: t{i + 1}}},")) + "}", StringComparison.Ordinal) },
        { "a long name", ScenarioTexts.Least.Replace("name: least", "name: " + new string('n', 1_000_000), StringComparison.Ordinal) },
        { "many quotes", "a: " + new string('"', 100_001) },
        { "one long rule", ScenarioTexts.Least + "rules: [\"in cell, " + string.Concat(Enumerable.Repeat("increases ", 100_000)) + "\"]\n" },
        { "an endless question", string.Concat(Enumerable.Repeat("? ", 50_000)) },
        { "a long exponent", ScenarioTexts.Least.Replace("1 day", "1e" + new string('9', 500_000) + " day", StringComparison.Ordinal) },
        { "a power tower", ScenarioTexts.Least.Replace("1 day", "1 " + string.Concat(Enumerable.Repeat("day^4*", 50_000)) + "day", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_is_refused_with_a_place(string what, string text)
    {
        var watch = Stopwatch.StartNew();
        var result = ScenarioReader.ReadText(text, "s.yaml", new());

        Assert.Null(result.Scenario);
        Assert.All(result.Problems, p => Assert.True(p.Line >= 1 && p.Column >= 1 && p.Message.Length < 600, $"{what}: {p}"));
        Assert.NotEmpty(result.Problems);
        // Not a measurement: what is quadratic in these sizes takes far longer than this.
        // Idle machines take well under 5 s; the bound tells a hang from a machine that is busy with other work.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{what}: {watch.Elapsed}");
    }

    private static string AliasBomb()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i <= 9; i++)
            text.Append($"a{i}: &a{i} [").AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 9)).Append("]\n");
        return text.ToString();
    }

    private static string MergeChain()
    {
        var text = new StringBuilder("a0: &a0 {x: 1}\n");
        for (var i = 1; i <= 50; i++) text.Append($"a{i}: &a{i} {{<<: *a{i - 1}}}\n");
        return text.ToString();
    }
}
