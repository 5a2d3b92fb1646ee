using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Exocosm.Model.Library;

/// <summary>A file of library data: a mapping of names to records of text fields, each field known by name.</summary>
internal sealed class LibraryFile
{
    private const string ResourcePrefix = "Exocosm.Model.Library.Data.";

    private static readonly Dictionary<string, string> EvidenceWords = new(StringComparer.Ordinal)
    {
        ["read"] = "read in the source",
        ["second-hand"] = "second-hand: reported by another document",
        ["unchecked"] = "from the cited paper, not re-checked",
        ["setting"] = "a numerical setting, not a claim about biology",
    };

    private readonly string _name;
    private readonly YamlMappingNode _root;

    private LibraryFile(string name, YamlMappingNode root) => (_name, _root) = (name, root);

    /// <summary>Reads a file embedded in this assembly.</summary>
    public static LibraryFile OfResource(string fileName)
    {
        using var stream = typeof(LibraryFile).Assembly.GetManifestResourceStream(ResourcePrefix + fileName)
            ?? throw new LibraryDataException($"{fileName}: not embedded in the assembly");
        using var reader = new StreamReader(stream);
        return OfText(fileName, reader.ReadToEnd());
    }

    /// <summary>Reads text; <paramref name="fileName"/> is for messages.</summary>
    public static LibraryFile OfText(string fileName, string text)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            yaml.Load(reader);
        }
        catch (YamlException fault)
        {
            throw new LibraryDataException($"{fileName}:{fault.Start.Line}: {fault.Message}", fault);
        }

        return yaml.Documents is [{ RootNode: YamlMappingNode mapping }]
            ? new LibraryFile(fileName, mapping)
            : throw new LibraryDataException($"{fileName}: expected one mapping");
    }

    /// <summary>The entries of a flat file of texts.</summary>
    public IEnumerable<(string Key, string Text)> Texts() =>
        _root.Children.Select(child => (Scalar(child.Key), Scalar(child.Value)));

    /// <summary>The records of a file, each with its name; a field outside <paramref name="known"/> is a fault.</summary>
    public IEnumerable<(string Key, LibraryRecord Record)> Records(IReadOnlySet<string> known)
    {
        foreach (var (keyNode, valueNode) in _root.Children)
        {
            var key = Scalar(keyNode);
            if (valueNode is not YamlMappingNode mapping)
            {
                throw Fault(valueNode, $"{key}: expected a record");
            }

            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (fieldNode, textNode) in mapping.Children)
            {
                var field = Scalar(fieldNode);
                if (!known.Contains(field))
                {
                    throw Fault(fieldNode, $"{key}: unknown field '{field}'");
                }

                fields.Add(field, Scalar(textNode));
            }

            yield return (key, new LibraryRecord($"{_name}:{keyNode.Start.Line}: {key}", fields));
        }
    }

    /// <summary>What the evidence word of a record stands for, with the derivation of an estimate.</summary>
    public static string Evidence(LibraryRecord record)
    {
        var word = record.Required("evidence");
        var because = record.Optional("because");
        if (word == "estimate")
        {
            return because.Length > 0
                ? $"estimate made here: {because}"
                : throw record.Fault("an estimate needs 'because'");
        }

        if (!EvidenceWords.TryGetValue(word, out var words))
        {
            throw record.Fault($"unknown evidence '{word}'");
        }

        return because.Length == 0 ? words : throw record.Fault("'because' belongs to an estimate");
    }

    /// <summary>The tier of a record.</summary>
    public static EvidenceTier Tier(LibraryRecord record) => record.Required("tier") switch
    {
        "A" => EvidenceTier.A,
        "B" => EvidenceTier.B,
        "C" => EvidenceTier.C,
        "none" => EvidenceTier.None,
        var other => throw record.Fault($"unknown tier '{other}'"),
    };

    private string Scalar(YamlNode node) =>
        node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Fault(node, "expected text");

    private LibraryDataException Fault(YamlNode node, string what) => new($"{_name}:{node.Start.Line}: {what}");
}
