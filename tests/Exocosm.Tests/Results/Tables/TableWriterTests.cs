using Exocosm.Results.Tables;
using Xunit;

namespace Exocosm.Tests.Results.Tables;

public sealed class TableWriterTests : IDisposable
{
    private static readonly TableSchema Mixed = new("mixed", "a row",
    [
        new TableColumn("x", ColumnType.Double, "um", "number"), new TableColumn("n", ColumnType.Int64, "", "count"),
        new TableColumn("i", ColumnType.Int32, "", "index"), new TableColumn("t", ColumnType.Text, "", "text"),
        new TableColumn("b", ColumnType.Boolean, "", "flag"),
    ]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_type_comes_back_to_the_bit()
    {
        double[] numbers = [0.1, -0.0, double.NaN, double.NegativeInfinity, double.Epsilon, double.MaxValue];
        RunTables.WriteWhole(_folder.Path, Mixed, writer =>
        {
            foreach (var (x, row) in numbers.Select((x, row) => (x, row)))
                writer.Add(x).Add(long.MaxValue - row).Add(row).Add(row == 0 ? "" : $"µ\"{row},\n").Add(row % 2 == 0).EndRow();
        });
        var reader = TableReader.Open(_folder.Path, "mixed")!;
        Assert.Equal(numbers.Select(BitConverter.DoubleToInt64Bits), reader.Doubles("x").Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(numbers.Select((_, row) => long.MaxValue - row), reader.Longs("n"));
        Assert.Equal(Enumerable.Range(0, 6), reader.Ints("i"));
        Assert.Equal(numbers.Select((_, row) => row == 0 ? "" : $"µ\"{row},\n"), reader.Texts("t"));
        Assert.Equal([true, false, true, false, true, false], reader.Bools("b"));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => (double)i), reader.Doubles("i"));
        Assert.True(reader.Schema.Matches(Mixed));
        Assert.Equal(Mixed.Columns, reader.Schema.Columns);
    }

    [Fact]
    public void A_table_without_rows_has_its_columns()
    {
        RunTables.WriteWhole(_folder.Path, Mixed, _ => { });
        Assert.Empty(TableReader.Open(_folder.Path, "mixed")!.Texts("t"));
    }

    [Fact]
    public void A_value_of_the_wrong_type_is_refused_with_the_column() =>
        Assert.Contains("'n'", Assert.Throws<InvalidOperationException>(() =>
            RunTables.WriteWhole(_folder.Path, Mixed, writer => writer.Add(1.0).Add(2.0))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_that_is_too_short_or_too_long_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => RunTables.WriteWhole(_folder.Path, Mixed, writer => writer.Add(1.0).EndRow()));
        Assert.Throws<InvalidOperationException>(() =>
            RunTables.WriteWhole(_folder.Path, Mixed, writer => writer.Add(1.0).Add(1L).Add(1).Add("").Add(true).Add(1.0)));
    }

    [Fact]
    public void Adding_rows_to_warm_buffers_allocates_nothing()
    {
        var writer = new TableWriter(Mixed, _ => { });
        Fill(writer, 1000);
        writer.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill(writer, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_column_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Mixed.With([new TableColumn("X", ColumnType.Double, "", "")]));

    [Fact]
    public void An_unknown_column_or_table_is_told()
    {
        RunTables.WriteWhole(_folder.Path, Mixed, _ => { });
        Assert.Null(TableReader.Open(_folder.Path, "cells"));
        Assert.Throws<ArgumentException>(() => TableReader.Open(_folder.Path, "mixed")!.Doubles("y"));
        Assert.Throws<ArgumentException>(() => TableReader.Open(_folder.Path, "mixed")!.Longs("x"));
    }

    private static void Fill(TableWriter writer, int rows)
    {
        for (var row = 0; row < rows; row++) writer.Add(1.0).Add(2L).Add(3).Add("a").Add(true).EndRow();
    }
}
