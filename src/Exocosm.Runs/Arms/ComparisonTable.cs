using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Runs.Arms;

/// <summary>Compares the arms of a run by what sums up each of their runs.</summary>
internal static class ComparisonTable
{
    /// <summary>Figure of all exosomes released, all sites and populations together.</summary>
    private const string Secreted = "secreted";

    /// <summary>Writes the table.</summary>
    /// <param name="folder">The outer folder, whose arms are finished.</param>
    /// <param name="arms">Their runs.</param>
    public static void Write(RunFolder folder, IReadOnlyList<ArmEntry> arms)
    {
        var names = new List<string>();
        var figures = new Dictionary<(string Arm, string Name), SortedDictionary<int, double>>();
        foreach (var entry in arms)
        {
            foreach (var (name, value) in Figures(Path.Combine(folder.Path, entry.Folder, "tables")))
            {
                if (!names.Contains(name)) names.Add(name);
                if (!figures.TryGetValue((entry.Arm, name), out var values)) figures.Add((entry.Arm, name), values = []);
                values[entry.Replicate] = value;
            }
        }

        string[] order = [.. arms.Select(entry => entry.Arm).Distinct(StringComparer.Ordinal)];
        SortedDictionary<int, double> Of(string arm, string name) => figures.GetValueOrDefault((arm, name)) ?? [];
        RunTables.WriteWhole(folder.Tables, OutcomeSchemas.Comparison, writer =>
        {
            foreach (var arm in order)
            {
                foreach (var name in names)
                {
                    var pairs = new PairedSample(Of(order[0], name), Of(arm, name));
                    writer.Add(arm).Add(name).Add((long)pairs.Runs).Add(pairs.Mean).Add(pairs.Deviation).Add((long)pairs.Pairs)
                        .Add(pairs.MeanDifference).Add(pairs.MedianDifference).Add(pairs.EffectSize)
                        .Add((long)pairs.Higher).Add((long)pairs.Lower).Add(pairs.SignTestP).EndRow();
                }
            }
        });
    }

    private static IEnumerable<(string Name, double Value)> Figures(string tables)
    {
        if (TableReader.Open(tables, OutcomeSchemas.Outcome.Name) is { } outcome)
            foreach (var figure in outcome.Texts("name").Zip(outcome.Doubles("value"))) yield return figure;
        if (TableReader.Open(tables, RunSchemas.Exosomes.Name) is { } exosomes && AtEnd(exosomes) is { Length: > 0 } released)
        {
            var secreted = exosomes.Doubles("secreted");
            yield return (Secreted, released.Sum(row => secreted[row]));
        }

        if (TableReader.Open(tables, MetastasisSchemas.Metastasis.Name) is not { } table) yield break;
        var (organs, founded) = (table.Texts("organ"), table.Longs("founded"));
        foreach (var row in AtEnd(table)) yield return ($"colonies in {organs[row]}", founded[row]);
    }

    private static int[] AtEnd(TableReader table)
    {
        var times = table.Doubles("time_min");
        return times.Length == 0 ? [] : [.. Enumerable.Range(0, times.Length).Where(row => times[row] == times.Max())];
    }
}
