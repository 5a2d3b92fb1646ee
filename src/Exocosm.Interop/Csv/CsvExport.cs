using System.Globalization;
using System.Text;
using Exocosm.Results.Files;
using Exocosm.Results.Tables;
using Exocosm.Results.Text;

namespace Exocosm.Interop.Csv;

/// <summary>Each table of a run as a CSV file.</summary>
public static class CsvExport
{
    /// <summary>Writes <c>NAME.csv</c> for each table.</summary>
    /// <param name="tablesFolder">The run's folder <c>tables</c>.</param>
    /// <param name="target">Folder for the files; made if absent.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="StorageException">A table cannot be read, or the file system refused.</exception>
    public static IReadOnlyList<string> Write(string tablesFolder, string target)
    {
        var written = new List<string>();
        foreach (var table in TableFolder.Find(tablesFolder))
        {
            var path = Path.Combine(target, table.Schema.Name + ".csv");
            DurableFile.Write(path, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
                Write(TableReader.Open(table), writer);
            });
            written.Add(path);
        }

        return written;
    }

    /// <summary>Writes one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(TableReader table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.Schema.Columns;
        CsvLine.Write(writer, columns.Select(column => CsvLine.Field(column.Name)));
        var fields = new string[columns.Count];
        table.ForEachBlock([.. columns.Select(column => column.Name)], block =>
        {
            for (var row = 0; row < block.Rows; row++)
            {
                for (var i = 0; i < fields.Length; i++) fields[i] = Field(block, columns[i].Type, i, row);
                CsvLine.Write(writer, fields);
            }
        });
    }

    private static string Field(TableBlock block, ColumnType type, int column, int row) => type switch
    {
        ColumnType.Double => CsvLine.Field(block.Column<double>(column)[row]),
        ColumnType.Int64 => block.Column<long>(column)[row].ToString(CultureInfo.InvariantCulture),
        ColumnType.Int32 => block.Column<int>(column)[row].ToString(CultureInfo.InvariantCulture),
        ColumnType.Boolean => block.Column<bool>(column)[row] ? "true" : "false",
        _ => CsvLine.Field(block.Column<string>(column)[row]),
    };
}
