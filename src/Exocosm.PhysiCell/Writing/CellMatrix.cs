namespace Exocosm.PhysiCell.Writing;

/// <summary>The rows of the cells' matrix: PhysiCell's labels in their order, filled from wherever the values are, and custom data.</summary>
internal sealed class CellMatrix
{
    private readonly CellRow[] _rows;

    /// <summary>The rows of a world.</summary>
    /// <param name="world">Its types and substrates.</param>
    /// <param name="values">By label: the value of a cell (by index) in one of the label's rows (from 0). A label that is not here is 0.</param>
    /// <param name="custom">Rows after those of PhysiCell.</param>
    public CellMatrix(SnapshotWorld world, IReadOnlyDictionary<string, Func<int, int, double>> values, IEnumerable<CellRow> custom)
    {
        _rows = [.. CellLabels.All.Select(label => new CellRow(label.Name, label.Units, Length(world, label.Length), values.GetValueOrDefault(label.Name, Nothing))), .. custom];
        Count = _rows.Sum(row => row.Size);
    }

    /// <summary>The rows by label.</summary>
    public IReadOnlyList<CellRow> Rows => _rows;

    /// <summary>Number of rows of the matrix.</summary>
    public int Count { get; }

    /// <summary>Fills a cell's column of the matrix.</summary>
    public void Fill(int cell, Span<double> column)
    {
        var at = 0;
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Size; i++) column[at++] = row.Value(cell, i);
        }
    }

    private static double Nothing(int cell, int row) => 0;

    private static int Length(SnapshotWorld world, RowsOf length) => length switch
    {
        RowsOf.One => 1,
        RowsOf.Deaths => 2,
        RowsOf.Axes => 3,
        RowsOf.Types => world.Types.Count,
        _ => world.Substrates.Count,
    };
}
