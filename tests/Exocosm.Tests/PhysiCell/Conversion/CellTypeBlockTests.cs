using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.PhysiCell.Reading;
using Xunit;
using SignalKind = Exocosm.Model.Scenarios.SignalKind;

namespace Exocosm.Tests.PhysiCell.Conversion;

public sealed class CellTypeBlockTests
{
    private const string Cycle =
        "<cycle code=\"5\" name=\"live\"><phase_transition_rates><rate start_index=\"0\" end_index=\"0\" fixed_duration=\"false\">0.001</rate></phase_transition_rates></cycle>";

    private const string Options = "<options><enabled>true</enabled><use_2D>true</use_2D></options></motility>";

    [Theory]
    [InlineData(0, "ki67_advanced", 3)]
    [InlineData(1, "ki67_basic", 2)]
    [InlineData(2, "flow_cytometry", 3)]
    [InlineData(5, "live", 1)]
    [InlineData(6, "flow_cytometry_separated", 4)]
    [InlineData(7, "cycling_quiescent", 2)]
    public void Every_cycle_has_the_same_phases(int code, string name, int count)
    {
        // Phases as they come, then with rates and flags of their own.
        string[] rates = [$"<cycle code=\"{code}\"/>", $"<cycle code=\"{code}\"><phase_durations>{string.Concat(Enumerable.Range(0, count).Select(Duration))}</phase_durations></cycle>"];
        foreach (var cycle in rates)
        {
            var converted = Converted.Of(SmallModel.With(Cycle, cycle));
            var (theirs, ours) = (converted.Model.Types[0].Cycle.Phases, converted.Scenario.CellTypes[0].Cycle);
            Assert.Equal(name, ours.Model);
            Assert.Equal(
                theirs.Select(phase => (phase.ExitRate, phase.IsFixed, phase.DividesOnExit, phase.DoublesOnEntry)),
                ours.Phases.Select(phase => (phase.ExitPerMin, phase.Fixed, phase.DividesOnExit, phase.GrowsOnEntry)));
        }

        static string Duration(int phase) => $"<duration index=\"{phase}\" fixed_duration=\"{(phase % 2 == 0 ? "true" : "false")}\">{317.3 + phase}</duration>";
    }

    [Fact]
    public void Fixed_durations_are_written_as_durations()
    {
        var converted = Converted.Of(SmallModel.With(Cycle, "<cycle code=\"6\"><phase_durations><duration index=\"1\" fixed_duration=\"true\">480</duration></phase_durations></cycle>"));
        Assert.Contains("S: {duration: 480 min, fixed: true}", converted.Text.Scenario, StringComparison.Ordinal);
        Assert.Equal("cell_definition 'tumor'/phenotype/cycle", converted.Need(NeedKind.Warning, "cells of 'tumor' start at random places of their cycle").Element);
        Converted.Of(SmallModel.Xml).HasNoNeed("'tumor' start at random places");
    }

    [Fact]
    public void Rates_that_a_step_is_too_coarse_for_are_told()
    {
        var converted = Converted.Of(SmallModel.With("<death_rate>1e-5</death_rate>", "<death_rate>0.1</death_rate>"));
        Assert.Equal(0.1, converted.Scenario.CellTypes[0].Apoptosis.RatePerMin);
        Assert.Equal("cell_definition 'tumor'/phenotype/death/model 'apoptosis'", converted.Need(NeedKind.Warning, "probability 0.6 a phenotype step, a scenario with 0.451").Element);
        // 9e9 means at once in both.
        Converted.Of(SmallModel.With("<death_rate>1e-5</death_rate>", "<death_rate>9e9</death_rate>")).HasNoNeed("a phenotype step, a scenario");
    }

