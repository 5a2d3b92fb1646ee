using Exocosm.Cli;
using Exocosm.Tests.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Cli;

[Collection(nameof(InProcess))]
public sealed class ConvertCommandTests : IDisposable
{
    private const string Settings = "config/settings.xml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_becomes_a_folder_that_runs()
    {
        Write(SmallModel.Xml);
        var outcome = Run("convert", Settings, "-o", "my model");
        Assert.Equal((ExitCodes.Done, true), (outcome.ExitCode, outcome.Output.Contains("exocosm run", StringComparison.Ordinal)));
        Assert.Contains("warning: domain/use_2D:", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["README.md", "scenario.yaml"], Directory.EnumerateFiles(_folder["my model"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var run = Run("run", "my model", "--out", "run", "--quiet", "--no-report");
        Assert.Equal(("", ExitCodes.Done), (run.Error, run.ExitCode));
        Assert.Contains("8,2", Run("query", "run", "SELECT count(*), count(DISTINCT cell_type) FROM cells WHERE time_min = 0", "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_the_settings_name_one()
    {
        Write(SmallModel.Xml);
        Assert.Equal(ExitCodes.Done, Run("convert", Settings).ExitCode);
        Assert.True(File.Exists(_folder["settings/scenario.yaml"]));
    }

    [Fact]
    public void What_a_scenario_cannot_say_is_refused_unless_the_user_says_so()
    {
        Write(SmallModel.With("<attack_duration>", "<attack_rates><attack_rate name=\"T cell\">1</attack_rate></attack_rates><attack_duration>"));
        var refused = Run("convert", Settings, "-o", "out");
        Assert.Equal(ExitCodes.InvalidInput, refused.ExitCode);
        Assert.Matches(@"settings\.xml:\d+:\d+: missing: cell_definition 'tumor'/phenotype/cell_interactions/attack_rates/attack_rate: ", refused.Error);
        Assert.Contains("1 thing(s) that a scenario cannot say", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
        Assert.Equal(ExitCodes.Done, Run("convert", Settings, "-o", "out", "--anyway").ExitCode);
        Assert.Equal(ExitCodes.Done, Run("validate", "out").ExitCode);
    }

    [Fact]
    public void A_folder_with_something_in_it_is_left_alone_unless_forced()
    {
        Write(SmallModel.Xml);
        Directory.CreateDirectory(_folder["out"]);
        Assert.Equal(ExitCodes.Done, Run("convert", Settings, "-o", "out").ExitCode);
        File.WriteAllText(_folder["out/scenario.yaml"], "mine");
        File.WriteAllText(_folder["out/notes.txt"], "mine too");
        var refused = Run("convert", Settings, "-o", "out");
        Assert.Equal(ExitCodes.InvalidInput, refused.ExitCode);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["out/scenario.yaml"]));
        Assert.Equal(ExitCodes.Done, Run("convert", Settings, "-o", "out", "--force").ExitCode);
        Assert.NotEqual("mine", File.ReadAllText(_folder["out/scenario.yaml"]));
        Assert.Equal("mine too", File.ReadAllText(_folder["out/notes.txt"]));
        Assert.Equal(ExitCodes.InvalidInput, Run("convert", Settings, "-o", Settings, "--force").ExitCode);
    }

    [Fact]
    public void Bad_models_are_refused_with_their_place()
    {
        Write(SmallModel.With("name=\"oxygen\"><uptake_rate>", "name=\"oxigen\"><uptake_rate>"));
        var refused = Run("convert", Settings, "-o", "out");
        Assert.Equal(ExitCodes.InvalidInput, refused.ExitCode);
        Assert.Contains("did you mean 'oxygen'", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
        Write("<PhysiCell_settings>");
        Assert.Equal(ExitCodes.InvalidInput, Run("convert", Settings, "-o", "out").ExitCode);
        Assert.Equal(ExitCodes.InvalidInput, Run("convert", "nowhere.xml", "-o", "out").ExitCode);
        var xml = SmallModel.Xml;
        var (from, to) = (xml.IndexOf("<cell_definitions>", StringComparison.Ordinal), xml.IndexOf("</cell_definitions>", StringComparison.Ordinal));
        Write(xml.Remove(from, to + "</cell_definitions>".Length - from));
        var empty = Run("convert", Settings, "-o", "out", "--anyway");
        Assert.Equal(ExitCodes.InvalidInput, empty.ExitCode);
        Assert.Contains("nothing can be converted", empty.Error, StringComparison.Ordinal);
    }

    private Tool.Outcome Run(params string[] args) => InProcess.Run(_folder[""], args);

    private void Write(string xml)
    {
        Directory.CreateDirectory(_folder["config"]);
        File.WriteAllText(_folder[Settings], xml);
    }
}
