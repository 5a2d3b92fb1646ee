using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page;

/// <summary>The sites a report has to tell about; with one site its name stays out of the headings.</summary>
internal static class Sites
{
    /// <summary>Each site with the suffix of its figures' ids and, where there are several, a heading.</summary>
    public static IEnumerable<(string Site, string Suffix, string Heading)> Of(ReportData data)
    {
        string[] names = [.. data.Sites.Select(static site => site.Site)
            .Concat(data.Populations.Select(static series => series.Site))
            .Concat(data.Ledgers.Select(static ledger => ledger.Site))
            .Concat(data.Snapshots.Select(static snapshot => snapshot.Site))
            .Distinct(StringComparer.Ordinal)];
        for (int n = 0; n < names.Length; n++)
            yield return names.Length == 1
                ? (names[n], "", "")
                : (names[n], $"-{n}", $"<h3 class=\"site\">Site {Html.Text(names[n])}</h3>\n");
    }
}
