using Exocosm.Model.Problems;

namespace Exocosm.Model.Reading;

/// <summary>The characters of a file, to find the place of a character inside a text that YAML has folded over lines.</summary>
internal sealed class SourceText(string text)
{
    /// <summary>
    /// Place of character <paramref name="offset"/> of a scalar that begins at <paramref name="start"/>. Folding only changes
    /// blanks,
    /// so the n-th visible character of the scalar is the n-th visible one of the source.
    /// </summary>
    public Place PlaceInScalar(Place place, int start, string scalar, int offset)
    {
        if (start >= text.Length) return place;
        var position = AfterOpening(start);
        var visible = scalar.AsSpan(0, Math.Min(offset, scalar.Length)).ToString().Count(c => !char.IsWhiteSpace(c));
        while (position < text.Length && (visible > 0 || char.IsWhiteSpace(text[position])))
        {
            if (!char.IsWhiteSpace(text[position])) visible--;
            position++;
        }
        var (line, column) = (place.Line, place.Column);
        for (var i = start; i < position && i < text.Length; i++)
        {
            column++;
            if (text[i] != '\n') continue;
            line++;
            column = 1;
        }
        return place with { Line = line, Column = column };
    }

    private int AfterOpening(int start)
    {
        switch (text[start])
        {
            case '"' or '\'':
                return start + 1;
            case '|' or '>':
                var end = text.IndexOf('\n', start);
                return end < 0 ? start : end + 1;
            default:
                return start;
        }
    }
}
