using System.Security.Cryptography;
using System.Text;
using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;

namespace Exocosm.Runs.Arms;

/// <summary>One arm with one seed, ready to run.</summary>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Replicate">Number of the replicate, from 0.</param>
/// <param name="Scenario">The scenario of the arm, with its seed.</param>
/// <param name="Resolved">The same as text.</param>
public sealed record ArmScenario(string Arm, int Replicate, Scenario Scenario, string Resolved);

/// <summary>Lays out the folders of arms before any of them runs, so that from then on each can be run from its own folder alone.</summary>
public static class ArmFolders
{
    /// <summary>Makes the folder of one run of an arm, with its scenario and its assumptions.</summary>
    /// <param name="outer">The outer folder.</param>
    /// <param name="arm">The arm.</param>
    /// <param name="replicates">How often each arm is run.</param>
    /// <param name="time">The clock.</param>
    /// <returns>Its entry for the manifest.</returns>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static ArmEntry Prepare(RunFolder outer, ArmScenario arm, int replicates, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(arm);
        var within = replicates == 1 ? $"arms/{arm.Arm}" : $"arms/{arm.Arm}/rep-{arm.Replicate}";
        using var folder = RunFolder.Create(Path.Combine(outer.Path, within), force: false, time);
        DurableFile.WriteText(folder.ScenarioFile, arm.Resolved);
        folder.WriteAssumptions(AssumptionFile.Of(arm.Scenario));
        return new ArmEntry(arm.Arm, arm.Replicate, arm.Scenario.Seed, within, Hash(arm.Resolved));
    }

    /// <summary>Hash of a resolved scenario as manifests have it.</summary>
    /// <param name="resolved">The scenario.</param>
    public static string Hash(string resolved) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resolved)));
}

/// <summary>What a model rests on, for <c>assumptions.json</c>.</summary>
public static class AssumptionFile
{
    /// <summary>The values of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    public static IEnumerable<Results.Runs.Assumption> Of(Scenario scenario) => Assumptions.From(scenario).Select(a => new Results.Runs.Assumption(
        a.Path, a.Text, a.Origin.ToString(), a.LibraryId, a.Tier?.ToString(), a.Source, a.Line));
}
