using System.Diagnostics.CodeAnalysis;

namespace Exocosm.Model.Library;

/// <summary>The parameter library: defaults with range, source and evidence, in the order of the data files.</summary>
public sealed class ParameterLibrary
{
    private static readonly string[] Files =
        ["tissue.yaml", "cells.yaml", "hierarchy.yaml", "exosomes.yaml", "molecules.yaml", "effects.yaml", "immune.yaml", "treatments.yaml",
            "body.yaml", "lymph_node.yaml", "metastasis.yaml", "diagnosis.yaml"];

    private static readonly HashSet<string> Fields =
        new(StringComparer.Ordinal) { "name", "value", "low", "high", "cite", "evidence", "because", "tier", "note" };

    private static readonly Lazy<ParameterLibrary> Shipped = new(() =>
        Read(LibraryFile.OfResource("citations.yaml"), Files.Select(LibraryFile.OfResource)));

    private readonly Dictionary<string, LibraryEntry> _byId = new(StringComparer.Ordinal);

    private ParameterLibrary(IReadOnlyList<LibraryEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            if (!_byId.TryAdd(entry.Id, entry))
            {
                throw new LibraryDataException($"{entry.Id}: in the library twice");
            }
        }
    }

    /// <summary>The library that ships with the program.</summary>
    public static ParameterLibrary Default => Shipped.Value;

    /// <summary>All entries.</summary>
    public IReadOnlyList<LibraryEntry> Entries { get; }

    /// <summary>Reads a library from texts: one of citations (key: citation) and one of entries.</summary>
    /// <exception cref="LibraryDataException">The data are malformed.</exception>
    public static ParameterLibrary Parse(string citations, string entries) =>
        Read(LibraryFile.OfText("citations", citations), [LibraryFile.OfText("entries", entries)]);

    /// <summary>Finds an entry by its exact id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out LibraryEntry? entry) => _byId.TryGetValue(id, out entry);

    private static ParameterLibrary Read(LibraryFile citations, IEnumerable<LibraryFile> files)
    {
        var sources = citations.Texts().ToDictionary(pair => pair.Key, pair => pair.Text, StringComparer.Ordinal);
        return new ParameterLibrary(
            [.. files.SelectMany(file => file.Records(Fields)).Select(item => Entry(item.Key, item.Record, sources))]);
    }

    private static LibraryEntry Entry(string id, LibraryRecord record, Dictionary<string, string> sources)
    {
        var cite = record.Required("cite");
        if (!sources.TryGetValue(cite, out var source))
        {
            throw record.Fault($"unknown citation '{cite}'");
        }

        return new LibraryEntry(
            id,
            record.Required("name"),
            record.Required("value"),
            record.Required("low"),
            record.Required("high"),
            source,
            LibraryFile.Evidence(record),
            LibraryFile.Tier(record),
            record.Optional("note"));
    }
}
