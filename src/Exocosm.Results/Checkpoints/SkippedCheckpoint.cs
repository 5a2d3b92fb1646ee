namespace Exocosm.Results.Checkpoints;

/// <summary>A checkpoint that could not be used.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reason">Why not, in a sentence for the log.</param>
public sealed record SkippedCheckpoint(string Path, string Reason);
