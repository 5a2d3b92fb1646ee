using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The cells of initial_conditions/cell_positions.</summary>
internal sealed class CellsReader(Item root, DomainSettings domain, Vocabulary vocabulary, IReadOnlyList<CellTypeSettings> types)
{
    private readonly ReadContext _context = root.Context;
    private readonly Dictionary<string, (int Line, int Rows)> _skipped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byName = types.ToDictionary(type => type.Name, type => type.Id, StringComparer.Ordinal);
    private (int Line, int Rows) _outside;

    public ListedPlacement? Read()
    {
        var item = root.Child("initial_conditions").Child("cell_positions");
        if (!item.Exists || !item.Flag("enabled")) return null;
        var format = item.Attribute("type") ?? "";
        if (format is not ("csv" or "CSV"))
        {
            item.Problem(format, "csv", $"cell_positions has the type '{ProblemList.Shorten(format)}'; PhysiCell reads csv only");
            return null;
        }

        if (FileFinder.FindNamed(item) is not { } file || Table.Open(item, file) is not { } table) return null;
        var cells = new List<ListedCell>();
        var columns = Array.Empty<Column>();
        var places = 0;
        var isNamed = false;
        foreach (var (number, text) in table.Lines())
        {
            var fields = Table.Split(text);
            if (cells.Count == 0 && number == 1 && text[0] is 'x' or 'X')
            {
                isNamed = true;
                columns = Columns(table, fields, out places);
                continue;
            }

            if (text.AsSpan().Trim().Length == 0) continue;
            if (cells.Count >= UserParameterReader.MostCells)
            {
                const int most = UserParameterReader.MostCells;
                _context.Problems.Add(table.Place(number), item.Path, "a cell", $"at most {most}", $"there are more than {most} cells");
                break;
            }

            if (Cell(table, number, fields, isNamed, columns, places) is { } cell) cells.Add(cell);
            if (_context.Problems.IsFull) break;
        }

        WarnOfSkipped(table);
        var behaviours = new int[places];
        foreach (var column in columns)
        {
            for (var i = 0; i < column.Behaviours.Length; i++) behaviours[column.First + i] = column.Behaviours[i];
        }

        return new ListedPlacement(table.File, behaviours, cells);
    }

    /// <summary>Further columns: which behaviours they set, and where in the values those stand.</summary>
    private Column[] Columns(Table table, string[] labels, out int places)
    {
        var columns = new List<Column>();
        places = 0;
        if (labels.Length < 4 || !string.Join(',', labels, 0, 4).StartsWith("x,y,z,", StringComparison.OrdinalIgnoreCase))
            _context.Warn(table.Place(1), "cells", "the header is not x,y,z,type: PhysiCell takes the first four columns for these whatever they are called");
        for (var k = 4; k < labels.Length; k++)
        {
            int[] behaviours = labels[k] == "volume" ? [-1] : [.. BehaviourNames.Find(vocabulary, labels[k])];
            if (behaviours.Length == 0)
            {
                _context.Warn(
                    table.Place(1, Table.Column(labels, k)), "cells",
                    $"the column '{ProblemList.Shorten(labels[k])}' is no behaviour and not read{Nearest.Hint(Nearest.Of(labels[k], vocabulary.BehaviourNames.Append("volume")))}");
            }

            columns.Add(new Column(labels[k], places, behaviours));
            places += behaviours.Length;
        }

        return [.. columns];
    }

    private ListedCell? Cell(Table table, int line, string[] fields, bool isNamed, Column[] columns, int places)
    {
        Place At(int field) => table.Place(line, Table.Column(fields, field));
        if (isNamed ? fields.Length < 4 : fields.Length != 4)
        {
            var expected = isNamed ? "x,y,z,type" : "x,y,z and the number of the type";
            _context.Problems.Add(table.Place(line), "cells", $"{fields.Length} fields", expected, $"this line has {fields.Length} fields; {expected} were expected");
            return null;
        }

        Span<double> position = stackalloc double[3];
        for (var i = 0; i < 3; i++) position[i] = Number(fields[i], At(i));
        if (Type(fields[3], isNamed, line, At(3)) is not (>= 0 and var type)) return null;
        if (!IsInside(position)) _outside = _outside.Rows == 0 ? (line, 1) : _outside with { Rows = _outside.Rows + 1 };
        return new ListedCell(position[0], position[1], position[2], type, places == 0 ? [] : Values(fields, columns, places, At));
    }

    private bool IsInside(ReadOnlySpan<double> at) =>
        at[0] >= domain.Min.X && at[0] <= domain.Max.X && at[1] >= domain.Min.Y && at[1] <= domain.Max.Y && at[2] >= domain.Min.Z && at[2] <= domain.Max.Z;

    private double[] Values(string[] fields, Column[] columns, int places, Func<int, Place> at)
    {
        var values = new double[places];
        Array.Fill(values, double.NaN);
        for (var k = 4; k < fields.Length && k - 4 < columns.Length; k++)
        {
            if (fields[k].Length == 0 || fields[k][0] is 's' or 'S' || columns[k - 4].Behaviours.Length == 0) continue;
            values.AsSpan(columns[k - 4].First, columns[k - 4].Behaviours.Length).Fill(Number(fields[k], at(k)));
        }

        return values;
    }

    private int Type(string text, bool isNamed, int line, Place place)
    {
        if (isNamed && _byName.TryGetValue(text, out var named)) return named;
        if (!isNamed)
        {
            var number = Number(text, place);
            if (number >= 0 && number < types.Count) return (int)number;
        }

        _skipped[text] = _skipped.TryGetValue(text, out var before) ? before with { Rows = before.Rows + 1 } : (line, 1);
        return -1;
    }

    private double Number(string text, Place place)
    {
        var oddity = Lenient.Number(text, out var value);
        var shown = ProblemList.Shorten(text.Trim());
        if (oddity == Lenient.Oddity.NotFinite)
            _context.Problems.Add(place, "cells", text, "a finite number", $"'{shown}' is not finite; a finite number was expected");
        else if (oddity == Lenient.Oddity.NoNumber) _context.Warn(place, "cells", $"'{shown}' is no number: it is read as 0, as PhysiCell does");
        else if (oddity == Lenient.Oddity.Trailing) _context.Warn(place, "cells", $"'{shown}': only the leading number {Model.Quantities.Numbers.Format(value)} is read");
        return value;
    }

    private void WarnOfSkipped(Table table)
    {
        if (_outside.Rows > 0)
        {
            var count = _outside.Rows == 1 ? "1 cell lies" : $"{_outside.Rows} cells lie";
            var box = domain.Is2D ? $"; in 2D z must lie between {domain.Min.Z} and {domain.Max.Z}" : "";
            _context.Warn(table.Place(_outside.Line), "cells", $"{count} outside the box and will never move, divide or die, as in PhysiCell{box}");
        }

        foreach (var (name, (line, rows)) in _skipped)
        {
            var hint = Nearest.Hint(Nearest.Of(name, _byName.Keys));
            var count = rows == 1 ? "1 row is" : $"{rows} rows are";
            _context.Warn(table.Place(line), "cells", $"there is no cell type '{ProblemList.Shorten(name)}': {count} not placed, as in PhysiCell{hint}");
        }
    }

    private sealed record Column(string Label, int First, int[] Behaviours);
}
