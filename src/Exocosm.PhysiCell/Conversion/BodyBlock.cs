using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The sections volume and mechanics of a cell type.</summary>
internal static class BodyBlock
{
    private const double UsualRupture = 2;
    private const double LargestFluid = 0.999999;
    private const double LeastReach = 1;
    private const double LargestReach = 5;

    public static YamlMap Volume(Draft draft, CellTypeSettings type)
    {
        var (volume, at) = (type.Volume, draft.At(type, "phenotype", "volume"));
        var (nuclear, fluid) = (volume.Nuclear, volume.FluidFraction);
        if (!(nuclear > 0 && nuclear < volume.Total))
        {
            nuclear = nuclear > 0 ? 0.999 * volume.Total : 0.001 * volume.Total;
            at.Child("nuclear").Missing(
                $"a nucleus of {Text.Number(volume.Nuclear)} um^3 in a cell of {Text.Number(volume.Total)} um^3; a scenario needs one between 0 and that, and {Text.Number(nuclear)} is written");
        }

        if (fluid is < 0 or >= 1)
        {
            fluid = fluid < 0 ? 0 : LargestFluid;
            at.Child("fluid_fraction").Missing($"a fluid fraction of {Text.Number(volume.FluidFraction)}; a scenario needs one from 0 to below 1, and {Text.Number(fluid)} is written");
        }

        if (volume.CalcifiedFraction != 0 || volume.CalcificationRate != 0) at.Ignored("live cells have no calcified fraction; nothing but PhysiCell's output reads it");
        if (volume.RelativeRuptureVolume != UsualRupture) at.Child("relative_rupture_volume").Ignored("live cells do not burst, in PhysiCell neither");
        return new YamlMap()
            .Add("total", Text.Volume(volume.Total))
            .Add("nuclear", Text.Volume(nuclear))
            .Add("fluid_fraction", Text.Number(fluid))
            .Add("fluid_rate", Text.PerMinute(Draft.NotNegative(at, volume.FluidRate)))
            .Add("cytoplasm_rate", Text.PerMinute(Draft.NotNegative(at, volume.CytoplasmRate)))
            .Add("nucleus_rate", Text.PerMinute(Draft.NotNegative(at, volume.NucleusRate)));
    }

    public static YamlMap Mechanics(Draft draft, CellTypeSettings type)
    {
        var (mechanics, at) = (type.Mechanics, draft.At(type, "phenotype", "mechanics"));
        var reach = Math.Clamp(mechanics.RelativeAdhesionDistance, LeastReach, LargestReach);
        if (reach != mechanics.RelativeAdhesionDistance)
        {
            at.Child("relative_maximum_adhesion_distance").Missing(
                $"a reach of {Text.Number(mechanics.RelativeAdhesionDistance)} radii; a scenario takes {LeastReach} to {LargestReach}, and {Text.Number(reach)} is written");
        }

        if (mechanics is { AttachmentRate: > 0, MostAttachments: > 0, ElasticConstant: > 0 } && !draft.Model.Options.SpringsDisabled)
            at.Child("attachment_rate").Missing($"cells of '{draft.Types[type.Id]}' attach by springs at {Text.PerMinute(mechanics.AttachmentRate)}; a scenario has no springs");
        foreach (var membrane in new[] { "cell_BM_adhesion_strength", "cell_BM_repulsion_strength" })
        {
            if (at.Child(membrane) is { Exists: true } found) found.Ignored("there is no basement membrane, nor is there one in PhysiCell without C++ of the model's own");
        }

        var affinities = at.Child("cell_adhesion_affinities");
        YamlMap? affinity = null;
        if (mechanics.Affinities.Any(value => value != 1))
        {
            affinity = new YamlMap();
            for (var t = 0; t < draft.Types.Length; t++) affinity.Add(draft.Types[t], Text.Number(Draft.NotNegative(affinities, mechanics.Affinities[t])));
        }

        return new YamlMap()
            .Add("adhesion", Text.Speed(Draft.NotNegative(at, mechanics.Adhesion)))
            .Add("repulsion", Text.Speed(Draft.NotNegative(at, mechanics.Repulsion)))
            .Add("adhesion_distance", Text.Number(reach))
            .Add("affinity", affinity)
            .Add("movable", Text.Flag(mechanics.IsMovable));
    }
}