    [Fact]
    public void Deaths_have_the_files_parameters_and_the_one_duration_of_all_types()
    {
        const string parameters = "<death_rate>1e-5</death_rate><phase_durations><duration index=\"0\" fixed_duration=\"true\">516</duration></phase_durations><parameters><unlysed_fluid_change_rate>0.07</unlysed_fluid_change_rate><lysed_fluid_change_rate>0.01</lysed_fluid_change_rate><cytoplasmic_biomass_change_rate>1.66667e-02</cytoplasmic_biomass_change_rate><nuclear_biomass_change_rate>5.83333e-03</nuclear_biomass_change_rate><calcification_rate>0.003</calcification_rate><relative_rupture_volume>2.5</relative_rupture_volume></parameters>";
        var converted = Converted.Of(SmallModel.With("<death_rate>1e-5</death_rate>", parameters));
        var (tumor, cell) = (converted.Scenario.CellTypes[0], converted.Scenario.CellTypes[1]);
        Assert.Equal(new DeathPlan(1e-5, 516, 0.07, 0.01, 1.66667e-02, 5.83333e-03, 0.003, 2.5), tumor.Apoptosis);
        Assert.Equal(516, cell.Apoptosis.DurationMin);
        Assert.Equal(86400, tumor.Necrosis.DurationMin);
        Assert.Equal(converted.Model.Types[1].Necrosis.UnlysedFluidRate, cell.Necrosis.UnlysedFluidPerMin);
    }

    [Fact]
    public void Random_removal_and_waiting_swelling_are_told()
    {
        var converted = Converted.Of(SmallModel.With(
            "<death_rate>1e-5</death_rate></model>",
            "<death_rate>1e-5</death_rate><phase_durations><duration index=\"0\" fixed_duration=\"false\">516</duration></phase_durations></model>")
            .Replace("<death_rate>0</death_rate>", "<death_rate>0</death_rate><phase_durations><duration index=\"0\" fixed_duration=\"true\">60</duration></phase_durations>", StringComparison.Ordinal));
        converted.Need(NeedKind.Warning, "apoptotic cells are removed after exactly 516 min");
        converted.Need(NeedKind.Warning, "PhysiCell also waits for the end of phase 0 of necrosis");
    }

    [Fact]
    public void Volumes_and_forces_are_the_files_own()
    {
        var xml = SmallModel.With("<volume><total>2000</total></volume>", "<volume><total>2000</total><fluid_fraction>0.7</fluid_fraction><nuclear>500</nuclear><fluid_change_rate>0.04</fluid_change_rate><cytoplasmic_biomass_change_rate>0.003</cytoplasmic_biomass_change_rate><nuclear_biomass_change_rate>0.006</nuclear_biomass_change_rate></volume>")
            .Replace(
                "<mechanics><cell_cell_adhesion_strength>0.4</cell_cell_adhesion_strength></mechanics>",
                "<mechanics><cell_cell_adhesion_strength>0.5</cell_cell_adhesion_strength><cell_cell_repulsion_strength>12</cell_cell_repulsion_strength><relative_maximum_adhesion_distance>1.3</relative_maximum_adhesion_distance><cell_adhesion_affinities><cell_adhesion_affinity name=\"T cell\">0.2</cell_adhesion_affinity></cell_adhesion_affinities></mechanics>",
                StringComparison.Ordinal);
        var type = Converted.Of(xml).Scenario.CellTypes[0];
        Assert.Equal(new VolumePlan(2000, 500, 0.7, 0.04, 0.003, 0.006), type.Volume);
        Assert.Equal((0.5, 12, 1.3, true), (type.Mechanics.AdhesionUmPerMin, type.Mechanics.RepulsionUmPerMin, type.Mechanics.RelativeAdhesionDistance, type.Mechanics.Movable));
        Assert.Equal([1, 0.2], type.Mechanics.Affinity);
    }

    [Fact]
    public void An_equilibrium_distance_becomes_the_adhesion_that_keeps_it()
    {
        var type = Converted.Of(SmallModel.With(
            "<cell_cell_adhesion_strength>0.4</cell_cell_adhesion_strength>",
            "<options><set_relative_equilibrium_distance enabled=\"true\">1.8</set_relative_equilibrium_distance></options>")).Scenario.CellTypes[0];
        // At 1.8 radii: 10 (1 − 0.9)² = c_a (1 − 1.8/2.5)².
        Assert.Equal(10 * 0.01 / (0.28 * 0.28), type.Mechanics.AdhesionUmPerMin, 1e-12);
    }

