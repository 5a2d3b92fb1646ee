using System.Globalization;

namespace Exocosm.Validation.Published;

/// <summary>The share of a cell state that was measured some days after a sort; sources stand in the data file.</summary>
/// <param name="Line">Cell line.</param>
/// <param name="Start">State sorted for.</param>
/// <param name="Day">Days since the sort.</param>
/// <param name="State">State counted.</param>
/// <param name="Share">Its share of the cells.</param>
public sealed record MeasuredShare(string Line, string Start, int Day, string State, double Share)
{
    private static readonly Lazy<IReadOnlyList<MeasuredShare>> s_all = new(() => [.. Read()]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasuredShare> All => s_all.Value;

    /// <summary>Those of a cell line.</summary>
    public static IReadOnlyList<MeasuredShare> Of(string line) => [.. All.Where(measured => measured.Line == line)];

    private static IEnumerable<MeasuredShare> Read()
    {
        using var reader = new StreamReader(typeof(MeasuredShare).Assembly.GetManifestResourceStream("published/returns.csv")!);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(row => !row.StartsWith('#')).Skip(1);
        foreach (var row in rows)
        {
            var cells = row.Split(',');
            yield return new MeasuredShare(
                cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], double.Parse(cells[4], CultureInfo.InvariantCulture));
        }
    }
}
