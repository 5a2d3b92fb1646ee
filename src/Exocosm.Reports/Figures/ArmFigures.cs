using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>What was measured over time, a line for each arm.</summary>
internal static class ArmFigures
{
    private const int RowsAtMost = 400;

    // With common random numbers lines often lie on each other; by their dashes both are seen.
    private static readonly string[] s_dashes = ["solid", "dash", "dot", "dashdot"];

    /// <summary>A chart for each measure that any arm has, and one of evasion beside tolerance.</summary>
    public static IEnumerable<Figure> Of(ArmsReportData data)
    {
        TimeScale time = TimeScale.For(data.Arms.SelectMany(static arm => arm.Curves).Select(static curve => curve.TimeMin[^1]).DefaultIfEmpty(0).Max());
        foreach (ArmMeasure measure in data.Arms.SelectMany(static arm => arm.Curves).Select(static curve => curve.Measure).Distinct())
            yield return One(data, measure, time);
        if (Has("evasion") && Has("tolerance")) yield return EvasionAndTolerance(data, time);

        bool Has(string id) => data.Arms.Any(arm => arm.Curves.Any(curve => curve.Measure.Id == id));
    }

    private static Figure One(ArmsReportData data, ArmMeasure measure, TimeScale time)
    {
        var traces = new JsonArray();
        var ends = new List<string>();
        for (int arm = 0; arm < data.Arms.Count; arm++)
        {
            if (data.Arms[arm].Curves.FirstOrDefault(curve => curve.Measure == measure) is not { } curve) continue;
            traces.Add(Line(data.Arms[arm].Name, arm, curve, time, s_dashes[arm % s_dashes.Length]));
            ends.Add($"{data.Arms[arm].Name} {curve.Mean[^1]:0.##}");
        }

        string mean = data.Arms.Any(static arm => arm.Runs.Count > 1) ? " Means over the runs of each arm." : "";
        return new Figure(
            $"arms-{measure.Id}", measure.Title, $"A line for each arm.{mean}",
            $"Line chart of {measure.Title} over time; at the end {string.Join("; ", ends)} {measure.Unit}.",
            traces, Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero(measure.Title, measure.Unit)));
    }

    private static Figure EvasionAndTolerance(ArmsReportData data, TimeScale time)
    {
        var traces = new JsonArray();
        for (int arm = 0; arm < data.Arms.Count; arm++)
        {
            foreach ((string id, string dash) in (ReadOnlySpan<(string, string)>)[("evasion", "solid"), ("tolerance", "dash")])
            {
                if (data.Arms[arm].Curves.FirstOrDefault(curve => curve.Measure.Id == id) is { } curve)
                    traces.Add(Line($"{data.Arms[arm].Name}, {id}", arm, curve, time, dash));
            }
        }

        return new Figure(
            "arms-evasion-tolerance", "Evasion and tolerance",
            "Evasion (solid) is what keeps attackers that are there from killing now; tolerance (dashed) is what changed in the repertoire and stays "
            + "after the exosomes are gone.",
            "Line chart of evasion and tolerance over time, two lines for each arm.",
            traces, Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero("Evasion, tolerance", "")));
    }

    private static JsonObject Line(string name, int arm, ArmCurve curve, TimeScale time, string dash)
    {
        int[] rows = Thinning.Keep(curve.TimeMin.Length, RowsAtMost);
        return Plot.Line(name, Palette.Of(arm), time.Of(curve.TimeMin.Pick(rows)), curve.Mean.Pick(rows), dash);
    }
}
