namespace Exocosm.Results.Tables;

/// <summary>Some rows of a table, column by column in the order asked for.</summary>
public readonly struct TableBlock
{
    private readonly ColumnBuffer[] _columns;

    internal TableBlock(int rows, ColumnBuffer[] columns)
    {
        Rows = rows;
        _columns = columns;
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The values of a column.</summary>
    /// <typeparam name="T">double, long, int, bool or string, as the column has it.</typeparam>
    /// <param name="column">Position among the columns asked for.</param>
    public ReadOnlySpan<T> Column<T>(int column) => ((TypedBuffer<T>)_columns[column]).Values;
}
