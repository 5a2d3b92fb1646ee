using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Grammar;

/// <summary>
/// Reads rules: <c>in TYPE, SIGNAL increases|decreases BEHAVIOUR [from BASE] towards VALUE [with a Hill response], [with]
/// half-max H,
/// [and|with] Hill power P [; applies to dead cells]</c>. Keywords in any letter case, names as declared; names with commas or
/// keywords in quotation marks. VALUE, H and P may name an entry of the parameter library: <c>library:ID</c>.
/// </summary>
internal sealed class RuleReader(Binding binding, Phrases phrases, IReadOnlyList<CellType?> types)
{
    private static readonly string[] ValueEnds = [",", ";", "with", "and", "towards", "toward", "to", "half-max", "half", "Hill"];

    // What the library knows of doses and responses in general; a rule on a load can be compared with it.
    private const string LoadHalfMax = "exosome.uptake.ec50";
    private const string LoadHillPower = "exosome.uptake.hill";

    private ScalarNode _node = null!;
    private Sentence _sentence = null!;
    private string _path = "";

    /// <summary>The rule, or null with a problem.</summary>
    public Rule? Read(ScalarNode node, string path)
    {
        (_node, _path, _sentence) = (node, path, new Sentence(node.Text));
        if (!_sentence.Take("in")) return Fail("'in' and a cell type, as in: in CSC, oxygen increases ...");
        if (ReadType() is not { } typeIndex) return null;
        var signalAt = Here();
        if (ReadPhrase(phrases.Signals, "signal", "increases", "decreases", "increase", "decrease") is not { } signal)
            return null;
        var increases = _sentence.Take("increases") || _sentence.Take("increase");
        if (!increases && !_sentence.Take("decreases") && !_sentence.Take("decrease")) return Fail("'increases' or 'decreases'");
        var behaviourAt = Here();
        if (ReadPhrase(phrases.Behaviours, "behaviour", "from", "towards", "toward", "to") is not { } behaviour) return null;
        double? from = null;
        var fromAt = Here();
        if (_sentence.Take("from"))
        {
            fromAt = Here();
            if ((from = ReadValue(behaviour.Unit, behaviour.Label, null)) is null) return null;
        }
        if (!_sentence.Take("towards") && !_sentence.Take("toward") && !_sentence.Take("to"))
            return Fail("'towards' and a value");
        var towardsAt = Here();
        if (ReadValue(behaviour.Unit, behaviour.Label, "towards") is not { } towards) return null;
        if (!TakeResponse(out var halfMaxAt)) return null;
        var isLoad = signal.Meaning.Kind == SignalKind.ExosomeLoad;
        if (ReadValue(signal.Unit, signal.Label, "half_max", isLoad ? LoadHalfMax : null) is not { } halfMax) return null;
        if (!TakeHillPower(out var powerAt)) return null;
        if (ReadValue(Unit.One, null, "hill_power", isLoad ? LoadHillPower : null) is not { } power) return null;
        if (!TryReadEnd(out var dead)) return null;
        CheckNumbers(behaviour, towards, towardsAt, halfMax, halfMaxAt, power, powerAt);
        if (typeIndex < 0 || types[typeIndex] is not { } type) return null;
        CheckBase(type, behaviour, behaviourAt, from, fromAt);
        if (BaseValues.Mute(types, typeIndex, signal.Meaning.Kind) is { } mute)
            Refuse(signalAt, signal.Text, $"a signal of '{type.Name}'", $"'{type.Name}' has no '{signal.Text}': {mute}");
        if (signal.Meaning.Kind == SignalKind.Niche && !binding.Names.HasNicheInSite)
            Refuse(signalAt, signal.Text, "an organ with 'site' and 'niche'", "no cell lives in a niche: give the body an organ with 'site' and 'niche'");
        return new Rule(typeIndex, signal.Meaning, increases, behaviour.Meaning, towards, halfMax, power, dead, node.Text.Trim());
    }

