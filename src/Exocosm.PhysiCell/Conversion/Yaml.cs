using System.Text;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>A part of a YAML text: a value, named parts or a list.</summary>
internal abstract record YamlNode;

/// <summary>A value; quoted where YAML or the scenario language would take it for something else.</summary>
/// <param name="Value">The text itself.</param>
internal sealed record YamlText(string Value) : YamlNode;

/// <summary>A word of the language, such as true, which must not be quoted.</summary>
/// <param name="Value">The word.</param>
internal sealed record YamlWord(string Value) : YamlNode;

/// <summary>Parts in order.</summary>
/// <param name="Items">The parts.</param>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items) : YamlNode;

/// <summary>Named parts in order.</summary>
internal sealed record YamlMap : YamlNode
{
    public List<(string Key, YamlNode Value)> Entries { get; } = [];

    public YamlMap Add(string key, YamlNode? value)
    {
        if (value is not null) Entries.Add((key, value));
        return this;
    }

    public YamlMap Add(string key, string value) => Add(key, new YamlText(value));
}

/// <summary>Writes parts as YAML: small ones in braces on a line, others indented.</summary>
internal sealed class Yaml
{
    private const int LongestLine = 140;
    private const string Harmless = " _./^*+-()%µ";

    private static readonly string[] s_words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

    private readonly StringBuilder _text = new();

    public static string Write(YamlMap root)
    {
        var yaml = new Yaml();
        yaml.Map(root, 0);
        return yaml._text.ToString();
    }

    /// <summary>A text as YAML has to have it.</summary>
    public static string Quote(string text) => IsPlain(text) ? text : Quoted(text);

    private void Map(YamlMap map, int indent)
    {
        foreach (var (key, value) in map.Entries)
        {
            _text.Append(' ', indent).Append(Quote(key)).Append(':');
            Value(value, indent, indent + Quote(key).Length + 2);
        }
    }

    private void Value(YamlNode value, int indent, int column)
    {
        // The sections of a scenario stay open, so that there is room to add to them.
        if ((indent > 0 || value is not YamlMap { Entries.Count: > 0 }) && Inline(value) is { } line && column + line.Length <= LongestLine)
        {
            _text.Append(' ').Append(line).Append('\n');
            return;
        }

        if (value is YamlMap map)
        {
            _text.Append('\n');
            Map(map, indent + 2);
        }
        else if (value is YamlList list)
        {
            _text.Append('\n');
            foreach (var item in list.Items)
            {
                _text.Append(' ', indent + 2).Append("- ");
                _text.Append(item is YamlText text ? Sentence(text.Value) : Inline(item)).Append('\n');
            }
        }
        // What has no parts stands on one line, however long that is.
        else _text.Append(' ').Append(Inline(value)).Append('\n');
    }

    /// <summary>A part on one line, or null where it has sentences or parts of a list, which stand on lines of their own.</summary>
    private static string? Inline(YamlNode node)
    {
        switch (node)
        {
            case YamlText text:
                return Quote(text.Value);
            case YamlWord word:
                return word.Value;
            case YamlMap map:
                var parts = map.Entries.Select(entry => (entry.Key, Value: Inline(entry.Value))).ToList();
                return parts.Any(part => part.Value is null) ? null : $"{{{string.Join(", ", parts.Select(part => $"{Quote(part.Key)}: {part.Value}"))}}}";
            case YamlList list when list.Items.All(item => item is YamlText text && !text.Value.Contains(',', StringComparison.Ordinal)):
                return $"[{string.Join(", ", list.Items.Select(Inline))}]";
            default:
                return null;
        }
    }

    /// <summary>A sentence as an item of a list has to have it: commas are harmless outside braces.</summary>
    public static string Sentence(string text) => IsPlain(text.Replace(',', ' ').Replace(';', ' ')) ? text : Quoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0 && text[^1] != ' ' && !s_words.Contains(text, StringComparer.OrdinalIgnoreCase)
        && (char.IsLetterOrDigit(text[0]) || (text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1])))
        && text.All(c => char.IsLetterOrDigit(c) || Harmless.Contains(c, StringComparison.Ordinal));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
