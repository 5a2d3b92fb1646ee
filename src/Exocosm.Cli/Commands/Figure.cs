using Spectre.Console;

namespace Exocosm.Cli.Commands;

/// <summary>A measured figure: one line of what <c>bench</c> prints.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Size">How much of it there was.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record Figure(string What, string Size, int Threads, double Value, string Unit)
{
    /// <summary>Figures as a table.</summary>
    public static Table Table(IEnumerable<Figure> rows)
    {
        var table = new Table().AddColumns("what", "size", "threads", "value", "unit");
        table.Columns[3].RightAligned();
        foreach (var row in rows) table.AddRow(Markup.Escape(row.What), row.Size, $"{row.Threads}", $"{row.Value:0.00}", row.Unit);
        return table;
    }
}
