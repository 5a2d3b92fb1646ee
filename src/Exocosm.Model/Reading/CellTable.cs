using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;

namespace Exocosm.Model.Reading;

/// <summary>Reads cells from CSV: a header with x, y, z and type in any order, then one line a cell; coordinates in µm.</summary>
internal sealed class CellTable(Binding binding, string folder)
{
    private const long LargestFile = 1L << 30;
    private static readonly string[] Columns = ["x", "y", "z", "type"];

    /// <summary>Texts of the files read, by the node that named them: the resolved scenario carries them.</summary>
    public Dictionary<ScalarNode, string> Texts { get; } = [];

    public List<(double X, double Y, double Z, int CellType)>? ReadFile(ScalarNode file, string path, Box box)
    {
        var shownAs = Path.Combine(folder, file.Text);
        var text = TextFile.Read(shownAs, shownAs, LargestFile, file.Place, path, binding.Problems);
        if (text is null) return null;
        Texts[file] = text;
        var (line, start) = (1, 0);
        return ReadText(text, offset =>
        {
            for (; start <= offset && text.IndexOf('\n', start) is >= 0 and var end && end < offset; start = end + 1) line++;
            return new Place(shownAs, line, offset - start + 1);
        }, box);
    }

    /// <summary>Reads the lines of a text; <paramref name="placeOf"/> is asked for places in ascending order.</summary>
    public List<(double X, double Y, double Z, int CellType)> ReadText(string text, Func<int, Place> placeOf, Box box)
    {
        var cells = new List<(double X, double Y, double Z, int CellType)>();
        int[]? order = null;
        var fields = new (int Start, string Text)[Columns.Length];
        for (var start = 0; start < text.Length && !binding.Problems.IsFull;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                if (order is null)
                {
                    order = ReadHeader(text, start, end, placeOf);
                    if (order is null) return cells;
                }
                else if (Split(text, start, end, fields, placeOf)
                    && ReadCell(fields, order, placeOf, box) is { } cell) cells.Add(cell);
            }
            start = end + 1;
        }
        if (order is null)
            binding.Problems.Add(placeOf(0), "", "nothing", "x,y,z,type",
                "the table of cells is empty; expected a header 'x,y,z,type'");
        return cells;
    }

    private int[]? ReadHeader(string text, int start, int end, Func<int, Place> placeOf)
    {
        var names = text[start..end].Split(',').Select(n => n.Trim().ToLowerInvariant()).ToArray();
        var order = Columns.Select(column => Array.IndexOf(names, column)).ToArray();
        if (names.Length == Columns.Length && order.All(i => i >= 0)) return order;
        binding.Problems.Add(placeOf(start), "", text[start..end], "x,y,z,type",
            $"the header is '{ProblemList.Shorten(text[start..end].Trim())}'; expected 'x,y,z,type'");
        return null;
    }

    private bool Split(string text, int start, int end, (int Start, string Text)[] fields, Func<int, Place> placeOf)
    {
        var count = 0;
        for (var at = start; at <= end; count++)
        {
            var comma = text.IndexOf(',', at, end - at);
            var stop = comma < 0 ? end : comma;
            if (count < fields.Length) fields[count] = (at, text[at..stop].Trim());
            at = stop + 1;
        }
        if (count == fields.Length) return true;
        binding.Problems.Add(placeOf(start), "", text[start..end], "4 values",
            $"read {count} values in this row; expected 4: x, y, z and type");
        return false;
    }

    private (double X, double Y, double Z, int CellType)? ReadCell(
        (int Start, string Text)[] fields, int[] order, Func<int, Place> placeOf, Box box)
    {
        Span<double> x = [double.NaN, double.NaN, double.NaN];
        var fine = true;
        var type = -1;
        for (var i = 0; i < fields.Length; i++)
        {
            var column = Array.IndexOf(order, i);
            var (start, text) = fields[i];
            if (column < 3)
            {
                if (Numbers.TryParse(text, out x[column])) continue;
                binding.Problems.Add(placeOf(start), "", text, "a number",
                    $"'{ProblemList.Shorten(text)}' is not a coordinate; expected a number in um");
            }
            else
            {
                type = Names.IndexOf(binding.Names.CellTypes, text);
                if (type >= 0) continue;
                var nearest = Nearest.Of(text, binding.Names.CellTypes);
                binding.Problems.Add(placeOf(start), "", text, "a cell type",
                    $"unknown cell type '{ProblemList.Shorten(text)}'{Nearest.Hint(nearest)}", nearest);
            }
            fine = false;
        }
        if (!fine) return null;
        if (!box.Excludes((x[0], x[1], x[2]))) return (x[0], x[1], x[2], type);
        binding.Problems.Add(placeOf(fields[0].Start), "", "a cell", "a point of the box", $"this cell is outside the box {box}");
        return null;
    }
}
