namespace Exocosm.Reports.Content;

/// <summary>Tumour cells in blood and colonies over time.</summary>
/// <param name="Circulating">Cells in blood, by where they came from.</param>
/// <param name="Founded">Colonies founded so far, by organ.</param>
/// <param name="Growing">Followed colonies that have begun to grow, by organ.</param>
/// <param name="Cells">Cells of colonies, by organ.</param>
public sealed record SpreadData(
    IReadOnlyList<SpreadSeries> Circulating, IReadOnlyList<SpreadSeries> Founded, IReadOnlyList<SpreadSeries> Growing, IReadOnlyList<SpreadSeries> Cells);

/// <summary>A number over time.</summary>
/// <param name="Name">Origin or organ.</param>
/// <param name="TimeMin">Times, min.</param>
/// <param name="Values">Its values.</param>
public sealed record SpreadSeries(string Name, double[] TimeMin, double[] Values);
