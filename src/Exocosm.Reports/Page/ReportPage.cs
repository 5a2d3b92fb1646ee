using System.Text.Json.Nodes;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;
using Exocosm.Reports.Page.Sections;
using Exocosm.Reports.Tissue;

namespace Exocosm.Reports.Page;

/// <summary>The page of one run: which sections it has, and the data for its script.</summary>
internal static class ReportPage
{
    /// <summary>The page.</summary>
    public static string Of(ReportData data)
    {
        var figures = new FigureSet();
        Section[] sections = data.PhysiCell is { } model ? OfPhysiCell(data, model, figures) : OfScenario(data, figures);

        return PageShell.Of(data, sections, new JsonObject
        {
            ["figures"] = figures.Specs,
            ["slices"] = FieldSlices.Of(data),
            ["tissue"] = TissueScene.Of(data),
        });
    }

    private static Section[] OfScenario(ReportData data, FigureSet figures) =>
    [
        SummarySection.Of(data),
        TissueSection.Of(data),
        .. OutcomeSection.Of(data, figures) is { } outcome ? [outcome] : Array.Empty<Section>(),
        .. OrganSection.Of(data, figures) is { } organs ? [organs] : Array.Empty<Section>(),
        .. ImmunitySection.Of(data, figures) is { } immunity ? [immunity] : Array.Empty<Section>(),
        .. SpreadSection.Of(data, figures) is { } spread ? [spread] : Array.Empty<Section>(),
        PopulationSection.Of(data, figures),
        ExosomeSection.Of(data, figures),
        FieldSection.Of(data, figures),
        LedgerSection.Of(data, figures),
        LineageSection.Of(data, figures),
        .. data.Biopsy is { } biopsy
            ? new[]
            {
                DiagnosisSection.Of(biopsy, figures), DiagnosisSection.Leads(biopsy, figures), DriverSection.Of(data), ReportingSection.Of(data, biopsy),
            }.OfType<Section>()
            : [],
        ExpectationSection.Of(data),
        AssumptionSection.Of(data),
        ModelSection.Of(data),
        ProvenanceSection.Of(data, Assets.ChartLicence),
        LimitsSection.Of(),
    ];

    /// <summary>A PhysiCell model has no exosomes, expectations, assumptions and words of its own.</summary>
    private static Section[] OfPhysiCell(ReportData data, PhysiCellModelFacts model, FigureSet figures) =>
    [
        SummarySection.Of(data),
        NeedSection.Of(model),
        TissueSection.Of(data),
        PopulationSection.Of(data, figures),
        FieldSection.Of(data, figures),
        LineageSection.Of(data, figures),
        ProvenanceSection.Of(data, Assets.ChartLicence),
        LimitsSection.OfPhysiCell(),
    ];
}
