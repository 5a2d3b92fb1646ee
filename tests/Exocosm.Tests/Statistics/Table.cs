using System.Globalization;

namespace Exocosm.Tests.Statistics;

/// <summary>A data set of the folder Data: its first line names the source, its second the columns; an empty cell is a missing value.</summary>
internal sealed class Table
{
    private readonly string[] _columns;

    private Table(string[] columns, double[][] rows) => (_columns, Rows) = (columns, rows);

    public static Table Lung { get; } = Read("lung");

    public static Table Ovarian { get; } = Read("ovarian");

    public static Table Asah { get; } = Read("asah");

    public double[][] Rows { get; }

    public double[] this[string column]
    {
        get
        {
            var index = Array.IndexOf(_columns, column);
            return [.. Rows.Select(row => row[index])];
        }
    }

    /// <summary>Without the rows that miss a value.</summary>
    public Table Complete() => new(_columns, [.. Rows.Where(static row => row.All(double.IsFinite))]);

    /// <summary>Covariates, a row for each patient.</summary>
    public double[][] Covariates(params string[] columns)
    {
        int[] indices = [.. columns.Select(column => Array.IndexOf(_columns, column))];
        return [.. Rows.Select(row => indices.Select(index => row[index]).ToArray())];
    }

    /// <summary>Whole numbers of a column.</summary>
    public int[] Whole(string column) => [.. this[column].Select(static value => (int)value)];

    private static Table Read(string name)
    {
        var lines = Repository.Text($"tests/Exocosm.Tests/Statistics/Data/{name}.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Table(lines[1].Split(','), [.. lines[2..].Select(static line => line.Split(',').Select(
            static cell => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())]);
    }
}
