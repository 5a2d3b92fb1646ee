using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The elements volume, mechanics, motility, secretion and cell_integrity of a phenotype.</summary>
internal static class PhenotypeReader
{
    public static void Volume(Item item, TypeDraft type)
    {
        var v = type.Volume;
        type.Volume = new VolumeSettings(
            item.Number("total", v.Total),
            item.Number("fluid_fraction", v.FluidFraction),
            item.Number("nuclear", v.Nuclear),
            item.Number("fluid_change_rate", v.FluidRate),
            item.Number("cytoplasmic_biomass_change_rate", v.CytoplasmRate),
            item.Number("nuclear_biomass_change_rate", v.NucleusRate),
            item.Number("calcified_fraction", v.CalcifiedFraction),
            item.Number("calcification_rate", v.CalcificationRate),
            item.Number("relative_rupture_volume", v.RelativeRuptureVolume));
        var total = type.Volume.Total;
        if (item.Exists && total <= 0)
            item.Child("total").Problem(item.Child("total").Text, "a volume above 0, e.g. 2494", $"{item.Path}/total is {total}; a cell's volume must be above 0");
        else if (item.Exists && (type.Volume.Nuclear < 0 || type.Volume.Nuclear > total))
            item.Warn($"the nucleus of '{type.Name}' has {type.Volume.Nuclear} µm³ of {total} µm³ in all");
    }

    public static void Mechanics(Item item, TypeDraft type, IReadOnlyList<string> types)
    {
        var m = type.Mechanics;
        m = m with
        {
            Adhesion = item.Number("cell_cell_adhesion_strength", m.Adhesion),
            Repulsion = item.Number("cell_cell_repulsion_strength", m.Repulsion),
            MembraneAdhesion = item.Number("cell_BM_adhesion_strength", m.MembraneAdhesion),
            MembraneRepulsion = item.Number("cell_BM_repulsion_strength", m.MembraneRepulsion),
            RelativeAdhesionDistance = item.Number("relative_maximum_adhesion_distance", m.RelativeAdhesionDistance),
            ElasticConstant = item.Number("attachment_elastic_constant", m.ElasticConstant),
            AttachmentRate = item.Number("attachment_rate", m.AttachmentRate),
            DetachmentRate = item.Number("detachment_rate", m.DetachmentRate),
            MostAttachments = item.Whole("maximum_number_of_attachments", m.MostAttachments),
        };
        TypeNames.Fill(item.Child("cell_adhesion_affinities"), "cell_adhesion_affinity", "name", types, type.Affinities);
        var options = item.Child("options");
        var relative = options.Child("set_relative_equilibrium_distance");
        if (relative.Exists && relative.Flag("enabled")) m = AtEquilibrium(relative, m, relative.Number());
        var absolute = options.Child("set_absolute_equilibrium_distance");
        if (absolute.Exists && absolute.Flag("enabled") && type.Volume.Total > 0)
            m = AtEquilibrium(absolute, m, absolute.Number() / Math.Cbrt(0.75 * type.Volume.Total / Math.PI));
        type.Mechanics = m;
    }

    public static void Motility(Item item, TypeDraft type, IReadOnlyList<string> substrates, bool is2D)
    {
        var m = type.Motility;
        var options = item.Child("options");
        var enabled = options.Child("enabled");
        var flat = options.Child("use_2D");
        m = m with
        {
            Speed = item.Number("speed", m.Speed),
            PersistenceTime = item.Number("persistence_time", m.PersistenceTime),
            Bias = item.Number("migration_bias", m.Bias),
            IsMotile = enabled.Exists ? enabled.Switch() : m.IsMotile,
            Is2D = is2D || (flat.Exists ? flat.Switch() : m.Is2D),
        };
        var chemotaxis = options.Child("chemotaxis");
        if (chemotaxis.Exists) m = Chemotaxis(chemotaxis, m, substrates);
        var advanced = options.Child("advanced_chemotaxis");
        if (advanced.Exists && advanced.Switch("enabled"))
        {
            if (m.Guidance == Guidance.Chemotaxis && chemotaxis.Switch("enabled"))
                advanced.Warn("both chemotaxis and advanced_chemotaxis are enabled: advanced_chemotaxis wins");
            m = m with { Guidance = advanced.Switch("normalize_each_gradient") ? Guidance.AdvancedNormalised : Guidance.Advanced };
        }

        TypeNames.Fill(advanced.Child("chemotactic_sensitivities"), "chemotactic_sensitivity", "substrate", substrates, type.Sensitivities);
        type.Motility = m;
    }

    public static void Exchange(Item item, TypeDraft type, IReadOnlyList<string> substrates)
    {
        foreach (var substrate in item.Children("substrate"))
        {
            var name = substrate.Attribute("name") ?? "";
            var index = TypeNames.Index(substrates, name);
            if (index < 0)
            {
                Unknown(substrate, name, substrates, "secretion");
                continue;
            }

            var e = type.Exchange[index];
            type.Exchange[index] = new ExchangeSettings(
                substrate.Number("secretion_rate", e.Secretion),
                substrate.Number("secretion_target", e.Target),
                substrate.Number("uptake_rate", e.Uptake),
                substrate.Number("net_export_rate", e.Export));
        }
    }

    public static void Integrity(Item item, TypeDraft type)
    {
        type.DamageRate = item.Number("damage_rate", type.DamageRate);
        type.DamageRepairRate = item.Number("damage_repair_rate", type.DamageRepairRate);
    }

    private static MotilitySettings Chemotaxis(Item item, MotilitySettings motility, IReadOnlyList<string> substrates)
    {
        if (item.Switch("enabled")) motility = motility with { Guidance = Guidance.Chemotaxis };
        var named = item.Child("substrate");
        var index = TypeNames.Index(substrates, named.Text);
        if (index < 0) Unknown(named, named.Text, substrates, "chemotaxis, even where it is off");
        return motility with { ChemotaxisSubstrate = Math.Max(0, index), ChemotaxisDirection = item.Whole("direction", 0) };
    }

    private static void Unknown(Item item, string name, IReadOnlyList<string> substrates, string where)
    {
        var nearest = Nearest.Of(name, substrates);
        item.Problem(
            name, "a substrate", $"there is no substrate '{ProblemList.Shorten(name)}'; PhysiCell stops at one in {where}{Nearest.Hint(nearest)}", nearest);
    }

    /// <summary>Sets the adhesion so that two cells come to rest <paramref name="radii"/> radii apart.</summary>
    private static MechanicsSettings AtEquilibrium(Item item, MechanicsSettings m, double radii)
    {
        if (radii > 2)
        {
            item.Warn($"an equilibrium distance of {radii:G4} radii is above 2: PhysiCell takes 2");
            radii = 2;
        }

        var share = (1 - radii / 2) / (1 - radii / (2 * m.RelativeAdhesionDistance));
        var adhesion = m.Repulsion * share * share;
        if (double.IsFinite(adhesion)) return m with { Adhesion = adhesion };
        item.Problem(
            item.Text, "a distance shorter than the reach of adhesion",
            $"{item.Path}: cells cannot rest {radii:G4} radii apart when adhesion reaches {m.RelativeAdhesionDistance} radii");
        return m;
    }
}
