namespace Exocosm.Results.Tables;

/// <summary>A table on disk.</summary>
/// <param name="Schema">Its columns.</param>
/// <param name="Files">Its Parquet files in order of the rows; none for a table without rows in an unfinished run.</param>
public sealed record TableFiles(TableSchema Schema, IReadOnlyList<string> Files);
