using System.Buffers;
using System.Globalization;

namespace Exocosm.Results.Text;

/// <summary>
/// Comma-separated values with the quoting of RFC 4180, in the invariant culture. Doubles are written so that reading them gives
/// the same bits. Lines end with a line feed, which every reader of CSV takes.
/// </summary>
public static class CsvLine
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A field, quoted where it must be.</summary>
    /// <param name="text">The text.</param>
    public static string Field(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Quoted) || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
    }

    /// <summary>A number in the fewest digits that give the same bits again.</summary>
    /// <param name="value">The number; also <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</param>
    public static string Field(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A whole line with its end.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="fields">Fields as <see cref="Field(string)"/> gives them.</param>
    public static void Write(TextWriter writer, IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(string.Join(',', fields));
        writer.Write('\n');
    }
}
