using Exocosm.Results.Files;

namespace Exocosm.Results.Tables;

/// <summary>Reads whole columns of a run's table, whether the run is finished or not.</summary>
public sealed class TableReader
{
    private readonly TableFiles _files;

    private TableReader(TableFiles files) => _files = files;

    /// <summary>The columns.</summary>
    public TableSchema Schema => _files.Schema;

    /// <summary>Opens a table.</summary>
    /// <param name="folder">The run's folder <c>tables</c>.</param>
    /// <param name="table">Name of the table.</param>
    /// <returns>The table; null where the run has none of this name.</returns>
    /// <exception cref="StorageException">A file cannot be read.</exception>
    public static TableReader? Open(string folder, string table) =>
        TableFolder.Find(folder).FirstOrDefault(files => files.Schema.Name == table) is { } found ? new TableReader(found) : null;

    /// <summary>Opens a table found before.</summary>
    /// <param name="files">Its files.</param>
    public static TableReader Open(TableFiles files) => new(files);

    /// <summary>A column of numbers; integers are converted.</summary>
    /// <param name="column">Name of the column.</param>
    public double[] Doubles(string column) => Find(column).Type switch
    {
        ColumnType.Int64 => Array.ConvertAll(Longs(column), value => (double)value),
        ColumnType.Int32 => Array.ConvertAll(Ints(column), value => (double)value),
        _ => Read<double>(column, ColumnType.Double),
    };

    /// <summary>A column of 64-bit integers.</summary>
    /// <param name="column">Name of the column.</param>
    public long[] Longs(string column) => Read<long>(column, ColumnType.Int64);

    /// <summary>A column of 32-bit integers.</summary>
    /// <param name="column">Name of the column.</param>
    public int[] Ints(string column) => Read<int>(column, ColumnType.Int32);

    /// <summary>A column of truth values.</summary>
    /// <param name="column">Name of the column.</param>
    public bool[] Bools(string column) => Read<bool>(column, ColumnType.Boolean);

    /// <summary>A column of texts.</summary>
    /// <param name="column">Name of the column.</param>
    public string[] Texts(string column) => Read<string>(column, ColumnType.Text);

    /// <summary>Reads the table row group by row group, so that a large one need not fit into memory.</summary>
    /// <param name="columns">Names of the columns wanted.</param>
    /// <param name="each">Takes each block of rows; its arrays are used again for the next.</param>
    public void ForEachBlock(IReadOnlyList<string> columns, Action<TableBlock> each)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(each);
        var wanted = columns.Select(Find).ToArray();
        var buffers = wanted.Select(ColumnBuffer.For).ToArray();
        foreach (var file in _files.Files) ParquetTable.Read(file, buffers, rows => each(new TableBlock(rows, buffers)));
    }

    private TableColumn Find(string column)
    {
        var index = Schema.IndexOf(column);
        return index >= 0
            ? Schema.Columns[index]
            : throw new ArgumentException($"table '{Schema.Name}' has no column '{column}'", nameof(column));
    }

    private T[] Read<T>(string name, ColumnType type)
    {
        var column = Find(name);
        if (column.Type != type) throw new ArgumentException($"column '{name}' of table '{Schema.Name}' is {column.Type}, not {type}", nameof(name));
        var all = (TypedBuffer<T>)ColumnBuffer.For(column);
        ColumnBuffer[] group = [ColumnBuffer.For(column)];
        foreach (var file in _files.Files) ParquetTable.Read(file, group, rows => all.Append(group[0], 0, rows));
        return all.Values.ToArray();
    }
}
