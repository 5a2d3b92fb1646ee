using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>What cells do to each other in PhysiCell and a scenario has no words for.</summary>
internal static class InteractionLosses
{
    public static void Tell(Draft draft, CellTypeSettings type)
    {
        var at = draft.At(type, "phenotype", "cell_interactions");
        var (name, acts) = (draft.Types[type.Id], type.Interactions);
        Single(acts.PhagocytosisApoptotic, "apoptotic_phagocytosis_rate", "eats apoptotic cells");
        Single(acts.PhagocytosisNecrotic, "necrotic_phagocytosis_rate", "eats necrotic cells");
        Each(acts.PhagocytosisLive, "live_phagocytosis_rates", "phagocytosis_rate", "eats live");
        Each(acts.Attack, "attack_rates", "attack_rate", "attacks");
        Each(acts.Fusion, "fusion_rates", "fusion_rate", "fuses with");
        // Nothing dies in another way than these two, so the rate does nothing.
        if (acts.PhagocytosisOtherDead > 0) at.Child("other_dead_phagocytosis_rate").Ignored("no cell is dead in another way than apoptosis or necrosis");
        Damage(draft, type);

        void Single(double rate, string element, string what)
        {
            if (rate > 0) (at.Child(element) is { Exists: true } found ? found : at.Child("dead_phagocytosis_rate")).Missing(Sentence(what, rate));
        }

        void Each(IReadOnlyList<double> rates, string list, string element, string what)
        {
            for (var t = 0; t < rates.Count; t++)
            {
                if (rates[t] > 0) Draft.Named(at.Child(list), element, "name", draft.Model.Types[t].Name).Missing(Sentence($"{what} '{draft.Types[t]}'", rates[t]));
            }
        }

        string Sentence(string what, double rate) => $"'{name}' {what} at {Text.PerMinute(rate)}; in a scenario cells do not";
    }

    private static void Damage(Draft draft, CellTypeSettings type)
    {
        if (type.DamageRepairRate != 0) draft.At(type, "phenotype", "cell_integrity", "damage_repair_rate").Ignored("cells of a scenario have no damage that could be repaired");
        if (type.DamageRate == 0) return;
        var at = draft.At(type, "phenotype", "cell_integrity", "damage_rate");
        var isRead = draft.Model.Rules.Any(rule => rule.CellType == type.Id && draft.Model.Vocabulary.Signals[rule.Signal].Kind == SignalKind.Damage);
        if (isRead) at.Missing($"'{draft.Types[type.Id]}' takes damage at {Text.PerMinute(type.DamageRate)}; cells of a scenario have no damage");
        else at.Ignored("cells of a scenario have no damage; no rule of the type reads it");
    }

    /// <summary>Values that single cells get at the start.</summary>
    public static void TellOfStart(Draft draft)
    {
        foreach (var distribution in draft.Model.Distributions)
        {
            draft.At(draft.Model.Types[distribution.CellType], "initial_parameter_distributions").Missing(
                $"cells of '{draft.Types[distribution.CellType]}' start with '{Name(distribution.Behaviour)}' drawn from a distribution; in a scenario all cells of a type start alike");
        }

        foreach (var listed in draft.Model.Placements.OfType<ListedPlacement>())
        {
            for (var column = 0; column < listed.Behaviours.Count; column++)
            {
                var count = listed.Cells.Count(cell => !double.IsNaN(cell.Values[column]));
                if (count == 0) continue;
                draft.Missing(
                    new(listed.File, 1, 1), "cells", $"{count} of {listed.Cells.Count} cells have a '{Name(listed.Behaviours[column])}' of their own; in a scenario all cells of a type start alike");
            }
        }

        string Name(int behaviour) => behaviour < 0 ? "volume" : draft.Model.Vocabulary.Behaviours[behaviour].Name;
    }
}
