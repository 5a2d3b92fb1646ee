using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

public sealed class RoundTripTests
{
    /// <summary>The resolved text reads to the same scenario, up to where values came from.</summary>
    internal static void AssertReadsBack(ScenarioReadResult result)
    {
        var again = ScenarioReader.ReadText(result.ResolvedYaml, "again/scenario.yaml", new());
        Assert.Equal([], again.Problems.Select(p => p.ToString()));
        Assert.Equal(Show(result.Scenario! with { Origins = [] }), Show(again.Scenario! with { Origins = [] }));
        Assert.Equal(result.ResolvedYaml, again.ResolvedYaml);
    }

    /// <summary>Every value of a record, lists included.</summary>
    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Show))}]",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i])))})",
        _ when value.GetType().Namespace == typeof(Scenario).Namespace && !value.GetType().IsEnum =>
            $"{value.GetType().Name}{{{string.Join(", ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => Show(p.GetValue(value))))}}}",
        _ => value.ToString()!,
    };

    [Fact]
    public void The_resolved_text_reads_to_the_same_scenario()
    {
        AssertReadsBack(ScenarioReader.ReadText(ScenarioTexts.Whole, "s.yaml", new()));
        AssertReadsBack(ScenarioReader.ReadText(ScenarioTexts.Least, "s.yaml", new()));
    }

    [Fact]
    public void Size_overrides_and_seed_are_merged_into_the_resolved_text()
    {
        var options = new ScenarioReadOptions
        {
            Size = "paper",
            Overrides = ["cell_types.CSC.exosomes.CSC-exosome.uptake.clearance=100 um^3/min", "cell_types.D.motility.speed=2 um/min", "sites.niche.size=[200 um, 200 um, 100 um]"],
            Seed = 99,
        };

        var result = ScenarioReader.ReadText(ScenarioTexts.Whole.Replace("motility: off", "motility: {}", StringComparison.Ordinal), "s.yaml", options);

        Assert.Equal([], result.Problems.Select(p => p.ToString()));
        var scenario = result.Scenario!;
        Assert.Equal(30 * 1440.0, scenario.Time.EndMin);
        Assert.Equal(5000, ((SpheroidCells)scenario.Sites[0].Initial[0]).Count);
        Assert.Equal(100, scenario.CellTypes[0].Uptake[0]!.ClearanceUm3PerMin);
        Assert.Equal(2, scenario.CellTypes[2].Motility.SpeedUmPerMin);
        Assert.Equal((10, 10, 5), scenario.Sites[0].Voxels);
        Assert.Equal(99ul, scenario.Seed);
        Assert.Contains(scenario.Origins, o => o is { Path: "cell_types.CSC.exosomes.CSC-exosome.uptake.clearance", Origin: OriginKind.Override });
        AssertReadsBack(result);
    }

    [Theory]
    [InlineData("cell_types.CSX.cycle.rate=1 1/day", "did you mean 'cell_types.CSC.cycle.rate'?")]
    [InlineData("cel_types.CSC.cycle.rate=1 1/day", "did you mean 'cell_types.CSC.cycle.rate'?")]
    [InlineData("cell_types.CSC.cycle.rat=1 1/day", "did you mean 'rate'?")]
    [InlineData("sites.niche.initial[7].count=3", "has 3 items, counted from 0")]
    [InlineData("time.end=1 furlong", "unknown unit 'furlong'")]
    [InlineData("time.end", "is not path=value")]
    [InlineData("time.end.x=1", "is a single value, not a section")]
    [InlineData("time[0]=1", "is not a list")]
    [InlineData("time.end=", "expected a time")]
    [InlineData("=1", "is not path=value")]
    [InlineData("time.end=[1", "not readable as YAML")]
    [InlineData("time.end=1 h\n---\n", "a second YAML document")]
    public void A_wrong_override_is_refused_and_named(string assignment, string message)
    {
        var result = ScenarioReader.ReadText(ScenarioTexts.Whole, "s.yaml", new() { Overrides = [assignment] });

        Assert.Null(result.Scenario);
        Assert.Contains(result.Problems, p => p.Message.Contains(message, StringComparison.Ordinal) && p.File.StartsWith("--set ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_size_names_the_nearest()
    {
        var problem = ScenarioReader.ReadText(ScenarioTexts.Whole, "s.yaml", new() { Size = "papper" }).Problems.Single();
        Assert.Equal("paper", problem.Nearest);
    }

    [Fact]
    public void A_variant_is_merged_before_the_size()
    {
        var variant = ScenarioReader.ReadText(ScenarioTexts.Whole, "s.yaml", new() { Variant = "slow" });
        Assert.Equal(0.5 / 1440, variant.Scenario!.CellTypes[0].Cycle.Phases[0].ExitPerMin);
        Assert.Equal(12 * 1440.0, variant.Scenario.Time.EndMin);
        AssertReadsBack(variant);

        var both = ScenarioReader.ReadText(ScenarioTexts.Whole, "s.yaml", new() { Variant = "slow", Size = "paper" }).Scenario!;
        Assert.Equal(0.5 / 1440, both.CellTypes[0].Cycle.Phases[0].ExitPerMin);
        Assert.Equal(30 * 1440.0, both.Time.EndMin);
    }

    [Fact]
    public void An_unknown_variant_names_what_there_is()
    {
        var problem = ScenarioReader.ReadText(ScenarioTexts.Whole, "s.yaml", new() { Variant = "blocked" }).Problems.Single();
        Assert.Equal("unknown variant 'blocked'; variants: slow", problem.Message);
    }

    [Fact]
    public void Names_with_dots_are_quoted_in_paths()
    {
        var text = ScenarioTexts.Least.Replace("cell: {}", "a.b: {}, cell: {}", StringComparison.Ordinal);

        var scenario = ScenarioReader.ReadText(text, "s.yaml", new() { Overrides = ["cell_types.\"a.b\".cycle.rate=2 1/day"] }).Scenario!;

        Assert.Equal(2 / 1440.0, scenario.CellTypes[0].Cycle.Phases[0].ExitPerMin);
    }

    [Fact]
    public void Cells_of_a_file_are_carried_by_the_resolved_text()
    {
        var folder = Directory.CreateTempSubdirectory("exocosm");
        File.WriteAllText(Path.Combine(folder.FullName, "cells.csv"), "type,x,y,z\r\ncell,1,2,3\r\n\r\ncell,-1.5,2,3");
        var text = ScenarioTexts.Least.Replace("spheroid: {count: 10, type: cell}", "csv: {file: cells.csv}", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.FullName, "s.yaml"), text);

        var result = ScenarioReader.Read(Path.Combine(folder.FullName, "s.yaml"), new());
        folder.Delete(recursive: true);

        Assert.Equal([(1, 2, 3, 0), (-1.5, 2, 3, 0)], ((ListedCells)result.Scenario!.Sites[0].Initial[0]).Cells);
        AssertReadsBack(result);
    }
}
