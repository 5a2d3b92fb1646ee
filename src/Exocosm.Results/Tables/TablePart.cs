namespace Exocosm.Results.Tables;

/// <summary>A file with the rows of one table between two moments.</summary>
/// <param name="File">Path below the folder <c>tables</c>, with forward slashes.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Sha256">Hash of the file, hexadecimal.</param>
public sealed record TablePart(string File, long Rows, string Sha256);
