using System.Globalization;
using System.Text;

namespace Exocosm.Model.Reading;

/// <summary>Writes a node tree as YAML that reads back to the same tree.</summary>
internal sealed class NodeWriter
{
    private readonly StringBuilder _text = new();

    public static string Write(Node root)
    {
        var writer = new NodeWriter();
        writer.WriteBlock(root, 0);
        return writer._text.ToString();
    }

    private void WriteBlock(Node node, int indent)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var (key, value) in map.Entries)
                {
                    _text.Append(' ', indent);
                    WriteText(key.Text, key.IsPlain);
                    _text.Append(':');
                    WriteValue(value, indent);
                }
                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    _text.Append(' ', indent).Append('-');
                    WriteValue(item, indent);
                }
                break;
        }
    }

    private void WriteValue(Node value, int indent)
    {
        switch (value)
        {
            case MapNode { Entries.Count: 0 }:
                _text.Append(" {}\n");
                break;
            case ListNode { Items.Count: 0 }:
                _text.Append(" []\n");
                break;
            case MapNode or ListNode:
                _text.Append('\n');
                WriteBlock(value, indent + 2);
                break;
            case ScalarNode scalar when IsForBlock(scalar.Text):
                WriteLiteral(scalar.Text, indent + 2);
                break;
            case ScalarNode scalar:
                _text.Append(' ');
                WriteText(scalar.Text, scalar.IsPlain);
                _text.Append('\n');
                break;
        }
    }

    /// <summary>Texts of several lines that the literal style keeps as they are.</summary>
    private static bool IsForBlock(string text) =>
        text.Contains('\n') && text[0] is not ('\n' or ' ' or '\t') && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && !text.Any(c => c is '\r' or '\u0085' or '\u2028' or '\u2029' or '\ufeff' || (char.IsControl(c) && c != '\n'));

    private void WriteLiteral(string text, int indent)
    {
        _text.Append(text[^1] == '\n' ? " |\n" : " |-\n");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0) _text.Append(' ', indent).Append(line);
            _text.Append('\n');
        }
    }

    private void WriteText(string text, bool isPlain)
    {
        if (isPlain && IsSafePlain(text)) _text.Append(text);
        else WriteQuoted(text);
    }

    /// <summary>Letters, digits and harmless signs, so that no YAML reader takes them for syntax.</summary>
    private static bool IsSafePlain(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiLetterOrDigit(text[0]) || text[0] is '.' or '+' or '(')
            || text[^1] is ' ' or ':') return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || " _./^*+-%()<>=;,'".Contains(c)) continue;
            if (c == ':' && i + 1 < text.Length && text[i + 1] != ' ') continue;
            return false;
        }
        return true;
    }

    private void WriteQuoted(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\t' => _text.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' =>
                    _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => _text.Append(c),
            };
        }
        _text.Append('"');
    }
}
