using System.Globalization;
using Exocosm.Model.Problems;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads a scenario file into checked records, or into everything that is wrong with it.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, as it shall appear in messages.</param>
    /// <param name="options">Library, overrides, size, seed.</param>
    public static ScenarioReadResult Read(string path, ScenarioReadOptions options)
    {
        var problems = new ProblemList();
        var text = TextFile.Read(path, path, options.LargestFile, new Place(path, 1, 1), "", problems);
        return text is null ? new ScenarioReadResult(null, problems.Sorted(), "") : ReadText(text, path, options);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The scenario.</param>
    /// <param name="file">Name of its file for messages; files it names are looked for in the folder of this one.</param>
    /// <param name="options">Library, overrides, size, seed.</param>
    public static ScenarioReadResult ReadText(string text, string file, ScenarioReadOptions options)
    {
        var problems = new ProblemList();
        if (TextFile.Check(file, text, problems) is null || NodeReader.Read(file, text, problems) is not { } root)
            return new ScenarioReadResult(null, problems.Sorted(), "");
        if (root is not MapNode scenario)
        {
            problems.Add(root.Place, "", root.Summary, "a scenario",
                $"expected a scenario (keys such as exocosm, name, time), but read {root.Summary}");
            return new ScenarioReadResult(null, problems.Sorted(), "");
        }
        var untouched = options.ChecksOthers && problems.IsEmpty ? (MapNode)scenario.Copy() : null;
        Amend(scenario, options, file, problems);
        var (bound, table) = Bind(scenario, options, file, problems);
        if (untouched is not null && problems.IsEmpty)
        {
            if (options is { Size: null, Variant: null, Arm: null })
            {
                CheckNamed(untouched, ScenarioKeys.Sizes, name => options with { Size = name }, file, problems);
                CheckNamed(untouched, ScenarioKeys.Variants, name => options with { Variant = name }, file, problems);
            }

            if (options.Arm is null) CheckNamed(untouched, ScenarioKeys.Arms, name => options with { Arm = name }, file, problems);
        }

        var endsEarly = options.Until is { } until && problems.IsEmpty && EarlierEnd.Apply(scenario, bound.Time, until, problems);
        if (endsEarly) (bound, table) = Bind(scenario, options, file, problems);
        if (problems.IsEmpty) Resolve(scenario, table);
        return new ScenarioReadResult(problems.IsEmpty ? bound : null, problems.Sorted(), NodeWriter.Write(scenario)) { EndsEarly = endsEarly };
    }

    private static (Scenario Bound, CellTable Table) Bind(MapNode scenario, ScenarioReadOptions options, string file, ProblemList problems)
    {
        var binding = new Binding(file, new Defaults(options.Parameters, options.Cargo), problems);
        var table = new CellTable(binding, Path.GetDirectoryName(file) ?? "");
        return (new ScenarioBinder(binding, table).Bind(scenario), table);
    }

    private static void Amend(MapNode scenario, ScenarioReadOptions options, string file, ProblemList problems)
    {
        var overrides = new Overrides(scenario, problems);
        if (options.Variant is { } variant) overrides.ApplyNamed(ScenarioKeys.Variants, "variant", variant, new Place(file, 1, 1));
        if (options.Size is { } size) overrides.ApplyNamed(ScenarioKeys.Sizes, "size", size, new Place(file, 1, 1));
        if (options.Arm is { } arm) overrides.ApplyNamed(ScenarioKeys.Arms, "arm", arm, new Place(file, 1, 1));
        foreach (var assignment in options.Overrides) overrides.Apply(assignment);
        if (options.Seed is { } seed) overrides.Apply($"{ScenarioKeys.Seed.Name}={seed.ToString(CultureInfo.InvariantCulture)}");
        if (options.Arm is not null) ArmReader.Leave(scenario);
    }

    /// <summary>A size, variant or arm that was not asked for must still be right, so that <c>validate</c> finds its errors.</summary>
    private static void CheckNamed(MapNode untouched, OverridesKey key, Func<string, ScenarioReadOptions> ask, string file, ProblemList problems)
    {
        if (untouched.Find(key.Name) is not { } node) return;
        if (node is not MapNode sets)
        {
            problems.Add(node.Place, key.Name, node.Summary, $"named {key.Name}",
                $"{key.Name}: read {node.Summary}; expected named {key.Name}, each with path: value");
            return;
        }
        foreach (var (name, set) in sets.Entries)
        {
            if (problems.IsFull) return;
            if (set is not MapNode)
            {
                problems.Add(set.Place, key.Name, set.Summary, "path: value",
                    $"{key.Name}: read {set.Summary}; expected path: value");
                continue;
            }
            var copy = (MapNode)untouched.Copy();
            var options = ask(name.Text);
            var own = new ProblemList();
            Amend(copy, options, file, own);
            Bind(copy, options, file, own);
            // A line of an arm may stand for a value far away; which arm it is has to be told.
            var whose = key == ScenarioKeys.Arms ? $"arm '{ProblemList.Shorten(name.Text)}': " : "";
            foreach (var problem in own.Sorted()) problems.Add(problem with { Message = whose + problem.Message });
        }
    }

    /// <summary>Puts cells from files into the tree and drops sizes and variants: the text then needs no other file.</summary>
    private static void Resolve(MapNode scenario, CellTable table)
    {
        scenario.Entries.RemoveAll(e => e.Key.Text == ScenarioKeys.Sizes.Name || e.Key.Text == ScenarioKeys.Variants.Name);
        foreach (var (_, site) in (scenario.Find(ScenarioKeys.Sites.Name) as MapNode)?.Entries ?? [])
        {
            if ((site as MapNode)?.Find(SiteKeys.Initial.Name) is not ListNode initial) continue;
            for (var i = 0; i < initial.Items.Count; i++)
            {
                if ((initial.Items[i] as MapNode)?.Find(SiteKeys.Csv.Name) is not MapNode csv) continue;
                if (csv.Find(SiteKeys.File.Name) is not ScalarNode file || !table.Texts.TryGetValue(file, out var text)) continue;
                var list = new MapNode(csv.Place,
                [
                    new MapEntry(new ScalarNode(csv.Place, SiteKeys.Source.Name), file),
                    new MapEntry(new ScalarNode(csv.Place, SiteKeys.Cells.Name),
                        new ScalarNode(csv.Place, text.ReplaceLineEndings("\n"))),
                ]);
                initial.Items[i] = new MapNode(csv.Place, [new MapEntry(new ScalarNode(csv.Place, SiteKeys.List.Name), list)]);
            }
        }
    }
}
