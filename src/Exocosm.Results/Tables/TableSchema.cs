namespace Exocosm.Results.Tables;

/// <summary>What a table is about and which columns it has.</summary>
/// <param name="Name">Name of the table and of its file.</param>
/// <param name="Row">What one row stands for.</param>
/// <param name="Columns">The columns in order.</param>
public sealed record TableSchema(string Name, string Row, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The table with further columns at the end.</summary>
    /// <param name="columns">Columns that only this model has, such as one load per exosome population.</param>
    public TableSchema With(IEnumerable<TableColumn> columns)
    {
        var all = Columns.Concat(columns).ToArray();
        var twice = all.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? this with { Columns = all }
            : throw new ArgumentException($"table '{Name}' would have two columns '{twice.Key}'", nameof(columns));
    }

    /// <summary>Position of a column; −1 where there is none of this name.</summary>
    /// <param name="column">The name.</param>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Name == column) return i;
        return -1;
    }

    /// <summary>Whether another schema has the same table and column names and types.</summary>
    /// <param name="other">The other.</param>
    public bool Matches(TableSchema other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Name == other.Name
            && Columns.Select(column => (column.Name, column.Type)).SequenceEqual(other.Columns.Select(column => (column.Name, column.Type)));
    }
}
