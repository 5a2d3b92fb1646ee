using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>
/// The section division of a cell type. In PhysiCell the daughter of a division turns into each type with a probability of its own and the
/// mother never changes; a scenario knows one type that daughters differentiate into, so asymmetric is that probability.
/// </summary>
internal static class DivisionBlock
{
    /// <summary>Stands for a probability of 0 that rules raise: the scenario shares out what is left in proportion, which needs more than 0.</summary>
    private const double Hardly = 1e-12;

    public static YamlMap? Of(Draft draft, CellTypeSettings type)
    {
        if (!type.DividesAsymmetrically) return null;
        var at = draft.At(type, "phenotype", "cycle", "standard_asymmetric_division");
        var into = Into(draft.Model, type);
        for (var t = 0; t < draft.Types.Length; t++)
        {
            if (t == type.Id || t == into || type.AsymmetricDivision[t] == 0) continue;
            Draft.Named(at, "asymmetric_division_probability", "name", draft.Model.Types[t].Name).Missing(
                $"daughters of '{draft.Types[type.Id]}' turn into '{draft.Types[t]}' with probability {Text.Number(type.AsymmetricDivision[t])}; a scenario knows one such type, here '{draft.Types[into!.Value]}'");
        }

        if (into is not { } target) return null;
        var written = type.AsymmetricDivision[target];
        var share = Math.Clamp(written, 0, 1);
        if (share != written) at.Missing($"a probability of {Text.Number(written)}; a scenario takes 0 to 1, and {Text.Number(share)} is written");
        if (share == 0) share = Hardly;
        return new YamlMap()
            .Add("symmetric_renewal", Text.Number(1 - share))
            .Add("asymmetric", Text.Number(share))
            .Add("symmetric_differentiation", "0")
            .Add("differentiates_into", draft.Types[target]);
    }

    /// <summary>The type that daughters turn into: the likeliest one, or the first that a rule makes likely; null where there is none.</summary>
    public static int? Into(PhysiCellModel model, CellTypeSettings type)
    {
        if (!type.DividesAsymmetrically) return null;
        var others = Enumerable.Range(0, model.Types.Count).Where(t => t != type.Id).ToList();
        if (others.Any(t => type.AsymmetricDivision[t] > 0)) return others.MaxBy(t => type.AsymmetricDivision[t]);
        var ruled = model.Rules.Where(rule => rule.CellType == type.Id).Select(rule => model.Vocabulary.Behaviours[rule.Behaviour])
            .Where(behaviour => behaviour.Kind == BehaviourKind.AsymmetricDivision && behaviour.Index != type.Id).Select(behaviour => (int?)behaviour.Index);
        return ruled.FirstOrDefault();
    }
}
