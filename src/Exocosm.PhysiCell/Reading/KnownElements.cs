namespace Exocosm.PhysiCell.Reading;

/// <summary>
/// The elements PhysiCell 1.4 to 1.14 reads, by their parent. A star marks those that may repeat, a minus those without effect here, and
/// an exclamation mark those whose inside is free or read as a whole.
/// </summary>
internal static class KnownElements
{
    private static readonly Dictionary<string, Dictionary<string, Traits>> s_table = Table(
        "", "domain overall parallel save options microenvironment_setup cell_definitions initial_conditions cell_rules user_parameters!",
        "domain", "x_min x_max y_min y_max z_min z_max dx dy dz use_2D",
        "overall", "max_time time_units space_units dt_diffusion dt_mechanics dt_phenotype dt_intracellular-",
        "parallel", "omp_num_threads",
        "save", "folder full_data SVG legacy_data- intracellular_data-",
        "save/full_data", "interval enable",
        "save/SVG", "interval enable plot_substrate-",
        "options",
        "legacy_random_points_on_sphere_in_divide virtual_wall_at_domain_edge disable_automated_spring_adhesions random_seed legacy_cell_defaults_copy",
        "microenvironment_setup", "variable* options",
        "microenvironment_setup/variable", "physical_parameter_set initial_condition Dirichlet_boundary_condition Dirichlet_options",
        "microenvironment_setup/variable/physical_parameter_set", "diffusion_coefficient decay_rate",
        "microenvironment_setup/variable/Dirichlet_options", "boundary_value*",
        "microenvironment_setup/options", "calculate_gradients track_internalized_substrates_in_each_agent initial_condition dirichlet_nodes-",
        "microenvironment_setup/options/initial_condition", "filename",
        "cell_definitions", "cell_definition*",
        "cell_definitions/cell_definition", "phenotype custom_data! initial_parameter_distributions",
        "cell_definitions/cell_definition/initial_parameter_distributions", "distribution*",
        "cell_definitions/cell_definition/initial_parameter_distributions/distribution", "behavior min max mu sigma lower_bound upper_bound",
        "phenotype",
        "cycle death volume mechanics motility secretion molecular- cell_interactions cell_transformations cell_integrity intracellular!",
        "phenotype/cycle", "phase_transition_rates transition_rates phase_durations standard_asymmetric_division",
        "phenotype/cycle/phase_transition_rates", "rate*",
        "phenotype/cycle/transition_rates", "rate*",
        "phenotype/cycle/phase_durations", "duration*",
        "phenotype/cycle/standard_asymmetric_division", "asymmetric_division_probability*",
        "phenotype/death", "model*",
        "phenotype/death/model", "death_rate rate phase_durations phase_transition_rates transition_rates parameters",
        "phenotype/death/model/phase_durations", "duration*",
        "phenotype/death/model/phase_transition_rates", "rate*",
        "phenotype/death/model/transition_rates", "rate*",
        "phenotype/death/model/parameters",
        "unlysed_fluid_change_rate lysed_fluid_change_rate cytoplasmic_biomass_change_rate nuclear_biomass_change_rate calcification_rate relative_rupture_volume",
        "phenotype/volume",
        "total fluid_fraction nuclear fluid_change_rate cytoplasmic_biomass_change_rate nuclear_biomass_change_rate calcified_fraction calcification_rate " +
        "relative_rupture_volume",
        "phenotype/mechanics",
        "cell_cell_adhesion_strength cell_cell_repulsion_strength cell_BM_adhesion_strength cell_BM_repulsion_strength relative_maximum_adhesion_distance " +
        "cell_adhesion_affinities options attachment_elastic_constant attachment_rate detachment_rate maximum_number_of_attachments",
        "phenotype/mechanics/cell_adhesion_affinities", "cell_adhesion_affinity*",
        "phenotype/mechanics/options", "set_relative_equilibrium_distance set_absolute_equilibrium_distance",
        "phenotype/motility", "speed persistence_time migration_bias options",
        "phenotype/motility/options", "enabled use_2D chemotaxis advanced_chemotaxis",
        "phenotype/motility/options/chemotaxis", "enabled substrate direction",
        "phenotype/motility/options/advanced_chemotaxis", "enabled normalize_each_gradient chemotactic_sensitivities",
        "phenotype/motility/options/advanced_chemotaxis/chemotactic_sensitivities", "chemotactic_sensitivity*",
        "phenotype/secretion", "substrate*",
        "phenotype/secretion/substrate", "secretion_rate secretion_target uptake_rate net_export_rate",
        "phenotype/cell_interactions",
        "dead_phagocytosis_rate apoptotic_phagocytosis_rate necrotic_phagocytosis_rate other_dead_phagocytosis_rate live_phagocytosis_rates attack_rates " +
        "attack_damage_rate attack_duration damage_rate fusion_rates",
        "phenotype/cell_interactions/live_phagocytosis_rates", "phagocytosis_rate*",
        "phenotype/cell_interactions/attack_rates", "attack_rate*",
        "phenotype/cell_interactions/fusion_rates", "fusion_rate*",
        "phenotype/cell_transformations", "transformation_rates",
        "phenotype/cell_transformations/transformation_rates", "transformation_rate*",
        "phenotype/cell_integrity", "damage_rate damage_repair_rate",
        "initial_conditions", "cell_positions",
        "initial_conditions/cell_positions", "folder filename",
        "cell_rules", "rulesets settings-",
        "cell_rules/rulesets", "ruleset*",
        "cell_rules/rulesets/ruleset", "folder filename");

    /// <summary>What is said of an element.</summary>
    /// <param name="Repeats">More than one is meant.</param>
    /// <param name="HasNoEffect">It is known and passed over.</param>
    /// <param name="IsOpaque">Its inside is not in the table.</param>
    public sealed record Traits(bool Repeats, bool HasNoEffect, bool IsOpaque);

    /// <summary>Traits of an element, or null where it is not known.</summary>
    public static Traits? Find(string parent, string name) => s_table.GetValueOrDefault(parent)?.GetValueOrDefault(name);

    /// <summary>Names known below a parent.</summary>
    public static IEnumerable<string> Names(string parent) => s_table.GetValueOrDefault(parent)?.Keys ?? Enumerable.Empty<string>();

    private static Dictionary<string, Dictionary<string, Traits>> Table(params string[] pairs)
    {
        var table = new Dictionary<string, Dictionary<string, Traits>>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            var parent = pairs[i].StartsWith("phenotype", StringComparison.Ordinal) ? "cell_definitions/cell_definition/" + pairs[i] : pairs[i];
            table[parent] = pairs[i + 1].Split(' ').ToDictionary(
                name => name.TrimEnd('*', '-', '!'), name => new Traits(name.EndsWith('*'), name.EndsWith('-'), name.EndsWith('!')), StringComparer.Ordinal);
        }

        return table;
    }
}
