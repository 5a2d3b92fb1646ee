using System.Buffers;

namespace Exocosm.Model.Grammar;

/// <summary>A cursor over the words of a rule.</summary>
internal sealed class Sentence(string text)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n,;");

    public string Text { get; } = text;

    /// <summary>Where reading goes on.</summary>
    public int At { get; private set; }

    public bool IsAtEnd => At >= Text.Length;

    public void SkipBlanks()
    {
        while (At < Text.Length && char.IsWhiteSpace(Text[At])) At++;
    }

    /// <summary>Takes words that stand here, letter case apart.</summary>
    public bool Take(string words)
    {
        SkipBlanks();
        var length = MatchLength(words, StringComparison.OrdinalIgnoreCase);
        if (length == 0) return false;
        At += length;
        return true;
    }

    /// <summary>Takes a sign such as a comma.</summary>
    public bool TakeSign(char sign)
    {
        SkipBlanks();
        if (IsAtEnd || Text[At] != sign) return false;
        At++;
        return true;
    }

    /// <summary>Length of a name, bare or in quotation marks, that stands here as whole words; or 0.</summary>
    public int MatchName(string name)
    {
        if (At < Text.Length && Text[At] == '"')
        {
            var close = Text.IndexOf('"', At + 1);
            return close > 0 && Text.AsSpan(At + 1, close - At - 1).SequenceEqual(name) ? close + 1 - At : 0;
        }
        return MatchLength(name, StringComparison.Ordinal);
    }

    /// <summary>Moves on.</summary>
    public void Skip(int length) => At += length;

    /// <summary>The text from here to the first of some words or signs outside quotation marks, or to the end.</summary>
    public string Until(params string[] stops)
    {
        var end = At;
        var quoted = false;
        for (; end < Text.Length; end++)
        {
            if (Text[end] == '"') quoted = !quoted;
            if (!quoted && stops.Any(stop => StandsAt(end, stop))) break;
        }
        return Text[At..end].TrimEnd();
    }

    /// <summary>The word that stands here, for messages.</summary>
    public string Word()
    {
        SkipBlanks();
        if (IsAtEnd) return "";
        var end = Text.AsSpan(At).IndexOfAny(Ends);
        return end switch { < 0 => Text[At..], 0 => Text.Substring(At, 1), _ => Text.Substring(At, end) };
    }

    private bool StandsAt(int position, string stop)
    {
        if (!Text.AsSpan(position).StartsWith(stop, StringComparison.OrdinalIgnoreCase)) return false;
        if (!char.IsLetter(stop[0])) return true;
        var end = position + stop.Length;
        return (position == 0 || char.IsWhiteSpace(Text[position - 1]) || Text[position - 1] == ',')
            && (end == Text.Length || Text.AsSpan(end).IndexOfAny(Ends) == 0);
    }

    /// <summary>Length of words here; a blank in them stands for any blanks; they must end with a word.</summary>
    private int MatchLength(string words, StringComparison comparison)
    {
        var at = At;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == ' ')
            {
                var start = at;
                while (at < Text.Length && char.IsWhiteSpace(Text[at])) at++;
                if (at == start) return 0;
                continue;
            }
            if (at >= Text.Length || !Text.AsSpan(at, 1).Equals(words.AsSpan(i, 1), comparison)) return 0;
            at++;
        }
        return at == Text.Length || Text.AsSpan(at).IndexOfAny(Ends) == 0 ? at - At : 0;
    }
}
