using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Description;

public sealed class ScenarioDescriptionTests
{
    private static readonly string Text = OnOneLine(Described(NicheScenario.Make()));

    [Fact]
    public void Guesses_come_before_everything_else()
    {
        var guesses = Text.IndexOf("Guesses that this model rests on", StringComparison.Ordinal);
        var model = Text.IndexOf("What lives where", StringComparison.Ordinal);
        var values = Text.IndexOf("Every value and where it came from", StringComparison.Ordinal);
        Assert.True(guesses >= 0 && guesses < model && model < values);
    }

    [Fact]
    public void Each_guess_has_value_range_derivation_and_place() => Assert.Contains(
        "B_max: vesicles a cell can hold on its surface: 500 (range 50 to 5000); estimate made here: with k_int, at most 10 vesicles a minute "
        + "and cell. [exosome.uptake.max_bound: cell_types.CSC.exosomes.CSC-exosome.uptake.max_bound, "
        + "cell_types.TA.exosomes.CSC-exosome.uptake.max_bound]",
        Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_value_of_the_scenario_outside_the_librarys_range_is_called_out() => Assert.Contains(
        "exosomes.CSC-exosome.matrix.binding = 300 1/h; set in the scenario (line 31); library default 0.01 1/min, range 0 1/min to "
        + "1 1/min; OUTSIDE THE RANGE",
        Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a box of 400 by 400 by 400 um, divided into 8,000 voxels of 20 um")]
    [InlineData("a ball of 500 cells, 16 um apart: 5 % CSC and 95 % TA")]
    [InlineData("left alone and without death its number doubles in 16.64 h")]
    [InlineData("20 % give two CSC cells (symmetric renewal), 70 % one CSC and one TA (asymmetric), and 10 % two TA cells")]
    [InlineData("It can divide 5 times in a row; the daughters of the last division are D cells")]
    [InlineData("turns into TA at 0.0721 a day (plasticity)")]
    [InlineData("two of them rest 16.02 um apart")]
    [InlineData("At rest it holds 24 MVBs (M*) and secretes 60 an hour (S*)")]
    [InlineData("D_eff = 43.82 um^2/min")]
    [InlineData("at most 10 a minute (V_max)")]
    [InlineData("an uptake delivers 4.125e-4 copies of miR-21; 242,424 uptakes are needed for 100 copies")]
    [InlineData("STOICHIOMETRICALLY IMPLAUSIBLE")]
    [InlineData("carries 10 copies of Wnt3a when the donor holds 1,000 copies, and in proportion to what it holds")]
    [InlineData("raises the hazard of turning into CSC from 0 a day towards 0.1 a day; half of the way is reached at 2,000 vesicles")]
    [InlineData("At 3 days, in niche only, the tissue is sorted: CSC cells are kept")]
    [InlineData("At 2 days the fusion of CSC-exosome MVBs with the cell membrane in CSC is multiplied by 0.35")]
    [InlineData("CSCs survive: between 0.02 and 0.2, because: science")]
    [InlineData("Nothing here supports clinical use.")]
    public void The_model_is_told_in_plain_english(string sentence) => Assert.Contains(sentence, Text, StringComparison.Ordinal);

    [Fact]
    public void Lines_fit_a_terminal_unless_a_word_does_not() => Assert.All(
        Described(NicheScenario.Make()).Split('\n'),
        line => Assert.True(line.Length <= 100 || line.TrimStart(' ', '-').IndexOf(' ', StringComparison.Ordinal) < 0, line));

    [Fact]
    public void The_json_form_holds_the_same_parts()
    {
        var writer = new StringWriter();
        ScenarioDescription.WriteJson(NicheScenario.Make(), writer);
        var root = JsonNode.Parse(writer.ToString())!;
        Assert.Equal("niche", (string?)root["name"]);
        Assert.Equal(NicheScenario.Make().Origins.Count, root["assumptions"]!.AsArray().Count);
        var binding = root["assumptions"]!.AsArray().Single(one => (string?)one!["library_id"] == "exosome.matrix.binding")!;
        Assert.Equal("scenario", (string?)binding["origin"]);
        Assert.Equal("C", (string?)binding["tier"]);
        Assert.Equal(31, (int?)binding["line"]);
        Assert.True((bool?)binding["outside_range"]);
        Assert.Equal(ScenarioDescription.Sections(NicheScenario.Make()).Count, root["sections"]!.AsArray().Count);
    }

    [Fact]
    public void Enough_copies_are_called_plausible()
    {
        var niche = NicheScenario.Make();
        var rich = NicheScenario.Vesicles with { Cargo = [new CargoLoad(0, 10, CargoLoading.Fixed, 1, 1000)] };
        var text = OnOneLine(Described(niche with { Exosomes = [rich] }));
        Assert.Contains("By numbers this is plausible.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IMPLAUSIBLE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_without_origins_rests_on_no_known_guess() => Assert.Contains(
        "- None. What lives where",
        OnOneLine(Described(NicheScenario.Make() with { Origins = [] })),
        StringComparison.Ordinal);

    private static string Described(Scenario scenario)
    {
        var writer = new StringWriter();
        ScenarioDescription.Write(scenario, writer);
        return writer.ToString();
    }

    private static string OnOneLine(string text) => Regex.Replace(text, "\\s+", " ");
}
