namespace Exocosm.Reports.Content;

/// <summary>Tumour cells in blood and colonies over time.</summary>
/// <param name="Circulating">Cells in blood, by where they came from.</param>
/// <param name="Founded">Colonies founded so far, by organ.</param>
/// <param name="Growing">Followed colonies that have begun to grow, by organ.</param>
/// <param name="Cells">Cells of colonies, by organ.</param>
public sealed record SpreadData(
    IReadOnlyList<NamedSeries> Circulating, IReadOnlyList<NamedSeries> Founded, IReadOnlyList<NamedSeries> Growing, IReadOnlyList<NamedSeries> Cells);
