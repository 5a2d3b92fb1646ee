using System.Text.RegularExpressions;
using Exocosm.Model.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Exocosm.Model.Reading;

/// <summary>
/// Builds the node tree of one YAML document from parser events. Only the plain part of YAML is taken: no anchors, aliases, tags
/// or
/// further documents, no repeated keys; depth and number of nodes are capped while reading, before anything is built on them.
/// </summary>
internal sealed partial class NodeReader
{
    private const int DeepestNesting = 64;
    private const int MostNodes = 100_000;

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly SourceText _source;
    private readonly Parser _parser;
    private readonly bool _isOverride;
    private int _nodes;
    private Place _last;

    private NodeReader(string file, string text, ProblemList problems, bool isOverride)
    {
        _file = file;
        _problems = problems;
        _source = new SourceText(text);
        _parser = new Parser(new StringReader(text));
        _isOverride = isOverride;
        _last = new Place(file, 1, 1);
    }

    /// <summary>The tree of a text, or null when it cannot be read to its end.</summary>
    public static Node? Read(string file, string text, ProblemList problems, bool isOverride = false)
    {
        var reader = new NodeReader(file, text, problems, isOverride);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            // The parser's own message begins with its coordinates; ours carries them already.
            var what = e.InnerException?.Message ?? e.Message;
            var message = what.StartsWith('(') && what.Contains("): ")
                ? what[(what.LastIndexOf("): ", StringComparison.Ordinal) + 3)..] : what;
            var place = reader.At(e.Start);
            var lines = 1 + text.AsSpan().TrimEnd('\n').Count('\n');
            if (place.Line > lines) place = place with { Line = lines };
            if (reader.FirstIndentingTab(text, place.Line + 1) is { } tab)
                problems.Add(tab, "", "a tab", "spaces", "a tab cannot indent YAML; use spaces");
            else if (UnquotedPath().Match(Line(text, place.Line)) is { Success: true } path)
                problems.Add(place with { Column = path.Groups[1].Index + 1 }, "", path.Groups[1].Value, "quotes around the path",
                    $"in braces, a path with [ ] needs quotes: \"{path.Groups[1].Value}\"");
            else problems.Add(place, "", "", "YAML", $"not readable as YAML: {ProblemList.Shorten(message)}");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner gives up like this on some malformed texts, e.g. a value in braces that goes on at column 1.
            problems.Add(reader._last, "", "", "YAML",
                "not readable as YAML after this value; check its quotes, braces and line breaks");
            return null;
        }
        catch (TooMuchException e)
        {
            problems.Add(e.Place, "", "", "a smaller text", e.Message);
            return null;
        }
    }

    private Node? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _problems.Add(new Place(_file, 1, 1), "", "nothing", "a scenario", "the text is empty");
            return null;
        }
        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            _problems.Add(At(second.Start), "", "---", "one document",
                "a second YAML document begins here; a scenario is one document");
        return root;
    }

    private Node ReadNode(int depth)
    {
        var current = _parser.Current ?? (_parser.MoveNext() ? _parser.Current : null);
        if (current is null) throw new TooMuchException(new Place(_file, 1, 1), "the text ends early");
        var place = _last = At(current.Start);
        if (++_nodes > MostNodes) throw new TooMuchException(place, $"more than {MostNodes} values; put cells into a CSV file");
        if (_problems.IsFull) throw new TooMuchException(place, "too much is wrong to read on");
        if (depth > DeepestNesting) throw new TooMuchException(place, $"nested more than {DeepestNesting} levels deep");
        if (current is NodeEvent node) RefuseExtras(node, place);
        switch (current)
        {
            case AnchorAlias alias:
                _problems.Add(place, "", $"*{alias.Value}", "the value itself",
                    "aliases are not taken; write the value out, or use 'inherits'");
                _parser.MoveNext();
                return new RefusedNode(place);
            case Scalar scalar:
                _parser.MoveNext();
                return ReadScalar(scalar, place);
            case SequenceStart:
                return ReadList(place, depth);
            default:
                return ReadMap(place, depth);
        }
    }

    private ScalarNode ReadScalar(Scalar scalar, Place place)
    {
        if (scalar.Value.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
            _problems.Add(place, "", scalar.Value, "printable text", "a control character stands in this text");
        var isPlain = scalar.Style == ScalarStyle.Plain;
        return new ScalarNode(place, scalar.Value, isPlain, _source, (int)scalar.Start.Index) { IsOverride = _isOverride };
    }

    private ListNode ReadList(Place place, int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new List<Node>();
        while (!_parser.Accept<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        _parser.Consume<SequenceEnd>();
        return new ListNode(place, items) { IsOverride = _isOverride };
    }

    private MapNode ReadMap(Place place, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new List<MapEntry>();
        var firsts = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var keyNode = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (keyNode is not ScalarNode key)
                _problems.Add(keyNode.Place, "", keyNode.Summary, "a name",
                    $"expected a name before ':', but read {keyNode.Summary}");
            else if (key.Text == "<<")
                _problems.Add(key.Place, "", "<<", "a name", "merge keys are not taken; use 'inherits'");
            else if (firsts.TryAdd(key.Text, key.Place))
                entries.Add(new MapEntry(key, value));
            else
                _problems.Add(key.Place, "", key.Text, "each name once",
                    $"'{ProblemList.Shorten(key.Text)}' is given twice; first in line {firsts[key.Text].Line}");
        }
        _parser.Consume<MappingEnd>();
        return new MapNode(place, entries) { IsOverride = _isOverride };
    }

    private void RefuseExtras(NodeEvent node, Place place)
    {
        if (!node.Anchor.IsEmpty)
            _problems.Add(place, "", $"&{node.Anchor}", "no anchor",
                $"anchors are not taken; remove '&{ProblemList.Shorten(node.Anchor.Value)}'");
        if (!node.Tag.IsEmpty)
            _problems.Add(place, "", node.Tag.ToString(), "no tag",
                $"tags are not taken; remove '{ProblemList.Shorten(node.Tag.ToString())}'");
    }

    private static string Line(string text, int line) => text.Split('\n').ElementAtOrDefault(line - 1) ?? "";

    // A path such as sites.niche.initial[0].count, not in quotes and followed by its value.
    [GeneratedRegex("""[{,]\s*([\w.\- ]+\[\d+\][\w.\-\[\] ]*):\s""")]
    private static partial Regex UnquotedPath();

    private Place At(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>
    /// The first tab in the indentation of a line, which the parser often reports as something else further on.
    /// </summary>
    private Place? FirstIndentingTab(string text, int lastLine)
    {
        var line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (++line > lastLine) return null;
            var content = text.AsSpan(range);
            var blanks = content.Length - content.TrimStart(' ').Length;
            if (blanks < content.Length && content[blanks] == '\t' && !content.IsWhiteSpace())
                return new Place(_file, line, blanks + 1);
        }
        return null;
    }

    private sealed class TooMuchException(Place place, string message) : Exception(message)
    {
        public Place Place { get; } = place;
    }
}
