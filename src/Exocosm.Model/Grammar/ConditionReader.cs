using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Grammar;

/// <summary>Reads conditions of events: <c>MEASURE &gt;|&gt;=|&lt;|&lt;= VALUE</c>.</summary>
internal static class ConditionReader
{
    private const string Expected = "a condition such as: burden > 5000";

    // Longer signs first, so that >= is not read as >.
    private static readonly (string Sign, Comparison Meaning)[] Signs =
        [(">=", Comparison.AtLeast), ("<=", Comparison.AtMost), (">", Comparison.Above), ("<", Comparison.Below)];

    /// <summary>The condition, or null with a problem.</summary>
    public static Condition? Read(ScalarNode node, string path, Binding binding)
    {
        var text = node.Text;
        var (sign, comparison) = Array.Find(Signs, s => text.Contains(s.Sign, StringComparison.Ordinal));
        if (sign is null)
        {
            binding.Refuse(node, path, Expected, $"{path}: read {node.Summary}; expected {Expected}");
            return null;
        }
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        var (measured, value) = (text[..at].Trim(), text[(at + sign.Length)..].Trim());
        var measures = Measures(binding.Names).ToList();
        var index = measures.FindIndex(m => m.Words == measured);
        if (index < 0)
        {
            var nearest = Nearest.Of(measured, measures.Select(m => m.Words));
            binding.Refuse(node, path, Expected,
                $"{path}: unknown measure '{ProblemList.Shorten(measured)}'{Nearest.Hint(nearest)}; known: burden, share of stem cells, number of TYPE",
                nearest);
            return null;
        }
        if (!Quantity.TryRead(value, Unit.One, null, out var number, out var message))
        {
            binding.Refuse(node, path, Quantity.Expectation(Unit.One), $"{path}: {message}");
            return null;
        }
        binding.Record(path, node, text.Trim());
        return new Condition(measures[index].Measure, measures[index].Type, comparison, number, text.Trim());
    }

    private static IEnumerable<(string Words, TumourMeasure Measure, int Type)> Measures(Names names)
    {
        yield return ("burden", TumourMeasure.Burden, -1);
        yield return ("share of stem cells", TumourMeasure.StemShare, -1);
        for (var type = 0; type < names.CellTypes.Count; type++) yield return ($"number of {names.CellTypes[type]}", TumourMeasure.Count, type);
    }
}
