using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The section secretion of a cell type.</summary>
internal static class ExchangeBlock
{
    public static YamlMap? Of(Draft draft, CellTypeSettings type)
    {
        var map = new YamlMap();
        for (var s = 0; s < draft.Substrates.Length; s++)
        {
            var exchange = type.Exchange[s];
            var ruled = IsRuled(draft.Model, type, s);
            if (exchange is { Secretion: 0, Uptake: 0, Export: 0 } && !ruled) continue;
            var at = Draft.Named(draft.At(type, "phenotype", "secretion"), "substrate", "name", draft.Model.Substrates[s].Name);
            // Uptake is always written: the language takes that of a known substance from the library.
            var entry = new YamlMap().Add("uptake", Text.PerMinute(Draft.NotNegative(at.Child("uptake_rate"), exchange.Uptake)));
            if (exchange.Secretion != 0 || ruled)
            {
                entry.Add("rate", Text.PerMinute(Draft.NotNegative(at.Child("secretion_rate"), exchange.Secretion)))
                    .Add("target", draft.Units[s].Value(Draft.NotNegative(at.Child("secretion_target"), exchange.Target)));
            }

            if (exchange.Export != 0) entry.Add("export", draft.Units[s].Export(exchange.Export));
            map.Add(draft.Substrates[s], entry);
        }

        return map.Entries.Count == 0 ? null : map;
    }

    private static bool IsRuled(PhysiCellModel model, CellTypeSettings type, int substrate) =>
        model.Rules.Any(rule => rule.CellType == type.Id && model.Vocabulary.Behaviours[rule.Behaviour] is var behaviour && behaviour.Index == substrate
            && behaviour.Kind is BehaviourKind.Secretion or BehaviourKind.SecretionTarget or BehaviourKind.Uptake or BehaviourKind.Export);
}
