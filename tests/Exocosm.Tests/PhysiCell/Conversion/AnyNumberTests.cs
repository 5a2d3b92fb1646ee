using System.Globalization;
using System.Xml.Linq;
using Exocosm.Model.Reading;
using Exocosm.PhysiCell.Conversion;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

/// <summary>Whatever number stands in a model that can be read, the scenario made of it can be read, and what had to be changed is told.</summary>
public sealed class AnyNumberTests
{
    private static readonly string[] s_numbers = ["-1", "0", "1", "1e-30", "9e9", "1e30"];

    [Fact]
    public void Every_number_of_a_model_may_be_any()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["config"]);
        File.WriteAllText(folder["config/rules.csv"], "tumor,oxygen,increases,asymmetric division to T cell,0.9,20,4,0\n");
        var tried = 0;
        var unread = new List<string>();
        foreach (var (xml, what) in Variants())
        {
            File.WriteAllText(folder["config/settings.xml"], xml);
            var (model, _) = PhysiCellReader.Read(folder["config/settings.xml"]);
            if (model is null) continue;
            tried++;
            var converted = ScenarioConverter.Convert(model);
            var problems = ScenarioReader.ReadText(converted.Scenario, folder["scenario.yaml"], new ScenarioReadOptions()).Problems;
            unread.AddRange(problems.Select(problem => $"{what}: {problem.Message}"));
        }

        Assert.True(unread.Count == 0, string.Join('\n', unread));
        Assert.True(tried > 200, $"{tried}");
    }

    [Fact]
    public void A_negative_rate_is_missing() =>
        Converted.Of(SmallModel.With("<uptake_rate>10</uptake_rate>", "<uptake_rate>-0.5</uptake_rate>")).Need(NeedKind.Missing, "the value is -0.5");

    private static IEnumerable<(string Xml, string What)> Variants()
    {
        var settings = XDocument.Parse(Rich());
        var leaves = settings.Descendants().Where(element => !element.HasElements && double.TryParse(element.Value, CultureInfo.InvariantCulture, out _)).ToList();
        foreach (var leaf in leaves)
        {
            var before = leaf.Value;
            foreach (var number in s_numbers)
            {
                leaf.Value = number;
                yield return (settings.ToString(), $"{leaf.Parent!.Name}/{leaf.Name} = {number}");
            }

            leaf.Value = before;
        }
    }

    private static string Rich()
    {
        const string parameters = "<parameters><unlysed_fluid_change_rate>0.07</unlysed_fluid_change_rate><calcification_rate>0.003</calcification_rate><relative_rupture_volume>2.5</relative_rupture_volume></parameters>";
        const string asymmetric = "<standard_asymmetric_division enabled=\"true\"><asymmetric_division_probability name=\"T cell\">0.25</asymmetric_division_probability></standard_asymmetric_division>";
        (string Old, string New)[] changes =
        [
            ("<max_time units=\"min\">60</max_time>", "<max_time>60</max_time><dt_diffusion>0.01</dt_diffusion><dt_mechanics>0.1</dt_mechanics><dt_phenotype>6</dt_phenotype>"),
            ("</phase_transition_rates></cycle>", $"</phase_transition_rates>{asymmetric}</cycle>"),
            ("<death_rate>0</death_rate>", $"<death_rate>0</death_rate><phase_durations><duration index=\"1\" fixed_duration=\"true\">86400</duration></phase_durations>{parameters}"),
            ("<total>2000</total>", "<total>2000</total><nuclear>500</nuclear><fluid_fraction>0.7</fluid_fraction><fluid_change_rate>0.05</fluid_change_rate>"),
            ("<mechanics>", "<mechanics><cell_cell_repulsion_strength>10</cell_cell_repulsion_strength><relative_maximum_adhesion_distance>1.25</relative_maximum_adhesion_distance><cell_adhesion_affinities><cell_adhesion_affinity name=\"T cell\">0.5</cell_adhesion_affinity></cell_adhesion_affinities><attachment_rate>0.1</attachment_rate>"),
            ("<enabled>true</enabled><use_2D>true</use_2D>", "<enabled>true</enabled><chemotaxis><enabled>true</enabled><substrate>debris</substrate><direction>1</direction></chemotaxis>"),
            ("<uptake_rate>10</uptake_rate>", "<uptake_rate>10</uptake_rate><secretion_rate>1</secretion_rate><secretion_target>2</secretion_target><net_export_rate>3</net_export_rate>"),
            ("<phenotype></phenotype>", "<phenotype><cell_transformations><transformation_rates><transformation_rate name=\"tumor\">0.001</transformation_rate></transformation_rates></cell_transformations></phenotype>"),
        ];
        var xml = SmallModel.WithRules();
        foreach (var (old, by) in changes)
        {
            Assert.Contains(old, xml, StringComparison.Ordinal);
            xml = xml.Replace(old, by, StringComparison.Ordinal);
        }

        return xml;
    }
}
