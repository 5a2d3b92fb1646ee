using Exocosm.Model.Problems;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Applies overrides (path and value) to the tree of a scenario, before anything is checked.</summary>
internal sealed class Overrides(MapNode root, ProblemList problems)
{
    // Under these, names are declared; an override cannot declare one, or a typing error would add a cell type.
    private static readonly string[] Declaring =
        [ScenarioKeys.Substrates.Name, ScenarioKeys.Cargo.Name, ScenarioKeys.Exosomes.Name, ScenarioKeys.CellTypes.Name,
            ScenarioKeys.Sites.Name, ScenarioKeys.Treatments.Name];

    /// <summary>Applies <c>path=value</c> of the command line.</summary>
    public void Apply(string assignment)
    {
        var file = $"--set {ProblemList.Shorten(assignment)}";
        var start = new Place(file, 1, 1);
        if (!Paths.TrySplit(assignment, out var path, out var end) || end >= assignment.Length)
        {
            problems.Add(start with { Column = Math.Min(end, assignment.Length) + 1 }, "", assignment, "path=value",
                $"'{ProblemList.Shorten(assignment)}' is not path=value, such as cell_types.CSC.cycle.rate=\"1 1/day\"");
            return;
        }
        var text = assignment[(end + 1)..];
        if (TextFile.Check(file, text, problems) is null) return;
        var value = text.Trim().Length == 0 ? new ScalarNode(start, "") { IsOverride = true } : ReadValue(file, text, end + 1);
        if (value is not null) Set(path, value, start);
    }

    /// <summary>Applies one of the named sets of a key: a size or a variant.</summary>
    /// <param name="key">The key.</param>
    /// <param name="noun">What one of its sets is.</param>
    /// <param name="name">The set.</param>
    /// <param name="asked">Where it was asked for.</param>
    public void ApplyNamed(OverridesKey key, string noun, string name, Place asked)
    {
        if ((root.Find(key.Name) as MapNode)?.Find(name) is not MapNode chosen)
        {
            var names = (root.Find(key.Name) as MapNode)?.Entries.Select(e => e.Key.Text).ToList() ?? [];
            var nearest = Nearest.Of(name, names);
            var known = names.Count == 0 ? $"; the scenario has no {key.Name}"
                : nearest is null ? $"; {key.Name}: {string.Join(", ", names)}"
                : Nearest.Hint(nearest);
            problems.Add(asked, key.Name, name, $"a {noun} of the scenario",
                $"unknown {noun} '{ProblemList.Shorten(name)}'{known}", nearest);
            return;
        }
        foreach (var (path, value) in chosen.Entries)
        {
            if (Paths.TrySplit(path.Text, out var segments, out var end) && end == path.Text.Length) Set(segments, value,
                path.Place);
            else problems.Add(path.Place, key.Name, path.Text, "a path",
                $"{path.Summary} is not a path such as time.end");
        }
    }

    // A value is YAML in flow style, so lists and maps can be given; a lone text that only looks like YAML is taken as it stands.
    private Node? ReadValue(string file, string text, int offset)
    {
        var own = new ProblemList();
        var node = NodeReader.Read(file, text, own, isOverride: true);
        if (own.IsEmpty && node is not null) return node;
        foreach (var p in own.Sorted()) problems.Add(p with { Column = p.Line == 1 ? p.Column + offset : p.Column });
        return null;
    }

    private void Set(List<(string? Name, int Index, int At)> path, Node value, Place place)
    {
        Node node = root;
        for (var i = 0; i < path.Count; i++)
        {
            var (name, index, at) = path[i];
            var here = place with { Column = place.Column + at };
            var isLast = i == path.Count - 1;
            if (name is null)
            {
                if (node is not ListNode list)
                {
                    Refuse(here, path, i, $"{Paths.Show(path.Take(i))} is not a list");
                    return;
                }
                if (index >= list.Items.Count)
                {
                    Refuse(here, path, i, $"{Paths.Show(path.Take(i))} has {list.Items.Count} items, counted from 0");
                    return;
                }
                if (isLast) list.Items[index] = value;
                else node = list.Items[index];
                continue;
            }
            if (node is not MapNode map)
            {
                Refuse(here, path, i,
                    $"{Paths.Show(path.Take(i))} is {(node is ScalarNode ? "a single value" : node.Summary)}, not a section");
                return;
            }
            // An item such as `spheroid: {count: 10}` is named by its place in the list; its kind may be left out of the path.
            if (i > 0 && path[i - 1].Name is null && map.Find(name) is null && map.Entries is [{ Value: MapNode kind }]
                && SiteKeys.InitialSection.Keys.All(k => k.Name != name)) map = kind;
            var found = map.Find(name);
            if (found is null && i <= 1 && MustExist(path, i))
            {
                var names = i == 0 ? ScenarioKeys.Section.Keys.Select(k => k.Name) : map.Entries.Select(e => e.Key.Text);
                var nearest = Nearest.Of(name, names);
                var near = nearest is null ? null : Paths.Show([.. path.Take(i), (nearest, -1, 0), .. path.Skip(i + 1)]);
                Refuse(here, path, i, $"the scenario has no {Paths.Show(path.Take(i + 1))}{Nearest.Hint(near)}", near);
                return;
            }
            if (isLast) map.Set(new ScalarNode(here, name) { IsOverride = true }, value);
            else if (found is null) map.Set(new ScalarNode(here, name) { IsOverride = true },
                node = new MapNode(here, []) { IsOverride = true });
            else node = found;
        }
    }

    private static bool MustExist(List<(string? Name, int Index, int At)> path, int i) =>
        i == 0 ? ScenarioKeys.Section.Keys.All(k => k.Name != path[0].Name) : Declaring.Contains(path[0].Name);

    private void Refuse(Place place, List<(string? Name, int Index, int At)> path, int i, string message,
        string? nearest = null) =>
        problems.Add(place, Paths.Show(path), path[i].Name ?? $"[{path[i].Index}]", "a path of the scenario", message, nearest);
}
