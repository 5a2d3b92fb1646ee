using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The model in plain English.</summary>
internal static class ModelSection
{
    /// <summary>Builds the section; null where nobody described the model.</summary>
    public static Section? Of(ReportData data) =>
        data.Model is null ? null : new Section("model", "The model in words", $"<div class=\"prose\">\n{Prose.Html(data.Model.Text)}</div>\n");
}
