using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The rules as sentences of the cell-hypothesis grammar.</summary>
internal static class RuleSentences
{
    private const double LargestPower = 100;

    public static YamlList? Of(Draft draft)
    {
        var seen = new HashSet<(int, int, bool, int)>();
        var sentences = new List<string>();
        foreach (var rule in draft.Model.Rules)
        {
            if (One(draft, rule) is not { } sentence) continue;
            // Two names of one signal or behaviour pass PhysiCell's check for rules that stand twice.
            if (seen.Add((rule.CellType, rule.Signal, rule.Increases, rule.Behaviour))) sentences.Add(sentence);
            else Drop(draft, rule, "the same signal acts on the same behaviour the same way in a rule above, which a scenario takes once");
        }

        return sentences.Count == 0 ? null : new YamlList([.. sentences.Select(sentence => new YamlText(sentence))]);
    }

    private static string? One(Draft draft, RuleSettings rule)
    {
        if (Signal(draft, rule) is not { } signal || Behaviour(draft, rule) is not { } behaviour) return null;
        if (!(rule.HalfMax > 0)) return Drop(draft, rule, $"the half-max is {Text.Number(rule.HalfMax)}; in a scenario it must be above 0");
        if (!(rule.HillPower is > 0 and <= LargestPower))
            return Drop(draft, rule, $"the Hill power is {Text.Number(rule.HillPower)}; in a scenario it must be above 0 and at most {LargestPower}");
        var direction = rule.Increases != behaviour.Turned ? "increases" : "decreases";
        var keepsForDead = !rule.AppliesToDead || KeepsForDead(draft, rule);
        if (!keepsForDead && !ActsInLiveCells(draft, rule)) return null;
        var dead = rule.AppliesToDead && keepsForDead ? "; applies to dead cells" : "";
        return $"in {draft.Types[rule.CellType]}, {signal.Words} {direction} {behaviour.Words} towards {behaviour.Towards}, half-max {signal.HalfMax}, Hill power {Text.Number(rule.HillPower)}{dead}";
    }

    /// <summary>The signal's words and the half-max with its unit, or null where a scenario has no such signal.</summary>
    private static (string Words, string HalfMax)? Signal(Draft draft, RuleSettings rule)
    {
        var (kind, index, name) = draft.Model.Vocabulary.Signals[rule.Signal];
        var half = rule.HalfMax;
        var plain = Text.Number(half);
        (string, string)? words = kind switch
        {
            SignalKind.Substrate => (draft.Substrates[index], draft.Units[index].Value(half)),
            SignalKind.Gradient => ($"{draft.Substrates[index]} gradient", draft.Units[index].Gradient(half)),
            SignalKind.Pressure => ("pressure", plain),
            SignalKind.Volume => ("volume", Text.Volume(half)),
            SignalKind.Contact => ($"contact with {draft.Types[index]}", plain),
            SignalKind.ContactLive => ("contact with live cells", plain),
            SignalKind.ContactDead => ("contact with dead cells", plain),
            SignalKind.Dead => ("dead", plain),
            SignalKind.Time => ("time", Text.Minutes(half)),
            SignalKind.Custom => ($"custom {draft.Custom[index]}", plain),
            _ => null,
        };
        if (words is null) Drop(draft, rule, $"a scenario has no signal '{name}'");
        if (kind == SignalKind.Gradient && !draft.Model.Options.Gradients)
            draft.Warn(rule, "calculate_gradients is off, so that the gradient is 0 in PhysiCell; in a scenario it is not");
        return words;
    }