    [Fact]
    public void Bodies_that_a_scenario_cannot_have_are_missing()
    {
        var converted = Converted.Of(SmallModel.With("<volume><total>2000</total></volume>", "<volume><total>2000</total><nuclear>2000</nuclear><fluid_fraction>1</fluid_fraction></volume>")
            .Replace("<cell_cell_adhesion_strength>0.4", "<relative_maximum_adhesion_distance>7</relative_maximum_adhesion_distance><attachment_rate>0.02</attachment_rate><cell_cell_repulsion_strength>-3</cell_cell_repulsion_strength><cell_cell_adhesion_strength>0.4", StringComparison.Ordinal));
        converted.Need(NeedKind.Missing, "a nucleus of 2000 um^3");
        converted.Need(NeedKind.Missing, "a fluid fraction of 1");
        converted.Need(NeedKind.Missing, "a reach of 7 radii");
        converted.Need(NeedKind.Missing, "the value is -3");
        Assert.Equal("cell_definition 'tumor'/phenotype/mechanics/attachment_rate", Assert.Single(converted.Text.Needs, need => need.Message.Contains("'tumor' attach by springs", StringComparison.Ordinal)).Element);
    }

    [Fact]
    public void Migration_is_the_files_own()
    {
        var (tumor, cell) = (Converted.Of(SmallModel.Xml).Scenario.CellTypes[0].Motility, Converted.Of(SmallModel.Xml).Scenario.CellTypes[1].Motility);
        Assert.Equal((true, 2, 5, 0.5), (tumor.Motile, tumor.SpeedUmPerMin, tumor.PersistenceMin, tumor.Bias));
        Assert.Equal([0, 0], tumor.ChemotacticSensitivity);
        Assert.False(cell.Motile);
    }

    [Fact]
    public void Chemotaxis_is_a_weight_and_advanced_chemotaxis_several()
    {
        Assert.Equal([0, -1], Weights("<chemotaxis><enabled>true</enabled><substrate>debris</substrate><direction>-1</direction></chemotaxis>", out _));
        const string both = "<chemotactic_sensitivities><chemotactic_sensitivity substrate=\"oxygen\">0.25</chemotactic_sensitivity><chemotactic_sensitivity substrate=\"debris\">-3</chemotactic_sensitivity></chemotactic_sensitivities></advanced_chemotaxis>";
        Assert.Equal([0.25, -3], Weights($"<advanced_chemotaxis><enabled>true</enabled>{both}", out var plain));
        plain.HasNoNeed("each gradient is made one long");
        Assert.Equal([0.25, -3], Weights($"<advanced_chemotaxis><enabled>true</enabled><normalize_each_gradient>true</normalize_each_gradient>{both}", out var normalised));
        normalised.Need(NeedKind.Missing, "each gradient is made one long");
        Assert.Equal([0, 0], Weights($"<advanced_chemotaxis><enabled>false</enabled>{both}", out _));
    }

    [Fact]
    public void Without_gradients_nothing_is_followed()
    {
        var xml = SmallModel.With(Options, "<options><enabled>true</enabled><chemotaxis><enabled>true</enabled><substrate>debris</substrate><direction>1</direction></chemotaxis></options></motility>")
            .Replace("<calculate_gradients>true", "<calculate_gradients>false", StringComparison.Ordinal);
        Assert.Equal([0, 0], Converted.Of(xml).Scenario.CellTypes[0].Motility.ChemotacticSensitivity);
    }

    [Fact]
    public void Uptake_is_written_even_where_it_is_none_as_the_library_has_another()
    {
        var xml = SmallModel.With("<uptake_rate>10</uptake_rate>", "<secretion_rate>0.5</secretion_rate><secretion_target>12</secretion_target>");
        var converted = Converted.Of(xml);
        Assert.Equal([new SubstrateExchange(0.5, 12, 0, 0), new SubstrateExchange(0, 0, 0, 0)], converted.Scenario.CellTypes[0].Exchange);
        Assert.All(converted.Scenario.CellTypes[1].Exchange, exchange => Assert.Equal(new SubstrateExchange(0, 0, 0, 0), exchange));
    }

