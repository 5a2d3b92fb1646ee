using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

public sealed class TypeTests
{
    private const string Second = "<phenotype></phenotype>";

    [Fact]
    public void A_type_without_parent_keeps_size_cycle_and_death_of_the_default_but_no_exchange_and_motion()
    {
        var (first, second) = (SmallModel.Model(SmallModel.Xml).Types[0], SmallModel.Model(SmallModel.Xml).Types[1]);
        Assert.Equal((2000, 2000), (first.Volume.Total, second.Volume.Total));
        Assert.Equal((1e-5, 1e-5), (first.Apoptosis.Rate, second.Apoptosis.Rate));
        Assert.Equal(0.001, second.Cycle.Phases[0].ExitRate);
        Assert.Equal((2, 5, 0.5), (second.Motility.Speed, second.Motility.PersistenceTime, second.Motility.Bias));
        Assert.Equal((true, false), (first.Motility.IsMotile, second.Motility.IsMotile));
        Assert.Equal((10, 0), (first.Exchange[0].Uptake, second.Exchange[0].Uptake));
        Assert.Equal((1, 0.1), (second.Interactions.AttackDamageRate, second.Interactions.AttackDuration));
        Assert.Equal([1.5], first.Custom);
        Assert.Equal([0], second.Custom);
        Assert.Equal([1, 1], second.Mechanics.Affinities);
    }

    [Fact]
    public void A_type_with_a_parent_takes_everything()
    {
        var second = SmallModel.Model(SmallModel.With("name=\"T cell\" ID=\"1\"", "name=\"T cell\" ID=\"1\" parent_type=\"tumor\"")).Types[1];
        Assert.Equal((true, 10), (second.Motility.IsMotile, second.Exchange[0].Uptake));
        second = SmallModel.Model(SmallModel.With("<virtual_wall", "<legacy_cell_defaults_copy>true</legacy_cell_defaults_copy><virtual_wall")).Types[1];
        Assert.Equal((true, 10), (second.Motility.IsMotile, second.Exchange[0].Uptake));
    }

    [Fact]
    public void An_unknown_parent_is_a_warning_and_the_default_is_taken()
    {
        var model = SmallModel.Model(SmallModel.With("name=\"T cell\" ID=\"1\"", "name=\"T cell\" ID=\"1\" parent_type=\"tumour\""));
        SmallModel.Need(model, NeedKind.Warning, "did you mean 'tumor'?");
        Assert.False(model.Types[1].Motility.IsMotile);
    }

    [Fact]
    public void Defaults_are_those_of_PhysiCell()
    {
        var start = SmallModel.Xml.IndexOf("<phenotype>", StringComparison.Ordinal);
        var end = SmallModel.Xml.IndexOf("</phenotype>", StringComparison.Ordinal);
        var type = SmallModel.Model(SmallModel.Xml.Remove(start + 11, end - start - 11)).Types[0];
        Assert.Equal([1 / 217.2, 1 / 780.0, 1 / 150.0], type.Cycle.Phases.Select(phase => phase.ExitRate));
        Assert.Equal([false, true, true], type.Cycle.Phases.Select(phase => phase.IsFixed));
        Assert.Equal([3, 0, 1], type.Cycle.Phases.Select(phase => phase.Code));
        Assert.Equal(new DeathSettings(0.00319 / 60, 0.05, 0, 1.0 / 60, 0.35 / 60, 0, 2), type.Apoptosis);
        Assert.Equal(new VolumeSettings(2494, 0.75, 540, 0.05, 0.0045, 0.0055, 0, 0, 2), type.Volume);
        Assert.Equal((0.4, 10, 4, 100, 1.25), (type.Mechanics.Adhesion, type.Mechanics.Repulsion, type.Mechanics.MembraneAdhesion, type.Mechanics.MembraneRepulsion, type.Mechanics.RelativeAdhesionDistance));
        Assert.Equal((0.01, 0, 0, 12, true), (type.Mechanics.ElasticConstant, type.Mechanics.AttachmentRate, type.Mechanics.DetachmentRate, type.Mechanics.MostAttachments, type.Mechanics.IsMovable));
        Assert.Equal((1, 30), (type.Interactions.AttackDamageRate, type.Interactions.AttackDuration));
    }

    [Fact]
    public void A_cycle_by_name_only_is_not_taken()
    {
        var model = SmallModel.Model(SmallModel.With(Second, "<phenotype><cycle name=\"Flow cytometry model (separated)\"/></phenotype>"));
        SmallModel.Need(model, NeedKind.Warning, "but no code: PhysiCell keeps the cycle it has, Live");
        Assert.Equal(5, model.Types[1].Cycle.Code);
    }

