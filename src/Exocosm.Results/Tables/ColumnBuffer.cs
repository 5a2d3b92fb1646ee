using Parquet;
using Parquet.Schema;

namespace Exocosm.Results.Tables;

/// <summary>The values of one column that wait to be written.</summary>
internal abstract class ColumnBuffer
{
    /// <summary>Number of values.</summary>
    public int Count { get; protected set; }

    /// <summary>Name of the column.</summary>
    public abstract string Name { get; }

    /// <summary>A field for a Parquet schema.</summary>
    public abstract DataField CreateField();

    /// <summary>The buffer for a column.</summary>
    /// <param name="column">The column.</param>
    public static ColumnBuffer For(TableColumn column) => column.Type switch
    {
        ColumnType.Double => new ValueBuffer<double>(column.Name),
        ColumnType.Int64 => new ValueBuffer<long>(column.Name),
        ColumnType.Int32 => new ValueBuffer<int>(column.Name),
        ColumnType.Boolean => new ValueBuffer<bool>(column.Name),
        _ => new TextBuffer(column.Name),
    };

    /// <summary>Forgets the values.</summary>
    public void Clear() => Count = 0;

    /// <summary>Appends values of another buffer of the same type.</summary>
    /// <param name="source">The other.</param>
    /// <param name="start">First value.</param>
    /// <param name="count">Number of values.</param>
    public abstract void Append(ColumnBuffer source, int start, int count);

    /// <summary>Writes all values as a column of a row group.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="field">The column's field in the file's schema.</param>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, DataField field);

    /// <summary>Replaces the values by those of a column of a row group.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="field">The column's field in the file's schema.</param>
    public abstract Task ReadAsync(ParquetRowGroupReader group, DataField field);
}
