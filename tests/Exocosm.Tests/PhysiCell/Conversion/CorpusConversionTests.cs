using Exocosm.PhysiCell.Conversion;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

/// <summary>Models of published repositories, where they lie beside the repository.</summary>
public sealed class CorpusConversionTests
{
    [Fact]
    public void Every_published_model_that_is_read_and_has_cells_becomes_a_scenario_or_says_why_not()
    {
        var (whole, partly, refused) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(Shared(), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var (model, _) = PhysiCellReader.Read(file);
            if (model is null or { Types.Count: 0 })
            {
                refused++;
                continue;
            }

            using var folder = new TemporaryFolder();
            var converted = Converted.Of(model, folder["out"]);
            Same(model, converted);
            Assert.Equal(converted.Text.Files, ScenarioConverter.Convert(model).Files);
            if (converted.Text.Needs.Any(need => need.Kind == NeedKind.Missing)) partly++;
            else whole++;
        }

        Assert.Equal((20, 27, 6), (whole, partly, refused));
    }

    /// <summary>What can be held against the model without knowing how it was written.</summary>
    private static void Same(PhysiCellModel model, Converted converted)
    {
        var scenario = converted.Scenario;
        Assert.Equal(model.Types.Count, scenario.CellTypes.Count);
        foreach (var type in model.Types)
        {
            var ours = scenario.CellTypes[type.Id];
            Assert.Equal(
                type.Cycle.Phases.Select(phase => (Math.Max(0, phase.ExitRate), phase.IsFixed, phase.DividesOnExit, phase.DoublesOnEntry)),
                ours.Cycle.Phases.Select(phase => (phase.ExitPerMin, phase.Fixed, phase.DividesOnExit, phase.GrowsOnEntry)));
            Assert.Equal((type.Apoptosis.Rate, type.Necrosis.Rate), (ours.Apoptosis.RatePerMin, ours.Necrosis.RatePerMin));
            Assert.Equal((type.Volume.Total, type.Mechanics.Repulsion), (ours.Volume.TotalUm3, ours.Mechanics.RepulsionUmPerMin));
            Assert.Equal(type.Mechanics.Affinities, ours.Mechanics.Affinity);
            Assert.Equal(type.Motility.IsMotile, ours.Motility.Motile);
            Assert.Equal(type.Exchange.Select(exchange => exchange.Uptake), ours.Exchange.Select(exchange => exchange.UptakePerMin));
            Assert.Equal(type.TransformationRates.Select((rate, to) => to == type.Id ? 0 : rate), ours.TransformationPerMin);
        }

        Assert.Equal(
            model.Substrates.Select(substrate => (substrate.Diffusion, substrate.Decay, substrate.Initial)),
            scenario.Substrates.Select(substrate => (substrate.DiffusionUm2PerMin, substrate.DecayPerMin, substrate.InitialValue)));
        // Every rule is either there or told of.
        string[] kept = ["the rule holds in live ones only", "take up a tenth"];
        var told = converted.Text.Needs.Count(need => need.Element == "rule" && !kept.Any(words => need.Message.Contains(words, StringComparison.Ordinal))
            && (need.Message.StartsWith('\'') || need.Message.StartsWith("this rule has no effect", StringComparison.Ordinal)));
        Assert.True(model.Rules.Count - scenario.Rules.Count <= told, $"{model.File}: {model.Rules.Count} rules, {scenario.Rules.Count} carried over, {told} told of");
    }

    private static string Shared()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "physicell-models");
            if (Directory.Exists(shared)) return shared;
        }

        Assert.Skip("there is no folder shared/physicell-models above the repository");
        return "";
    }
}
