using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The elements cell_interactions and cell_transformations.</summary>
internal static class InteractionReader
{
    public static void Interactions(Item item, TypeDraft type, IReadOnlyList<string> types)
    {
        if (!item.Exists) return;
        // Rates that the block does not give become 0, also where the type had some.
        var dead = item.Number("dead_phagocytosis_rate");
        TypeNames.Fill(item.Child("live_phagocytosis_rates"), "phagocytosis_rate", "name", types, type.PhagocytosisLive);
        TypeNames.Fill(item.Child("attack_rates"), "attack_rate", "name", types, type.Attack);
        TypeNames.Fill(item.Child("fusion_rates"), "fusion_rate", "name", types, type.Fusion);
        type.Interactions = type.Interactions with
        {
            PhagocytosisApoptotic = item.Number("apoptotic_phagocytosis_rate", dead),
            PhagocytosisNecrotic = item.Number("necrotic_phagocytosis_rate", dead),
            PhagocytosisOtherDead = item.Number("other_dead_phagocytosis_rate", dead),
            AttackDamageRate = AttackDamageRate(item, type),
            AttackDuration = item.Number("attack_duration"),
        };
        if (!item.Child("attack_duration").Exists && Array.Exists(type.Attack, rate => rate > 0))
            item.Warn($"'{type.Name}' attacks, but attack_duration is absent: PhysiCell 1.14 takes 0, so that every attack ends at once");
    }

    public static void Transformations(Item item, TypeDraft type, IReadOnlyList<string> types)
    {
        foreach (var rate in item.Child("transformation_rates").Children("transformation_rate"))
        {
            var name = rate.Attribute("name") ?? "";
            var index = TypeNames.Index(types, name);
            var value = rate.Number();
            if (index < 0)
                rate.Warn($"transformation to '{ProblemList.Shorten(name)}', which does not exist, is not read{Nearest.Hint(Nearest.Of(name, types))}");
            else if (index != type.Id || value <= 1e-16) type.Transformation[index] = value;
            else rate.Warn($"transformation of '{type.Name}' to itself is not read, as in PhysiCell");
        }
    }

    private static double AttackDamageRate(Item item, TypeDraft type)
    {
        var now = item.Child("attack_damage_rate");
        var before = item.Child("damage_rate");
        if (now.Exists)
        {
            if (before.Exists) before.Ignored("damage_rate of cell_interactions is that of PhysiCell before 1.14: attack_damage_rate counts");
            return now.Number();
        }

        if (!before.Exists)
        {
            if (Array.Exists(type.Attack, rate => rate > 0))
                item.Warn($"'{type.Name}' attacks, but attack_damage_rate is absent: PhysiCell 1.14 takes 0, so that attacks do no damage");
            return 0;
        }

        var old = before.Number();
        var taken = item.Context.Options.UsesOldDamageRate;
        before.Warn(taken
            ? $"damage_rate of cell_interactions ({old}) is taken as attack_damage_rate, as PhysiCell before 1.14 did; 1.14 takes 0"
            : $"damage_rate of cell_interactions ({old}) is that of PhysiCell before 1.14 and not read: attack_damage_rate is 0, as in 1.14, so that attacks do no damage");
        return taken ? old : 0;
    }
}
