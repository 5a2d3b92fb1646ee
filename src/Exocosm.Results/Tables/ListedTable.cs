namespace Exocosm.Results.Tables;

/// <summary>A table of an unfinished run.</summary>
/// <param name="Schema">Its columns.</param>
/// <param name="Parts">Its parts in order.</param>
public sealed record ListedTable(TableSchema Schema, IReadOnlyList<TablePart> Parts);
