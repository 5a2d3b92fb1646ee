using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DuckDB.NET.Data;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Query;

/// <summary>
/// SQL over the tables of a run. DuckDB runs in memory and sees nothing but these tables: only SELECT is let through, and all other
/// files and the network are shut off. One thread, so that sums come out the same each time.
/// </summary>
public sealed class RunQuery : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    private RunQuery(IReadOnlyList<TableFiles> tables, IEnumerable<string> views, IReadOnlyList<string> names)
    {
        TableNames = names;
        _connection.Open();
        Execute("SET threads = 1");
        Execute("SET autoinstall_known_extensions = false");
        foreach (var view in views) Execute(view);
        Execute(TableView.AllowOnly(tables));
        Execute("SET enable_external_access = false");
        Execute("SET lock_configuration = true");
    }

    /// <summary>Names of the tables there are.</summary>
    public IReadOnlyList<string> TableNames { get; }

    /// <summary>Opens the tables of a run, finished or not.</summary>
    /// <param name="tablesFolder">The run's folder <c>tables</c>.</param>
    /// <exception cref="Results.Files.StorageException">A table cannot be read.</exception>
    public static RunQuery Open(string tablesFolder) => Open(TableFolder.Find(tablesFolder));

    /// <summary>Opens the tables of a run, or of all arms of a run that has them.</summary>
    /// <param name="folder">The run folder, or the outer folder of arms.</param>
    /// <exception cref="Results.Files.StorageException">A table or the manifest cannot be read.</exception>
    public static RunQuery Open(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.ReadManifest().Arms is { } arms ? OpenArms(ArmTables.Of(folder, arms)) : Open(folder.Tables);
    }

    /// <summary>Opens the tables of arms, each table as one with the columns <c>arm</c> and <c>replicate</c>.</summary>
    /// <param name="arms">The arms' tables.</param>
    public static RunQuery OpenArms(IReadOnlyList<ArmTables> arms)
    {
        ArgumentNullException.ThrowIfNull(arms);
        string[] names = [.. arms.SelectMany(arm => arm.Tables).Select(table => table.Schema.Name).Distinct().Order(StringComparer.Ordinal)];
        return new RunQuery([.. arms.SelectMany(arm => arm.Tables)], names.Select(name => TableView.Create(name, arms)), names);
    }

    /// <summary>Opens tables without rows, to find out whether queries are understood.</summary>
    /// <param name="schemas">The tables.</param>
    public static RunQuery OpenEmpty(IEnumerable<TableSchema> schemas) =>
        Open([.. schemas.Select(schema => new TableFiles(schema, []))]);

    private static RunQuery Open(IReadOnlyList<TableFiles> tables) =>
        new(tables, tables.Select(TableView.Create), [.. tables.Select(table => table.Schema.Name)]);

    /// <summary>Runs a query.</summary>
    /// <param name="sql">One SELECT statement; also WITH, VALUES, FROM, SHOW TABLES, DESCRIBE and SUMMARIZE.</param>
    /// <returns>The rows, read one after the other; the caller closes it.</returns>
    /// <exception cref="QueryException">The query is not understood or not allowed.</exception>
    public QueryRows Run(string sql)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        RefuseAllButSelect(sql);
        var command = _connection.CreateCommand();
        try
        {
            command.CommandText = sql;
            command.UseStreamingMode = true;
            return new QueryRows(command, command.ExecuteReader());
        }
        catch (DuckDBException fault)
        {
            command.Dispose();
            throw Explain(fault);
        }
    }

    /// <summary>Runs a query for one number, as the expectations of a scenario need it.</summary>
    /// <param name="sql">A query with one row of one column: a number, or a truth value taken as 1 or 0.</param>
    /// <returns>The number; NaN for NULL.</returns>
    /// <exception cref="QueryException">The query is not understood, or gives anything but one number.</exception>
    public double Scalar(string sql)
    {
        using var rows = Run(sql);
        if (rows.Columns.Count != 1) throw new QueryException($"the query gives {rows.Columns.Count} columns; expected one");
        if (!rows.Read()) throw new QueryException("the query gives no row; expected one");
        var value = rows[0];
        if (rows.Read()) throw new QueryException("the query gives more than one row; expected one");
        return value switch
        {
            null => double.NaN,
            bool truth => truth ? 1 : 0,
            BigInteger whole => (double)whole,
            string or DateTime => throw new QueryException($"the query gives '{value}'; expected a number"),
            IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
            _ => throw new QueryException($"the query gives a {value.GetType().Name}; expected a number"),
        };
    }

    /// <summary>Closes DuckDB.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>DuckDB's own parser tells what a text is: COPY could write files, and EXPLAIN ANALYZE would run it.</summary>
    private void RefuseAllButSelect(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($sql::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        using var parsed = JsonDocument.Parse((string)command.ExecuteScalar()!, new JsonDocumentOptions { MaxDepth = 1000 });
        var root = parsed.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            var message = root.GetProperty("error_message").GetString();
            throw new QueryException(root.GetProperty("error_type").GetString() == "parser"
                ? $"the query is not understood: {message}{Place(root, sql)}"
                : "only SELECT queries are allowed (also WITH, VALUES, FROM, SHOW TABLES, DESCRIBE and SUMMARIZE)");
        }

        var statements = root.GetProperty("statements").GetArrayLength();
        if (statements != 1) throw new QueryException($"one query at a time; this text has {statements}");
    }

    private static string Place(JsonElement error, string sql) =>
        error.TryGetProperty("position", out var place)
        && int.TryParse(place.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < sql.Length
            ? $", at '{sql[at..Math.Min(sql.Length, at + 20)]}'"
            : "";

    private QueryException Explain(DuckDBException fault)
    {
        var message = fault.Message.TrimEnd();
        var tables = message.StartsWith("Catalog Error", StringComparison.Ordinal)
            ? $"\nThe run has the tables {string.Join(", ", TableNames)}."
            : "";
        return new QueryException(message + tables, fault);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
