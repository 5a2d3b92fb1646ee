using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>The tables of outcomes.</summary>
internal static class OutcomeReading
{
    /// <summary>The outcome; null where the run measured none.</summary>
    public static OutcomeData? Of(string tables)
    {
        if (TableReader.Open(tables, "response") is not { } table) return null;
        double[] time = table.Doubles("time_min");
        if (time.Length == 0) return null;
        return new OutcomeData
        {
            TimeMin = time,
            Burden = table.Doubles("burden"),
            StemShare = table.Doubles("csc_share"),
            SumUm = table.Doubles("sum_of_diameters_um"),
            Category = table.Texts("category"),
            NewLesions = table.Longs("new_lesions"),
            Lesions = Lesions(tables),
            Figures = Figures(tables),
        };
    }

    /// <summary>What sums up a run; empty where there is no such table.</summary>
    public static IReadOnlyList<SummaryFigure> Figures(string tables)
    {
        if (TableReader.Open(tables, "outcome") is not { } table) return [];
        string[] names = table.Texts("name"), units = table.Texts("unit"), details = table.Texts("detail");
        double[] values = table.Doubles("value");
        return [.. names.Select((name, n) => new SummaryFigure(name, values[n], units[n], details[n]))];
    }

    private static IReadOnlyList<LesionSeries> Lesions(string tables)
    {
        if (TableReader.Open(tables, "lesions") is not { } table) return [];
        double[] time = table.Doubles("time_min"), longest = table.Doubles("longest_diameter_um");
        long[] numbers = table.Longs("lesion");
        string[] sites = table.Texts("site");
        bool[] targets = table.Bools("target");
        return [.. Enumerable.Range(0, numbers.Length).GroupBy(row => numbers[row]).OrderBy(static rows => rows.Key).Select(rows => new LesionSeries(
            rows.Key, sites[rows.First()], rows.Any(row => targets[row]),
            [.. rows.Select(row => time[row])], [.. rows.Select(row => longest[row])]))];
    }
}
