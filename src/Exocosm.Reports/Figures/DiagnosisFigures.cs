using System.Globalization;
using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>How well the virtual blood test tells cases from the healthy.</summary>
internal static class DiagnosisFigures
{
    private const int PointsAtMost = 600;
    private const int Bins = 30;

    /// <summary>Colours of cases and of the healthy, the same in every chart.</summary>
    private static readonly string s_cases = Palette.Of(3), s_healthy = Palette.Of(0);

    private static readonly string[] s_symbols = ["circle", "diamond", "square", "triangle-up"];

    /// <summary>The ROC curves, each named with its area.</summary>
    public static Figure? Roc(BiopsyData data)
    {
        if (data.Roc.Count == 0) return null;
        var traces = new JsonArray();
        string areas = string.Join("; ", data.Roc.Select(roc => Named(data, roc)));
        for (int n = 0; n < data.Roc.Count; n++)
        {
            (double[] x, double[] y) = Corners(data.Roc[n]);
            JsonObject line = Plot.Line(Named(data, data.Roc[n]), Palette.Of(n), x, y, n == 0 ? "solid" : n == 1 ? "dash" : n == 2 ? "dot" : "dashdot");
            line["mode"] = "lines";
            line["hovertemplate"] = "%{x:.3f}, %{y:.3f}<extra></extra>";
            traces.Add(line);
        }

        JsonObject chance = Plot.Line("chance", "#8a93a3", [0, 1], [0, 1], "dot");
        chance["line"]!["width"] = 1;
        chance["showlegend"] = false;
        chance["hoverinfo"] = "skip";
        traces.Add(chance);
        JsonObject layout = Plot.Layout(Share("False positive rate (1 − specificity)"), Share("Sensitivity"));
        layout["hovermode"] = "closest";
        layout["legend"] = new JsonObject { ["orientation"] = "v", ["x"] = 0.99, ["xanchor"] = "right", ["y"] = 0.03, ["yanchor"] = "bottom", ["bgcolor"] = "rgba(0,0,0,0)" };
        return new Figure(
            "roc", "ROC curves",
            "Each threshold's false positives among the healthy and true positives among the cases; the dotted diagonal is chance. AUC: area under the curve "
            + "with 95 % limits by DeLong. One draw for each person, as the table of measures says.",
            $"Line chart of ROC curves: {areas}.", traces, layout)
        { IsTall = true };
    }

    /// <summary>Distributions of cases and healthy, a chart for each marker.</summary>
    public static IEnumerable<Figure> Distributions(BiopsyData data) =>
        data.Samples.Where(static sample => sample.Cases.Length > 1 && sample.Healthy.Length > 1).Select(Distribution);

    /// <summary>Share of draws that are positive, by time before imaging.</summary>
    public static Figure? ByTime(BiopsyData data)
    {
        if (data.SensitivityByTime.Count == 0) return null;
        var traces = new JsonArray();
        string[] markers = [.. data.SensitivityByTime.Select(static row => row.Marker).Distinct()];
        for (int n = 0; n < markers.Length; n++)
        {
            TimedSensitivity[] rows = [.. data.SensitivityByTime.Where(row => row.Marker == markers[n]).OrderBy(static row => row.FromYear)];
            // Side by side, so that limits of one marker do not hide another's.
            double shift = (n - ((markers.Length - 1) / 2.0)) * 0.08;
            double[] x = [.. rows.Select(row => ((row.FromYear + row.ToYear) / 2) + (shift * (row.ToYear - row.FromYear)))];
            JsonObject line = Plot.Line(markers[n], Palette.Of(n), x, rows.Select(static row => row.Share), n == 0 ? "solid" : n == 1 ? "dash" : "dot");
            line["mode"] = "lines+markers";
            line["marker"] = new JsonObject { ["color"] = Palette.Of(n), ["size"] = 7, ["symbol"] = s_symbols[n % s_symbols.Length] };
            line["text"] = Plot.Texts(rows.Select(static row => $"{row.Draws} draws"));
            line["hovertemplate"] = "%{y:.2f}, %{text}";
            line["error_y"] = new JsonObject
            {
                ["type"] = "data",
                ["symmetric"] = false,
                ["array"] = Plot.Numbers(rows.Select(static row => row.High - row.Share)),
                ["arrayminus"] = Plot.Numbers(rows.Select(static row => row.Share - row.Low)),
                ["color"] = Palette.Of(n),
                ["thickness"] = 1.2,
                ["width"] = 3,
            };
            traces.Add(line);
        }

        JsonObject time = Plot.Axis("Time before imaging", "years");
        time["autorange"] = "reversed";
        JsonObject share = Share("Sensitivity");
        share["range"] = Plot.Numbers([0, 1.03]);
        return new Figure(
            "sensitivity-by-time", "Sensitivity by time before imaging",
            "Share of the cases' draws that are positive at the threshold, with 95 % limits; time runs to the right, towards the day at which imaging "
            + "finds the tumour. Draws of one case are not independent, so the limits are too narrow where a case has several in a class.",
            $"Line chart of sensitivity by time before imaging for {string.Join(", ", markers)}.", traces, Plot.Layout(time, share))
        { IsTall = true };
    }

