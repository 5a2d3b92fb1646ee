using Exocosm.Cohorts.Execution;
using Exocosm.Model.Reading;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;
using Exocosm.Runs;
using Xunit;

namespace Exocosm.Tests.Cohorts;

/// <summary>A cohort in a folder, as the command line runs it.</summary>
internal static class CohortRun
{
    /// <summary>Runs a new cohort, or goes on with one.</summary>
    /// <param name="path">The run folder.</param>
    /// <param name="text">The scenario.</param>
    /// <param name="threads">How many.</param>
    /// <param name="stopAfter">Chunks after which it is asked to stop.</param>
    public static Manifest Go(string path, string text, int threads = 1, int stopAfter = int.MaxValue)
    {
        var read = ScenarioReader.ReadText(text, "s.yaml", new ScenarioReadOptions());
        Assert.True(read.Scenario is not null, string.Join('\n', read.Problems));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var chunks = 0;
        var options = new RunOptions
        {
            Threads = threads,
            Command = "test",
            EngineVersion = "0.1.0",
            Progress = (_, _, _) =>
            {
                if (Interlocked.Increment(ref chunks) == stopAfter) stop.Cancel();
            },
        };
        var isNew = !Directory.Exists(path);
        using var folder = isNew ? RunFolder.Create(path, false, TimeProvider.System) : RunFolder.OpenForWriting(path, TimeProvider.System);
        if (isNew) folder.WriteManifest(CohortSession.Begin(read.Scenario, read.ResolvedYaml, options, DateTimeOffset.UnixEpoch));
        return new CohortSession(folder, read.Scenario, read.ResolvedYaml, options, TimeProvider.System).Run(!isNew, stop.Token);
    }

    public static TableReader Table(string path, string name) => TableReader.Open(Path.Combine(path, "tables"), name)!;

    public static string Hashes(string path) => string.Join('\n', Directory.EnumerateFiles(Path.Combine(path, "tables")).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {DurableFile.Sha256(file)}"));
}
