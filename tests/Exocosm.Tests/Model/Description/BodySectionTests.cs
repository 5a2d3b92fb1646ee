using Exocosm.Model.Description;
using Exocosm.Model.Reading;
using Xunit;

namespace Exocosm.Tests.Model.Description;

public sealed class BodySectionTests
{
    private const string Text = """
        exocosm: 1
        name: body
        time: {end: 1 day}
        exosomes:
          tumour-exosome: {}
        cell_types:
          TA: {}
          CD8: {role: host}
        sites:
          tumour: {size: [40 um, 40 um, 40 um], represents: 1000, influx: {CD8: {rate: 2 1/h, at_most: 50}}}
        body:
          exosomes: {tumour-exosome: {seeding: 1e-3 1/min}}
          lymph_node:
            antigens:
              common: {cells: {TA: 1}, effectors: CD8, expansion: 1 1/day, enters: anywhere}
        """;

    [Theory]
    [InlineData("What drains from the sites reaches 3,150 mL of well-mixed plasma")]
    [InlineData("The site 'tumour' stands for 1,000 such pieces of tissue")]
    [InlineData("Of tumour-exosome, 90.9 % of what drains goes by lymph, where a node takes up 30 % of what passes; in plasma half is eliminated in 30 min")]
    [InlineData("CD8 cells come in at 2 an hour, through its faces, while fewer than 50 of them live there.")]
    [InlineData("The site 'tumour' drains to it.")]
    [InlineData("Tolerance is another thing than evasion: it grows at 0.1 a day at full load")]
    [InlineData("WITHOUT TOLERANCE A LASTING ANTIGEN LETS THEM GROW WITHOUT BOUND")]
    [InlineData("An effector in the pool sends CD8 cells to the drained tissue at 1 a day, anywhere in the box, while fewer than 10,000 live in the site.")]
    public void The_body_and_its_lymph_node_are_described(string sentence)
    {
        var scenario = ScenarioReader.ReadText(Text, "body.yaml", new ScenarioReadOptions()).Scenario!;
        Assert.Contains(
            sentence, string.Join(' ', ScenarioDescription.Sections(scenario).SelectMany(section => section.Sentences)), StringComparison.Ordinal);
    }
}
