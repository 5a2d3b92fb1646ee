using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <content>Single values.</content>
internal sealed partial class SectionReader
{
    /// <summary>
    /// A quantity in its key's unit (or the one given), from the section, else the library, else the key's own default.
    /// </summary>
    public double Quantity(QuantityKey key, Unit? unit = null, Unit? label = null, string? defaultText = null)
    {
        if (Find(key) is { } node) return QuantityOf(key, node, PathOf(key), unit, label);
        return DefaultQuantity(key, PathOf(key), unit ?? key.Unit, label, defaultText);
    }

    /// <summary>A quantity, or null when it is absent; no default is taken.</summary>
    public double? OptionalQuantity(QuantityKey key, Unit? unit = null, Unit? label = null) =>
        Find(key) is { } node ? QuantityOf(key, node, PathOf(key), unit, label) : null;

    /// <summary>Whether a word such as <c>auto</c> stands in place of a quantity, written or by default.</summary>
    public bool IsWord(QuantityKey key, string word)
    {
        if (Find(key) is not { } node)
        {
            if (key.Default != word) return false;
            _binding.Record(PathOf(key), word, OriginKind.Default, null, null);
            return true;
        }
        if (node is not ScalarNode scalar || scalar.Text != word) return false;
        _binding.Record(PathOf(key), node, word);
        return true;
    }

    /// <summary>A quantity that a node gives.</summary>
    public double QuantityOf(QuantityKey key, Node node, string path, Unit? unit = null, Unit? label = null)
    {
        var target = unit ?? key.Unit;
        if (node is not ScalarNode scalar || scalar.IsMissing)
        {
            _binding.Mismatch(node, path, Expectation(key, target));
            return double.NaN;
        }
        var (text, id) = FromLibrary(scalar, path);
        if (text is null) return double.NaN;
        if (!Quantities.Quantity.TryRead(text, target, label, out var value, out var message))
        {
            var words = key.Words.Length == 0 ? "" : $", or {string.Join(" or ", key.Words)}";
            var nearest = Nearest.Of(text, key.Words);
            _binding.Refuse(node, path, Expectation(key, target), $"{path}: {message}{words}{Nearest.Hint(nearest)}", nearest);
            return double.NaN;
        }
        _binding.Record(path, node, text, id, DefaultId(key.DefaultId));
        if (key.Range.Holds(value)) return value;
        var shown = target.Text.Length == 0 ? "" : $" {target.Text}";
        _binding.Refuse(node, path, $"{key.Range}",
            $"{path}: '{ProblemList.Shorten(text)}' is out of range; expected {key.Range}{shown}");
        return double.NaN;
    }

    /// <summary>The default of a quantity, recorded under a path.</summary>
    public double DefaultQuantity(QuantityKey key, string path, Unit unit, Unit? label = null, string? defaultText = null)
    {
        var id = DefaultId(key.DefaultId);
        if (id is null || !_binding.Library.TryGetText(id, out var text))
        {
            text = defaultText ?? key.Default ?? "";
            if (text.Length == 0)
            {
                if (!key.IsRequired) Missing(key);
                return double.NaN;
            }
            id = null;
        }
        if (!Quantities.Quantity.TryRead(text, unit, label, out var value, out var message))
        {
            Refuse(key, Expectation(key, unit),
                $"the default {(id is null ? "" : $"({id}) ")}cannot be taken: {message}; write a value");
            return double.NaN;
        }
        _binding.Record(path, text, OriginKind.Default, id, null);
        return value;
    }

    /// <summary>The default value of a face, null for no flux.</summary>
    public double? DefaultFace(QuantityKey key, string path, Unit unit, Unit? label)
    {
        if (DefaultId(key.DefaultId) is not null) return DefaultQuantity(key, path, unit, label);
        _binding.Record(path, "no_flux", OriginKind.Default, null, null);
        return null;
    }

    /// <summary>Records a word that stands in place of a value.</summary>
    public double? RecordWord(Node node, string path)
    {
        _binding.Record(path, node, ((ScalarNode)node).Text);
        return null;
    }

    /// <summary>
    /// What the six faces are given: one value for all, or a map of some; the others get the value for absent ones.
    /// </summary>
    public T[] Faces<T>(Node node, string path, Func<Node, string, T> read, T absent)
    {
        var faces = FacesKey.FaceNames;
        var values = new T[faces.Count];
        if (node is not MapNode map)
        {
            Array.Fill(values, read(node, path));
            return values;
        }
        Array.Fill(values, absent);
        foreach (var (name, value) in map.Entries)
        {
            var face = faces.ToList().IndexOf(name.Text);
            if (face >= 0)
            {
                values[face] = read(value, Paths.Join(path, name.Text));
                continue;
            }
            var nearest = Nearest.Of(name.Text, faces);
            var list = string.Join(", ", faces);
            _binding.Refuse(name, path, $"one of {list}",
                $"{path}: unknown face {name.Summary}; expected one of {list}{Nearest.Hint(nearest)}", nearest);
        }
        return values;
    }

