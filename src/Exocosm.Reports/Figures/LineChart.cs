using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Lines over the time of a run, one a name, in the colours of the palette.</summary>
internal static class LineChart
{
    /// <summary>The chart.</summary>
    /// <param name="data">The run.</param>
    /// <param name="id">Id of the figure.</param>
    /// <param name="title">Its title, and what is on its upright axis.</param>
    /// <param name="caption">How to read it.</param>
    /// <param name="unit">Unit of the values.</param>
    /// <param name="lines">The lines, none of them empty.</param>
    public static Figure Of(ReportData data, string id, string title, string caption, string unit, IReadOnlyList<NamedSeries> lines)
    {
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        var traces = new JsonArray();
        for (int n = 0; n < lines.Count; n++)
        {
            int[] rows = Thinning.Keep(lines[n].TimeMin.Length, Thinning.SeriesRows(data));
            traces.Add(Plot.Line(lines[n].Name, Palette.Of(n), time.Of(lines[n].TimeMin.Pick(rows)), lines[n].Values.Pick(rows), "solid"));
        }

        string ends = lines.Count == 0 ? "none" : string.Join("; ", lines.Select(static line => $"{line.Name} {line.Values[^1]:0.###}"));
        return new Figure(
            id, title, caption, $"Line chart of {title} over time; at the end {ends}.", traces,
            Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero(title, unit)));
    }
}
