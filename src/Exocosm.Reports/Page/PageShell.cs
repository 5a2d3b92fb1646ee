using System.Text;
using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page;

/// <summary>Puts a page together: sections, the data for its script, style and scripts, all in one file.</summary>
internal static class PageShell
{
    /// <summary>Bytes that all sections together may take besides the data for the script.</summary>
    public const int TextBudget = 1_500_000;

    /// <summary>The page.</summary>
    /// <param name="data">Title and provenance.</param>
    /// <param name="all">Its sections.</param>
    /// <param name="content">What its script reads.</param>
    public static string Of(ReportData data, Section[] all, JsonObject content)
    {
        Section[] sections = Fitting(all);
        // The default encoder of System.Text.Json writes <, > and & as \u escapes, so no text can end the script element.
        string json = content.ToJsonString();

        var page = new StringBuilder(Assets.ChartLibrary.Length + json.Length + 200_000);
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .Append(ContentPolicy.For(Assets.ChartLibrary, Assets.Script))
            .Append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Html.Text(data.Title))
            .Append(" – Exocosm report</title>\n<style>\n").Append(Assets.StyleSheet).Append("</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#summary\">Skip to the report</a>\n<div class=\"frame\">\n");
        AppendNavigation(page, sections);
        page.Append("<main>\n<header>\n<h1>").Append(Html.Text(data.Title)).Append("</h1>\n<p>Exocosm ")
            .Append(Html.Text(data.Provenance.EngineVersion)).Append(", seed ").Append(data.Provenance.Seed)
            .Append(". Research model, not for clinical use.</p>\n</header>\n")
            .Append(PredictionNote.Of(data.Prediction))
            .Append("<noscript><p>Charts and the tissue view need JavaScript; tables and texts do not.</p></noscript>\n");
        foreach (Section section in sections)
            page.Append($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n<h2 id=\"{section.Id}-title\">")
                .Append(Html.Text(section.Title)).Append("</h2>\n").Append(section.Body).Append("</section>\n");
        page.Append("<footer>This file is complete: it loads nothing from anywhere.</footer>\n</main>\n</div>\n");
        page.Append("<script id=\"report-data\" type=\"application/json\">").Append(json).Append("</script>\n");
        page.Append("<script>").Append(Assets.ChartLibrary).Append("</script>\n");
        page.Append("<script>").Append(Assets.Script).Append("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    // Tables of a scenario with thousands of values could fill any file: what does not fit is named instead.
    private static Section[] Fitting(Section[] sections)
    {
        int room = TextBudget;
        var fitting = new List<Section>();
        foreach (Section section in sections)
        {
            int bytes = Encoding.UTF8.GetByteCount(section.Body);
            bool fits = bytes <= room;
            if (fits) room -= bytes;
            fitting.Add(fits ? section : section with
            {
                Body = "<p class=\"empty\">Too long for a report. It is in the run folder: manifest.json, the model's files and the tables.</p>\n",
            });
        }

        return [.. fitting];
    }

    private static void AppendNavigation(StringBuilder page, Section[] sections)
    {
        page.Append("<nav aria-label=\"Sections\">\n<p class=\"brand\">Exocosm</p>\n<ol>\n");
        foreach (Section section in sections)
            page.Append($"<li><a href=\"#{section.Id}\">").Append(Html.Text(section.Title)).Append("</a></li>\n");
        page.Append("</ol>\n</nav>\n");
    }
}
