using System.IO.Compression;
using System.Text.Json;
using Exocosm.Results.Files;
using Parquet;
using Parquet.Schema;

namespace Exocosm.Results.Tables;

/// <summary>
/// Parquet files of one table. The same rows give the same bytes: fixed row groups, fixed compression, and metadata that holds
/// nothing but the schema.
/// </summary>
internal static class ParquetTable
{
    /// <summary>Key of the table's description in the file's metadata.</summary>
    private const string SchemaKey = "exocosm.table";

    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = CompressionLevel.Fastest,
    };

    /// <summary>Writes a file atomically.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">The table.</param>
    /// <param name="fill">Adds the rows.</param>
    /// <returns>Number of rows.</returns>
    public static long Write(string path, TableSchema schema, Action<TableWriter> fill)
    {
        long rows = 0;
        DurableFile.Write(path, stream => rows = WriteAsync(stream, schema, fill).GetAwaiter().GetResult());
        return rows;
    }

    /// <summary>Reads a file row group by row group into buffers that are used again.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">One buffer for each column wanted.</param>
    /// <param name="group">Called for each row group with its number of rows.</param>
    public static void Read(string path, ColumnBuffer[] columns, Action<int> group)
    {
        try
        {
            ReadAsync(path, columns, group).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            throw new StorageException($"cannot read the table '{path}': {fault.Message}", fault);
        }
    }

    /// <summary>The table's description; where the file is another program's, what its columns tell.</summary>
    /// <param name="path">The file.</param>
    public static TableSchema ReadSchema(string path)
    {
        try
        {
            return ReadSchemaAsync(path).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (IsUnreadable(fault) || fault is JsonException)
        {
            throw new StorageException($"cannot read the table '{path}': {fault.Message}", fault);
        }
    }

    private static async Task<long> WriteAsync(Stream stream, TableSchema schema, Action<TableWriter> fill)
    {
        long rows = 0;
        var fields = new ParquetSchema(schema.Columns.Select(column => ColumnBuffer.For(column).CreateField()));
        var file = await ParquetWriter.CreateAsync(fields, stream, Options).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            file.CustomMetadata = new Dictionary<string, string>
            {
                [SchemaKey] = JsonSerializer.Serialize(schema, TablesJson.Default.TableSchema),
            };
            var writer = new TableWriter(schema, full => rows += WriteGroupAsync(file, fields, full).GetAwaiter().GetResult());
            fill(writer);
            if (writer.Rows > 0) rows += await WriteGroupAsync(file, fields, writer).ConfigureAwait(false);
        }

        return rows;
    }

    private static async Task<int> WriteGroupAsync(ParquetWriter file, ParquetSchema fields, TableWriter rows)
    {
        using var group = file.CreateRowGroup();
        for (var i = 0; i < rows.Columns.Length; i++) await rows.Columns[i].WriteAsync(group, fields.DataFields[i]).ConfigureAwait(false);
        group.CompleteValidate();
        return rows.Rows;
    }

    private static async Task ReadAsync(string path, ColumnBuffer[] columns, Action<int> each)
    {
        var file = await ParquetReader.CreateAsync(path).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var fields = columns.Select(column => file.Schema.DataFields.FirstOrDefault(field => field.Name == column.Name)
                ?? throw new InvalidDataException($"it has no column '{column.Name}'")).ToArray();
            for (var i = 0; i < file.RowGroupCount; i++)
            {
                using var group = file.OpenRowGroupReader(i);
                for (var c = 0; c < columns.Length; c++) await columns[c].ReadAsync(group, fields[c]).ConfigureAwait(false);
                each(checked((int)group.RowCount));
            }
        }
    }

    private static async Task<TableSchema> ReadSchemaAsync(string path)
    {
        var file = await ParquetReader.CreateAsync(path).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            if (file.CustomMetadata.TryGetValue(SchemaKey, out var json))
                return JsonSerializer.Deserialize(json, TablesJson.Default.TableSchema) ?? throw new JsonException("no description");
            throw new InvalidDataException("it was not written by Exocosm: its metadata have no description of the table");
        }
    }

    private static bool IsUnreadable(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or InvalidDataException or ParquetException or ArgumentException;
}
