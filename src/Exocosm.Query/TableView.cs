using Exocosm.Results.Tables;

namespace Exocosm.Query;

/// <summary>The SQL that makes a run's tables visible.</summary>
internal static class TableView
{
    /// <summary>A view of the table's name over its Parquet files.</summary>
    /// <param name="table">The table.</param>
    public static string Create(TableFiles table)
    {
        var name = Identifier(table.Schema.Name);
        if (table.Files.Count > 0)
            return $"CREATE VIEW {name} AS SELECT * FROM read_parquet([{string.Join(", ", table.Files.Select(file => Text(Literal(file))))}])";
        // An unfinished run's table without rows has no file yet.
        var columns = table.Schema.Columns.Select(column => $"NULL::{SqlType(column.Type)} AS {Identifier(column.Name)}");
        return $"CREATE VIEW {name} AS SELECT {string.Join(", ", columns)} WHERE false";
    }

    /// <summary>Opens these files and, once external access is shut off, no others.</summary>
    /// <param name="tables">The tables.</param>
    public static string AllowOnly(IReadOnlyList<TableFiles> tables)
    {
        // DuckDB compares with the pattern it was given as well as with the file it found.
        var paths = tables.SelectMany(table => table.Files).SelectMany(file => new[] { Path.GetFullPath(file), Literal(file) }).Distinct();
        return $"SET allowed_paths = [{string.Join(", ", paths.Select(Text))}]";
    }

    /// <summary>A file name in which nothing is a wildcard.</summary>
    private static string Literal(string file) => Path.GetFullPath(file)
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);

    private static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Identifier(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Double => "DOUBLE",
        ColumnType.Int64 => "BIGINT",
        ColumnType.Int32 => "INTEGER",
        ColumnType.Boolean => "BOOLEAN",
        _ => "VARCHAR",
    };
}
