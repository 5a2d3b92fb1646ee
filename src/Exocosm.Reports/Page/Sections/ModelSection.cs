using System.Text;
using Exocosm.Model.Description;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The model in plain English.</summary>
internal static class ModelSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data)
    {
        const string Title = "The model in words";
        if (data.Model.Count == 0)
            return new Section("model", Title, "<p class=\"empty\">The run's scenario cannot be read by this version of Exocosm.</p>\n");
        var html = new StringBuilder("<div class=\"prose\">\n");
        foreach (DescriptionSection part in data.Model)
        {
            html.Append("<h3>").Append(Html.Text(part.Heading)).Append("</h3>\n");
            foreach (string sentence in part.Sentences) html.Append("<p>").Append(Html.Text(sentence)).Append("</p>\n");
        }

        return new Section("model", Title, html.Append("</div>\n").ToString());
    }
}
