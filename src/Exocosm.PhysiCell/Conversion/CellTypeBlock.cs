using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The section cell_types.</summary>
internal static class CellTypeBlock
{
    public static YamlMap Of(Draft draft)
    {
        DeathBlock.WarnOfPhases(draft);
        if (draft.Model.Options.LegacyDivisionDirection)
            draft.At("options", "legacy_random_points_on_sphere_in_divide").Warn("daughters part in directions uniform on the sphere, not by the old sampling that prefers the poles");
        foreach (var vector in draft.Model.CustomVectors)
            draft.At(draft.Model.Types[0], "custom_data", vector.Name).Ignored("vectors of custom data are not carried over; only C++ of the model's own could read them");
        var map = new YamlMap();
        foreach (var type in draft.Model.Types) map.Add(draft.Types[type.Id], One(draft, type));
        return map;
    }

    private static YamlMap One(Draft draft, CellTypeSettings type)
    {
        InteractionLosses.Tell(draft, type);
        return new YamlMap()
            .Add("cycle", CycleBlock.Of(draft, type))
            .Add("death", DeathBlock.Of(draft, type))
            .Add("volume", BodyBlock.Volume(draft, type))
            .Add("mechanics", BodyBlock.Mechanics(draft, type))
            .Add("motility", MotilityBlock.Of(draft, type))
            .Add("secretion", ExchangeBlock.Of(draft, type))
            .Add("division", DivisionBlock.Of(draft, type))
            .Add("transforms", Transforms(draft, type))
            .Add("custom", Custom(draft, type));
    }

    private static YamlMap? Transforms(Draft draft, CellTypeSettings type)
    {
        var at = draft.At(type, "phenotype", "cell_transformations", "transformation_rates");
        var map = new YamlMap();
        for (var t = 0; t < draft.Types.Length; t++)
        {
            var rate = type.TransformationRates[t];
            if (rate == 0 || t == type.Id) continue;
            var place = Draft.Named(at, "transformation_rate", "name", draft.Model.Types[t].Name);
            if (draft.LinearHazard(rate) is { } differs) place.Warn(differs);
            map.Add(draft.Types[t], Text.PerMinute(Draft.NotNegative(place, rate)));
        }

        return map.Entries.Count == 0 ? null : map;
    }

    private static YamlMap? Custom(Draft draft, CellTypeSettings type)
    {
        if (draft.Custom.Length == 0) return null;
        var map = new YamlMap();
        for (var c = 0; c < draft.Custom.Length; c++)
        {
            map.Add(draft.Custom[c], Text.Number(type.Custom[c]));
            if (draft.Model.Custom[c].IsConserved && type.Custom[c] != 0)
                draft.At(type, "custom_data", draft.Model.Custom[c].Name).Warn("a conserved variable is not halved at division in a scenario");
        }

        return map;
    }
}
