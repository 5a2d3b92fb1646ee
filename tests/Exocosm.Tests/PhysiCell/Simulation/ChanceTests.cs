using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Simulation;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Simulation;

/// <summary>
/// Mechanisms that chance decides, over seeds, against PhysiCell's own runs: the means over seeds of every column's sum over the cells agree
/// within four standard errors of their difference or 2 %, at every time.
/// </summary>
public sealed class ChanceTests
{
    private const int Seeds = 32;

    [Theory]
    [InlineData("random_walk", 8)]
    [InlineData("attack", Seeds)]
    [InlineData("phagocytosis_live", Seeds)]
    [InlineData("fusion", Seeds)]
    public void Means_over_seeds_are_PhysiCells(string test, int seeds)
    {
        var folder = ReferenceRuns.Folder($"unit/{test}");
        var theirs = Directory.GetFiles(folder, "cells_seed*.csv").Order().Select(file => ReferenceRuns.Table(file)).ToArray();
        var columns = theirs[0].Columns;
        var reference = theirs.Select(table => Sums(columns, table.Rows.Select(row => (row[0], row)))).ToArray();
        var times = reference[0].Select(at => at.Time).ToArray();
        using var team = new WorkTeam(1);
        var ours = Enumerable.Range(1, seeds).Select(seed => Sums(columns, Run(folder, seed, columns, times, team))).ToArray();
        var failures = new List<string>();
        var compared = 0;
        for (var t = 0; t < times.Length; t++)
        {
            for (var column = 0; column < ours[0][t].Values.Length; column++)
            {
                if (double.IsNaN(ours[0][t].Values[column])) continue;
                var (mean, error) = Mean([.. ours.Select(run => run[t].Values[column])]);
                var (expected, expectedError) = Mean([.. reference.Select(run => run[t].Values[column])]);
                var bound = Math.Max(4 * Math.Sqrt((error * error) + (expectedError * expectedError)), 0.02 * Math.Abs(expected));
                compared++;
                if (Math.Abs(mean - expected) <= bound + 1e-9) continue;
                failures.Add($"{test} at {times[t]} min, {Name(columns, column)}: expected {expected:G6} ± {expectedError:G3}, got {mean:G6} ± {error:G3}");
            }
        }

        Assert.True(compared > 5 * times.Length, $"{compared} compared");
        Assert.True(failures.Count == 0, $"{failures.Count} of {compared}:\n{string.Join('\n', failures.Take(20))}");
    }

    /// <summary>Sums over the cells at each time: of every column but identities, then the number of cells and the squared distance from the start.</summary>
    private static (double Time, double[] Values)[] Sums(string[] columns, IEnumerable<(double Time, double[] Row)> rows)
    {
        var (x, y, id) = (Array.IndexOf(columns, "position:0"), Array.IndexOf(columns, "position:1"), Array.IndexOf(columns, "ID"));
        var start = new Dictionary<double, (double X, double Y)>();
        var sums = new List<(double Time, double[] Values)>();
        foreach (var at in rows.GroupBy(row => row.Time).OrderBy(group => group.Key))
        {
            var values = new double[columns.Length + 2];
            foreach (var (_, row) in at)
            {
                for (var column = 1; column < columns.Length; column++) values[column] += row[column];
                start.TryAdd(row[id], (row[x], row[y]));
                values[columns.Length]++;
                values[columns.Length + 1] += Math.Pow(row[x] - start[row[id]].X, 2) + Math.Pow(row[y] - start[row[id]].Y, 2);
            }

            (values[0], values[id], values[Array.IndexOf(columns, "attack_target")]) = (double.NaN, double.NaN, double.NaN);
            sums.Add((at.Key, values));
        }

        return [.. sums];
    }

    private static List<(double Time, double[] Row)> Run(string folder, int seed, string[] columns, double[] times, WorkTeam team)
    {
        var simulation = new PhysiCellSimulation(ReferenceRuns.Model(folder, seed), team);
        var rows = new List<(double, double[])>();
        foreach (var time in times)
        {
            while (simulation.TimeMin < time - 1e-6) simulation.Step();
            simulation.Settle();
            for (var cell = 0; cell < simulation.Agents.Count; cell++)
                rows.Add((time, [.. columns.Select(column => UnitColumns.Of(simulation, cell, column))]));
        }

        return rows;
    }

    private static (double Mean, double Error) Mean(double[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => Math.Pow(value - mean, 2)) / (values.Length - 1) / values.Length));
    }

    private static string Name(string[] columns, int column) =>
        column < columns.Length ? columns[column] : column == columns.Length ? "cells" : "squared distance";
}