    /// <summary>How many cases have which lead.</summary>
    public static Figure? Leads(BiopsyData data)
    {
        if (data.LeadDays.Count == 0) return null;
        DayScale scale = DayScale.For(Math.Max(data.LeadDays.Max(), -data.LeadDays.Min()));
        double[] leads = scale.Of(data.LeadDays);
        var histogram = new JsonObject
        {
            ["type"] = "histogram",
            ["name"] = "cases",
            ["x"] = Plot.Numbers(leads),
            ["nbinsx"] = 24,
            ["marker"] = new JsonObject { ["color"] = s_cases, ["line"] = new JsonObject { ["width"] = 0.5, ["color"] = "#ffffff" } },
        };
        JsonObject layout = Plot.Layout(Plot.Axis("Lead over imaging", scale.Unit), Plot.AxisFromZero("Cases", ""));
        layout["showlegend"] = false;
        layout["bargap"] = 0.04;
        return new Figure(
            "lead-histogram", "Leads that were seen",
            $"First positive scheduled draw to the day of imaging, for the {Count(leads.Length)} cases that have both, by the panel or else the first marker. Below 0 "
            + "imaging came first; cases without a positive draw, or without imaging in the follow-up, are not here.",
            $"Histogram of the lead of {leads.Length} cases, from {leads.Min():0.##} to {leads.Max():0.##} {scale.Unit}.", new JsonArray(histogram), layout)
        { IsTall = true };
    }

    /// <summary>The draws of a single run's patient.</summary>
    public static Figure? Course(BiopsyData data)
    {
        if (data.Course.Count == 0) return null;
        DayScale scale = DayScale.For(data.Course.Max(static course => course.Day[^1]));
        var traces = new JsonArray();
        for (int n = 0; n < data.Course.Count; n++)
        {
            DrawSeries course = data.Course[n];
            JsonObject line = Plot.Line(course.Marker, Palette.Of(n), scale.Of(course.Day), course.Measured);
            line["mode"] = "lines+markers";
            line["marker"] = new JsonObject
            {
                ["color"] = Palette.Of(n),
                ["size"] = 8,
                ["symbol"] = Plot.Texts(course.Positive.Select(static positive => positive ? "circle" : "circle-open")),
            };
            traces.Add(line);
        }

        return new Figure(
            "draws", "Draws over time", "What each draw measured; a filled mark is a positive test.",
            $"Line chart of {data.Course.Count} markers over {data.Course[0].Day.Length} draws.", traces,
            Plot.Layout(Plot.Axis("Time", scale.Unit), Plot.AxisFromZero("Measured", "per mL plasma")));
    }

