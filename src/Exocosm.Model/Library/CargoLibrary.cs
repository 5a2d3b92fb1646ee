using System.Diagnostics.CodeAnalysis;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Library;

/// <summary>The library of named cargo, in the order of its data file.</summary>
public sealed class CargoLibrary
{
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "class", "copies", "half_life", "effect", "from", "to", "does", "csc", "cite", "evidence", "because", "tier",
    };

    private static readonly Lazy<CargoLibrary> Shipped = new(() => new CargoLibrary(LibraryFile.OfResource("cargo.yaml")));

    private readonly Dictionary<string, CargoEntry> _byName;

    private CargoLibrary(LibraryFile file)
    {
        Entries = [.. file.Records(Fields).Select(item => Entry(item.Key, item.Record))];
        _byName = Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>The library that ships with the program.</summary>
    public static CargoLibrary Default => Shipped.Value;

    /// <summary>All entries.</summary>
    public IReadOnlyList<CargoEntry> Entries { get; }

    /// <summary>Reads a library from text.</summary>
    /// <exception cref="LibraryDataException">The data are malformed.</exception>
    public static CargoLibrary Parse(string entries) => new(LibraryFile.OfText("cargo", entries));

    /// <summary>Finds an entry by its exact name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out CargoEntry? entry) => _byName.TryGetValue(name, out entry);

    private static CargoEntry Entry(string name, LibraryRecord record) => new(
        name,
        Class(record),
        record.Required("copies"),
        record.Required("half_life"),
        Effect(record),
        record.Required("from"),
        record.Required("to"),
        record.Required("does"),
        record.Required("csc"),
        record.Required("cite"),
        LibraryFile.Evidence(record),
        LibraryFile.Tier(record));

    private static CargoClass Class(LibraryRecord record) => record.Required("class") switch
    {
        "dna" => CargoClass.Dna,
        "mrna" => CargoClass.MRna,
        "mirna" => CargoClass.MiRna,
        "lncrna" => CargoClass.LncRna,
        "lipid" => CargoClass.Lipid,
        "metabolite" => CargoClass.Metabolite,
        "cytosolic_protein" => CargoClass.CytosolicProtein,
        "surface_protein" => CargoClass.SurfaceProtein,
        var other => throw record.Fault($"unknown class '{other}'"),
    };

    private static CargoEffect Effect(LibraryRecord record) => record.Required("effect") switch
    {
        "stoichiometric" => CargoEffect.Stoichiometric,
        "dose_response" => CargoEffect.DoseResponse,
        var other => throw record.Fault($"unknown effect '{other}'"),
    };
}
