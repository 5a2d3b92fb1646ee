using System.Text.Json.Nodes;
using Exocosm.Model.Library;
using Exocosm.Model.Quantities;
using Exocosm.Model.Schema;
using NJsonSchema;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Exocosm.Tests.Model.Schema;

public sealed class ScenarioSchemaTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(ScenarioSchema.Generate());

    [Fact]
    public async Task Good_scenarios_are_valid()
    {
        var schema = await Schema;
        Assert.Empty(schema.Validate(Json(ScenarioTexts.Whole)).Select(e => e.ToString()));
        Assert.Empty(schema.Validate(Json(ScenarioTexts.Least)).Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("clearance: 333 um^3/min", "clearence: 333 um^3/min")]
    [InlineData("clearance: 333 um^3/min", "clearance: 333")]
    [InlineData("model: live", "model: life")]
    [InlineData("count: 500", "count: many")]
    [InlineData("name: niche-balance", "nam: niche-balance")]
    [InlineData("size: [400 um, 400 um, 400 um]", "size: [400 um, 400 um]")]
    public async Task A_wrong_scenario_is_not_valid(string right, string wrong)
    {
        Assert.Contains(right, ScenarioTexts.Whole, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema).Validate(Json(ScenarioTexts.Whole.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_schema_says_its_draft_and_describes_every_key()
    {
        var schema = JsonNode.Parse(ScenarioSchema.Generate())!;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.All(schema["properties"]!.AsObject(), p => Assert.NotEqual("", (string?)p.Value!["description"] ?? ""));
    }

    [Fact]
    public void The_library_has_every_default()
    {
        var ids = ParameterLibrary.Default.Entries.Select(e => e.Id).ToHashSet();
        foreach (var id in ScenarioSchema.DefaultIds)
        {
            var (start, end) = (id.Split("{}")[0], id.Split("{}")[^1]);
            Assert.True(ids.Any(i => i == id || (id.Contains("{}", StringComparison.Ordinal)
                && i.StartsWith(start, StringComparison.Ordinal) && i.EndsWith(end, StringComparison.Ordinal))), id);
        }
    }

    private static string Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode)!.ToJsonString();
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Convert(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar when Numbers.TryParseInteger(scalar.Value, out var whole) => JsonValue.Create(whole),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar when Numbers.TryParse(scalar.Value, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}
