using Exocosm.Cohorts.Analysis;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Exocosm.Runs;
using Exocosm.Tests.Engine;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Cohorts;

/// <summary>The blood test of an ordinary run.</summary>
public sealed class RunBiopsyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Draws_follow_the_plasma_and_the_threshold_comes_from_healthy_people()
    {
        const double positive = 0.25;
        var text = CohortTexts.Tissue.ReplaceLineEndings("\n").Replace("EV: {exosomes: tumour}", $"EV: {{exosomes: tumour, positive: {positive}, within_person: 0}}", StringComparison.Ordinal);
        text = text[..text.IndexOf("cohort:", StringComparison.Ordinal)] + "output: {series_every: 3 h}\n";
        var scenario = Worlds.Read(text);
        using (var folder = RunFolder.Create(_folder["run"], false, TimeProvider.System))
        {
            var options = new RunOptions { Threads = 1, Command = "test", EngineVersion = "0.1.0" };
            Assert.Equal(RunStatus.Finished, new RunSession(folder, scenario, text, options, TimeProvider.System).Run(false, TestContext.Current.CancellationToken).Status);
        }

        var tables = Path.Combine(_folder["run"], "tables");
        RunBiopsy.Write(tables, scenario);
        var body = TableReader.Open(tables, "body")!;
        double[] minutes = body.Doubles("time_min"), levels = body.Doubles("concentration_per_ml");
        string[] parts = body.Texts("compartment");
        (double Min, double PerMl)[] plasma = [.. minutes.Zip(levels, parts).Where(row => row.Third == "plasma").Select(row => (row.First, row.Second))];
        var draws = TableReader.Open(tables, "draws")!;
        long[] patients = draws.Longs("patient"), visits = draws.Longs("visit");
        double[] days = draws.Doubles("time_day"), told = draws.Doubles("true_per_ml"), measured = draws.Doubles("measured_per_ml"), scores = draws.Doubles("score");
        var isPositive = draws.Bools("positive");

        // The run is person 0: a draw every 12 h of four days, never one for a ROC curve.
        int[] own = [.. Enumerable.Range(0, patients.Length).Where(row => patients[row] == 0)];
        Assert.Equal(Enumerable.Range(1, 8).Select(n => (long)n), own.Select(row => visits[row]));
        Assert.All(own.Zip(own.Skip(1)), pair => Assert.Equal(0.5, days[pair.Second] - days[pair.First], 1e-9));
        foreach (var row in own)
        {
            var after = Array.FindIndex(plasma, one => one.Min >= days[row] * 1440);
            var (before, next) = (plasma[after - 1], plasma[after]);
            var expected = before.PerMl + (((days[row] * 1440) - before.Min) / (next.Min - before.Min) * (next.PerMl - before.PerMl));
            Assert.Equal(1, told[row] / (positive * expected), 1e-9);
        }

        // His background is the same at each draw, so that counts less it are Poisson around what the tumour gives: 0.3 mL are counted of each.
        var background = own.Average(row => measured[row] - told[row]);
        Assert.All(own, row => Assert.InRange(measured[row] - told[row] - background, -6 * Math.Sqrt(measured[row] / 0.3), 6 * Math.Sqrt(measured[row] / 0.3)));

        // One draw of each healthy person sets the threshold: 1 % of 2000 are above it.
        int[] healthy = [.. Enumerable.Range(0, patients.Length).Where(row => patients[row] > 0 && visits[row] == 0)];
        Assert.Equal(RunBiopsy.HealthyPeople, healthy.Length);
        Assert.All(healthy, row => Assert.Equal(0, told[row]));
        double[] sorted = [.. healthy.Select(row => scores[row]).Order()];
        var diagnosis = TableReader.Open(tables, "diagnosis")!;
        var threshold = diagnosis.Doubles("value")[Array.IndexOf(diagnosis.Texts("measure"), "threshold")];
        Assert.Equal(sorted[1979], threshold);
        Assert.All(Enumerable.Range(0, patients.Length), row => Assert.Equal(scores[row] > threshold, isPositive[row]));

        // Log-normal between people with median 1e10 × 1e-6 per mL and sigma 0.5: e^(0.5 × 2.326) at 99 %, whose quantile of 2000 has a standard error of 0.5 × 0.0835.
        Assert.InRange(Math.Log(threshold / 1e4), (0.5 * 2.326) - (4 * 0.5 * 0.0835), (0.5 * 2.326) + (4 * 0.5 * 0.0835));
    }
}
