using System.Xml;
using System.Xml.Linq;
using Exocosm.Model.Problems;
using Exocosm.Model.Reading;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Loads XML that may be hostile: no document types, no entities, nothing fetched, bounded in size, depth and number.</summary>
internal static class SafeXml
{
    // The largest of fifty public models has a tenth of a MiB.
    private const long MostBytes = 16 << 20;
    private const int Deepest = 64;
    private const int LongestTag = 16 << 10;
    private const int MostAttributes = 64;

    // A model of a hundred types and substrates has some 100,000; each costs about 300 bytes in memory.
    private const int MostElements = 1_000_000;

    /// <summary>The root element, or null with a located problem.</summary>
    public static Item? Load(ReadContext context)
    {
        var place = new Place(context.File, 1, 1);
        var text = TextFile.Read(context.File, context.File, MostBytes, place, "", context.Problems);
        if (text is null) return null;
        try
        {
            if (!IsTame(text, context)) return null;
            using var reader = Open(text);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            var line = (IXmlLineInfo)root;
            place = place with { Line = line.LineNumber, Column = Math.Max(1, line.LinePosition - 1) };
            if (root.Name.LocalName == "PhysiCell_settings") return new Item(root, context, "", place);
            context.Problems.Add(
                place, "", root.Name.LocalName, "PhysiCell_settings",
                $"the root element is '{ProblemList.Shorten(root.Name.LocalName)}'; a PhysiCell model has the root 'PhysiCell_settings'");
        }
        catch (XmlException e)
        {
            var at = place with { Line = Math.Max(1, e.LineNumber), Column = Math.Max(1, e.LinePosition) };
            var isType = e.Message.Contains("DTD", StringComparison.Ordinal);
            context.Problems.Add(
                at, "", isType ? "a document type" : "XML that is not well formed", "well-formed XML",
                isType ? "a document type (<!DOCTYPE …>) is not read: it could pull in other files" : $"not well-formed XML: {ProblemList.Shorten(e.Message)}");
        }

        return null;
    }

    private static XmlReader Open(string text) => XmlReader.Create(
        new StringReader(text),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            CloseInput = true,
        });

    /// <summary>A first pass without building anything: nested or numerous elements would cost memory and stack before they could be refused.</summary>
    private static bool IsTame(string text, ReadContext context)
    {
        if (LongTags.Find(text, LongestTag) is var tag and >= 0)
        {
            var before = text.AsSpan(0, tag);
            var place = new Place(context.File, before.Count('\n') + 1, tag - before.LastIndexOf('\n'));
            context.Problems.Add(place, "", "a long tag", "a PhysiCell model", $"a tag has more than {LongestTag} characters");
            return false;
        }

        using var reader = Open(text);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            elements++;
            if (reader.Depth <= Deepest && elements <= MostElements && reader.AttributeCount <= MostAttributes) continue;
            var line = (IXmlLineInfo)reader;
            context.Problems.Add(
                new Place(context.File, line.LineNumber, Math.Max(1, line.LinePosition - 1)), "", reader.Name, "a PhysiCell model",
                reader.Depth > Deepest ? $"elements are nested more than {Deepest} deep"
                : elements > MostElements ? $"there are more than {MostElements} elements" : $"an element has more than {MostAttributes} attributes");
            return false;
        }

        return true;
    }
}