    [Fact]
    public void Rates_of_the_parent_hold_in_the_same_cycle_and_missing_flags_are_false()
    {
        var model = SmallModel.Model(SmallModel.With(
            Second,
            "<phenotype><cycle code=\"1\"><phase_durations><duration index=\"1\">500</duration></phase_durations></cycle></phenotype>"));
        var phases = model.Types[1].Cycle.Phases;
        Assert.Equal((1 / 275.4, 1 / 500.0, false), (phases[0].ExitRate, phases[1].ExitRate, phases[1].IsFixed));
        Assert.True(phases[1].DividesOnExit && phases[1].DoublesOnEntry);
        Assert.Equal(0.001, SmallModel.Model(SmallModel.With(Second, "<phenotype><cycle code=\"5\"/></phenotype>")).Types[1].Cycle.Phases[0].ExitRate);
        model = SmallModel.Model(SmallModel.With(Second, "<phenotype><cycle code=\"3\"><transition_rates><rate start_index=\"2\" end_index=\"0\">1</rate></transition_rates></cycle></phenotype>"));
        SmallModel.Need(model, NeedKind.Warning, "PhysiCell takes model 5");
        SmallModel.Need(model, NeedKind.Missing, "there is no phase 2");
    }

    [Fact]
    public void Durations_of_death_are_shared_and_the_last_one_counts()
    {
        var model = SmallModel.Model(SmallModel
            .With("<death_rate>1e-5</death_rate>", "<death_rate>1e-5</death_rate><phase_durations><duration index=\"0\" fixed_duration=\"true\">516</duration></phase_durations>")
            .Replace(Second, "<phenotype><death><model name=\"apoptosis\"><rate>2e-5</rate><phase_transition_rates><rate start_index=\"0\" end_index=\"1\" fixed_duration=\"false\">0.01</rate></phase_transition_rates></model></death></phenotype>", StringComparison.Ordinal));
        SmallModel.Need(model, NeedKind.Warning, "'T cell' sets phase 0 of apoptosis otherwise than 'tumor'");
        Assert.Equal([new PhaseSettings("Apoptotic", 100, 0.01, false)], model.ApoptosisPhases);
        Assert.Equal([101, 102], model.NecrosisPhases.Select(phase => phase.Code));
        Assert.Equal(2e-5, model.Types[1].Apoptosis.Rate);
    }

    [Fact]
    public void An_equilibrium_distance_sets_the_adhesion()
    {
        string With(string option) => SmallModel.With("</cell_cell_adhesion_strength>", $"</cell_cell_adhesion_strength><options>{option}</options>");
        var share = (1 - 0.9) / (1 - 1.8 / 2.5);
        Assert.Equal(10 * share * share, SmallModel.Model(With("<set_relative_equilibrium_distance enabled=\"true\">1.8</set_relative_equilibrium_distance>")).Types[0].Mechanics.Adhesion, 12);
        Assert.Equal(0.4, SmallModel.Model(With("<set_relative_equilibrium_distance enabled=\"false\">1.8</set_relative_equilibrium_distance>")).Types[0].Mechanics.Adhesion);
        var radii = 15 / Math.Cbrt(0.75 * 2000 / Math.PI);
        share = (1 - radii / 2) / (1 - radii / 2.5);
        Assert.Equal(10 * share * share, SmallModel.Model(With("<set_absolute_equilibrium_distance enabled=\"true\">15</set_absolute_equilibrium_distance>")).Types[0].Mechanics.Adhesion, 12);
        var capped = SmallModel.Model(With("<set_relative_equilibrium_distance enabled=\"true\">3</set_relative_equilibrium_distance>"));
        SmallModel.Need(capped, NeedKind.Warning, "PhysiCell takes 2");
        Assert.Equal(0, capped.Types[0].Mechanics.Adhesion);
    }

    [Fact]
    public void Damage_of_attacks_before_1_14_is_not_read_unless_wanted()
    {
        var xml = SmallModel.With("<attack_damage_rate>1</attack_damage_rate><attack_duration>0.1</attack_duration>", "<dead_phagocytosis_rate>3</dead_phagocytosis_rate><necrotic_phagocytosis_rate>4</necrotic_phagocytosis_rate><damage_rate>2</damage_rate>");
        var model = SmallModel.Model(xml);
        SmallModel.Need(model, NeedKind.Warning, "damage_rate of cell_interactions (2)");
        var interactions = model.Types[0].Interactions;
        Assert.Equal((0, 0), (interactions.AttackDamageRate, interactions.AttackDuration));
        Assert.Equal((3, 4, 3), (interactions.PhagocytosisApoptotic, interactions.PhagocytosisNecrotic, interactions.PhagocytosisOtherDead));
        Assert.Equal(2, SmallModel.Read(xml, new PhysiCellReadOptions(UsesOldDamageRate: true)).Model!.Types[0].Interactions.AttackDamageRate);
    }

