namespace Exocosm.Reports.Content;

/// <summary>Everything the report of a cohort shows.</summary>
public sealed record CohortReportData
{
    /// <summary>Title, provenance, assumptions and what else every report has.</summary>
    public required ReportData Common { get; init; }

    /// <summary>The patients.</summary>
    public required CohortCounts Counts { get; init; }

    /// <summary>The virtual blood test; null where there is none.</summary>
    public BiopsyData? Biopsy { get; init; }

    /// <summary>Survival curves by outcome.</summary>
    public IReadOnlyList<OutcomeCurves> Survival { get; init; } = [];

    /// <summary>Tests and models of prognosis.</summary>
    public IReadOnlyList<PrognosisRow> Prognosis { get; init; } = [];
}

/// <summary>How many patients there are and what became of the cases.</summary>
/// <param name="Cases">Cases.</param>
/// <param name="Healthy">Healthy people.</param>
/// <param name="Failed">Patients whose simulation failed.</param>
/// <param name="Imaged">Cases that imaging finds within the follow-up.</param>
/// <param name="Metastases">Cases with metastases.</param>
/// <param name="Deaths">Cases that die within the follow-up.</param>
/// <param name="Varied">What varies between patients: columns of the table <c>patients</c> that are paths.</param>
public sealed record CohortCounts(
    int Cases, int Healthy, int Failed, int Imaged, int Metastases, int Deaths, IReadOnlyList<string> Varied);

/// <summary>Curves of one outcome.</summary>
/// <param name="Outcome">progression, metastasis or death.</param>
/// <param name="Groups">A curve for each group; <c>all</c> is everybody.</param>
public sealed record OutcomeCurves(string Outcome, IReadOnlyList<StepSeries> Groups);

/// <summary>A row of the table <c>prognosis</c>.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Test">log-rank, cox or rmst.</param>
/// <param name="Covariate">What it is about.</param>
/// <param name="Coefficient">Log hazard ratio.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="HazardRatio">Hazard ratio.</param>
/// <param name="Low">Lower limit of it.</param>
/// <param name="High">Upper limit of it.</param>
/// <param name="P">p.</param>
/// <param name="Note">What is to be said of it.</param>
public sealed record PrognosisRow(
    string Outcome, string Test, string Covariate, double Coefficient, double Error, double HazardRatio, double Low, double High, double P, string Note);
