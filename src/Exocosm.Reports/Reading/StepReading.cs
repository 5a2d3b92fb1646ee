using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Curves in steps: of survival and of lead time.</summary>
internal static class StepReading
{
    /// <summary>The curves of a table, one for each name; empty where there is no such table.</summary>
    /// <param name="tables">Folder of the tables.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="name">Column that names a curve.</param>
    /// <param name="share">Column of the estimate.</param>
    public static IReadOnlyList<StepSeries> Of(string tables, string table, string name, string share) =>
        TableReader.Open(tables, table) is { } reader ? Of(reader, name, share, Enumerable.Range(0, reader.Doubles(share).Length)) : [];

    /// <summary>The curves of some rows.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">Column that names a curve.</param>
    /// <param name="share">Column of the estimate.</param>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<StepSeries> Of(TableReader reader, string name, string share, IEnumerable<int> rows)
    {
        string[] names = reader.Texts(name);
        double[] day = reader.Doubles("time_day"), estimate = reader.Doubles(share), low = reader.Doubles("low"), high = reader.Doubles("high");
        // A count is a whole number whatever type its column has.
        long[] atRisk = Counts("at_risk"), censored = Counts("censored");
        return [.. rows.GroupBy(row => names[row]).Select(group =>
        {
            int[] sorted = [.. group.OrderBy(row => day[row])];
            return new StepSeries(
                group.Key, day.Pick(sorted), atRisk.Pick(sorted), censored.Pick(sorted), estimate.Pick(sorted), low.Pick(sorted), high.Pick(sorted));
        })];

        long[] Counts(string column) => [.. reader.Doubles(column).Select(static value => (long)value)];
    }
}
