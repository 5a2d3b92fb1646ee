using Exocosm.Model.Problems;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>
/// Reads one section by its table of keys. What cannot be read is a problem and a stand-in value (NaN, an empty text), so that
/// reading
/// goes on and finds all problems of the file.
/// </summary>
internal sealed partial class SectionReader
{
    private readonly Binding _binding;
    private readonly MapNode? _map;

    /// <param name="binding">What the readers of one scenario share.</param>
    /// <param name="section">The keys.</param>
    /// <param name="node">The section as written, or null where it is absent and all defaults hold.</param>
    /// <param name="path">Its path.</param>
    /// <param name="subject">What stands for <c>{}</c> in library ids.</param>
    public SectionReader(Binding binding, Section section, Node? node, string path, string subject = "")
    {
        _binding = binding;
        Path = path;
        Subject = subject;
        Node = node;
        _map = node as MapNode;
        if (node is not null && _map is null)
            binding.Mismatch(node, path.Length == 0 ? "scenario" : path, SectionExpected(section));
        foreach (var (key, _) in _map?.Entries ?? [])
        {
            if (binding.Problems.IsFull) break;
            RefuseUnknown(section, key);
        }
        // What is absent altogether was reported by its parent, if it must be there.
        foreach (var key in section.Keys)
            if (key.IsRequired && _map is not null && Find(key) is null) Missing(key);
        if (section.IsOneOf && _map is not null && _map.Entries.Count != 1)
            binding.Refuse(_map, path, SectionExpected(section), $"{path}: expected exactly one of {List(section)}");
    }

    public string Path { get; }

    /// <summary>What stands for <c>{}</c> in library ids.</summary>
    public string Subject { get; set; }

    /// <summary>The section as written, or null.</summary>
    public Node? Node { get; }

    public bool Has(Key key) => Find(key) is not null;

    public Node? Find(Key key) => _map?.Find(key.Name);

    public string PathOf(Key key) => Paths.Join(Path, key.Name);

    /// <summary>Says something about the value of a key, or about the section where the key is absent.</summary>
    public void Refuse(Key key, string expected, string message)
    {
        if ((Find(key) ?? Node) is { } node and not RefusedNode)
            _binding.Refuse(node, PathOf(key), expected, $"{PathOf(key)}: {message}");
    }

    /// <summary>Refuses keys that would change nothing: a mistake of the author.</summary>
    public void Unused(string why, params Key[] keys)
    {
        foreach (var key in keys)
            if (Has(key)) Refuse(key, "no such key here", $"it would have no effect: {why}");
    }

    /// <summary>Says that a value that cannot be left out is missing.</summary>
    public void Missing(Key key)
    {
        if (Node is RefusedNode) return;
        var name = Path.Length == 0 ? "the scenario" : Path;
        _binding.Problems.Add(Node?.Place ?? new Place(_binding.File, 1, 1), PathOf(key), "nothing", key.Description,
            $"{name} needs '{key.Name}': {key.Description}");
    }

    /// <summary>A reader of a nested section; where that is absent, all its defaults hold.</summary>
    public SectionReader Section(SectionKey key, string? subject = null) =>
        new(_binding, key.Section, Find(key), PathOf(key), subject ?? Subject);

    /// <summary>Whether a nested section is given and not <c>off</c>.</summary>
    public bool IsOn(SectionKey key)
    {
        if (Find(key) is not { } node) return false;
        if (!key.CanBeOff || node is not ScalarNode { Text: "off" }) return true;
        _binding.Record(PathOf(key), node, "off");
        return false;
    }

    /// <summary>The named entries under a key.</summary>
    public IEnumerable<(ScalarNode Name, SectionReader Reader)> Entries(SectionMapKey key)
    {
        foreach (var (name, value) in MapEntries(key))
            yield return (name, new SectionReader(_binding, key.Section, value, Paths.Join(PathOf(key), name.Text), name.Text));
    }

    /// <summary>The entries under a key as written.</summary>
    public IReadOnlyList<MapEntry> MapEntries(Key key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case MapNode map:
                return map.Entries;
            case { } other:
                _binding.Mismatch(other, PathOf(key), "named entries; write {} for none");
                return [];
        }
    }

    /// <summary>The items of a list of sections.</summary>
    public IEnumerable<SectionReader> Items(SectionListKey key) =>
        ListItems(key).Select((item, i) => new SectionReader(_binding, key.Section, item, Paths.Join(PathOf(key), i)));

    /// <summary>The items of a list as written.</summary>
    public IReadOnlyList<Node> ListItems(Key key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case ListNode list:
                return list.Items;
            case { } other:
                _binding.Mismatch(other, PathOf(key), "a list; each item on its own line after '- '");
                return [];
        }
    }

    private void RefuseUnknown(Section section, ScalarNode key)
    {
        if (section.Keys.Any(k => k.Name == key.Text)) return;
        var nearest = Nearest.Of(key.Text, section.Keys.Select(k => k.Name));
        var instead = nearest is null ? $"; known: {List(section)}" : Nearest.Hint(nearest);
        _binding.Refuse(key, Paths.Join(Path, key.Text), $"one of {List(section)}",
            $"unknown key {key.Summary} in {section.Name}{instead}", nearest);
    }

    private static string List(Section section) => string.Join(", ", section.Keys.Select(k => k.Name));

    private static string SectionExpected(Section section) =>
        $"a section with {ProblemList.Shorten(List(section))} (write {{}} for all defaults)";
}