    private int? ReadType()
    {
        _sentence.SkipBlanks();
        var names = binding.Names.CellTypes;
        var best = Longest(names, n => n);
        var read = best is null ? _sentence.Until(",") : best;
        if (best is null)
        {
            var bare = read.Trim('"');
            var nearest = Nearest.Of(bare, names);
            var why = binding.Names.AbstractTypes.Contains(bare)
                ? $"'{ProblemList.Shorten(bare)}' is abstract; no cell is of that type"
                : $"unknown cell type '{ProblemList.Shorten(bare)}'{Nearest.Hint(nearest)}";
            Refuse(Here(), bare, "a cell type", why, nearest);
            _sentence.Skip(read.Length);
        }
        else _sentence.Skip(_sentence.MatchName(best));
        if (!_sentence.Take("cells")) _sentence.Take("cell");
        if (_sentence.TakeSign(',')) return best is null ? -1 : Names.IndexOf(names, best);
        Fail("',' after the cell type");
        return null;
    }

    private Phrase<T>? ReadPhrase<T>(List<Phrase<T>> known, string noun, params string[] stops)
    {
        _sentence.SkipBlanks();
        var at = Here();
        if (Longest(known, p => p.Text) is { } phrase)
        {
            _sentence.Skip(_sentence.MatchName(phrase.Text) is > 0 and var length ? length : MatchQuoted(phrase.Text));
            return phrase;
        }
        var read = _sentence.Until(stops);
        var nearest = Nearest.Of(read, known.Select(p => p.Text));
        Refuse(at, read, $"a {noun}", read.Length == 0
            ? $"expected a {noun}"
            : $"unknown {noun} '{ProblemList.Shorten(read)}'{Nearest.Hint(nearest)}", nearest);
        return null;
    }

    private T? Longest<T>(IEnumerable<T> candidates, Func<T, string> text) where T : class
    {
        T? best = null;
        var longest = 0;
        foreach (var candidate in candidates)
        {
            var length = Math.Max(_sentence.MatchName(text(candidate)), MatchQuoted(text(candidate)));
            if (length > longest) (best, longest) = (candidate, length);
        }
        return best;
    }

    // A phrase may hold a declared name in quotation marks: "my, type" in: contact with "my, type".
    private int MatchQuoted(string phrase)
    {
        var quote = _sentence.Text.IndexOf('"', _sentence.At);
        if (quote < 0) return 0;
        var close = _sentence.Text.IndexOf('"', quote + 1);
        if (close < 0) return 0;
        var name = _sentence.Text[(quote + 1)..close];
        var at = phrase.IndexOf(name, StringComparison.Ordinal);
        if (name.Length == 0 || at < 0) return 0;
        return _sentence.MatchName($"{phrase[..at]}\"{name}\"{phrase[(at + name.Length)..]}");
    }

    /// <summary>A value of the rule, recorded as its part.</summary>
    /// <param name="unit">Unit to read it in.</param>
    /// <param name="label">A substrate's own unit, or null.</param>
    /// <param name="part">What of the rule it is; null for what only repeats another value.</param>
    /// <param name="corresponding">Library entry that a written value can be compared with, or null.</param>
    private double? ReadValue(Unit unit, Unit? label, string? part, string? corresponding = null)
    {
        _sentence.SkipBlanks();
        var at = Here();
        var written = _sentence.Until(ValueEnds);
        var (text, id, wrong, nearest) = binding.LookUp(written);
        if (text is null)
        {
            Refuse(at, written, "an entry of the parameter library", wrong, nearest);
            return null;
        }
        if (Quantity.TryRead(text, unit, label, out var value, out var message))
        {
            _sentence.Skip(written.Length);
            if (part is not null) binding.Record(Paths.Join(_path, part), _node, text, id, corresponding);
            return value;
        }
        Refuse(at, written, Quantity.Expectation(unit), written.Length == 0 ? $"expected {Quantity.Expectation(unit)}" : message);
        return null;
    }

