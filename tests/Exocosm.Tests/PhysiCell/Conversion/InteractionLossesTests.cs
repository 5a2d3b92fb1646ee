using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class InteractionLossesTests
{
    private const string Old = "<cell_interactions><attack_damage_rate>1</attack_damage_rate><attack_duration>0.1</attack_duration></cell_interactions>";

    [Theory]
    [InlineData("<apoptotic_phagocytosis_rate>0.01</apoptotic_phagocytosis_rate>", "eats apoptotic cells at 0.01 1/min", "/apoptotic_phagocytosis_rate")]
    [InlineData("<necrotic_phagocytosis_rate>0.02</necrotic_phagocytosis_rate>", "eats necrotic cells at 0.02 1/min", "/necrotic_phagocytosis_rate")]
    [InlineData("<live_phagocytosis_rates><phagocytosis_rate name=\"T cell\">0.03</phagocytosis_rate></live_phagocytosis_rates>", "eats live 'T cell' at 0.03 1/min", "/phagocytosis_rate")]
    [InlineData("<attack_rates><attack_rate name=\"T cell\">0.04</attack_rate></attack_rates>", "attacks 'T cell' at 0.04 1/min", "/attack_rate")]
    [InlineData("<fusion_rates><fusion_rate name=\"T cell\">0.05</fusion_rate></fusion_rates>", "fuses with 'T cell' at 0.05 1/min", "/fusion_rate")]
    public void What_cells_do_to_each_other_is_missing_at_its_element(string element, string why, string path)
    {
        var converted = Converted.Of(SmallModel.With(Old, Old.Replace("</cell_interactions>", element + "</cell_interactions>", StringComparison.Ordinal)));
        var need = converted.Need(NeedKind.Missing, why);
        Assert.EndsWith(path, need.Element, StringComparison.Ordinal);
        Assert.StartsWith("cell_definition 'tumor'", need.Element, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_missing_where_a_rule_reads_it()
    {
        var xml = SmallModel.WithRules().Replace("</cell_interactions>", "</cell_interactions><cell_integrity><damage_rate>0.5</damage_rate></cell_integrity>", StringComparison.Ordinal);
        Converted.Of(xml, ("rules.csv", "tumor,damage,increases,apoptosis,1,1,4,0\n")).Need(NeedKind.Missing, "takes damage at 0.5 1/min");
        Converted.Of(xml, ("rules.csv", "tumor,oxygen,increases,apoptosis,1,1,4,0\n")).Need(NeedKind.Ignored, "no rule of the type reads it");
    }

    [Fact]
    public void Distributions_of_starting_values_are_missing()
    {
        const string distribution = "<initial_parameter_distributions enabled=\"true\"><distribution enabled=\"true\" type=\"Uniform\" check_base=\"false\"><behavior>migration speed</behavior><min>1</min><max>2</max></distribution></initial_parameter_distributions>";
        var converted = Converted.Of(SmallModel.With("<custom_data><gfp units=", distribution + "<custom_data><gfp units="));
        Assert.Equal("cell_definition 'tumor'/initial_parameter_distributions", converted.Need(NeedKind.Missing, "'migration speed' drawn from a distribution").Element);
    }

    [Fact]
    public void What_does_nothing_is_not_missing() =>
        Assert.DoesNotContain(Converted.Of(SmallModel.Xml).Text.Needs, need => need.Kind == NeedKind.Missing);
}
