namespace Exocosm.Results.Runs;

/// <summary>One run of an arm, as the manifest of the outer folder lists it.</summary>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Replicate">Number of the replicate, from 0.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Folder">Its run folder within the outer one, with forward slashes.</param>
/// <param name="ScenarioHash">Hash of its resolved scenario.</param>
/// <param name="Status">Where it stood when this was written; null where it had not begun. Its own manifest knows better.</param>
/// <param name="StateHash">Hash of its final state; null before its end.</param>
public sealed record ArmEntry(
    string Arm, int Replicate, ulong Seed, string Folder, string ScenarioHash, RunStatus? Status = null, string? StateHash = null);