    private bool TakeResponse(out int at)
    {
        _sentence.TakeSign(',');
        if (_sentence.Take("with a Hill response")) _sentence.TakeSign(',');
        if (!_sentence.Take("with")) _sentence.Take("and");
        var found = _sentence.Take("half-max") || _sentence.Take("half max") || _sentence.Take("halfmax");
        at = Here();
        if (!found) Fail("', half-max' and a value");
        return found;
    }

    private bool TakeHillPower(out int at)
    {
        _sentence.TakeSign(',');
        if (!_sentence.Take("and")) _sentence.Take("with");
        var found = _sentence.Take("Hill power");
        at = Here();
        if (!found) Fail("', Hill power' and a number");
        return found;
    }

    private bool TryReadEnd(out bool appliesToDead)
    {
        var sign = _sentence.TakeSign(';') || _sentence.TakeSign(',') || _sentence.TakeSign('.');
        if (!_sentence.Take("and")) _sentence.Take("rule");
        appliesToDead = _sentence.Take("applies to dead cells");
        if (appliesToDead || !sign) _sentence.TakeSign('.');
        _sentence.SkipBlanks();
        if (!_sentence.IsAtEnd) Fail("the end of the rule, or '; applies to dead cells'");
        return _sentence.IsAtEnd;
    }

    private void CheckNumbers(Phrase<BehaviourRef> behaviour, double towards, int towardsAt, double halfMax, int halfMaxAt,
        double power, int powerAt)
    {
        if (BaseValues.Wrong(behaviour.Meaning.Kind, towards) is { } wrong)
            Refuse(towardsAt, Numbers.Brief(towards), "another value", $"the value of '{behaviour.Text}': {wrong}");
        if (halfMax <= 0) Refuse(halfMaxAt, Numbers.Brief(halfMax), "a value above 0", "half-max must be above 0");
        if (power is <= 0 or > 100)
            Refuse(powerAt, Numbers.Brief(power), "a value above 0, at most 100", "the Hill power must be above 0, at most 100");
    }

    private void CheckBase(CellType type, Phrase<BehaviourRef> behaviour, int behaviourAt, double? from, int fromAt)
    {
        if (behaviour.Meaning.Kind == BehaviourKind.Transformation
            && behaviour.Meaning.Index == Names.IndexOf(binding.Names.CellTypes, type.Name))
            Refuse(behaviourAt, behaviour.Text, "another type", $"'{type.Name}' cannot turn into itself");
        if (BaseValues.Of(type, behaviour.Meaning) is not { } value)
        {
            Refuse(behaviourAt, behaviour.Text, $"a behaviour of '{type.Name}'",
                $"'{type.Name}' has no '{behaviour.Text}': {BaseValues.Lacking(behaviour.Meaning.Kind)}");
            return;
        }
        if (from is not { } said || Math.Abs(said - value) <= 1e-9 * Math.Max(Math.Abs(said), Math.Abs(value))) return;
        var unit = behaviour.Unit.Text.Length == 0 ? "" : $" {behaviour.Unit.Text}";
        Refuse(fromAt, Numbers.Format(said), Numbers.Format(value),
            $"the rule says that '{behaviour.Text}' is {Numbers.Format(said)}{unit}, but '{type.Name}' has {Numbers.Format(value)}{unit}");
    }

    private int Here()
    {
        _sentence.SkipBlanks();
        return _sentence.At;
    }

    private Rule? Fail(string expected)
    {
        var word = _sentence.Word();
        Refuse(Here(), word, expected, word.Length == 0 ? $"the rule ends here; expected {expected}"
            : $"read '{ProblemList.Shorten(word)}'; expected {expected}");
        return null;
    }

    private void Refuse(int at, string read, string expected, string message, string? nearest = null) =>
        binding.Problems.Add(_node.PlaceOf(at), _path, read, expected, message, nearest);
}
