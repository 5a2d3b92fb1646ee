using Exocosm.Model.Grammar;
using Exocosm.Model.Quantities;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Effects;

/// <summary>Turns an effect into the sentences of the rules that it stands for.</summary>
internal sealed class EffectReader(Binding binding, Phrases phrases, IReadOnlyList<CellType?> types)
{
    private const string LoadHalfMax = "library:exosome.uptake.ec50";
    private const string LoadHill = "library:exosome.uptake.hill";
    private const string ContactHalfMax = "library:attack.checkpoint.half_max";

    /// <summary>The sentences, each at the place of the effect; none with a problem.</summary>
    public IEnumerable<ScalarNode> Read(SectionReader section)
    {
        var effect = EffectCatalogue.All[section.Choice(EffectKeys.Kind)];
        if (section.Text(EffectKeys.In) is not { } type || section.Text(EffectKeys.By) is not { } signal) return [];
        var number = binding.Resolve(type, binding.Names.CellTypes, "cell type", section.PathOf(EffectKeys.In));
        if (number < 0 || types[number] is not { } recipient) return [];
        var to = section.Text(EffectKeys.To)?.Text;
        if (effect.To is null != to is null)
        {
            if (to is null) section.Refuse(EffectKeys.Kind, "'to' beside it", $"'{effect.Name}' needs 'to': {effect.To}");
            else section.Refuse(EffectKeys.To, "no 'to'", $"'{effect.Name}' leads to nothing that must be named");
            return [];
        }
        if (Response(section, signal) is not { } response) return [];
        var (strength, sentences) = (section.Text(EffectKeys.Strength)?.Text, new List<ScalarNode>());
        foreach (var change in effect.Changes)
        {
            var target = Target(section, change, recipient, to, strength);
            strength = null;
            if (target is { } sentence)
                sentences.Add(new ScalarNode(section.Node!.Place, $"in {Quoted(type.Text)}, {signal.Text.Trim()} {sentence}, {response}"));
        }
        return sentences;
    }

    private static string Quoted(string name) => name.Contains(',') ? $"\"{name}\"" : name;

    /// <summary>Half effect and Hill power in the words of a rule.</summary>
    private string? Response(SectionReader section, ScalarNode signal)
    {
        var kind = phrases.Signals.Find(phrase => phrase.Text == signal.Text.Trim())?.Meaning.Kind;
        var byDefault = kind switch
        {
            SignalKind.ExosomeLoad => (LoadHalfMax, LoadHill),
            SignalKind.CargoContact => (ContactHalfMax, "1"),
            _ => (null, LoadHill),
        };
        var half = section.Text(EffectKeys.HalfMax)?.Text ?? byDefault.Item1;
        if (half is null && kind is not null)
        {
            section.Missing(EffectKeys.HalfMax);
            return null;
        }
        return $"half-max {half ?? "1"}, Hill power {section.Text(EffectKeys.Hill)?.Text ?? byDefault.Item2}";
    }

    /// <summary><c>increases BEHAVIOUR towards VALUE</c>, or null where the recipient lacks an optional behaviour or with a problem.</summary>
    private string? Target(SectionReader section, EffectChange change, CellType recipient, string? to, string? strength)
    {
        var name = change.Behaviour.Replace("{to}", to, StringComparison.Ordinal);
        if (phrases.Behaviours.Find(phrase => phrase.Text == name) is not { } behaviour)
        {
            section.Refuse(EffectKeys.To, "a name that the scenario declares", $"there is no '{name}'");
            return null;
        }
        if (BaseValues.Of(recipient, behaviour.Meaning) is not { } from)
        {
            if (!change.IsOptional)
                section.Refuse(EffectKeys.In, $"a type with '{name}'", $"'{recipient.Name}' has no '{name}': {BaseValues.Lacking(behaviour.Meaning.Kind)}");
            return null;
        }
        var unit = change.Size is EffectSize.Value or EffectSize.Added ? behaviour.Unit : Unit.One;
        var written = strength ?? $"library:{change.LibraryId}";
        var (text, _, wrong, nearest) = binding.LookUp(written);
        var message = wrong;
        if (text is null || !Quantity.TryRead(text, unit, behaviour.Label, out var value, out message))
        {
            binding.Refuse(section.Find(EffectKeys.Strength) ?? section.Node!, section.PathOf(EffectKeys.Strength), Quantity.Expectation(unit),
                $"{section.PathOf(EffectKeys.Strength)}: {message}", nearest);
            return null;
        }
        var target = change.Size switch
        {
            EffectSize.Value => value,
            EffectSize.Factor => from * value,
            EffectSize.Divided => from / value,
            EffectSize.Spared => from * (1 - value),
            _ => from + value,
        };
        if (behaviour.Meaning.Kind == BehaviourKind.SymmetricRenewal) target = Math.Min(1, target);
        binding.Record(section.PathOf(EffectKeys.Strength), section.Node!, text, strength is null ? change.LibraryId : null, change.LibraryId);
        var shown = behaviour.Unit.Text.Length == 0 ? Numbers.Format(target) : $"{Numbers.Format(target)} {behaviour.Unit.Text}";
        return $"{(target >= from ? "increases" : "decreases")} {name} towards {shown}";
    }
}
