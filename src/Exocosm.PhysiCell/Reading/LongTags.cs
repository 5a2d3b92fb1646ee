namespace Exocosm.PhysiCell.Reading;

/// <summary>Finds tags that are too long before a parser meets them: a million attributes take it half a minute.</summary>
internal static class LongTags
{
    /// <summary>Where the first tag begins that has more than so many characters, or −1. Comments, CDATA and instructions are passed over.</summary>
    /// <param name="text">XML, well formed or not.</param>
    /// <param name="most">Characters that a tag may have.</param>
    public static int Find(ReadOnlySpan<char> text, int most)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text[at..].IndexOf('<');
            if (open < 0) return -1;
            at += open;
            var rest = text[at..];
            if (Passed(rest, "<!--", "-->") is { } comment) at += comment;
            else if (Passed(rest, "<![CDATA[", "]]>") is { } data) at += data;
            else if (Passed(rest, "<?", "?>") is { } instruction) at += instruction;
            else if (Length(rest, most) is var length && length <= most) at += length;
            else return at;
        }

        return -1;
    }

    /// <summary>Length of what begins and ends so, to the end of the text where it does not end; null where it does not begin so.</summary>
    private static int? Passed(ReadOnlySpan<char> text, string begin, string end)
    {
        if (!text.StartsWith(begin)) return null;
        var close = text[begin.Length..].IndexOf(end);
        return close < 0 ? text.Length : begin.Length + close + end.Length;
    }

    /// <summary>Length of a tag, as far as it is looked at: a '>' in quotes does not end it.</summary>
    private static int Length(ReadOnlySpan<char> text, int most)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length && i <= most; i++)
        {
            if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'') quote = text[i];
            else if (text[i] == '>') return i + 1;
        }

        return Math.Min(text.Length, most + 1);
    }
}
