using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The section motility of a cell type.</summary>
internal static class MotilityBlock
{
    /// <summary>A persistence time for a new direction in every step, as a share of the step.</summary>
    private const double Never = 1e-3;

    public static YamlNode Of(Draft draft, CellTypeSettings type)
    {
        var (motility, at) = (type.Motility, draft.At(type, "phenotype", "motility"));
        if (!motility.IsMotile) return new YamlWord("off");
        var persistence = motility.PersistenceTime;
        // PhysiCell takes a new direction in every step where the time is shorter than one.
        if (persistence < draft.Model.Time.MechanicsMin) persistence = Never * draft.Model.Time.MechanicsMin;
        var bias = Math.Clamp(motility.Bias, 0, 1);
        if (bias != motility.Bias) at.Child("migration_bias").Missing($"a migration bias of {Text.Number(motility.Bias)}; a scenario takes 0 to 1, and {Text.Number(bias)} is written");
        if (motility.Is2D && !draft.Model.Domain.Is2D)
            at.Child("options").Child("use_2D").Missing($"'{draft.Types[type.Id]}' migrates in the plane only; in a scenario directions are those of space");
        return new YamlMap()
            .Add("speed", Text.Speed(Draft.NotNegative(at.Child("speed"), motility.Speed)))
            .Add("persistence", Text.Minutes(persistence))
            .Add("bias", Text.Number(bias))
            .Add("chemotaxis", Chemotaxis(draft, type));
    }

    /// <summary>Weights of the gradients a type follows: 0 for all where it follows none.</summary>
    public static double[] Weights(PhysiCellModel model, CellTypeSettings type)
    {
        var weights = new double[model.Substrates.Count];
        if (!model.Options.Gradients || !type.Motility.IsMotile) return weights;
        if (type.Motility.Guidance == Guidance.Chemotaxis) weights[type.Motility.ChemotaxisSubstrate] = Math.Sign(type.Motility.ChemotaxisDirection);
        if (FollowsWeights(model, type)) type.Motility.Sensitivities.ToArray().CopyTo(weights, 0);
        return weights;
    }

    /// <summary>Whether the weights of single gradients count, so that rules on them have an effect.</summary>
    public static bool FollowsWeights(PhysiCellModel model, CellTypeSettings type) =>
        model.Options.Gradients && type.Motility is { IsMotile: true, Guidance: Guidance.Advanced or Guidance.AdvancedNormalised };

    private static YamlMap? Chemotaxis(Draft draft, CellTypeSettings type)
    {
        var weights = Weights(draft.Model, type);
        var ruled = draft.Model.Rules.Where(rule => rule.CellType == type.Id)
            .Select(rule => draft.Model.Vocabulary.Behaviours[rule.Behaviour]).Where(behaviour => behaviour.Kind == BehaviourKind.Chemotaxis)
            .Select(behaviour => behaviour.Index);
        var followed = Enumerable.Range(0, weights.Length).Where(s => weights[s] != 0).Union(ruled).Count();
        if (type.Motility.Guidance == Guidance.AdvancedNormalised && followed > 1 && FollowsWeights(draft.Model, type))
        {
            draft.At(type, "phenotype", "motility", "options", "advanced_chemotaxis", "normalize_each_gradient").Missing(
                "each gradient is made one long before it is weighted; in a scenario the weights are those of the gradients as they are");
        }

        if (weights.All(weight => weight == 0)) return null;
        var map = new YamlMap();
        for (var s = 0; s < weights.Length; s++)
        {
            if (weights[s] != 0) map.Add(draft.Substrates[s], Text.Number(weights[s]));
        }

        return map;
    }
}
