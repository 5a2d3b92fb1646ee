using System.Globalization;
using Exocosm.Results.Files;
using Exocosm.Results.Text;

namespace Exocosm.Interop.Vtk;

/// <summary>VTK colours by numbers, so texts become numbers in order of appearance; <c>legend.csv</c> tells what they mean.</summary>
internal sealed class Legend
{
    private readonly List<(string Column, int Number, string Text)> _entries = [];
    private readonly Dictionary<(string Column, string Text), int> _numbers = [];
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>The number of a text.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="text">The text.</param>
    public int NumberOf(string column, string text)
    {
        if (_numbers.TryGetValue((column, text), out var number)) return number;
        number = _next.GetValueOrDefault(column);
        _next[column] = number + 1;
        _numbers.Add((column, text), number);
        _entries.Add((column, number, text));
        return number;
    }

    /// <summary>Writes the legend.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path)
    {
        using var text = new StringWriter();
        CsvLine.Write(text, ["column", "number", "text"]);
        foreach (var (column, number, meaning) in _entries.OrderBy(entry => entry.Column, StringComparer.Ordinal).ThenBy(entry => entry.Number))
            CsvLine.Write(text, [CsvLine.Field(column), number.ToString(CultureInfo.InvariantCulture), CsvLine.Field(meaning)]);
        DurableFile.WriteText(path, text.ToString());
    }
}
