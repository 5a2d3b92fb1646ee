using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell;

/// <summary>
/// The small model made to use all that a state holds: internal totals, export, springs, attacks, contacts read by rules, births, deaths,
/// removals, cells and densities from files.
/// </summary>
internal static class BusyModel
{
    /// <summary>Puts the model into the folder config of a folder.</summary>
    public static void Write(TemporaryFolder folder, double fullEveryMin = 4, double endMin = 14, int crowd = 12)
    {
        Directory.CreateDirectory(folder["config"]);
        string At(double range, double at) => FormattableString.Invariant($"{range * ((2 * (at - Math.Floor(at))) - 1):F3}");
        File.WriteAllText(folder["config/cells.csv"], "x,y,z,type,volume\n" + string.Concat(
            Enumerable.Range(0, crowd).Select(i => $"{At(90, 0.7548776662 * i)},{At(50, 0.5698402910 * i)},0,{(i % 3 == 0 ? "T cell" : "tumor")},{1500 + (10 * (i % 100))}\n")));
        File.WriteAllText(folder["config/rules.csv"], "tumor,contact with T cell,increases,apoptosis,0.1,0.5,4,0\nT cell,debris,increases,migration speed,1.5,0.2,2,0\n");
        File.WriteAllText(folder["config/start.csv"], "x,y,z,oxygen,debris\n" + string.Concat(
            Enumerable.Range(0, 60).Select(v => FormattableString.Invariant($"{-90 + (20 * (v % 10))},{-50 + (20 * (v / 10))},0,{30 + (v % 7)},{0.1 * (v % 5)}\n"))));
        File.WriteAllText(folder["config/settings.xml"], Xml(fullEveryMin, endMin));
    }

    public static PhysiCellModel Read(TemporaryFolder folder)
    {
        var (model, problems) = PhysiCellReader.Read(folder["config/settings.xml"], new PhysiCellReadOptions(folder.Path));
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        return model!;
    }

    private static string Xml(double fullEveryMin, double endMin)
    {
        var xml = SmallModel.Xml;
        void Put(string old, string by)
        {
            Assert.Contains(old, xml, StringComparison.Ordinal);
            xml = xml.Replace(old, by, StringComparison.Ordinal);
        }

        Put(">60</max_time>", FormattableString.Invariant($">{endMin}</max_time><dt_diffusion>0.02</dt_diffusion><dt_mechanics>0.1</dt_mechanics><dt_phenotype>6</dt_phenotype>"));
        Put("<full_data><interval>30<", FormattableString.Invariant($"<full_data><interval>{fullEveryMin}<"));
        Put("</calculate_gradients>", "</calculate_gradients><track_internalized_substrates_in_each_agent>true</track_internalized_substrates_in_each_agent>"
            + "<initial_condition type=\"csv\" enabled=\"true\"><filename>./config/start.csv</filename></initial_condition>");
        Put("end_index=\"0\" fixed_duration=\"false\">0.001<", "end_index=\"0\" fixed_duration=\"false\">0.02<");
        Put("<death_rate>1e-5</death_rate></model>", "<death_rate>0.02</death_rate><phase_durations><duration index=\"0\" fixed_duration=\"true\">12</duration></phase_durations></model>");
        Put("<cell_cell_adhesion_strength>0.4</cell_cell_adhesion_strength>",
            "<cell_cell_adhesion_strength>0.4</cell_cell_adhesion_strength><attachment_elastic_constant>0.01</attachment_elastic_constant><attachment_rate>0.5</attachment_rate><detachment_rate>0.02</detachment_rate>");
        Put("<uptake_rate>10</uptake_rate></substrate>", "<uptake_rate>10</uptake_rate></substrate><substrate name=\"debris\"><net_export_rate>2</net_export_rate></substrate>");
        Put("<phenotype></phenotype>", """
            <phenotype>
              <motility><speed>1</speed><persistence_time>2</persistence_time><migration_bias>0.5</migration_bias><options><enabled>true</enabled><use_2D>true</use_2D></options></motility>
              <secretion><substrate name="debris"><uptake_rate>0.5</uptake_rate></substrate></secretion>
              <cell_interactions><dead_phagocytosis_rate>0.05</dead_phagocytosis_rate><attack_rates><attack_rate name="tumor">1</attack_rate></attack_rates>
                <attack_damage_rate>1</attack_damage_rate><attack_duration>5</attack_duration></cell_interactions>
            </phenotype>
            """);
        Put(">4</number_of_cells>", ">8</number_of_cells>");
        Put("<user_parameters>", """
            <initial_conditions><cell_positions type="csv" enabled="true"><folder>./config</folder><filename>cells.csv</filename></cell_positions></initial_conditions>
            <cell_rules><rulesets><ruleset protocol="CBHG" version="3.0" enabled="true" format="csv"><folder>./config</folder><filename>rules.csv</filename></ruleset></rulesets></cell_rules>
            <user_parameters>
            """);
        return xml;
    }
}
