using Exocosm.Model.Reading;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;

namespace Exocosm.Cli.Commands;

/// <summary>The scenario that a run folder keeps, as it was when the run began.</summary>
internal static class KeptScenario
{
    /// <summary>Reads it and prints its problems to standard error.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="changed">What to say where it was changed since, after its name.</param>
    /// <returns>Null where it has problems.</returns>
    /// <exception cref="UsageException">It was changed.</exception>
    public static ScenarioReadResult? Read(RunFolder folder, Manifest manifest, string changed)
    {
        // Arms were checked when the run began; each is read again from its own folder.
        var result = ScenarioReader.Read(folder.ScenarioFile, new ScenarioReadOptions { LargestFile = 1L << 32, ChecksOthers = false });
        foreach (var problem in result.Problems) Console.Error.WriteLine(problem);
        if (result.Scenario is null) return null;
        return DurableFile.Sha256(folder.ScenarioFile) == manifest.ScenarioHash ? result : throw new UsageException($"'{folder.ScenarioFile}' was changed {changed}");
    }
}
