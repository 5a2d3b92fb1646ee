using Exocosm.Model.Problems;
using Exocosm.Model.Reading;

namespace Exocosm.PhysiCell.Reading;

/// <summary>A text of lines and fields: no quoting, no trimming, CR LF accepted.</summary>
internal sealed class Table
{
    private const long MostBytes = 256L << 20;

    private readonly string _text;

    private Table(string file, string text) => (File, _text) = (file, text);

    public string File { get; }

    /// <summary>The table in a file, or null with a problem.</summary>
    public static Table? Open(Item item, string file)
    {
        var shown = Path.GetRelativePath(Environment.CurrentDirectory, file);
        if (shown.StartsWith("..", StringComparison.Ordinal)) shown = file;
        var text = TextFile.Read(file, shown, MostBytes, item.Place, item.Path, item.Context.Problems);
        return text is null ? null : new Table(shown, text);
    }

    public Place Place(int line, int column = 1) => new(File, line, column);

    /// <summary>Number and text of the lines that are not empty.</summary>
    public IEnumerable<(int Number, string Text)> Lines()
    {
        var number = 0;
        for (var start = 0; start < _text.Length;)
        {
            number++;
            var end = _text.IndexOf('\n', start);
            if (end < 0) end = _text.Length;
            var length = end > start && _text[end - 1] == '\r' ? end - 1 - start : end - start;
            if (length > 0) yield return (number, _text.Substring(start, length));
            start = end + 1;
        }
    }

    /// <summary>Fields of a line as C++'s getline gives them: an empty one at the end is not there.</summary>
    public static string[] Split(string line, char separator = ',')
    {
        var fields = line.Split(separator);
        return fields.Length > 1 && fields[^1].Length == 0 ? fields[..^1] : fields;
    }

    /// <summary>Column of a field, from 1.</summary>
    public static int Column(string[] fields, int field)
    {
        var column = 1;
        for (var i = 0; i < field && i < fields.Length; i++) column += fields[i].Length + 1;
        return column;
    }
}
