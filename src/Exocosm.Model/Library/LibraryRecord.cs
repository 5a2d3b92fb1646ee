namespace Exocosm.Model.Library;

/// <summary>The fields of one record of library data; <paramref name="where"/> is its place for messages.</summary>
internal sealed class LibraryRecord(string where, IReadOnlyDictionary<string, string> fields)
{
    /// <summary>A field that must be there.</summary>
    public string Required(string field) =>
        fields.TryGetValue(field, out var text) ? text : throw Fault($"'{field}' is missing");

    /// <summary>A field that may be absent, then empty.</summary>
    public string Optional(string field) => fields.TryGetValue(field, out var text) ? text : "";

    /// <summary>A fault of this record.</summary>
    public LibraryDataException Fault(string what) => new($"{where}: {what}");
}
