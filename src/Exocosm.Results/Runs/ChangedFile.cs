namespace Exocosm.Results.Runs;

/// <summary>A file that is not what the manifest says.</summary>
/// <param name="Path">Path in the run folder, with forward slashes.</param>
/// <param name="Reason">Missing, or changed and how.</param>
public sealed record ChangedFile(string Path, string Reason);
