using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>The tables of the virtual blood test.</summary>
internal static class BiopsyReading
{
    /// <summary>Number of the one draw that a person gives to the ROC curve; scheduled draws count from 1.</summary>
    private const long RocVisit = 0;

    /// <summary>The test; null where there are no draws.</summary>
    /// <param name="tables">Folder of the tables.</param>
    public static BiopsyData? Of(string tables)
    {
        if (TableReader.Open(tables, "draws") is not { } draws) return null;
        TableReader? patients = TableReader.Open(tables, "patients");
        return new BiopsyData
        {
            Roc = Roc(tables),
            Measures = Measures(tables),
            Samples = patients is null ? [] : Samples(draws, patients),
            Course = patients is null ? Course(draws) : [],
            Leads = StepReading.Of(tables, "leads", "marker", "fraction"),
            LeadDays = patients is null ? [] : [.. patients.Doubles("lead_day").Where(double.IsFinite)],
            SensitivityByTime = SensitivityByTime(tables),
        };
    }

    private static RocSeries[] Roc(string tables)
    {
        if (TableReader.Open(tables, "roc") is not { } table) return [];
        string[] markers = table.Texts("marker");
        double[] wrong = table.Doubles("false_positive_rate"), right = table.Doubles("true_positive_rate");
        return [.. Rows(markers).Select(rows =>
        {
            int[] sorted = [.. rows.OrderBy(row => wrong[row]).ThenBy(row => right[row])];
            return new RocSeries(rows.Key, wrong.Pick(sorted), right.Pick(sorted));
        })];
    }

    private static DiagnosisMeasure[] Measures(string tables)
    {
        if (TableReader.Open(tables, "diagnosis") is not { } table) return [];
        string[] markers = table.Texts("marker"), names = table.Texts("measure"), notes = table.Texts("note");
        double[] values = table.Doubles("value"), low = table.Doubles("low"), high = table.Doubles("high");
        return [.. names.Select((name, n) => new DiagnosisMeasure(markers[n], name, values[n], low[n], high[n], notes[n]))];
    }

    private static TimedSensitivity[] SensitivityByTime(string tables)
    {
        if (TableReader.Open(tables, "sensitivity_by_time") is not { } table) return [];
        string[] markers = table.Texts("marker");
        double[] from = table.Doubles("years_before_imaging_low"), to = table.Doubles("years_before_imaging_high");
        double[] draws = table.Doubles("draws"), share = table.Doubles("fraction"), low = table.Doubles("low"), high = table.Doubles("high");
        return [.. markers.Select((marker, n) => new TimedSensitivity(marker, from[n], to[n], (long)draws[n], share[n], low[n], high[n]))];
    }

    /// <summary>The draws that the ROC curves are made of.</summary>
    private static MarkerSample[] Samples(TableReader draws, TableReader patients)
    {
        long[] drawn = draws.Longs("patient"), visit = draws.Longs("visit");
        string[] groups = patients.Texts("group"), markers = draws.Texts("marker");
        double[] measured = draws.Doubles("measured_per_ml"), score = draws.Doubles("score");
        var healthy = new HashSet<long>(patients.Longs("patient").Where((_, n) => groups[n] == "healthy"));
        return [.. Rows(markers).Select(rows =>
        {
            bool isScore = rows.All(row => !double.IsFinite(measured[row]));
            double[] values = isScore ? score : measured;
            ILookup<bool, double> taken = rows.Where(row => visit[row] == RocVisit && double.IsFinite(values[row]))
                .ToLookup(row => healthy.Contains(drawn[row]), row => values[row]);
            return new MarkerSample(rows.Key, isScore, [.. taken[false]], [.. taken[true]]);
        }).Where(static sample => sample.Cases.Length + sample.Healthy.Length > 0)];
    }

    private static DrawSeries[] Course(TableReader draws)
    {
        long[] drawn = draws.Longs("patient"), visit = draws.Longs("visit");
        if (drawn.Length == 0) return [];
        string[] markers = draws.Texts("marker");
        double[] day = draws.Doubles("time_day"), measured = draws.Doubles("measured_per_ml");
        bool[] positive = draws.Bools("positive");
        // The run is the first patient; whoever follows are the healthy that the test was set by.
        long run = drawn.Min();
        return [.. Rows(markers)
            .Select(rows => (rows.Key, Own: rows.Where(row => drawn[row] == run && visit[row] != RocVisit && double.IsFinite(measured[row])).ToArray()))
            .Where(static rows => rows.Own.Length > 0)
            .Select(rows => new DrawSeries(rows.Key, day.Pick(rows.Own), measured.Pick(rows.Own), positive.Pick(rows.Own)))];
    }

    /// <summary>Rows of each marker, in order of their first.</summary>
    private static IEnumerable<IGrouping<string, int>> Rows(string[] markers) => Enumerable.Range(0, markers.Length).GroupBy(row => markers[row]);
}
