using System.Text.Json;
using Exocosm.Query;
using Exocosm.Results.Tables;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Query;

public sealed class RunQueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RunQueryTests()
    {
        RunTables.WriteWhole(Tables, RunSchemas.Population, writer =>
        {
            foreach (var (type, alive, volume) in new[] { ("CSC", 10L, 2494.0), ("TA", 90L, double.NaN), ("D, \"old\"", 0L, -0.5) })
                writer.Add(60.0).Add("niche").Add(type).Add(alive).Add(1L).Add(2L).Add(3L).Add(volume).EndRow();
        });
        RunTables.WriteWhole(Tables, RunSchemas.Fields, writer => writer.Add(0.0).Add("niche").Add("oxygen").Add(1).Add(2).Add(3).Add(38.0).EndRow());
        RunTables.WriteWhole(Tables, RunSchemas.Expectations, writer => writer.Add("it lives").Add(true).Add(0.1).Add("≥ 0.02").Add(0.0).Add("").EndRow());
    }

    private string Tables => _folder["a [run]*? of 'mine'"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parquet_columns_have_the_right_types_in_DuckDB()
    {
        using var query = RunQuery.Open(Tables);
        string[] expected = ["DOUBLE", "VARCHAR", "VARCHAR", "BIGINT", "BIGINT", "BIGINT", "BIGINT", "DOUBLE"];
        Assert.Equal(expected, Column(query, "SELECT column_type FROM (DESCRIBE population)"));
        Assert.Equal(["DOUBLE", "VARCHAR", "VARCHAR", "INTEGER", "INTEGER", "INTEGER", "DOUBLE"], Column(query, "SELECT column_type FROM (DESCRIBE fields)"));
        Assert.Equal(["VARCHAR", "BOOLEAN", "DOUBLE", "VARCHAR", "DOUBLE", "VARCHAR"], Column(query, "SELECT column_type FROM (DESCRIBE expectations)"));
        Assert.Equal(["expectations", "fields", "population"], Column(query, "SHOW TABLES"));
    }

    [Fact]
    public void Numbers_and_filters_come_out_as_written_also_beside_NaN()
    {
        using var query = RunQuery.Open(Tables);
        Assert.Equal(100, query.Scalar("SELECT sum(alive) FROM population"));
        Assert.Equal(2494.0, query.Scalar("SELECT mean_volume_um3 FROM population WHERE mean_volume_um3 > 1 AND NOT isnan(mean_volume_um3)"));
        Assert.Equal(1, query.Scalar("SELECT count(*) FROM population WHERE mean_volume_um3 < 0"));
        Assert.Equal(1, query.Scalar("SELECT count(*) FROM population WHERE isnan(mean_volume_um3)"));
        Assert.Equal(0.1, query.Scalar("SELECT sum(alive) FILTER (cell_type = 'CSC') / sum(alive) FROM population"));
        Assert.Equal(1, query.Scalar("SELECT bool_and(passed) FROM expectations"));
        Assert.True(double.IsNaN(query.Scalar("SELECT NULL")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Statistics_of_a_column_with_NaN_hide_no_row(int nan)
    {
        double[] values = [-1, 5, 9];
        values[nan] = double.NaN;
        RunTables.WriteWhole(_folder["nan"], RunSchemas.Fields, writer =>
        {
            foreach (var value in values) writer.Add(0.0).Add("niche").Add("oxygen").Add(1).Add(2).Add(3).Add(value).EndRow();
        });
        using var query = RunQuery.Open(_folder["nan"]);
        foreach (var value in values.Where(double.IsFinite))
        {
            Assert.Equal(1, query.Scalar($"SELECT count(*) FROM fields WHERE value = {value}"));
            Assert.Equal(1, query.Scalar($"SELECT count(*) FROM fields WHERE value BETWEEN {value} - 0.5 AND {value} + 0.5"));
        }

        Assert.Equal(1, query.Scalar("SELECT count(*) FROM fields WHERE isnan(value)"));
        Assert.Equal(values.Where(double.IsFinite).Max(), query.Scalar("SELECT max(value) FROM fields WHERE NOT isnan(value)"));
    }

    [Theory]
    [InlineData("SELECT alive FROM population", "more than one row")]
    [InlineData("SELECT 1, 2", "2 columns")]
    [InlineData("SELECT 1 WHERE false", "no row")]
    [InlineData("SELECT 'many'", "expected a number")]
    public void A_scalar_is_exactly_one_number(string sql, string message)
    {
        using var query = RunQuery.Open(Tables);
        Assert.Contains(message, Assert.Throws<QueryException>(() => query.Scalar(sql)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT * FROM populatoin", "population")]
    [InlineData("SELECT alife FROM population", "alive")]
    [InlineData("SELEC 1", "SELEC 1")]
    [InlineData("SELECT 1; SELECT 2", "one query at a time")]
    public void A_mistake_is_explained_with_the_nearest_name(string sql, string hint)
    {
        using var query = RunQuery.Open(Tables);
        Assert.Contains(hint, Assert.Throws<QueryException>(() => query.Run(sql)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COPY population TO '{0}/out.csv'")]
    [InlineData("COPY (SELECT 1) TO '{0}/population.parquet'")]
    [InlineData("EXPLAIN ANALYZE COPY population TO '{0}/out.csv'")]
    [InlineData("SELECT 1; COPY population TO '{0}/out.csv'")]
    [InlineData("ATTACH '{0}/out.db'")]
    [InlineData("EXPORT DATABASE '{0}/out'")]
    [InlineData("CREATE TABLE t AS SELECT 1")]
    [InlineData("DROP VIEW population")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('{0}/../secret.txt')")]
    [InlineData("SELECT * FROM glob('{0}/*')")]
    [InlineData("SELECT * FROM '{0}/../secret.csv'")]
    public void Nothing_but_the_tables_can_be_read_and_nothing_written(string sql)
    {
        File.WriteAllText(_folder["secret.txt"], "secret");
        File.WriteAllText(_folder["secret.csv"], "a\n1\n");
        var before = Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order().ToArray();
        using var query = RunQuery.Open(Tables);
        Assert.Throws<QueryException>(() =>
        {
            using var rows = query.Run(sql.Replace("{0}", Tables.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal));
            while (rows.Read())
            {
            }
        });
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order());
        Assert.Equal(100, query.Scalar("SELECT sum(alive) FROM population"));
    }

    [Fact]
    public void An_unfinished_run_shows_its_published_parts_and_its_empty_tables()
    {
        var folder = _folder["unfinished"];
        var tables = RunTables.Start(folder, [RunSchemas.Events, RunSchemas.Fields]);
        foreach (var step in new[] { 1, 2, 3 })
        {
            tables["events"].Add(step * 6.0).Add("niche").Add("division").Add((long)step).Add(-1L).Add("").EndRow();
            if (step < 3) tables.Publish(step);
        }

        using var query = RunQuery.Open(folder);
        Assert.Equal(2, query.Scalar("SELECT count(*) FROM events"));
        Assert.Equal(0, query.Scalar("SELECT count(*) FROM fields"));
        Assert.Equal(["INTEGER"], Column(query, "SELECT column_type FROM (DESCRIBE fields) WHERE column_name = 'i'"));
    }

    [Fact]
    public void Csv_keeps_every_digit_and_quotes_what_must_be()
    {
        Assert.Equal(
            "cell_type,mean_volume_um3\nCSC,2494\nTA,NaN\n\"D, \"\"old\"\"\",-0.5\n",
            Written("SELECT cell_type, mean_volume_um3 FROM population", QueryFormat.Csv));
        Assert.Equal("x\n0.30000000000000004\n", Written("SELECT 0.1::DOUBLE + 0.2::DOUBLE AS x", QueryFormat.Csv));
    }

    [Fact]
    public void Json_has_numbers_as_numbers_and_null_for_NaN()
    {
        using var json = JsonDocument.Parse(Written(
            "SELECT cell_type, alive, mean_volume_um3 AS v, alive > 5 AS many, NULL AS none, [1, 2] AS list FROM population", QueryFormat.Json));
        var rows = json.RootElement.EnumerateArray().ToArray();
        Assert.Equal(["CSC", "TA", "D, \"old\""], rows.Select(row => row.GetProperty("cell_type").GetString()));
        Assert.Equal([10, 90, 0], rows.Select(row => row.GetProperty("alive").GetInt64()));
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("v").ValueKind);
        Assert.Equal(2494.0, rows[0].GetProperty("v").GetDouble());
        Assert.True(rows[0].GetProperty("many").GetBoolean());
        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("none").ValueKind);
        Assert.Equal(2, rows[0].GetProperty("list").GetArrayLength());
        Assert.Equal("[]\n", Written("SELECT 1 WHERE false", QueryFormat.Json));
    }

    [Fact]
    public void A_table_is_aligned_and_counts_its_rows() => Assert.Equal(
        """
        cell_type  alive
        ---------  -----
        CSC           10
        TA            90
        2 rows

        """,
        Written("SELECT cell_type, alive FROM population WHERE alive > 0 ORDER BY alive", QueryFormat.Table));

    private static List<string?> Column(RunQuery query, string sql)
    {
        using var rows = query.Run(sql);
        var values = new List<string?>();
        while (rows.Read()) values.Add((string?)rows[0]);
        return values;
    }

    private string Written(string sql, QueryFormat format)
    {
        using var query = RunQuery.Open(Tables);
        using var rows = query.Run(sql);
        using var writer = new StringWriter();
        RowsWriter.Write(rows, format, writer);
        return writer.ToString();
    }
}
