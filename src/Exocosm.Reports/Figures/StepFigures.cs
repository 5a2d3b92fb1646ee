using System.Globalization;
using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Curves in steps with bands, marks where patients are censored, and numbers at risk below, under the ticks they belong to.</summary>
internal static class StepFigures
{
    private const int RowsAtMost = 500;
    private const int MarksAtMost = 150;
    private const double RowHeight = 0.065;

    private static readonly string[] s_dashes = ["solid", "dash", "dot", "dashdot"];

    /// <summary>A chart of curves over one time axis.</summary>
    /// <param name="id">Id of the figure.</param>
    /// <param name="title">Its title.</param>
    /// <param name="caption">How to read it.</param>
    /// <param name="time">What time it is that runs.</param>
    /// <param name="share">What the curves are a share of.</param>
    /// <param name="curves">The curves.</param>
    /// <param name="colors">Colour of each; by default those of the palette.</param>
    public static Figure Of(string id, string title, string caption, string time, string share, IReadOnlyList<StepSeries> curves, IReadOnlyList<string>? colors = null)
    {
        colors ??= [.. curves.Select(static (_, n) => Palette.Of(n))];
        DayScale scale = DayScale.For(curves.Max(static curve => curve.Day[^1]));
        double last = curves.Max(static curve => curve.Day[^1]) / scale.Days;
        double[] ticks = DayScale.Ticks(last);
        var traces = new JsonArray();
        for (int n = 0; n < curves.Count; n++)
        {
            string color = colors[n];
            foreach (JsonNode trace in Traces(curves[n], scale, color, s_dashes[n % s_dashes.Length])) traces.Add(trace);
            traces.Add(AtRisk(curves[n], curves.Count - 1 - n, scale, ticks));
        }

        double floor = (curves.Count * RowHeight) + 0.22;
        JsonObject x = Plot.Axis(time, scale.Unit);
        x["range"] = Plot.Numbers([-0.02 * last, 1.02 * last]);
        x["tickmode"] = "array";
        x["tickvals"] = Plot.Numbers(ticks);
        x["zeroline"] = false;
        JsonObject y = Plot.Axis(share, "");
        y["range"] = Plot.Numbers([0, 1.03]);
        y["domain"] = Plot.Numbers([floor, 1]);
        JsonObject layout = Plot.Layout(x, y);
        layout["yaxis2"] = new JsonObject
        {
            ["domain"] = Plot.Numbers([0, curves.Count * RowHeight]),
            ["range"] = Plot.Numbers([-0.5, curves.Count - 0.5]),
            ["tickmode"] = "array",
            ["tickvals"] = Plot.Numbers(Enumerable.Range(0, curves.Count).Select(n => (double)(curves.Count - 1 - n))),
            ["ticktext"] = new JsonArray([.. curves.Select((curve, n) => (JsonNode?)JsonValue.Create(
                $"<span style=\"color:{colors[n]}\">{Plot.Text(curve.Name)}</span>"))]),
            ["showgrid"] = false,
            ["zeroline"] = false,
            ["automargin"] = true,
            ["fixedrange"] = true,
            // Invisible ticks keep the names away from the first number.
            ["ticks"] = "outside",
            ["ticklen"] = 18,
            ["tickcolor"] = "rgba(0,0,0,0)",
        };
        // The last number must not be cut by the edge of the page.
        layout["margin"] = new JsonObject { ["r"] = 24, ["b"] = 8 };
        layout["annotations"] = new JsonArray(new JsonObject
        {
            ["text"] = "Number at risk",
            ["xref"] = "paper",
            ["yref"] = "paper",
            ["x"] = 0,
            ["y"] = (curves.Count * RowHeight) + 0.005,
            ["xanchor"] = "left",
            ["yanchor"] = "bottom",
            ["showarrow"] = false,
            ["font"] = new JsonObject { ["size"] = 12 },
        });
        layout["showlegend"] = curves.Count > 1;
        layout["legend"] = new JsonObject { ["traceorder"] = "normal" };
        return new Figure(id, title, caption, Alt(title, curves), traces, layout) { IsTall = true };
    }

    private static IEnumerable<JsonNode> Traces(StepSeries curve, DayScale scale, string color, string dash)
    {
        int[] rows = Thinning.Keep(curve.Day.Length, RowsAtMost);
        double[] time = [0, .. scale.Of(curve.Day.Pick(rows))];
        int banded = 0;
        // Once nobody is left there are no limits, and the band ends.
        while (banded < rows.Length && double.IsFinite(curve.Low[rows[banded]]) && double.IsFinite(curve.High[rows[banded]])) banded++;
        if (banded > 1)
        {
            yield return Edge(time[..(banded + 1)], [1, .. curve.High.Pick(rows[..banded])], null);
            yield return Edge(time[..(banded + 1)], [1, .. curve.Low.Pick(rows[..banded])], color + "26");
        }

        JsonObject line = Plot.Line(curve.Name, color, time, [1, .. curve.Share.Pick(rows)], dash);
        line["mode"] = "lines";
        line["line"]!["shape"] = "hv";
        line["hovertemplate"] = "%{y:.3f}";
        yield return line;
        int[] censored = [.. Enumerable.Range(0, curve.Day.Length).Where(row => curve.Censored[row] > 0)];
        if (censored.Length is 0 or > MarksAtMost) yield break;
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = Plot.Numbers(scale.Of(curve.Day.Pick(censored))),
            ["y"] = Plot.Numbers(curve.Share.Pick(censored)),
            ["marker"] = new JsonObject { ["symbol"] = "line-ns-open", ["size"] = 8, ["color"] = color, ["line"] = new JsonObject { ["width"] = 1.5 } },
            ["showlegend"] = false,
            ["hoverinfo"] = "skip",
        };
    }

    private static JsonObject Edge(double[] time, double[] limit, string? fill)
    {
        var edge = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = Plot.Numbers(time),
            ["y"] = Plot.Numbers(limit),
            ["line"] = new JsonObject { ["shape"] = "hv", ["width"] = 0 },
            ["showlegend"] = false,
            ["hoverinfo"] = "skip",
        };
        if (fill is null) return edge;
        edge["fill"] = "tonexty";
        edge["fillcolor"] = fill;
        return edge;
    }

    private static JsonObject AtRisk(StepSeries curve, int row, DayScale scale, double[] ticks) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "text",
        ["x"] = Plot.Numbers(ticks),
        ["y"] = new JsonArray([.. ticks.Select(_ => (JsonNode?)JsonValue.Create(row))]),
        ["text"] = Plot.Texts(ticks.Select(tick => Left(curve, tick * scale.Days).ToString(CultureInfo.InvariantCulture))),
        ["yaxis"] = "y2",
        ["cliponaxis"] = false,
        ["showlegend"] = false,
        ["hoverinfo"] = "skip",
    };

    private static long Left(StepSeries curve, double day)
    {
        int row = Array.FindIndex(curve.Day, at => at >= day - 1e-9);
        return row < 0 ? 0 : curve.AtRisk[row];
    }

    private static string Alt(string title, IReadOnlyList<StepSeries> curves) =>
        $"Step chart of {title}; at the end {string.Join("; ", curves.Select(static curve =>
            string.Create(CultureInfo.InvariantCulture, $"{curve.Name} {curve.Share[^1]:0.##}")))}.";
}
