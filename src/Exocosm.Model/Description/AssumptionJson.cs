using System.Text.Json.Nodes;
using Exocosm.Model.Library;

namespace Exocosm.Model.Description;

/// <summary>Assumptions as JSON, as run folders keep them in <c>assumptions.json</c>.</summary>
public static class AssumptionJson
{
    /// <summary>An array with one object for each assumption; names as in the run folder's description.</summary>
    public static JsonArray Of(IEnumerable<Assumption> assumptions)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        return new JsonArray([.. assumptions.Select(one => (JsonNode)Of(one))]);
    }

    private static JsonObject Of(Assumption one) => new()
    {
        ["path"] = one.Path,
        ["text"] = one.Text,
        ["origin"] = Word(one.Origin.ToString()),
        ["library_id"] = one.LibraryId,
        ["tier"] = one.Tier is { } tier and not EvidenceTier.None ? tier.ToString() : null,
        ["source"] = one.Source,
        ["line"] = one.Line,
        ["name"] = one.Name,
        ["evidence"] = one.Evidence,
        ["library_default"] = one.LibraryDefault,
        ["low"] = one.Low,
        ["high"] = one.High,
        ["outside_range"] = one.OutsideRange,
    };

    // All lower case, as the other words of the run folder.
    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
