namespace Exocosm.Model.Scenarios;

/// <summary>What is recorded, and when. Intervals are multiples of the phenotype step; the end is always recorded.</summary>
/// <param name="SeriesEveryMin">Interval of the tables <c>population</c> and <c>exosomes</c>, min.</param>
/// <param name="CellsEveryMin">Interval of the table <c>cells</c>, min; null: start and end only.</param>
/// <param name="FieldsEveryMin">Interval of the table <c>fields</c>, min; null: end only.</param>
/// <param name="Fields">Names of the substrates and exosome populations saved in <c>fields</c>.</param>
/// <param name="Events">Whether the table <c>events</c> is written.</param>
public sealed record OutputPlan(
    double SeriesEveryMin, double? CellsEveryMin, double? FieldsEveryMin, IReadOnlyList<string> Fields, bool Events)
{
    /// <summary>Interval of the tables <c>lesions</c> and <c>response</c>, min; null: that of the series.</summary>
    public double? LesionsEveryMin { get; init; }
}
