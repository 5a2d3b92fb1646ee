namespace Exocosm.Results.Runs;

/// <summary>A file the manifest answers for.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, 64 lower-case hexadecimal digits.</param>
public sealed record FileEntry(long Bytes, string Sha256);
