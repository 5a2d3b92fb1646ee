using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

/// <summary>A small model to change one thing of at a time.</summary>
internal static class SmallModel
{
    public const string Xml = """
        <PhysiCell_settings version="devel-version">
          <domain>
            <x_min>-100</x_min><x_max>100</x_max><y_min>-60</y_min><y_max>60</y_max><z_min>-500</z_min><z_max>500</z_max>
            <dx>20</dx><dy>20</dy><dz>20</dz><use_2D>true</use_2D>
          </domain>
          <overall><max_time units="min">60</max_time><time_units>min</time_units><space_units>micron</space_units></overall>
          <parallel><omp_num_threads>3</omp_num_threads></parallel>
          <save><folder>out</folder><full_data><interval>30</interval><enable>true</enable></full_data><SVG><interval>60</interval><enable>false</enable></SVG></save>
          <options><virtual_wall_at_domain_edge>true</virtual_wall_at_domain_edge><random_seed>7</random_seed></options>
          <microenvironment_setup>
            <variable name="oxygen" units="mmHg" ID="0">
              <physical_parameter_set><diffusion_coefficient>100000</diffusion_coefficient><decay_rate>0.1</decay_rate></physical_parameter_set>
              <initial_condition>38</initial_condition>
              <Dirichlet_boundary_condition enabled="true">38</Dirichlet_boundary_condition>
            </variable>
            <variable name="debris" units="1" ID="1">
              <physical_parameter_set><diffusion_coefficient>1</diffusion_coefficient><decay_rate>0</decay_rate></physical_parameter_set>
              <initial_condition>0.5</initial_condition>
              <Dirichlet_boundary_condition enabled="false">0</Dirichlet_boundary_condition>
            </variable>
            <options><calculate_gradients>true</calculate_gradients></options>
          </microenvironment_setup>
          <cell_definitions>
            <cell_definition name="tumor" ID="0">
              <phenotype>
                <cycle code="5" name="live"><phase_transition_rates><rate start_index="0" end_index="0" fixed_duration="false">0.001</rate></phase_transition_rates></cycle>
                <death>
                  <model code="100" name="apoptosis"><death_rate>1e-5</death_rate></model>
                  <model code="101" name="necrosis"><death_rate>0</death_rate></model>
                </death>
                <volume><total>2000</total></volume>
                <mechanics><cell_cell_adhesion_strength>0.4</cell_cell_adhesion_strength></mechanics>
                <motility><speed>2</speed><persistence_time>5</persistence_time><migration_bias>0.5</migration_bias>
                  <options><enabled>true</enabled><use_2D>true</use_2D></options></motility>
                <secretion><substrate name="oxygen"><uptake_rate>10</uptake_rate></substrate></secretion>
                <cell_interactions><attack_damage_rate>1</attack_damage_rate><attack_duration>0.1</attack_duration></cell_interactions>
              </phenotype>
              <custom_data><gfp units="1" conserved="true">1.5</gfp></custom_data>
            </cell_definition>
            <cell_definition name="T cell" ID="1">
              <phenotype></phenotype>
              <custom_data><gfp>0</gfp></custom_data>
            </cell_definition>
          </cell_definitions>
          <user_parameters><number_of_cells type="int" units="none">4</number_of_cells></user_parameters>
        </PhysiCell_settings>
        """;

    private const string CellsElement =
        "<initial_conditions><cell_positions type=\"csv\" enabled=\"true\"><folder>./config</folder><filename>cells.csv</filename></cell_positions></initial_conditions>";

    /// <summary>The model with one text replaced, which must be there.</summary>
    public static string With(string old, string by)
    {
        Assert.Contains(old, Xml, StringComparison.Ordinal);
        return Xml.Replace(old, by, StringComparison.Ordinal);
    }

    public static string WithRules(string version = "3.0", string more = "enabled=\"true\" format=\"csv\"") => With(
        "<user_parameters>",
        $"<cell_rules><rulesets><ruleset protocol=\"CBHG\" version=\"{version}\" {more}><folder>./config</folder><filename>rules.csv</filename></ruleset></rulesets></cell_rules><user_parameters>");

    public static string WithCells() => With("<user_parameters>", CellsElement + "<user_parameters>");

    public static string WithDensities(string type) => With(
        "</calculate_gradients>", $"</calculate_gradients><initial_condition type=\"{type}\" enabled=\"true\"><filename>config/start</filename></initial_condition>");

    /// <summary>Reads the XML as config/settings.xml of a folder with further files in config.</summary>
    public static (PhysiCellModel? Model, IReadOnlyList<Problem> Problems) Read(string xml, params (string Name, string Text)[] files) => Read(xml, null, files);

    public static (PhysiCellModel? Model, IReadOnlyList<Problem> Problems) Read(string xml, PhysiCellReadOptions? options, params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["config"]);
        foreach (var (name, text) in files) File.WriteAllText(folder[$"config/{name}"], text);
        File.WriteAllText(folder["config/settings.xml"], xml);
        return PhysiCellReader.Read(folder["config/settings.xml"], options);
    }

    public static PhysiCellModel Model(string xml, params (string Name, string Text)[] files)
    {
        var (model, problems) = Read(xml, files);
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        return model!;
    }

    /// <summary>The one problem of a model, located.</summary>
    public static Problem Problem(string xml, params (string Name, string Text)[] files)
    {
        var (model, problems) = Read(xml, files);
        Assert.Null(model);
        var problem = Assert.Single(problems);
        Assert.True(problem.Line > 0 && problem.Column > 0 && problem.Message.Length > 0 && problem.Expected.Length > 0);
        return problem;
    }

    /// <summary>The one need of a kind whose message has these words.</summary>
    public static Need Need(PhysiCellModel model, NeedKind kind, string words) =>
        Assert.Single(model.Needs, need => need.Kind == kind && need.Message.Contains(words, StringComparison.Ordinal));
}
