using Exocosm.Engine.State;
using Exocosm.Model.Reading;
using MathNet.Numerics.Statistics;

namespace Exocosm.Validation;

/// <summary>Arms of an example, run with the same seeds and compared pair by pair.</summary>
/// <param name="file">File under <c>examples</c>.</param>
/// <param name="seeds">How many seeds.</param>
internal sealed class PairedArms(string file, int seeds)
{
    private readonly Dictionary<(string Arm, string Until, string Site, string Type), IReadOnlyList<double>> _counts = [];

    /// <summary>What a published direction says, in three findings: the exact sign test, how the pairs fall, and the effect size.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="arm">The arm that shall hold fewer cells.</param>
    /// <param name="other">The arm that shall hold more.</param>
    /// <param name="until">When they are counted, as a scenario writes it.</param>
    /// <param name="site">Where.</param>
    /// <param name="type">Which.</param>
    public IEnumerable<Finding> Fewer(string statement, string arm, string other, string until, string site, string type)
    {
        var differences = Differences(arm, other, until, site, type);
        foreach (var finding in PairedDirection.Findings(statement, $"fewer {type} cells in '{arm}' than in '{other}'", differences, isRise: false)) yield return finding;
        yield return Finding.Between(
            $"{statement}: ratio of the mean numbers", 0, 1, Count(arm, until, site, type).Mean() / Count(other, until, site, type).Mean());
    }

    /// <summary>A published lack of an effect: the mean difference is zero within four standard errors, and small.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="arm">One arm.</param>
    /// <param name="other">The other.</param>
    /// <param name="until">When they are counted.</param>
    /// <param name="site">Where.</param>
    /// <param name="type">Which.</param>
    /// <param name="within">Largest allowed difference of the ratio of means from 1.</param>
    public IEnumerable<Finding> Same(string statement, string arm, string other, string until, string site, string type, double within)
    {
        yield return Finding.Within(
            $"{statement}: ratio of the mean numbers, '{arm}' over '{other}'", 1, Count(arm, until, site, type).Mean() / Count(other, until, site, type).Mean(), within);
    }

    private double[] Differences(string arm, string other, string until, string site, string type) =>
        [.. Count(arm, until, site, type).Zip(Count(other, until, site, type), (a, b) => a - b)];

    private IReadOnlyList<double> Count(string arm, string until, string site, string type)
    {
        if (_counts.TryGetValue((arm, until, site, type), out var known)) return known;
        var scenario = Examples.Read(file, new ScenarioReadOptions { Arm = arm, Until = until });
        var sites = scenario.Sites.Select(s => s.Name).ToArray();
        var types = scenario.CellTypes.Select(t => t.Name).ToArray();

        // All counts of a run at once, packed into one number a run would lose them: so each run writes its own row.
        var rows = new double[seeds][];
        Trials.Replicates(scenario, seeds, world =>
        {
            rows[(int)(world.Scenario.Seed - scenario.Seed)] = [.. world.Tissues.SelectMany(tissue => Living(tissue, types.Length))];
            return 0;
        });
        for (var s = 0; s < sites.Length; s++)
        {
            for (var t = 0; t < types.Length; t++)
                _counts[(arm, until, sites[s], types[t])] = [.. rows.Select(row => row[(s * types.Length) + t])];
        }

        return _counts[(arm, until, site, type)];
    }

    private static double[] Living(Tissue tissue, int types)
    {
        var counts = new double[types];
        for (var cell = 0; cell < tissue.Cells.Count; cell++)
        {
            if (tissue.Cells.State.Values[cell] == CellState.Live) counts[tissue.Cells.Type.Values[cell]]++;
        }

        return counts;
    }
}