    [Fact]
    public void Advanced_chemotaxis_wins()
    {
        var model = SmallModel.Model(SmallModel.With(
            "<use_2D>true</use_2D></options>",
            "<use_2D>false</use_2D><chemotaxis><enabled>true</enabled><substrate>debris</substrate><direction>-1</direction></chemotaxis><advanced_chemotaxis><enabled>true</enabled>"
            + "<normalize_each_gradient>true</normalize_each_gradient><chemotactic_sensitivities><chemotactic_sensitivity substrate=\"debris\">2</chemotactic_sensitivity>"
            + "<chemotactic_sensitivity substrate=\"debri\">9</chemotactic_sensitivity></chemotactic_sensitivities></advanced_chemotaxis></options>"));
        var motility = model.Types[0].Motility;
        Assert.Equal((Guidance.AdvancedNormalised, 1, -1, true), (motility.Guidance, motility.ChemotaxisSubstrate, motility.ChemotaxisDirection, motility.Is2D));
        Assert.Equal([0, 2], motility.Sensitivities);
        SmallModel.Need(model, NeedKind.Warning, "did you mean 'debris'?");
        SmallModel.Need(model, NeedKind.Warning, "advanced_chemotaxis wins");
    }

    [Fact]
    public void Custom_vectors_and_variables_of_single_types_are_told_apart()
    {
        var model = SmallModel.Model(SmallModel.With("conserved=\"true\">1.5</gfp>", "conserved=\"true\">1.5</gfp><v units=\"um\">1,2,3</v>").Replace("<gfp>0</gfp>", "<own>1</own><gfp>2</gfp>", StringComparison.Ordinal));
        Assert.Equal([new CustomVector("v", "um", 3, false)], model.CustomVectors);
        Assert.Equal([1, 2, 3], model.Types[1].CustomVectors[0]);
        Assert.Equal([2], model.Types[1].Custom);
        SmallModel.Need(model, NeedKind.Warning, "own is not one of the default type's");
    }

    [Theory]
    [InlineData("name=\"T cell\" ID=\"1\"", "name=\"T cell\" ID=\"2\"", "the IDs of 2 types must be 0 to 1")]
    [InlineData("name=\"T cell\" ID=\"1\"", "name=\"tumor\" ID=\"1\"", "there are two cell definitions 'tumor'")]
    [InlineData("name=\"T cell\" ID=\"1\"", "name=\"default\" ID=\"1\"", "they overwrite each other")]
    [InlineData("<substrate name=\"oxygen\">", "<substrate name=\"oxigen\">", "did you mean 'oxygen'?")]
    [InlineData("<cycle code=\"5\"", "<cycle code=\"9\"", "PhysiCell knows 0, 1, 2, 5, 6 or 7")]
    [InlineData("<cycle code=\"5\" name=\"live\">", "<cycle>", "neither code nor name")]
    [InlineData("code=\"101\"", "code=\"105\"", "death model '105' does not exist")]
    [InlineData("<use_2D>true</use_2D></options>", "<chemotaxis><enabled>false</enabled><substrate>oxgen</substrate></chemotaxis></options>", "did you mean 'oxygen'?")]
    [InlineData("</phase_transition_rates></cycle>", "</phase_transition_rates><standard_asymmetric_division enabled=\"true\"><asymmetric_division_probability name=\"Tcell\">1</asymmetric_division_probability></standard_asymmetric_division></cycle>", "did you mean 'T cell'?")]
    public void What_stops_PhysiCell_is_a_problem(string old, string by, string words) =>
        Assert.Contains(words, SmallModel.Problem(SmallModel.With(old, by)).Message, StringComparison.Ordinal);

    [Fact]
    public void Types_out_of_order_are_put_by_their_number()
    {
        var model = SmallModel.Model(SmallModel.With("name=\"tumor\" ID=\"0\"", "name=\"tumor\" ID=\"one\"").Replace("ID=\"1\"", "ID=\"0\"", StringComparison.Ordinal).Replace("\"one\"", "\"1\"", StringComparison.Ordinal).Replace("ID=\"0\">\n              <physical", "ID=\"1\">\n              <physical", StringComparison.Ordinal));
        Assert.Equal(["T cell", "tumor"], model.Types.Select(type => type.Name));
        // The default type came last, so that the other one started from PhysiCell's own values.
        Assert.Equal([0, 5], model.Types.Select(type => type.Cycle.Code));
    }
}
