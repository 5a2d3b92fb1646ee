using Exocosm.Model.Description;

namespace Exocosm.Reports.Content;

/// <summary>
/// Everything a report shows, already read from a run folder: times in min, lengths in µm, counts as integers, exosome
/// concentrations in particles/µm³. The page is a function of this record alone, so the same record gives the same bytes.
/// </summary>
public sealed record ReportData
{
    /// <summary>Name of the scenario or model.</summary>
    public required string Title { get; init; }

    /// <summary>What the scenario is about, in its author's words.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the scenario predicts without evidence from living bodies; empty where nothing is claimed.</summary>
    public string Prediction { get; init; } = "";

    /// <summary>How the run came to be.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The pieces of tissue, in order.</summary>
    public IReadOnlyList<SiteBox> Sites { get; init; } = [];

    /// <summary>Cell types in order, with the colour of each.</summary>
    public IReadOnlyList<CellTypeStyle> CellTypes { get; init; } = [];

    /// <summary>Counts over time, one for each site and cell type.</summary>
    public IReadOnlyList<PopulationSeries> Populations { get; init; } = [];

    /// <summary>Exosome ledgers over time, one for each site and exosome population.</summary>
    public IReadOnlyList<LedgerSeries> Ledgers { get; init; } = [];

    /// <summary>Saved cells, in order of site and time.</summary>
    public IReadOnlyList<CellSnapshot> Snapshots { get; init; } = [];

    /// <summary>Saved fields, in order of site, field and time.</summary>
    public IReadOnlyList<FieldSnapshot> Fields { get; init; } = [];

    /// <summary>Events counted in bins of time, one for each site and kind of event.</summary>
    public IReadOnlyList<EventHistogram> Events { get; init; } = [];

    /// <summary>What came of the tumour; null where the run measured no outcome.</summary>
    public OutcomeData? Outcome { get; init; }

    /// <summary>What immune cells, lymph node, plasma and treatments did over time; empty where the scenario has none of them.</summary>
    public IReadOnlyList<ArmCurve> Immunity { get; init; } = [];

    /// <summary>Level of each treatment over time.</summary>
    public IReadOnlyList<TreatmentSeries> Treatments { get; init; } = [];

    /// <summary>Tumour cells in blood and colonies; null where nothing spreads.</summary>
    public SpreadData? Spread { get; init; }

    /// <summary>Content of each organ over time by population, and its niche; empty where the body has no organs.</summary>
    public IReadOnlyList<OrganSeries> Organs { get; init; } = [];

    /// <summary>The virtual blood test; null where no draw was taken.</summary>
    public BiopsyData? Biopsy { get; init; }

    /// <summary>The scenario's assertions and how they came out.</summary>
    public IReadOnlyList<ExpectationResult> Expectations { get; init; } = [];

    /// <summary>Every value the model rests on, with source and evidence tier.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>The model in plain English; empty where the scenario cannot be read.</summary>
    public IReadOnlyList<DescriptionSection> Model { get; init; } = [];

    /// <summary>The scenario as resolved; empty where it is too long to show.</summary>
    public string ScenarioText { get; init; } = "";

    /// <summary>What is to be told of a PhysiCell model; null where the run is of a scenario.</summary>
    public PhysiCellModelFacts? PhysiCell { get; init; }

    /// <summary>What the reader of the run folder left out or could not read, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
