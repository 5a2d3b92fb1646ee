using Exocosm.Model.Problems;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads which arms a scenario has, and turns a scenario into one of them.</summary>
internal static class ArmReader
{
    private const int LongestName = 60;

    // What makes arms arms cannot differ between them: their pairing by seed, and what they are.
    private static readonly string[] Shared =
        [ScenarioKeys.Version.Name, ScenarioKeys.Seed.Name, ScenarioKeys.Arms.Name, ScenarioKeys.Replicates.Name,
            ScenarioKeys.Sizes.Name, ScenarioKeys.Variants.Name];

    /// <summary>The arms, checked as far as can be told without applying them.</summary>
    public static IReadOnlyList<ArmPlan> Read(SectionReader top, Binding binding)
    {
        if (!top.Has(ScenarioKeys.Arms)) return [];
        var entries = top.MapEntries(ScenarioKeys.Arms);
        if (top.Find(ScenarioKeys.Arms) is MapNode { Entries.Count: 0 })
            top.Refuse(ScenarioKeys.Arms, "at least one arm", "expected at least one arm, such as control: {}");
        var arms = new List<ArmPlan>();
        foreach (var (name, value) in entries)
        {
            if (binding.Problems.IsFull || !IsFit(name, arms, binding)) continue;
            if (value is not MapNode changes)
            {
                binding.Mismatch(value, Paths.Join(ScenarioKeys.Arms.Name, name.Text), "path: value, or {} for the scenario as it stands");
                continue;
            }

            foreach (var (path, _) in changes.Entries) RefuseShared(path, name, binding);
            arms.Add(new ArmPlan(name.Text, [.. changes.Entries.Select(entry => new ArmChange(entry.Key.Text, Flow(entry.Value)))]));
        }

        return arms;
    }

    /// <summary>How often each arm is run.</summary>
    public static int Replicates(SectionReader top)
    {
        if (!top.Has(ScenarioKeys.Replicates)) return 1;
        if (!top.Has(ScenarioKeys.Arms))
            top.Refuse(ScenarioKeys.Replicates, "a scenario with arms", "only a scenario with arms has replicates; for another draw: run --seed");
        return (int)top.Integer(ScenarioKeys.Replicates);
    }

    /// <summary>Leaves of a scenario what one of its arms, whose overrides were applied, runs by.</summary>
    public static void Leave(MapNode scenario)
    {
        scenario.Entries.RemoveAll(entry => entry.Key.Text == ScenarioKeys.Arms.Name || entry.Key.Text == ScenarioKeys.Replicates.Name);
        if (scenario.Find(ScenarioKeys.Outcomes.Name) is null)
            scenario.Entries.Add(new MapEntry(new ScalarNode(scenario.Place, ScenarioKeys.Outcomes.Name), new MapNode(scenario.Place, [])));
        if (scenario.Find(ScenarioKeys.Expect.Name) is ListNode expected) expected.Items.RemoveAll(IsOverArms);
    }

    private static bool IsOverArms(Node item) => (item as MapNode)?.Find(ScenarioKeys.OverArms.Name) is ScalarNode { Text: "true", IsPlain: true };

    private static bool IsFit(ScalarNode name, List<ArmPlan> before, Binding binding)
    {
        var text = name.Text;
        var wrong =
            text.Length is 0 or > LongestName ? $"has {text.Length} characters; expected 1 to {LongestName}"
            : !text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '+') || text != text.Trim()
                ? "cannot be the name of a folder everywhere; expected letters, digits, blanks, '-', '_' and '+'"
            // Some file systems do not tell case.
            : before.Exists(arm => arm.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) ? "is that of another arm, but for case"
            : null;
        if (wrong is null) return true;
        binding.Refuse(name, ScenarioKeys.Arms.Name, "a name for an arm", $"the name {name.Summary} of an arm {wrong}");
        return false;
    }

    private static void RefuseShared(ScalarNode path, ScalarNode arm, Binding binding)
    {
        if (!Paths.TrySplit(path.Text, out var segments, out var end) || end != path.Text.Length || segments.Count == 0) return;
        if (!Shared.Contains(segments[0].Name)) return;
        var instead = segments[0].Name == ScenarioKeys.Seed.Name ? "; for more seeds: replicates" : "";
        binding.Refuse(path, Paths.Join(ScenarioKeys.Arms.Name, arm.Text), "a value of the model",
            $"arm '{ProblemList.Shorten(arm.Text)}': {segments[0].Name} is the same in all arms, which are compared draw by draw{instead}");
    }

    private static string Flow(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text.ReplaceLineEndings(" "),
        ListNode list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Text}: {Flow(entry.Value)}"))}}}",
        _ => node.Summary,
    };
}
