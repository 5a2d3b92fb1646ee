using System.Text.Json.Serialization;

namespace Exocosm.Results.Runs;

/// <summary>JSON of the run folder's files, without reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, Converters = [typeof(RunStatusConverter)])]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Assumption[]))]
[JsonSerializable(typeof(LockOwner))]
internal sealed partial class RunsJson : JsonSerializerContext;
