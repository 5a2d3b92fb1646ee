using System.Diagnostics.CodeAnalysis;

namespace Exocosm.Results.Tables;

/// <summary>
/// Takes the rows of a table, value after value in column order. Rows are kept column-wise and handed on when a row group is full,
/// so that memory stays bounded.
/// </summary>
public sealed class TableWriter
{
    /// <summary>Rows of a row group; all but the last group of a finished table have exactly this many.</summary>
    public const int RowGroupRows = 65_536;

    private readonly Action<TableWriter> _full;
    private int _column;

    internal TableWriter(TableSchema schema, Action<TableWriter> full)
    {
        Schema = schema;
        _full = full;
        Columns = [.. schema.Columns.Select(ColumnBuffer.For)];
    }

    /// <summary>The table.</summary>
    public TableSchema Schema { get; }

    /// <summary>Whole rows that wait to be written.</summary>
    public int Rows { get; private set; }

    internal ColumnBuffer[] Columns { get; }

    /// <summary>Adds the next value of the row.</summary>
    /// <param name="value">For a <see cref="ColumnType.Double"/> column.</param>
    public TableWriter Add(double value)
    {
        if (Next() is ValueBuffer<double> column) column.Add(value);
        else Mismatch("a double");
        return this;
    }

    /// <summary>Adds the next value of the row.</summary>
    /// <param name="value">For an <see cref="ColumnType.Int64"/> column.</param>
    public TableWriter Add(long value)
    {
        if (Next() is ValueBuffer<long> column) column.Add(value);
        else Mismatch("a 64-bit integer");
        return this;
    }

    /// <summary>Adds the next value of the row.</summary>
    /// <param name="value">For an <see cref="ColumnType.Int32"/> or <see cref="ColumnType.Int64"/> column.</param>
    public TableWriter Add(int value)
    {
        switch (Next())
        {
            case ValueBuffer<int> column: column.Add(value); break;
            case ValueBuffer<long> column: column.Add(value); break;
            default: Mismatch("an integer"); break;
        }

        return this;
    }

    /// <summary>Adds the next value of the row.</summary>
    /// <param name="value">For a <see cref="ColumnType.Boolean"/> column.</param>
    public TableWriter Add(bool value)
    {
        if (Next() is ValueBuffer<bool> column) column.Add(value);
        else Mismatch("a truth value");
        return this;
    }

    /// <summary>Adds the next value of the row.</summary>
    /// <param name="value">For a <see cref="ColumnType.Text"/> column.</param>
    public TableWriter Add(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Next() is TextBuffer column) column.Add(value);
        else Mismatch("a text");
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        if (_column != Columns.Length)
            throw new InvalidOperationException($"a row of '{Schema.Name}' has {_column} values instead of {Columns.Length}");
        _column = 0;
        Rows++;
        HandOnIfFull();
    }

    /// <summary>Appends rows held in buffers of the same columns.</summary>
    internal void AppendRows(ColumnBuffer[] source, int rows)
    {
        for (var start = 0; start < rows;)
        {
            var count = Math.Min(rows - start, RowGroupRows - Rows);
            for (var i = 0; i < Columns.Length; i++) Columns[i].Append(source[i], start, count);
            start += count;
            Rows += count;
            HandOnIfFull();
        }
    }

    internal void Clear()
    {
        foreach (var column in Columns) column.Clear();
        Rows = 0;
    }

    private void HandOnIfFull()
    {
        if (Rows < RowGroupRows) return;
        _full(this);
        Clear();
    }

    private ColumnBuffer? Next() => _column < Columns.Length ? Columns[_column++] : null;

    [DoesNotReturn]
    private void Mismatch(string given)
    {
        var column = Columns.Length == 0 || _column == 0 ? null : Schema.Columns[_column - 1];
        throw new InvalidOperationException(
            $"table '{Schema.Name}': {given} was given for column '{column?.Name}', which takes {column?.Type}, "
            + $"or the row has more than {Columns.Length} values");
    }
}
