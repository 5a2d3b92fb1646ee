using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exocosm.Results.Runs;

/// <summary>Writes the status as the contract has it: in lower case.</summary>
internal sealed class RunStatusConverter() : JsonStringEnumConverter<RunStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
