using System.Diagnostics;
using CsCheck;
using Exocosm.Model.Quantities;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Tests.Engine.Metastasis;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

/// <summary>Mutated copies of good scenarios are accepted with the value they say, or refused with a place; nothing else.</summary>
public sealed class MutationTests
{
    private static readonly string[] Sources =
    [
        ScenarioTexts.Whole, ScenarioTexts.Least, .. Repository.Files("examples", ".yaml").Select(Repository.Text),
        Repository.Text("docs/model-treatments.md").Split("```yaml\n")[1].Split("```")[0], Spreads.Living,
    ];

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ",", "-", "#", "&a", "*a", "!x", "|", ">", "'", "\"", "%", "@", "`", "?", "---", "...", "\t", "\n", "\r\n", " ",
        "NaN", ".inf", "1e999", "1,5", "-1", "0", "1e-400", "true", "null", "~", "off", "auto", "um", "mmHg", "day", "<<", "=", "\u00a0", "\u2028",
        "\ufeff", "\u0000", "\u200b", "🧫", "CSC", "TA", "oxygen", "library:", "in ", "with", "towards", "half-max",
    ];

    /// <summary>A mutant of a number: the same one on every run.</summary>
    private static string Mutant(ulong number)
    {
        var state = number * 0x9e3779b97f4a7c15;
        var text = Sources[Draw(Sources.Length)];
        for (var count = 1 + Draw(4); count > 0; count--) text = Mutate(text, Draw(8), Share(), Share(), Draw(Tokens.Length));
        return text;

        int Draw(int below) => (int)(Share() * below);

        // SplitMix64.
        double Share()
        {
            state += 0x9e3779b97f4a7c15;
            var z = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1ul << 53));
        }
    }

    private static string Mutate(string text, int kind, double place, double other, int pick)
    {
        if (text.Length < 2) return text;
        var at = (int)(place * (text.Length - 1));
        var lines = text.Split('\n').ToList();
        var (line, second) = ((int)(place * (lines.Count - 1)), (int)(other * (lines.Count - 1)));
        switch (kind)
        {
            case 0:
                return text.Remove(at, 1);
            case 1:
                return text.Remove(at, 1).Insert(at, ((char)(other * 300)).ToString());
            case 2:
                return text.Insert(at, Tokens[pick]);
            case 3:
                lines.RemoveAt(line);
                break;
            case 4:
                lines.Insert(second, lines[line]);
                break;
            case 5:
                (lines[line], lines[second]) = (lines[second], lines[line]);
                break;
            case 6:
                lines[line] = new string(' ', (int)(other * 8)) + lines[line].TrimStart();
                break;
            default:
                var end = Math.Min(text.Length, at + 1 + (int)(other * 40));
                return text[..at] + Tokens[pick] + text[end..];
        }
        return string.Join('\n', lines);
    }

    [Fact]
    public void A_mutant_is_accepted_or_refused_with_a_place()
    {
        var (accepted, refused) = (0, 0);
        for (var number = 1ul; number <= 2000; number++)
        {
            var text = Mutant(number);
            var watch = Stopwatch.StartNew();
            var result = ScenarioReader.ReadText(text, "s.yaml", new());
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"mutant {number} hangs");
            if (result.Scenario is null)
            {
                Assert.NotEmpty(result.Problems);
                Assert.All(result.Problems, p => Assert.True(p.Line >= 1 && p.Column >= 1 && p.Message.Length > 0, $"mutant {number}: {p}"));
                refused++;
                continue;
            }
            Assert.Empty(result.Problems);
            RoundTripTests.AssertReadsBack(result);
            accepted++;
        }
        Assert.True(accepted > 50 && refused > 500, $"accepted {accepted}, refused {refused}");
    }

    /// <summary>Numbers of the whole scenario with what they must become.</summary>
    private static readonly (string Text, string Unit, Func<Scenario, double> Value, double Factor)[] Values =
    [
        ("clearance: 333 um^3/min", "um^3/min", s => s.CellTypes[0].Uptake[0]!.ClearanceUm3PerMin, 1),
        ("degradation: 4.8e-4 1/min", "1/h", s => s.Exosomes[0].DegradationPerMin, 1 / 60.0),
        ("half_life: 24 h", "day", s => s.Cargo[1].HalfLifeMin, 1440),
        ("adhesion: 0.4 um/min", "um/s", s => s.CellTypes[0].Mechanics.AdhesionUmPerMin, 60),
        ("decay: 0.1 1/min", "1/day", s => s.Substrates[0].DecayPerMin, 1 / 1440.0),
        ("half-max 2000", "", s => s.Rules[0].HalfMax, 1),
    ];

    [Fact]
    public void A_number_that_is_accepted_has_the_value_it_says() =>
        (from which in Gen.Int[0, Values.Length - 1]
         from mantissa in Gen.Double[0.1, 10]
         from exponent in Gen.Int[-12, 12]
         from style in Gen.Int[0, 2].Select(i => i switch { 0 => "R", 1 => "E5", _ => "G3" })
         select (which, (mantissa * Math.Pow(10, exponent)).ToString(style, System.Globalization.CultureInfo.InvariantCulture)))
        .Sample(
            (which, number) =>
            {
                var (right, unit, value, factor) = Values[which];
                var key = right[..(right.IndexOfAny([':', ' ']) + 1)].TrimEnd();
                var text = ScenarioTexts.Whole.Replace(right, $"{key} {number} {unit}".TrimEnd(), StringComparison.Ordinal);

                var result = ScenarioReader.ReadText(text, "s.yaml", new());

                Assert.Empty(result.Problems);
                Assert.True(Numbers.TryParse(number, out var written));
                Assert.Equal(written * factor, value(result.Scenario!), written * factor * 1e-15);
            },
            iter: 300, threads: 1);
}
