namespace Exocosm.Tests.Model.Library;

/// <summary>Ids that scenarios, defaults and documents rely on.</summary>
internal static class RequiredParameters
{
    public static readonly string[] Ids =
    [
        .. Under("substrate.oxygen", "diffusion decay boundary uptake"),
        "cycle.live.rate",
        .. Under("cycle.ki67_basic", "negative positive"),
        .. Under("cycle.ki67_advanced", "negative premitotic postmitotic"),
        .. Under("cycle.flow_cytometry", "g0g1 s g2m"),
        .. Under("cycle.flow_cytometry_separated", "g0g1 s g2 m"),
        .. Under("cycle.cycling_quiescent", "quiescent cycling"),
        .. Under("death.apoptosis", Death),
        .. Under("death.necrosis", Death),
        .. Under("volume", "total nuclear fluid_fraction fluid_rate cytoplasm_rate nucleus_rate"),
        .. Under("mechanics", "adhesion repulsion adhesion_distance affinity tolerance"),
        .. Under("motility", "speed persistence bias"),
        .. Under("csc", "division_rate symmetric_renewal asymmetric symmetric_differentiation generations death_rate k_d k_p"),
        .. Under("csc", "sort_purity marker_error"),
        .. Under("exosome.size", "median geometric_sd min max"),
        .. Under("exosome.medium", "temperature viscosity hindrance hindrance_size_power"),
        .. Under("exosome.matrix", "binding release"),
        .. Under("exosome", "degradation drainage hybrid_threshold tolerance"),
        .. Under("exosome.release", "secretion mvb_formation mvb_fusion mvb_lysis vesicles_per_mvb escrt_share csc_ratio"),
        .. Under("exosome.uptake", "clearance max_bound internalisation unbinding endosome_exit release_fraction"),
        .. Under("exosome.uptake", "load_half_life ec50 hill"),
        .. Under("cargo", "copies_mirna copies_lncrna copies_mrna copies_surface_protein copies_dna copies_lipid"),
        .. Under("cargo", "copies_metabolite copies_cytosolic_protein half_life_rna half_life_protein half_life_dna"),
        .. Under("cargo", "half_life_lipid half_life_metabolite reference_copies"),
        .. Under("field.tolerance", "stepped steady"),
        .. Under("hypoxia", "release_factor release_half_max"),
        .. Under("attack", "attachment detachment hit_rate hits repair_half_life reach kills_per_day"),
        .. Under("attack.checkpoint", "max_inhibition half_max exosome_weight"),
        .. Under("attack.exhaustion", "rate recovery_half_life max_loss"),
        "engulf.corpses",
        .. Under("feedback", "k_p0 k_pE k_d"),
        .. Under("body", "human.plasma_volume human.half_life mouse.plasma_volume mouse.half_life lymph_transit lymph_share node_capture seeding"),
        .. Under("lymph_node", "load_half_life half_max hill accuracy tolerance.rate tolerance.lifetime"),
        .. Under("lymph_node.dendritic", "resident inhibition half_life"),
        .. Under("lymph_node.antigen", "reference priming expansion half_antigen death exhaustion_death regulatory_induction regulatory_death"),
        .. Under("lymph_node.antigen", "regulatory_half memory_formation memory_death recall recruitment"),
        "influx.at_most",
    ];

    private const string Death =
        "rate duration unlysed_fluid_rate lysed_fluid_rate cytoplasm_rate nucleus_rate calcification_rate rupture_volume";

    private static IEnumerable<string> Under(string prefix, string names) =>
        names.Split(' ').Select(name => $"{prefix}.{name}");
}
