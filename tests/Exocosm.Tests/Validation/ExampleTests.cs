using System.Globalization;
using System.Text.RegularExpressions;
using Exocosm.Cli.Commands;
using Exocosm.Model.Reading;
using Exocosm.Validation.Published;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Exocosm.Tests.Validation;

/// <summary>What holds for every shipped example.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "examples")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Scenarios => [.. Repository.Files("examples", ".yaml", ".yml")];

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_example_has_a_scenario_and_a_page_that_names_all_its_files_sizes_and_variants(string example)
    {
        Assert.True(File.Exists(Path.Combine(Repository.Root, "examples", example, "scenario.yaml")));
        var page = Repository.Text($"examples/{example}/README.md");
        Assert.StartsWith($"# {example}\n", page, StringComparison.Ordinal);
        foreach (var file in Repository.Files($"examples/{example}", ".yaml"))
        {
            if (Path.GetFileName(file) != "scenario.yaml") Assert.Contains(Path.GetFileName(file), page, StringComparison.Ordinal);
            Assert.All(Named(file, "sizes").Concat(Named(file, "variants")), name => Assert.Contains(name, page, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_is_valid_at_each_size_and_variant_and_expects_something(string file)
    {
        foreach (var variant in Named(file, "variants").Prepend(null))
        {
            foreach (var size in Named(file, "sizes").Prepend(null))
            {
                var result = ScenarioReader.Read(Path.Combine(Repository.Root, file), new ScenarioReadOptions { Variant = variant, Size = size });
                Assert.True(result.Scenario is not null, $"{variant} {size}: {string.Join('\n', result.Problems)}");
                Assert.NotEmpty(result.Scenario.Expectations);
                Assert.All(result.Scenario.Expectations, asked => Assert.NotEqual("", asked.Because));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_has_a_quick_size_and_one_for_the_paper(string file) => Assert.Contains("paper", Named(file, "sizes"));

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_list_of_examples_names_each_with_what_it_shows(string example)
    {
        var about = NewCommand.Examples().Single(listed => listed.Name == example).About;
        Assert.InRange(about.Length, 20, 140);
        Assert.StartsWith(about.TrimEnd('.'), Repository.Text($"examples/{example}/README.md").Split("\n\n")[1].ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>The scenarios must hold the published shares themselves; here they are compared with the data of the checks.</summary>
    [Theory]
    [InlineData("scenario.yaml", "SUM149")]
    [InlineData("sum159.yaml", "SUM159")]
    public void The_sorted_lines_are_asked_for_the_published_rows(string file, string line)
    {
        var queries = Repository.Text($"examples/plasticity-sort/{file}").Split("VALUES").Skip(1).ToList();
        Assert.NotEmpty(queries);
        foreach (var query in queries)
        {
            var asked = Regex.Matches(query.Split("))")[0], @"\('([\w-]+)', '([\w-]+)', ([\d.]+)\)?")
                .Select(match => (match.Groups[1].Value, match.Groups[2].Value, Number(match.Groups[3].Value)));
            Assert.Equal(MeasuredShare.Of(line).Select(measured => (measured.Start, measured.State, measured.Share)), asked);
        }
    }

    [Fact]
    public void The_two_states_of_SW620_are_asked_for_the_published_shares()
    {
        var asked = Regex.Matches(Repository.Text("examples/plasticity-sort/sw620.yaml"), @"\((\d+), 'from ([\w-]+)', ([\d.]+)\)")
            .Select(match => (match.Groups[2].Value, (int)Number(match.Groups[1].Value), Number(match.Groups[3].Value)));
        Assert.Equal(MeasuredShare.Of("SW620").Select(measured => (measured.Start, measured.Day, measured.Share)).Order(), asked.Order());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Names under a key of a scenario file.</summary>
    private static IEnumerable<string> Named(string file, string key)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Text(file)));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return root.Children.TryGetValue(new YamlScalarNode(key), out var named)
            ? ((YamlMappingNode)named).Children.Keys.Select(name => ((YamlScalarNode)name).Value!)
            : [];
    }
}