    private static Figure Distribution(MarkerSample sample, int number)
    {
        double[] all = [.. sample.Cases, .. sample.Healthy];
        bool isLog = !sample.IsScore && all.Max() > 0 && all.Count(static value => value > 0) > all.Length / 2;
        double[] positive = isLog ? [.. all.Where(static value => value > 0).Select(Math.Log10)] : all;
        (double low, double high) = (positive.Min(), positive.Max());
        if (high <= low) high = low + 1;
        double width = (high - low) / Bins;
        double[] edges = [.. Enumerable.Range(0, Bins + 1).Select(n => low + (n * width)).Select(x => isLog ? Math.Pow(10, x) : x)];
        JsonObject x = sample.IsScore ? Plot.Axis("Score", "") : Plot.Axis("Measured", "per mL plasma");
        if (isLog)
        {
            x["type"] = "log";
            if (high - low >= 2) x["dtick"] = 1;
            else x["dtick"] = "D2";
        }

        int below = isLog ? all.Count(static value => value <= 0) : 0;
        JsonObject layout = Plot.Layout(x, Plot.AxisFromZero("Share of the group", "%"));
        return new Figure(
            $"distribution-{number + 1}", $"{sample.Marker}: cases and healthy",
            "The one draw of each person that the ROC curve is made of: of a case at some time in the window before imaging finds it."
            + (below > 0 ? $" {Count(below)} values of 0 or less lie in the lowest class." : ""),
            string.Create(CultureInfo.InvariantCulture, $"Histograms of {sample.Marker} in {sample.Cases.Length} cases and {sample.Healthy.Length} healthy people."),
            new JsonArray(
                Histogram($"healthy ({Count(sample.Healthy.Length)})", s_healthy, sample.Healthy),
                Histogram($"cases ({Count(sample.Cases.Length)})", s_cases, sample.Cases)),
            Ordered(layout));

        JsonObject Histogram(string name, string color, double[] values)
        {
            double[] shares = new double[Bins + 1];
            foreach (double value in values)
            {
                double place = isLog ? (value > 0 ? Math.Log10(value) : low) : value;
                shares[Math.Clamp((int)((place - low) / width), 0, Bins - 1)] += 100.0 / values.Length;
            }

            shares[Bins] = shares[Bins - 1];
            JsonObject line = Plot.Line(name, color, edges, shares);
            line["line"]!["shape"] = "hv";
            line["fill"] = "tozeroy";
            line["fillcolor"] = color + "33";
            line["hovertemplate"] = "%{y:.1f} %";
            return line;
        }
    }

    /// <summary>With fills, plotly.js would name the last first.</summary>
    private static JsonObject Ordered(JsonObject layout)
    {
        layout["legend"] = new JsonObject { ["traceorder"] = "normal" };
        return layout;
    }

    private static string Named(BiopsyData data, RocSeries roc)
    {
        if (data.Measures.FirstOrDefault(measure => measure.IsArea && measure.Marker == roc.Marker) is not { } area) return roc.Marker;
        string limits = double.IsFinite(area.Low) ? string.Create(CultureInfo.InvariantCulture, $" ({area.Low:0.00}–{area.High:0.00})") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{roc.Marker}, AUC {area.Value:0.000}{limits}");
    }

    /// <summary>The points where the curve turns: between them it is straight, so nothing is lost.</summary>
    private static (double[] X, double[] Y) Corners(RocSeries roc)
    {
        (double[] x, double[] y) = (roc.FalsePositiveRate, roc.TruePositiveRate);
        int[] turns = [.. Enumerable.Range(0, x.Length).Where(n => n == 0 || n == x.Length - 1
            || Math.Abs(((x[n] - x[n - 1]) * (y[n + 1] - y[n])) - ((y[n] - y[n - 1]) * (x[n + 1] - x[n]))) > 1e-15)];
        int[] kept = Thinning.Keep(turns.Length, PointsAtMost);
        return (x.Pick(turns).Pick(kept), y.Pick(turns).Pick(kept));
    }

    private static JsonObject Share(string quantity)
    {
        JsonObject axis = Plot.Axis(quantity, "");
        axis["range"] = Plot.Numbers([-0.01, 1.01]);
        axis["zeroline"] = false;
        return axis;
    }

    private static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);
}
