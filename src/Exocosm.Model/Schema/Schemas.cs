using System.Text.Json.Nodes;
using Exocosm.Model.Quantities;

namespace Exocosm.Model.Schema;

/// <summary>The building blocks of the JSON Schema.</summary>
internal static class Schemas
{
    private const string Number = @"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";

    public static JsonObject Type(string type) => new() { ["type"] = type };

    public static JsonObject Integer(long min, long max) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "integer", ["minimum"] = min, ["maximum"] = max }, Library()),
    };

    public static JsonObject Choice(string[] options) =>
        new() { ["enum"] = new JsonArray([.. options.Select(o => JsonValue.Create(o))]) };

    public static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    public static JsonObject Map(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    public static JsonObject List(JsonObject item, int? length = null)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item };
        if (length is not { } count) return list;
        list["minItems"] = count;
        list["maxItems"] = count;
        return list;
    }

    public static JsonObject Quantity(Unit unit, bool inSubstrateUnit, string[] words)
    {
        var forms = new JsonArray();
        if (unit.Dimension == Dimension.None && !inSubstrateUnit) forms.Add(Type("number"));
        var example = inSubstrateUnit ? "38 mmHg" : unit.Text.Length == 0 ? "50 %" : $"1 {unit.Text}";
        forms.Add(new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = $@"^\s*{Number}\s*\S.*$",
            ["examples"] = new JsonArray(example),
            ["description"] = inSubstrateUnit ? "in the substrate's own unit" : unit.Dimension.ToString(),
        });
        forms.Add(Library());
        if (words.Length > 0) forms.Add(Choice(words));
        return new JsonObject { ["anyOf"] = forms };
    }

    public static JsonObject Section(Section section)
    {
        var schema = Object(
            section.Keys.Select(key =>
            {
                var value = key.ValueSchema();
                value["description"] = key.Description;
                return (key.Name, value);
            }),
            section.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        if (section.IsOneOf) (schema["minProperties"], schema["maxProperties"]) = (1, 1);
        return schema;
    }

    public static JsonObject Object(IEnumerable<(string Name, JsonObject Value)> properties, IEnumerable<string> required)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(properties.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Value))),
            ["additionalProperties"] = false,
        };
        var names = required.Select(name => (JsonNode?)JsonValue.Create(name)).ToArray();
        if (names.Length > 0) schema["required"] = new JsonArray(names);
        return schema;
    }

    private static JsonObject Library() => new()
    {
        ["type"] = "string",
        ["pattern"] = "^library:",
        ["description"] = "an entry of the parameter library",
        ["examples"] = new JsonArray("library:exosome.uptake.clearance"),
    };
}
