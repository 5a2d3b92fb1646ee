using System.Xml;
using System.Xml.Linq;
using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Reading;

/// <summary>
/// An element of the settings, present or not. What is absent reads as 0, "" and false, as in PhysiCell; only the first element of a name
/// counts.
/// </summary>
internal sealed class Item
{
    private readonly XElement? _xml;

    public Item(XElement? xml, ReadContext context, string path, Place place)
    {
        _xml = xml;
        Context = context;
        Path = path;
        Place = place;
    }

    public ReadContext Context { get; }

    /// <summary>Path from the root, e.g. <c>cell_definition 'a'/phenotype/volume</c>.</summary>
    public string Path { get; }

    /// <summary>Where it stands; for an absent one, where the nearest one above it does.</summary>
    public Place Place { get; }

    public bool Exists => _xml is not null;

    public string Name => _xml?.Name.LocalName ?? "";

    public IEnumerable<Item> All => _xml?.Elements().Select(Below) ?? [];

    /// <summary>The first text in it that is not blank: comments may stand before and inside.</summary>
    public string RawText => _xml?.Nodes().OfType<XText>().Select(text => text.Value).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";

    public string Text => RawText.Trim();

    public Item Child(string name)
    {
        var child = _xml?.Elements().FirstOrDefault(element => element.Name.LocalName == name);
        return child is null ? new Item(null, Context, Join(name), Place) : Below(child);
    }

    public IEnumerable<Item> Children(string name) => All.Where(item => item.Name == name);

    public string? Attribute(string name) => _xml?.Attribute(name)?.Value;

    /// <summary>Attribute as a switch; absent is false.</summary>
    public bool Flag(string name)
    {
        var text = Attribute(name) ?? "";
        if (!Lenient.IsPlainSwitch(text)) Warn($"{name} is '{ProblemList.Shorten(text)}': it is read as false, as PhysiCell does; write true or false");
        return Lenient.Switch(text);
    }

    /// <summary>Attribute as a switch; absent is true.</summary>
    public bool FlagUnlessOff(string name) => string.IsNullOrEmpty(Attribute(name)) || Flag(name);

    /// <summary>Attribute as a whole number; absent is 0.</summary>
    public int WholeAttribute(string name) => Attribute(name) is { } text ? ToWhole(text, name) : 0;

    public double Number(string child) => Child(child).Number();

    public double Number(string child, double otherwise) => Child(child) is { Exists: true } item ? item.Number() : otherwise;

    public bool Switch(string child) => Child(child).Switch();

    public int Whole(string child, int otherwise) => Child(child) is { Exists: true } item ? item.ToWhole(item.RawText, "") : otherwise;

    /// <summary>Its own text as a number; no text at all is 0 without a word, as empty elements are usual.</summary>
    public double Number()
    {
        var text = RawText;
        if (text.Length == 0) return 0;
        switch (Lenient.Number(text, out var value))
        {
            case Lenient.Oddity.NotFinite:
                Problem(Text, "a finite number, e.g. 0.5", $"{Path} is '{ProblemList.Shorten(Text)}'; a finite number was expected");
                // Not 0: that would be found fault with in its own right.
                return double.NaN;
            case Lenient.Oddity.NoNumber:
                Warn($"{Path} is '{ProblemList.Shorten(Text)}', which is no number: it is read as 0, as PhysiCell does");
                break;
            case Lenient.Oddity.Trailing:
                Warn($"{Path} is '{ProblemList.Shorten(Text)}': only the leading number {Model.Quantities.Numbers.Format(value)} is read, as PhysiCell does");
                break;
        }

        return value;
    }

    public bool Switch()
    {
        var text = RawText;
        if (!Lenient.IsPlainSwitch(text))
            Warn($"{Path} is '{ProblemList.Shorten(text)}': it is read as false, as PhysiCell does; write true or false without blanks before it");
        return Lenient.Switch(text);
    }

    public void Warn(string message) => Context.Warn(Place, Path, message);

    public void Missing(string message) => Context.Missing(Place, Path, message);

    public void Ignored(string message) => Context.Ignored(Place, Path, message);

    public void Problem(string read, string expected, string message, string? nearest = null) =>
        Context.Problems.Add(Place, Path, read, expected, message, nearest);

    private int ToWhole(string text, string attribute)
    {
        if (text.Length == 0) return 0;
        var what = attribute.Length == 0 ? Path : $"{attribute} of {Path}";
        var oddity = Lenient.Whole(text, out var value);
        var shown = ProblemList.Shorten(text.Trim());
        if (oddity == Lenient.Oddity.NotFinite || value is > int.MaxValue or < int.MinValue)
        {
            Problem(text, "a whole number", $"{what} is '{shown}'; a whole number up to {int.MaxValue} was expected");
            return 0;
        }

        if (oddity == Lenient.Oddity.NoNumber) Warn($"{what} is '{shown}', which is no whole number: it is read as 0, as PhysiCell does");
        if (oddity == Lenient.Oddity.Trailing) Warn($"{what} is '{shown}': only the leading whole number {value} is read, as PhysiCell does");
        return (int)value;
    }

    private Item Below(XElement child)
    {
        var line = (IXmlLineInfo)child;
        var name = child.Name.LocalName;
        var isNamed = name is "cell_definition" or "variable" or "substrate" or "model";
        var step = isNamed && child.Attribute("name") is { } given ? $"{name} '{ProblemList.Shorten(given.Value)}'" : name;
        // Definitions and variables are told apart by name; the list they stand in would only lengthen every message.
        var path = name is "cell_definition" or "variable" ? step : Join(step);
        return new Item(child, Context, path, Place with { Line = line.LineNumber, Column = Math.Max(1, line.LinePosition - 1) });
    }

    private string Join(string step) => Path.Length == 0 ? step : $"{Path}/{step}";
}
