using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Simulation;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Simulation;

/// <summary>
/// The four sample projects, hour by hour: the means over seeds agree with PhysiCell's within 4 standard errors of their difference or 2 %,
/// whichever is larger.
/// </summary>
public sealed class ProjectTests
{
    private const int Seeds = 8;
    private const double StandardErrors = 4;
    private const double Share = 0.02;

    [Theory]
    [InlineData("template")]
    [InlineData("asymmetric_division")]
    [InlineData("immune_function")]
    [InlineData("rules_sample")]
    public void Means_over_seeds_agree(string project)
    {
        var folder = ReferenceRuns.Folder(project);
        var reference = Directory.GetFiles(folder, "seed*.csv").Order().Select(ReferenceRuns.Table).ToArray();
        var (columns, rows) = reference[0];
        var runs = Enumerable.Range(1, Seeds).Select(seed => Run(folder, seed, columns, [.. rows.Select(row => row[0])])).ToArray();
        var outside = new List<string>();
        for (var column = 1; column < columns.Length; column++)
        {
            if (columns[column] == "phases_live") continue;
            for (var time = 1; time < rows.Length; time++)
            {
                var theirs = Finite(reference.Select(run => run.Rows[time][column]));
                var ours = Finite(runs.Select(run => run[time][column]));
                if (!Agree(theirs, ours))
                    outside.Add($"{columns[column]} at {rows[time][0]} min: {theirs.DefaultIfEmpty().Average():G6}, got {ours.DefaultIfEmpty().Average():G6}");
            }
        }

        Assert.Empty(outside);
    }

    private static double[][] Run(string folder, int seed, string[] columns, double[] times)
    {
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(ReferenceRuns.Model(folder, seed), team);
        return [.. times.Select(time =>
        {
            while (simulation.TimeMin < time - 1e-6) simulation.Step();
            return columns.Select(column => column is "time_min" or "phases_live" ? time : ProjectColumns.Of(simulation, column)).ToArray();
        })];
    }

    private static double[] Finite(IEnumerable<double> values) => [.. values.Where(value => !double.IsNaN(value))];

    private static bool Agree(double[] theirs, double[] ours)
    {
        if (theirs.Length == 0 && ours.Length == 0) return true;
        var (mean, got) = (theirs.DefaultIfEmpty().Average(), ours.DefaultIfEmpty().Average());
        var error = Math.Sqrt(Variance(theirs, mean) + Variance(ours, got));
        return Math.Abs(mean - got) <= Math.Max(StandardErrors * error, Share * Math.Abs(mean)) + 1e-9;
    }

    /// <summary>Variance of the mean.</summary>
    private static double Variance(double[] values, double mean) =>
        values.Length < 2 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length;
}
