namespace Exocosm.PhysiCell.Settings;

/// <summary>A file that a model was read from.</summary>
/// <param name="Asked">Its path as the settings give it; empty for the settings themselves.</param>
/// <param name="File">Where it was found.</param>
/// <param name="Sha256">Hash of what was read, hexadecimal.</param>
public sealed record InputFile(string Asked, string File, string Sha256);
