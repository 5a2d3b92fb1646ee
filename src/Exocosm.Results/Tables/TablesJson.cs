using System.Text.Json.Serialization;

namespace Exocosm.Results.Tables;

/// <summary>JSON of the tables' descriptions, without reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TableSchema))]
[JsonSerializable(typeof(TableListing))]
internal sealed partial class TablesJson : JsonSerializerContext;
