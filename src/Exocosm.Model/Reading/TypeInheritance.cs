using Exocosm.Model.Problems;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>A cell type with what it inherits merged in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">Name of the type it inherits from, or null.</param>
/// <param name="IsAbstract">Only a base for others.</param>
/// <param name="Node">Its values and those inherited.</param>
internal sealed record MergedType(ScalarNode Name, string? Parent, bool IsAbstract, Node Node);

/// <summary>Merges cell types with the types they inherit from, on the tree, so that every value keeps its place.</summary>
internal sealed class TypeInheritance
{
    private readonly Binding _binding;
    private readonly Dictionary<string, MapEntry> _types;
    private readonly Dictionary<string, Node> _merged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inCycle = [];

    private TypeInheritance(Binding binding, IReadOnlyList<MapEntry> types)
    {
        _binding = binding;
        _types = types.ToDictionary(t => t.Key.Text, StringComparer.Ordinal);
    }

    public static IReadOnlyList<MergedType> Merge(Binding binding, IReadOnlyList<MapEntry> types)
    {
        var inheritance = new TypeInheritance(binding, types);
        foreach (var type in types) inheritance.CheckParents(type);
        return [.. types.Select(type => new MergedType(
            type.Key,
            inheritance.ParentOf(type)?.Key.Text,
            type.Value is MapNode map && map.Find(CellTypeKeys.Abstract.Name) is ScalarNode { Text: "true" },
            inheritance.Merged(type)))];
    }

    private static ScalarNode? ParentName(MapEntry type) =>
        (type.Value as MapNode)?.Find(CellTypeKeys.Inherits.Name) as ScalarNode;

    private MapEntry? ParentOf(MapEntry type) =>
        !_inCycle.Contains(type.Key.Text) && ParentName(type) is { } name ? _types.GetValueOrDefault(name.Text) : null;

    private void CheckParents(MapEntry type)
    {
        if (ParentName(type) is not { } parent) return;
        var path = Paths.Join(Paths.Join(Paths.Join("", ScenarioKeys.CellTypes.Name), type.Key.Text), CellTypeKeys.Inherits.Name);
        if (!_types.ContainsKey(parent.Text))
        {
            var nearest = Nearest.Of(parent.Text, _types.Keys);
            _binding.Refuse(parent, path, "a cell type", $"{path}: unknown cell type {parent.Summary}{Nearest.Hint(nearest)}",
                nearest);
            return;
        }
        var chain = new List<string> { type.Key.Text };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = ParentName(type); next is not null; next = _types.TryGetValue(next.Text, out var up) ? ParentName(up)
            : null)
        {
            var closes = next.Text == type.Key.Text;
            if (!seen.Add(next.Text)) return;
            chain.Add(next.Text);
            if (!closes) continue;
            _inCycle.Add(type.Key.Text);
            _binding.Refuse(parent, path, "a type that does not inherit from this one",
                $"{path}: the types inherit in a circle: {ProblemList.Shorten(string.Join(" -> ", chain))}");
            return;
        }
    }

    private Node Merged(MapEntry type)
    {
        if (_merged.TryGetValue(type.Key.Text, out var done)) return done;
        // Chains are as long as there are types at most, and those are few.
        var result = ParentOf(type) is { } parent && Merged(parent) is MapNode below && type.Value is MapNode above
            ? Over(above, below, isType: true)
            : type.Value;
        _merged[type.Key.Text] = result;
        return result;
    }

    /// <summary>The values of one map, and of the one below it where the first is silent.</summary>
    private static MapNode Over(MapNode above, MapNode below, bool isType = false)
    {
        var result = new MapNode(above.Place, [.. above.Entries]) { IsOverride = above.IsOverride };
        var switched = Switches(above, below);
        foreach (var (key, value) in below.Entries)
        {
            if (isType && (key.Text == CellTypeKeys.Inherits.Name || key.Text == CellTypeKeys.Abstract.Name)) continue;
            var own = above.Find(key.Text);
            if (own is null && !switched) result.Entries.Add(new MapEntry(key, value));
            else if (own is MapNode ownMap && value is MapNode inherited) result.Set(key, Over(ownMap, inherited));
        }
        return result;
    }

    // Another cycle model has other phases, and another release mode other parameters: what belonged to the inherited choice does
    // not carry over.
    private static bool Switches(MapNode above, MapNode below) =>
        Differ(CycleKeys.Model.Name, above, below) || Differ(HierarchyKeys.Mode.Name, above, below);

    private static bool Differ(string key, MapNode above, MapNode below) =>
        above.Find(key) is ScalarNode own && below.Find(key) is ScalarNode inherited && own.Text != inherited.Text;
}
