using System.Globalization;
using System.Text;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>The numbers a reader wants first.</summary>
internal static class SummarySection
{
    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data)
    {
        var cards = new StringBuilder();
        foreach ((string label, string value, string remark) in Numbers(data))
            cards.Append($"<div class=\"number-card\"><dt>{Html.Text(label)}</dt><dd><b>{value}</b> <span>{Html.Text(remark)}</span></dd></div>\n");
        return new Section("summary", "Summary", $"{Description(data)}<dl class=\"numbers\">\n{cards}</dl>\n{Notes(data)}");
    }

    /// <summary>What the scenario is about, a paragraph a line.</summary>
    public static string Description(ReportData data) => string.Concat(
        data.Description.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static line => $"<p>{Html.Text(line)}</p>\n"));

    /// <summary>What was left out or is missing.</summary>
    public static string Notes(ReportData data) => string.Concat(data.Notes.Select(static note => $"<p class=\"empty\">{Html.Text(note)}</p>\n"));

    private static IEnumerable<(string Label, string Value, string Remark)> Numbers(ReportData data)
    {
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        yield return ("Simulated time", Html.Text(time.Label(data.Provenance.SimulatedMin)), data.Provenance.Status);

        PopulationSeries[] all = [.. data.Populations.Where(static series => series.TimeMin.Length > 0)];
        if (all.Length > 0)
        {
            long first = all.Sum(static series => series.Alive[0]), last = all.Sum(static series => series.Alive[^1]);
            yield return ("Living cells at the end", Html.Count(last), $"{Html.Count(first)} at the start");
            yield return ("Births and deaths",
                $"{Html.Count(all.Sum(static series => series.Births[^1]))} / {Html.Count(all.Sum(static series => series.Deaths[^1]))}",
                "since the start");
            string[] stem = [.. data.CellTypes.Where(static type => type.IsStem).Select(static type => type.Name)];
            PopulationSeries[] csc = [.. all.Where(series => stem.Contains(series.CellType, StringComparer.Ordinal))];
            if (csc.Length > 0)
                yield return ("CSC fraction at the end", Share(csc.Sum(static series => series.Alive[^1]), last),
                    $"{Share(csc.Sum(static series => series.Alive[0]), first)} at the start");
        }

        if (data.Outcome?.Figures.FirstOrDefault(static figure => figure.Name == "best_response") is { } response)
            yield return ("Best response", Html.Text(response.Detail), "by RECIST 1.1 on the simulated lesions");

        LedgerSeries[] ledgers = [.. data.Ledgers.Where(static ledger => ledger.TimeMin.Length > 0)];
        if (ledgers.Length > 0)
        {
            double secreted = ledgers.Sum(static ledger => ledger.Secreted[^1]);
            yield return ("Exosomes secreted", Html.Number(secreted), "particles");
            yield return ("Internalised", Share(ledgers.Sum(static ledger => ledger.Internalised[^1]), secreted), "of those secreted");
        }

        CellSnapshot? end = data.Snapshots.LastOrDefault(static snapshot => snapshot.Count > 0);
        if (end is not null)
            yield return ("Surviving clones", Html.Count(LineageFigures.CloneSizes(end).Length),
                $"of {Html.Count(LineageFigures.CloneSizes(data.Snapshots.First(snapshot => snapshot.Site == end.Site)).Length)} at the first saved time");
        if (data.Expectations.Count > 0)
            yield return ("Expectations met",
                $"{data.Expectations.Count(static expectation => expectation.Passed)} of {data.Expectations.Count}",
                data.Expectations.All(static expectation => expectation.Passed) ? "all passed" : "see which failed below");
        if (double.IsFinite(data.Provenance.ElapsedSeconds))
            yield return ("Time on the clock", Html.Number(data.Provenance.ElapsedSeconds) + " s",
                $"{data.Provenance.Threads} thread{(data.Provenance.Threads == 1 ? "" : "s")}");
    }

    private static string Share(double part, double whole) => whole > 0 ? (100 * part / whole).ToString("G3", CultureInfo.InvariantCulture) + " %" : "–";
}
