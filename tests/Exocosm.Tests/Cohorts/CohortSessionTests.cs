using Exocosm.Results.Runs;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Cohorts;

public sealed class CohortSessionTests : IDisposable
{
    private const string Doubling = "patient.growth.doubling";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Doubling times drawn from a normal distribution are not all above 0.</summary>
    [Fact]
    public void Who_cannot_be_simulated_is_a_row_with_the_reason()
    {
        var text = CohortTexts.Small.Replace(
            "{distribution: log_uniform, low: 60 day, high: 240 day, among: cases}", "{distribution: normal, mean: 120 day, sd: 100 day, among: cases}", StringComparison.Ordinal);
        text = text.Replace("cases: 40", "cases: 30", StringComparison.Ordinal).Replace("healthy: 400", "healthy: 10", StringComparison.Ordinal);
        Assert.Contains("sd: 100 day", text, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Finished, CohortRun.Go(_folder["c"], text, threads: 2).Status);
        var patients = CohortRun.Table(_folder["c"], "patients");
        Assert.Equal(Enumerable.Range(0, 40).Select(n => (long)n), patients.Longs("patient"));
        var (failed, doubling, end) = (patients.Texts("failed"), patients.Doubles(Doubling), patients.Doubles("follow_up_day"));
        var imaging = patients.Doubles("imaging_day");
        var drawn = CohortRun.Table(_folder["c"], "draws").Longs("patient").ToHashSet();
        Assert.Contains(doubling, days => days <= 0);
        for (var n = 0; n < 40; n++)
        {
            if (doubling[n] > 0 || double.IsNaN(doubling[n]))
            {
                Assert.Empty(failed[n]);
                Assert.Contains(n, drawn);
                continue;
            }

            Assert.Contains(Doubling, failed[n], StringComparison.Ordinal);
            Assert.Equal((double.NaN, double.NaN), (end[n], imaging[n]));
            Assert.DoesNotContain(n, drawn);
        }

        // No estimate counts him.
        var (measures, values) = (CohortRun.Table(_folder["c"], "diagnosis").Texts("measure"), CohortRun.Table(_folder["c"], "diagnosis").Doubles("value"));
        Assert.Equal(imaging.Count(day => !double.IsNaN(day)), values[Array.IndexOf(measures, "cases_in_roc")]);
    }

    [Theory]
    [InlineData(CohortTexts.Small, 16, 7)]
    [InlineData(CohortTexts.Tissue, 36, 3)]
    public void Gone_on_with_after_an_interruption_it_ends_with_the_same_bytes(string text, int people, int chunks)
    {
        text = text.Replace("cases: 40", "cases: 6", StringComparison.Ordinal).Replace("healthy: 400", "healthy: 10", StringComparison.Ordinal);
        var whole = CohortRun.Go(_folder["whole"], text, threads: 2);
        Assert.Equal(people, whole.Steps);
        var stopped = CohortRun.Go(_folder["stopped"], text, stopAfter: chunks);
        Assert.Equal(RunStatus.Interrupted, stopped.Status);
        Assert.InRange(stopped.Steps, 1, people - 1);
        Assert.Equal(chunks, Directory.EnumerateFiles(Path.Combine(_folder["stopped"], "chunks"), "*.json").Count());

        // A chunk that was damaged meanwhile is done again.
        var draws = Path.Combine(_folder["stopped"], "chunks", "000001.draws.parquet");
        File.WriteAllBytes(draws, File.ReadAllBytes(draws)[..^1]);
        var resumed = CohortRun.Go(_folder["stopped"], text, threads: 2);
        Assert.Equal((RunStatus.Finished, 1), (resumed.Status, resumed.Resumes));
        Assert.Equal(whole.StateHash, resumed.StateHash);
        Assert.Equal(CohortRun.Hashes(_folder["whole"]), CohortRun.Hashes(_folder["stopped"]));
        Assert.False(Directory.Exists(Path.Combine(_folder["stopped"], "chunks")));
    }
}
