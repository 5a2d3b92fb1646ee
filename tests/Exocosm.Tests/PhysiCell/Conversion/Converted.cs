using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Conversion;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

/// <summary>A small model, converted, written and read back.</summary>
/// <param name="Model">The model.</param>
/// <param name="Text">What it was converted to.</param>
/// <param name="Scenario">What the scenario reader makes of it.</param>
internal sealed record Converted(PhysiCellModel Model, ConvertedScenario Text, Scenario Scenario)
{
    public static Converted Of(string xml, params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["config"]);
        foreach (var (name, text) in files) File.WriteAllText(folder[$"config/{name}"], text);
        File.WriteAllText(folder["config/settings.xml"], xml);
        var (model, problems) = PhysiCellReader.Read(folder["config/settings.xml"]);
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        return Of(model!, folder["out"]);
    }

    public static Converted Of(PhysiCellModel model, string folder)
    {
        var text = ScenarioConverter.Convert(model);
        text.WriteTo(folder);
        return new Converted(model, text, Read(folder));
    }

    /// <summary>Reads a written folder; there must be no problem.</summary>
    public static Scenario Read(string folder, params string[] overrides)
    {
        var result = ScenarioReader.Read(Path.Combine(folder, ConvertedScenario.ScenarioFile), new ScenarioReadOptions { Overrides = overrides });
        Assert.Equal([], result.Problems.Select(problem => problem.ToString()));
        return result.Scenario!;
    }

    /// <summary>The one need of a kind whose message has these words; the scenario's comment and the page tell it too.</summary>
    public Need Need(NeedKind kind, string words)
    {
        var need = Assert.Single(Text.Needs, need => need.Kind == kind && need.Message.Contains(words, StringComparison.Ordinal));
        Assert.True(need.Place.Line > 0);
        Assert.Contains($"#   {kind.ToString().ToLowerInvariant()}  {Path.GetFileName(need.Place.File)}:{need.Place.Line}  {need.Element}: ", Text.Scenario, StringComparison.Ordinal);
        Assert.Contains(words.Split('|')[0], Text.Readme, StringComparison.Ordinal);
        return need;
    }

    public void HasNoNeed(string words) => Assert.DoesNotContain(Text.Needs, need => need.Message.Contains(words, StringComparison.Ordinal));
}
