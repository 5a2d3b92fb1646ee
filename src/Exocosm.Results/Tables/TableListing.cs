using System.Text.Json;

namespace Exocosm.Results.Tables;

/// <summary>
/// Which parts make up the tables at a step. It is kept in each checkpoint, so that a resumed run goes on from exactly those rows,
/// and in <c>tables/parts/listing.json</c> for readers of an unfinished run.
/// </summary>
/// <param name="Step">Number of phenotype steps done.</param>
/// <param name="Tables">The tables.</param>
public sealed record TableListing(long Step, IReadOnlyList<ListedTable> Tables)
{
    /// <summary>The listing as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TablesJson.Default.TableListing);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">It is no listing.</exception>
    public static TableListing FromJson(string json) =>
        JsonSerializer.Deserialize(json, TablesJson.Default.TableListing) ?? throw new JsonException("the listing of table parts is empty");
}
