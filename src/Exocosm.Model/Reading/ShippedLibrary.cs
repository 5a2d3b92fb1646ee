using Exocosm.Model.Library;

namespace Exocosm.Model.Reading;

/// <summary>The parameter and cargo libraries that ship with the program, as the reader uses them.</summary>
public sealed class ShippedLibrary : ILibrary
{
    private ShippedLibrary()
    {
    }

    /// <summary>The one instance.</summary>
    public static ShippedLibrary Instance { get; } = new();

    /// <inheritdoc/>
    public IEnumerable<string> Ids => ParameterLibrary.Default.Entries.Select(entry => entry.Id);

    /// <inheritdoc/>
    public IEnumerable<string> CargoNames => CargoLibrary.Default.Entries.Select(entry => entry.Name);

    /// <inheritdoc/>
    public bool TryGetText(string id, out string text)
    {
        var found = ParameterLibrary.Default.TryGet(id, out var entry);
        text = entry?.Value ?? "";
        return found;
    }

    /// <inheritdoc/>
    public bool TryGetCargo(string name, out LibraryCargo cargo)
    {
        var found = CargoLibrary.Default.TryGet(name, out var entry);
        cargo = entry is null ? default : new LibraryCargo(entry.Class, entry.Effect, entry.HalfLife, entry.Copies);
        return found;
    }
}
