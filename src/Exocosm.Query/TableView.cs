using System.Globalization;
using Exocosm.Results.Tables;

namespace Exocosm.Query;

/// <summary>The SQL that makes a run's tables visible.</summary>
internal static class TableView
{
    /// <summary>A view of the table's name over its Parquet files.</summary>
    /// <param name="table">The table.</param>
    public static string Create(TableFiles table) => $"CREATE VIEW {Identifier(table.Schema.Name)} AS {Rows(table, "")}";

    /// <summary>A view of the table's name over the files of all arms, with columns <c>arm</c> and <c>replicate</c> before the others.</summary>
    /// <param name="name">Name of the table.</param>
    /// <param name="arms">The tables of the arms.</param>
    public static string Create(string name, IEnumerable<ArmTables> arms)
    {
        var parts = arms.SelectMany(arm => arm.Tables.Where(table => table.Schema.Name == name).Select(table =>
        {
            // A table of the whole, such as the comparison, names its arms itself.
            var own = arm.Arm.Length == 0 && table.Schema.IndexOf("arm") >= 0 ? "" : $"{Text(arm.Arm)} AS arm, {arm.Replicate.ToString(CultureInfo.InvariantCulture)} AS replicate, ";
            return Rows(table, own);
        }));
        return $"CREATE VIEW {Identifier(name)} AS {string.Join(" UNION ALL BY NAME ", parts)}";
    }

    private static string Rows(TableFiles table, string before)
    {
        if (table.Files.Count > 0)
            return $"SELECT {before}* FROM read_parquet([{string.Join(", ", table.Files.Select(file => Text(Literal(file))))}])";
        // An unfinished run's table without rows has no file yet.
        var columns = table.Schema.Columns.Select(column => $"NULL::{SqlType(column.Type)} AS {Identifier(column.Name)}");
        return $"SELECT {before}{string.Join(", ", columns)} WHERE false";
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
