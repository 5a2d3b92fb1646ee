using Exocosm.Model.Problems;

namespace Exocosm.Model.Reading;

/// <summary>A node of a scenario text, with the place it stands at.</summary>
internal abstract class Node(Place place)
{
    /// <summary>Where it begins.</summary>
    public Place Place { get; } = place;

    /// <summary>Whether it was given on the command line.</summary>
    public bool IsOverride { get; init; }

    /// <summary>What it is, for messages.</summary>
    public abstract string Summary { get; }

    /// <summary>A copy that shares no list with this one, so that overrides of one do not touch the other.</summary>
    public abstract Node Copy();
}

/// <summary>A text: every number, name and quantity is one.</summary>
internal sealed class ScalarNode(Place place, string text, bool isPlain = true, SourceText? source = null, int start = 0)
    : Node(place)
{
    public string Text { get; } = text;

    /// <summary>Written without quotes.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Nothing was written at all.</summary>
    public bool IsMissing => IsPlain && Text is "" or "~" or "null";

    public override string Summary => IsMissing ? "nothing" : $"'{ProblemList.Shorten(Text)}'";

    public override Node Copy() => this;

    /// <summary>Place of one character of the text.</summary>
    public Place PlaceOf(int offset) =>
        source?.PlaceInScalar(Place, start, Text, offset) ?? Place with { Column = Place.Column + offset };
}

/// <summary>Named values.</summary>
internal sealed class MapNode(Place place, List<MapEntry> entries) : Node(place)
{
    public List<MapEntry> Entries { get; } = entries;

    public override string Summary => "a section";

    public Node? Find(string key) => Entries.Find(e => e.Key.Text == key)?.Value;

    public void Set(ScalarNode key, Node value)
    {
        var at = Entries.FindIndex(e => e.Key.Text == key.Text);
        if (at < 0) Entries.Add(new MapEntry(key, value));
        else Entries[at] = new MapEntry(Entries[at].Key, value);
    }

    public override Node Copy() =>
        new MapNode(Place, [.. Entries.Select(e => new MapEntry(e.Key, e.Value.Copy()))]) { IsOverride = IsOverride };
}

/// <summary>A name and its value.</summary>
internal sealed record MapEntry(ScalarNode Key, Node Value);

/// <summary>Values in order.</summary>
internal sealed class ListNode(Place place, List<Node> items) : Node(place)
{
    public List<Node> Items { get; } = items;

    public override string Summary => "a list";

    public override Node Copy() => new ListNode(Place, [.. Items.Select(i => i.Copy())]) { IsOverride = IsOverride };
}

/// <summary>Stands where something was refused already, so that nothing more is said of it.</summary>
internal sealed class RefusedNode(Place place) : Node(place)
{
    public override string Summary => "a refused value";

    public override Node Copy() => this;
}