    [Fact]
    public void Transformations_and_custom_variables_are_the_files_own()
    {
        var xml = SmallModel.With("<phenotype></phenotype>", "<phenotype><cell_transformations><transformation_rates><transformation_rate name=\"tumor\">0.002</transformation_rate></transformation_rates></cell_transformations></phenotype>");
        var converted = Converted.Of(xml);
        Assert.Equal([0.002, 0], converted.Scenario.CellTypes[1].TransformationPerMin);
        Assert.Equal([new CustomVariable("gfp", 1.5)], converted.Scenario.CellTypes[0].Custom);
        Assert.Equal([new CustomVariable("gfp", 0)], converted.Scenario.CellTypes[1].Custom);
        converted.Need(NeedKind.Warning, "a conserved variable is not halved");
    }

    [Fact]
    public void Names_are_made_to_fit()
    {
        var xml = SmallModel.Xml.Replace("\"T cell\"", "\"  T, &quot;cell&quot;  x \"", StringComparison.Ordinal).Replace("name=\"debris\"", "name=\"pressure\"", StringComparison.Ordinal)
            .Replace("gfp", "true", StringComparison.Ordinal).Replace("\"tumor\"", "\"a: b #[1]\"", StringComparison.Ordinal);
        var converted = Converted.Of(xml.Replace("<user_parameters>", Rules + "<user_parameters>", StringComparison.Ordinal), ("rules.csv", "a: b #[1],oxygen,increases,apoptosis,1,0.5,4,0\n"));
        Assert.Equal(["a: b #[1]", "T 'cell' x"], converted.Scenario.CellTypes.Select(type => type.Name));
        Assert.Equal(["oxygen", "PhysiCell's pressure (renamed)"], converted.Scenario.Substrates.Select(substrate => substrate.Name));
        Assert.Equal("true", Assert.Single(converted.Scenario.CellTypes[0].Custom).Name);
        converted.Need(NeedKind.Warning, "is called 'T 'cell' x' in the scenario");
        converted.Need(NeedKind.Warning, "the substrate 'pressure' is called 'PhysiCell's pressure (renamed)'");
        Assert.Equal(0, Assert.Single(converted.Scenario.Rules).CellType);
    }

    [Fact]
    public void A_type_that_sounds_like_a_signal_is_not_taken_for_one()
    {
        var xml = SmallModel.WithRules().Replace("\"T cell\"", "\"dead cells\"", StringComparison.Ordinal).Replace("name=\"debris\"", "name=\"oxygen gradient\"", StringComparison.Ordinal);
        var rules = Converted.Of(xml, ("rules.csv", "tumor,contact with dead cells,increases,apoptosis,1,0.5,4,0\ntumor,contact with cell type 1,increases,necrosis,1,0.5,4,0\ntumor,oxygen gradient,increases,cycle entry,1,0.5,4,0\n")).Scenario.Rules;
        // In PhysiCell's own dictionary the first entry of a name counts: the type, and the substrate.
        Assert.Equal([new SignalRef(SignalKind.ContactWithType, 1), new SignalRef(SignalKind.ContactWithType, 1), new SignalRef(SignalKind.Substrate, 1)], rules.Select(rule => rule.Signal));
    }

    private const string Rules = "<cell_rules><rulesets><ruleset protocol=\"CBHG\" version=\"3.0\" enabled=\"true\" format=\"csv\"><folder>./config</folder><filename>rules.csv</filename></ruleset></rulesets></cell_rules>";

    private static IReadOnlyList<double> Weights(string chemotaxis, out Converted converted)
    {
        converted = Converted.Of(SmallModel.With(Options, $"<options><enabled>true</enabled>{chemotaxis}</options></motility>"));
        return converted.Scenario.CellTypes[0].Motility.ChemotacticSensitivity;
    }
}
