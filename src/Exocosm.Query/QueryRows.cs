using DuckDB.NET.Data;

namespace Exocosm.Query;

/// <summary>The rows a query gives, one after the other.</summary>
public sealed class QueryRows : IDisposable
{
    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;

    internal QueryRows(DuckDBCommand command, DuckDBDataReader reader)
    {
        _command = command;
        _reader = reader;
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>A value of the current row; null for NULL.</summary>
    /// <param name="column">Position of the column.</param>
    public object? this[int column] => _reader.IsDBNull(column) ? null : _reader.GetValue(column);

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="QueryException">A value cannot be computed, such as a text that is no number in a cast.</exception>
    public bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (DuckDBException fault)
        {
            throw new QueryException(fault.Message.TrimEnd(), fault);
        }
    }

    /// <summary>Ends the query.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }
}