    /// <summary>A whole number.</summary>
    public long Integer(IntegerKey key)
    {
        if (Find(key) is not { } node) return DefaultInteger(key);
        if (node is not ScalarNode scalar)
        {
            _binding.Mismatch(node, PathOf(key), "a whole number");
            return key.Min;
        }
        var (text, id) = FromLibrary(scalar, PathOf(key));
        if (text is null) return key.Min;
        if (!Numbers.TryParseInteger(text, out var value) || value < key.Min || value > key.Max)
        {
            var range = key.Max >= int.MaxValue ? $"of at least {key.Min}" : key.Min == key.Max ? $"{key.Min}"
                : $"from {key.Min} to {key.Max}";
            Refuse(key, "a whole number", $"'{ProblemList.Shorten(text)}' is not a whole number {range}");
            return key.Min;
        }
        _binding.Record(PathOf(key), node, text, id, DefaultId(key.DefaultId));
        return value;
    }

    /// <summary>Index of the chosen option.</summary>
    public int Choice(ChoiceKey key) => Find(key) is { } node ? ChoiceOf(key, node, PathOf(key)) : DefaultChoice(key);

    /// <summary>Index of the option that a node gives.</summary>
    public int ChoiceOf(ChoiceKey key, Node node, string path)
    {
        var expected = $"one of {string.Join(", ", key.Options)}";
        if (node is not ScalarNode scalar)
        {
            _binding.Mismatch(node, path, expected);
            return 0;
        }
        var index = Array.IndexOf(key.Options, scalar.Text);
        if (index < 0)
        {
            var nearest = Nearest.Of(scalar.Text, key.Options);
            _binding.Refuse(node, path, expected, $"{path}: read {node.Summary}; expected {expected}{Nearest.Hint(nearest)}",
                nearest);
            return 0;
        }
        _binding.Record(path, node, scalar.Text);
        return index;
    }

    public bool Flag(FlagKey key, bool? byDefault = null)
    {
        switch (Find(key))
        {
            case null:
                return byDefault ?? key.Default;
            case ScalarNode { Text: "true" or "false", IsPlain: true } scalar:
                _binding.Record(PathOf(key), scalar, scalar.Text);
                return scalar.Text == "true";
            case { } node:
                _binding.Mismatch(node, PathOf(key), "true or false");
                return key.Default;
        }
    }

    /// <summary>A text, or null when absent.</summary>
    public ScalarNode? Text(TextKey key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case ScalarNode { IsMissing: false } scalar:
                return scalar;
            case { } node:
                _binding.Mismatch(node, PathOf(key), "a text");
                return null;
        }
    }

    /// <summary>Three quantities, or null when absent or wrong.</summary>
    public (double X, double Y, double Z)? Vector(VectorKey key)
    {
        if (Find(key) is not { } node) return null;
        if (node is not ListNode { Items.Count: 3 } list)
        {
            _binding.Mismatch(node, PathOf(key),
                $"three values such as [400 {key.Component.Unit.Text}, 400 {key.Component.Unit.Text}, 400 {key.Component.Unit.Text}]");
            return (double.NaN, double.NaN, double.NaN);
        }
        return (Component(0), Component(1), Component(2));

        double Component(int i) => QuantityOf(key.Component, list.Items[i], Paths.Join(PathOf(key), i));
    }

    /// <summary>The text to read, after looking up <c>library:ID</c>.</summary>
    private (string? Text, string? Id) FromLibrary(ScalarNode scalar, string path)
    {
        var (text, id, wrong, nearest) = _binding.LookUp(scalar.Text);
        if (text is null) _binding.Refuse(scalar, path, "an entry of the parameter library", $"{path}: {wrong}", nearest);
        return (text, id);
    }

    private long DefaultInteger(IntegerKey key)
    {
        var id = DefaultId(key.DefaultId);
        if (id is not null && _binding.Library.TryGetText(id, out var text) && Numbers.TryParseInteger(text, out var value))
        {
            _binding.Record(PathOf(key), text, OriginKind.Default, id, null);
            return value;
        }
        if (key.Default is not { } own)
        {
            if (!key.IsRequired) Missing(key);
            return key.Min;
        }
        _binding.Record(PathOf(key), $"{own}", OriginKind.Default, null, null);
        return own;
    }

    private int DefaultChoice(ChoiceKey key)
    {
        if (key.Default is not { } option)
        {
            Missing(key);
            return 0;
        }
        _binding.Record(PathOf(key), option, OriginKind.Default, null, null);
        return Array.IndexOf(key.Options, option);
    }

    /// <summary>The library entry that gives a default, or null where the library has none.</summary>
    private string? DefaultId(string? pattern) =>
        pattern?.Replace("{}", Subject, StringComparison.Ordinal) is { } id && _binding.Library.TryGetText(id, out _) ? id : null;

    private static string Expectation(QuantityKey key, Unit unit) =>
        Quantities.Quantity.Expectation(unit) + (key.Words.Length == 0 ? "" : $", or {string.Join(" or ", key.Words)}");
}
