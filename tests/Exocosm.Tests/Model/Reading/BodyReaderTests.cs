using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

/// <summary>Each case breaks one thing of a good body; the message must stand at that thing and name it.</summary>
public sealed class BodyReaderTests
{
    private const string Good = """
        exocosm: 1
        name: body
        time: {end: 1 day}
        exosomes:
          tumour-exosome: {}
          stem-exosome: {}
        cell_types:
          TA: {}
          CSC: {}
          CD8: {role: host}
        sites:
          tumour:
            size: [40 um, 40 um, 40 um]
            represents: 1000
          lung:
            size: [40 um, 40 um, 40 um]
            influx: {CD8: {rate: 2 1/h, at_most: 50}}
        body:
          preset: mouse
          plasma_volume: 1.1 mL
          lymph_transit: 6 h
          exosomes:
            tumour-exosome: {half_life: 5 min, lymph_share: 0.8, node_capture: 0.2, seeding: 1e-4 1/min, initial: 1e6}
          lymph_node:
            drains: [tumour]
            tolerance: {rate: 0.2 1/day, lifetime: 20 day, exosomes: [tumour-exosome]}
            antigens:
              common: {cells: {TA: 1, CSC: 0.5}, effectors: CD8, reference: 500 cells, enters: anywhere}
              stem: {cells: {CSC: 2}, tolerised_by: [stem-exosome], exhausted_by: [tumour-exosome]}
        """;

    [Theory]
    [InlineData("preset: mouse", "preset: mouze", "did you mean 'mouse'?")]
    [InlineData("plasma_volume: 1.1 mL", "plasma_volume: 1.1 mm", "a length")]
    [InlineData("plasma_volume: 1.1 mL", "plasma_volume: 0 mL", "above 0")]
    [InlineData("lymph_transit: 6 h", "lymph_tranzit: 6 h", "did you mean 'lymph_transit'?")]
    [InlineData("    tumour-exosome: {half", "    tumor-exosome: {half", "unknown exosome population 'tumor-exosome'; did you mean 'tumour-exosome'?")]
    [InlineData("half_life: 5 min", "half_life: -5 min", "above 0")]
    [InlineData("lymph_share: 0.8", "lymph_share: 1.8", "at least 0, at most 1")]
    [InlineData("seeding: 1e-4 1/min", "seeding: 1e-4", "has no unit")]
    [InlineData("initial: 1e6", "initial: lots", "does not begin with a number")]
    [InlineData("represents: 1000", "represents: 0", "above 0")]
    [InlineData("drains: [tumour]", "drains: [tumor]", "unknown site 'tumor'; did you mean 'tumour'?")]
    [InlineData("cells: {CSC: 2}", "cells: {CSK: 2}", "unknown cell type 'CSK'; did you mean 'CSC'?")]
    [InlineData("cells: {CSC: 2}", "cells: {CSC: -2}", "at least 0")]
    [InlineData("cells: {CSC: 2}, ", "", "needs 'cells'")]
    [InlineData("effectors: CD8", "effectors: CD9", "unknown cell type 'CD9'; did you mean 'CD8'?")]
    [InlineData("enters: anywhere", "enters: anywere", "did you mean 'anywhere'?")]
    [InlineData("tolerised_by: [stem-exosome]", "tolerised_by: [stem-exosomes]", "did you mean 'stem-exosome'?")]
    [InlineData("tolerised_by: [stem-exosome]", "tolerized_by: [stem-exosome]", "did you mean 'tolerised_by'?")]
    [InlineData("lifetime: 20 day", "lifetime: 0 day", "above 0")]
    [InlineData("influx: {CD8: {rate: 2 1/h", "influx: {CD4: {rate: 2 1/h", "unknown cell type 'CD4'; did you mean 'CD8'?")]
    [InlineData("{rate: 2 1/h, at_most: 50}", "{at_most: 50}", "needs 'rate'")]
    [InlineData("at_most: 50", "at_most: -1", "is not a whole number")]
    [InlineData("body:\n", "body: []\nbodi:\n", "unknown key 'bodi'")]
    public void What_is_wrong_is_named_where_it_stands(string good, string bad, string expected)
    {
        var result = ScenarioReader.ReadText(Good.Replace(good, bad, StringComparison.Ordinal), "body.yaml", new ScenarioReadOptions());
        Assert.Contains(result.Problems, problem => problem.ToString()!.Contains(expected, StringComparison.Ordinal));
        var line = 1 + Good[..Good.IndexOf(good, StringComparison.Ordinal)].Count(letter => letter == '\n');
        Assert.Contains(result.Problems, problem => problem.ToString()!.StartsWith($"body.yaml:{line}:", StringComparison.Ordinal)
            || problem.ToString()!.StartsWith($"body.yaml:{line + 1}:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_good_body_is_read()
    {
        var result = ScenarioReader.ReadText(Good, "body.yaml", new ScenarioReadOptions());
        Assert.Empty(result.Problems);
        var body = result.Scenario!.Body!;
        Assert.Equal((1.1, 360, "mouse"), (body.PlasmaVolumeMl, body.LymphTransitMin, body.Preset));
        Assert.Equal((5, 0.8, 0.2, 1e-4, 1e6), (
            body.Exosomes[0].HalfLifeMin, body.Exosomes[0].LymphShare, body.Exosomes[0].NodeCapture, body.Exosomes[0].SeedingPerMin,
            body.Exosomes[0].InitialParticles));
        Assert.Equal(7.8, body.Exosomes[1].HalfLifeMin);
        var node = body.LymphNode!;
        Assert.Equal([0], node.Drains);
        Assert.Equal((0.2 / 1440, 20 * 1440.0), (node.Tolerance.RatePerMin, node.Tolerance.LifetimeMin));
        Assert.Equal([(0, 1.0), (1, 0.5)], node.Antigens[0].Cells);
        Assert.Equal((500, 2, EntryPlace.Anywhere), (node.Antigens[0].Reference, node.Antigens[0].Effectors, node.Antigens[0].Entry));
        Assert.Equal([0], node.Antigens[0].TolerisedBy);
        Assert.Equal([1], node.Antigens[1].TolerisedBy);
        Assert.Equal([0], node.Antigens[1].ExhaustedBy);
        Assert.Null(node.Antigens[1].Effectors);
        Assert.Equal([new Influx(2, 2 / 60.0, EntryPlace.Faces, 50)], result.Scenario.Sites[1].Influx);
        Assert.Equal([1000, 1], result.Scenario.Sites.Select(site => site.Represents));
    }
}
