using Exocosm.Results.Tables;
using Xunit;

namespace Exocosm.Tests.Results.Tables;

public sealed class RunSchemasTests
{
    [Fact]
    public void The_page_on_tables_has_every_table_and_column_with_its_type()
    {
        var page = Repository.Text("docs/tables.md");
        foreach (var schema in RunSchemas.All.Concat(OutcomeSchemas.All).Concat(MetastasisSchemas.All))
        {
            var start = page.IndexOf($"## `{schema.Name}`: a row is {schema.Row}\n", StringComparison.Ordinal);
            Assert.True(start >= 0, schema.Name);
            var section = page[start..page.IndexOf("\n\n", start + schema.Name.Length + schema.Row.Length + 30, StringComparison.Ordinal)];
            foreach (var column in schema.Columns) Assert.Contains($"| {column.Name} | {Word(column.Type)} |", section, StringComparison.Ordinal);
            Assert.Equal(schema.Columns.Count + 2, section.Split('\n').Count(line => line.StartsWith('|')));
        }
    }

    [Theory]
    [InlineData("population", "time_min, site, cell_type, alive, dead, births, deaths, mean_volume_um3")]
    [InlineData("exosomes", "time_min, site, population, secreted, in_tissue, bound, internalised, degraded, drained, left_domain, arrived")]
    [InlineData("cells", "time_min, site, id, parent_id, cell_type, x_um, y_um, z_um, volume_um3, phase, alive")]
    [InlineData("events", "time_min, site, event, cell_id, other_id, detail")]
    [InlineData("fields", "time_min, site, field, i, j, k, value")]
    [InlineData("expectations", "name, passed, measured, expected, tolerance, because")]
    public void Tables_keep_the_columns_that_users_rely_on(string table, string columns)
    {
        var schema = RunSchemas.All.Single(schema => schema.Name == table);
        Assert.Equal([], columns.Split(", ").Except(schema.Columns.Select(column => column.Name)));
    }

    private static string Word(ColumnType type) => type switch
    {
        ColumnType.Int64 => "int64",
        ColumnType.Int32 => "int32",
        ColumnType.Text => "string",
        ColumnType.Boolean => "bool",
        _ => "double",
    };
}
