using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Conversion;
using Exocosm.PhysiCell.Reading;
using Exocosm.Tests.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class ReadmeTests
{
    [Fact]
    public void The_lines_for_exosomes_can_be_added_as_the_page_says()
    {
        using var folder = new TemporaryFolder();
        var converted = Write(folder, SmallModel.WithRules(), "tumor,oxygen,decreases,necrosis,0,3.75,8,0\n");
        var lines = converted.Readme.Split("```yaml\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var scenario = converted.Scenario.Split('\n').ToList();
        // The section of the populations goes in front of the types, each type's part under its name, the rule under the last one.
        var types = Array.IndexOf(lines, "cell_types:");
        scenario.InsertRange(scenario.IndexOf("cell_types:"), lines[..types]);
        var rules = Array.IndexOf(lines, "rules:");
        for (var i = types + 1; i < rules; i += 3) scenario.InsertRange(scenario.IndexOf(lines[i]) + 1, lines[(i + 1)..(i + 3)]);
        scenario.InsertRange(scenario.IndexOf("sites:"), lines[(rules + 1)..]);
        File.WriteAllLines(folder["out/scenario.yaml"], scenario);
        var read = Converted.Read(folder["out"]);
        var population = Assert.Single(read.Exosomes);
        Assert.Equal("my-exosome", population.Name);
        Assert.Equal([true, false], read.CellTypes.Select(type => type.Release[0] is not null));
        Assert.Equal([false, true], read.CellTypes.Select(type => type.Uptake[0] is not null));
        Assert.Equal((1, SignalKind.ExosomeLoad), (read.Rules[^1].CellType, read.Rules[^1].Signal.Kind));
        Assert.Equal(2, read.Rules.Count);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes_wherever_it_lies()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        Directory.CreateDirectory(there["deeper/still"]);
        var first = Write(here, SmallModel.WithRules(), "tumor,damage,decreases,necrosis,0,3.75,8,0\n");
        var second = Write(there, SmallModel.WithRules(), "tumor,damage,decreases,necrosis,0,3.75,8,0\n", "deeper/still/");
        Assert.Equal(first.Files, second.Files);
        Assert.All(first.Files, file => Assert.DoesNotContain(here.Path, file.Text, StringComparison.Ordinal));
        Assert.All(first.Files, file => Assert.Equal(file.Text, File.ReadAllText(here[$"out/{file.Name}"])));
    }

    [Fact]
    public void Folders_stay_out_of_what_is_told_of_code()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["custom_modules"]);
        File.WriteAllText(folder["custom_modules/custom.cpp"], "void phenotype_function(Cell* p, Phenotype& q, double dt) { p->die(); }\n");
        var converted = Write(folder, SmallModel.Xml, "");
        Assert.Contains("custom_modules is not run", converted.Readme, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, converted.Readme + converted.Scenario, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_back_is_found()
    {
        using var folder = new TemporaryFolder();
        var converted = Write(folder, SmallModel.Xml, "");
        Assert.Empty(ConvertedScenario.ReadBack(folder["out"]));
        File.WriteAllText(folder["out/scenario.yaml"], converted.Scenario.Replace("um/min", "um/mib", StringComparison.Ordinal));
        Assert.NotEmpty(ConvertedScenario.ReadBack(folder["out"]));
    }

    [Fact]
    public void The_page_names_the_model_and_how_to_run_it()
    {
        var page = Converted.Of(SmallModel.Xml).Text.Readme;
        foreach (var words in new[] { "`settings.xml`", "exocosm run . --out run", "## What was not carried over", "## Adding exosomes" })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    private static ConvertedScenario Write(TemporaryFolder folder, string xml, string rules, string at = "")
    {
        Directory.CreateDirectory(folder[$"{at}config"]);
        File.WriteAllText(folder[$"{at}config/settings.xml"], xml);
        File.WriteAllText(folder[$"{at}config/rules.csv"], rules);
        var (model, problems) = PhysiCellReader.Read(folder[$"{at}config/settings.xml"]);
        Assert.Empty(problems);
        return Converted.Of(model!, folder["out"]).Text;
    }
}
