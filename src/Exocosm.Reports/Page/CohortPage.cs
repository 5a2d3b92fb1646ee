using System.Text.Json.Nodes;
using Exocosm.Reports.Content;
using Exocosm.Reports.Page.Sections;

namespace Exocosm.Reports.Page;

/// <summary>The page of a cohort.</summary>
internal static class CohortPage
{
    /// <summary>The page.</summary>
    public static string Of(CohortReportData data)
    {
        var figures = new FigureSet();
        Section?[] sections =
        [
            CohortSummarySection.Of(data),
            data.Biopsy is { } biopsy ? DiagnosisSection.Of(biopsy, figures) : null,
            data.Biopsy is { } leads ? DiagnosisSection.Leads(leads, figures) : null,
            PrognosisSection.Of(data, figures),
            data.Biopsy is null ? null : DriverSection.Of(data.Common),
            data.Biopsy is { } reported ? ReportingSection.Of(data.Common, reported) : null,
            ExpectationSection.Of(data.Common),
            AssumptionSection.Of(data.Common),
            ModelSection.Of(data.Common),
            ProvenanceSection.Of(data.Common, Assets.ChartLicence),
            LimitsSection.OfCohort(),
        ];
        return PageShell.Of(
            data.Common, [.. sections.OfType<Section>()], new JsonObject { ["figures"] = figures.Specs, ["slices"] = null, ["tissue"] = null });
    }
}
