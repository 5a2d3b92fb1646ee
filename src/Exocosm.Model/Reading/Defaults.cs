using Exocosm.Model.Library;

namespace Exocosm.Model.Reading;

/// <summary>Looks up defaults and named cargo in the libraries.</summary>
internal sealed class Defaults(ParameterLibrary parameters, CargoLibrary cargo)
{
    /// <summary>Names of all entries, for suggestions.</summary>
    public IEnumerable<string> Ids => parameters.Entries.Select(entry => entry.Id);

    /// <summary>Names of all cargo, for suggestions.</summary>
    public IEnumerable<string> CargoNames => cargo.Entries.Select(entry => entry.Name);

    /// <summary>The value of an entry as a scenario would write it, e.g. <c>333 um^3/min</c>.</summary>
    public bool TryGetText(string id, out string text)
    {
        var found = parameters.TryGet(id, out var entry);
        text = entry?.Value ?? "";
        return found;
    }

    /// <summary>A named cargo, or null.</summary>
    public CargoEntry? Cargo(string name) => cargo.TryGet(name, out var entry) ? entry : null;
}
