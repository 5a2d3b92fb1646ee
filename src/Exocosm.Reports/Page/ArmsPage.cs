using System.Text.Json.Nodes;
using Exocosm.Reports.Content;
using Exocosm.Reports.Page.Sections;

namespace Exocosm.Reports.Page;

/// <summary>The page that compares the arms of a scenario.</summary>
internal static class ArmsPage
{
    /// <summary>The page.</summary>
    public static string Of(ArmsReportData data)
    {
        var figures = new FigureSet();
        Section expectations = ExpectationSection.Of(data.Common);
        string ofRuns = ArmSections.Expectations(data);
        if (data.Common.Expectations.Count == 0 && ofRuns.Length > 0) expectations = expectations with { Body = "" };
        Section[] sections =
        [
            SummarySection.Of(data.Common),
            ArmSections.Arms(data, figures),
            ArmSections.Outcome(data),
            expectations with { Body = expectations.Body + ofRuns },
            AssumptionSection.Of(data.Common),
            ModelSection.Of(data.Common),
            ProvenanceSection.Of(data.Common, Assets.ChartLicence),
            LimitsSection.Of(),
        ];
        return PageShell.Of(data.Common, sections, new JsonObject { ["figures"] = figures.Specs, ["slices"] = null, ["tissue"] = null });
    }
}