    /// <summary>The behaviour's words and the value it goes towards, or null where a scenario has no such behaviour or the rule no effect.</summary>
    private static Phrase? Behaviour(Draft draft, RuleSettings rule)
    {
        var (kind, index, name) = draft.Model.Vocabulary.Behaviours[rule.Behaviour];
        var (type, value) = (draft.Model.Types[rule.CellType], rule.Saturation);
        switch (kind)
        {
            case BehaviourKind.CycleExit when index >= type.Cycle.Phases.Count:
                return NoEffect($"the cycle of '{draft.Types[type.Id]}' has no phase {index}");
            case BehaviourKind.MigrationSpeed or BehaviourKind.MigrationBias or BehaviourKind.MigrationPersistence or BehaviourKind.Chemotaxis
                when !type.Motility.IsMotile:
                return NoEffect($"'{draft.Types[type.Id]}' is not motile");
            case BehaviourKind.Chemotaxis when !MotilityBlock.FollowsWeights(draft.Model, type):
                return NoEffect($"'{draft.Types[type.Id]}' does not follow weighted gradients (advanced_chemotaxis)");
            case BehaviourKind.Transform when index == type.Id:
                return NoEffect("a cell that turns into its own type stays what it is");
            case BehaviourKind.AsymmetricDivision when !type.DividesAsymmetrically:
                return NoEffect($"standard_asymmetric_division is not enabled in '{draft.Types[type.Id]}'");
            case BehaviourKind.AsymmetricDivision when index == type.Id:
                return NoEffect("the probability of the own type leaves the others as they are");
            case BehaviourKind.AsymmetricDivision when index != DivisionBlock.Into(draft.Model, type):
                return Lost($"daughters of '{draft.Types[type.Id]}' differentiate into one type only in a scenario, here '{draft.Types[DivisionBlock.Into(draft.Model, type)!.Value]}'");
        }

        var wrong = kind switch
        {
            BehaviourKind.Custom or BehaviourKind.Chemotaxis or BehaviourKind.Export => false,
            BehaviourKind.MigrationBias or BehaviourKind.AsymmetricDivision => value is < 0 or > 1,
            BehaviourKind.MigrationPersistence => value <= 0,
            _ => value < 0,
        };
        Phrase? phrase = kind switch
        {
            BehaviourKind.Secretion => new($"{draft.Substrates[index]} secretion", Text.PerMinute(value)),
            BehaviourKind.SecretionTarget => new($"{draft.Substrates[index]} secretion target", draft.Units[index].Value(value)),
            BehaviourKind.Uptake => new($"{draft.Substrates[index]} uptake", Text.PerMinute(value)),
            BehaviourKind.Export => new($"{draft.Substrates[index]} export", draft.Units[index].Export(value)),
            BehaviourKind.CycleExit => new(index == 0 ? "cycle entry" : $"exit from cycle phase {index}", Text.PerMinute(value)),
            BehaviourKind.Apoptosis => new("apoptosis", Text.PerMinute(value)),
            BehaviourKind.Necrosis => new("necrosis", Text.PerMinute(value)),
            BehaviourKind.MigrationSpeed => new("migration speed", Text.Speed(value)),
            BehaviourKind.MigrationBias => new("migration bias", Text.Number(value)),
            BehaviourKind.MigrationPersistence => new("migration persistence time", Text.Minutes(value)),
            BehaviourKind.Chemotaxis => new($"chemotactic response to {draft.Substrates[index]}", Text.Number(value)),
            BehaviourKind.Adhesion => new("cell-cell adhesion", Text.Speed(value)),
            BehaviourKind.Repulsion => new("cell-cell repulsion", Text.Speed(value)),
            BehaviourKind.Transform => new($"transformation to {draft.Types[index]}", Text.PerMinute(value)),
            // 1 − p goes from 1 − b towards 1 − v as p goes from b towards v.
            BehaviourKind.AsymmetricDivision => new("symmetric renewal", Text.Number(1 - value), Turned: true),
            BehaviourKind.Custom => new($"custom {draft.Custom[index]}", Text.Number(value)),
            _ => null,
        };
        if (phrase is null) return Lost($"a scenario has no behaviour '{name}'");
        if (wrong) return Lost($"'{name}' goes towards {Text.Number(value)}, which a scenario does not take");
        WarnOfOrder(draft, rule, kind);
        if (kind is BehaviourKind.CycleExit && type.Cycle.Phases[index].IsFixed) return phrase;
        if (kind is BehaviourKind.CycleExit or BehaviourKind.Apoptosis or BehaviourKind.Necrosis or BehaviourKind.Transform && draft.LinearHazard(value) is { } differs)
            draft.Warn(rule, differs);
        return phrase;

        Phrase? Lost(string why)
        {
            Drop(draft, rule, why);
            return null;
        }

        Phrase? NoEffect(string why)
        {
            draft.Warn(rule, $"this rule has no effect and is left out: {why}");
            return null;
        }
    }

    /// <summary>Rules on renewal instead of differentiation change places: lowering ones work on what the raising ones leave.</summary>
    private static void WarnOfOrder(Draft draft, RuleSettings rule, BehaviourKind kind)
    {
        if (kind != BehaviourKind.AsymmetricDivision || rule.Increases) return;
        if (draft.Model.Rules.Any(other => other.CellType == rule.CellType && other.Behaviour == rule.Behaviour && other.Increases))
            draft.Warn(rule, "the probability is both raised and lowered: written as symmetric renewal, the two work in the other order");
    }

    /// <summary>Whether a rule for dead cells can have its effect there: corpses of a scenario give nothing off and take up a tenth.</summary>
    private static bool KeepsForDead(Draft draft, RuleSettings rule)
    {
        var (kind, _, name) = draft.Model.Vocabulary.Behaviours[rule.Behaviour];
        if (kind is BehaviourKind.Secretion or BehaviourKind.SecretionTarget or BehaviourKind.Export)
        {
            var rest = ActsInLiveCells(draft, rule) ? "the rule holds in live ones only" : "the rule is left out";
            draft.Missing(rule, $"'{name}' of dead cells: dead cells of a scenario neither secrete nor export; {rest}");
            return false;
        }

        if (kind == BehaviourKind.Uptake)
            draft.Warn(rule, $"'{name}' of dead cells: dead cells of a scenario take up a tenth of what the rule gives, in PhysiCell all of it");
        return true;
    }

    /// <summary>In live cells the signal that tells death is 0.</summary>
    private static bool ActsInLiveCells(Draft draft, RuleSettings rule) => draft.Model.Vocabulary.Signals[rule.Signal].Kind != SignalKind.Dead;

    private static string? Drop(Draft draft, RuleSettings rule, string why)
    {
        draft.Missing(rule, $"'{draft.Model.Vocabulary.Signals[rule.Signal].Name}' on '{draft.Model.Vocabulary.Behaviours[rule.Behaviour].Name}' of '{draft.Types[rule.CellType]}': {why}");
        return null;
    }

    private sealed record Phrase(string Words, string Towards, bool Turned = false);
}
