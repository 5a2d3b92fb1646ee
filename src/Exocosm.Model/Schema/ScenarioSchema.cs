using System.Text.Encodings.Web;
using System.Text.Json;

namespace Exocosm.Model.Schema;

/// <summary>The JSON Schema of the scenario language, written from the tables that the reader binds by.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema (draft 2020-12) as text, for editors.</summary>
    public static string Generate()
    {
        var schema = Schemas.Section(ScenarioKeys.Section);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Exocosm scenario");
        return schema.ToJsonString(Layout);
    }

    /// <summary>Library entries that the language takes defaults from; <c>{}</c> stands for a name, class or model.</summary>
    public static IReadOnlyList<string> DefaultIds { get; } = [.. Ids(ScenarioKeys.Section).Distinct()];

    private static IEnumerable<string> Ids(Section section) => section.Keys.SelectMany(key => key switch
    {
        QuantityKey { DefaultId: { } id } => [id],
        IntegerKey { DefaultId: { } id } => [id],
        SectionKey nested => Ids(nested.Section),
        SectionMapKey nested => Ids(nested.Section),
        SectionListKey nested => Ids(nested.Section),
        QuantityMapKey { Value.DefaultId: { } id } => [id],
        _ => Enumerable.Empty<string>(),
    });
}
