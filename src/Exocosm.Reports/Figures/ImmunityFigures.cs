using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Evasion and tolerance side by side, and what else immune cells, lymph node, plasma and treatments did.</summary>
internal static class ImmunityFigures
{
    /// <summary>The charts of a run.</summary>
    public static IEnumerable<Figure> Of(ReportData data)
    {
        ArmCurve[] both = [.. data.Immunity.Where(static curve => curve.Measure.Id is "evasion" or "tolerance")];
        if (both.Length > 0)
        {
            yield return Chart(
                data, "immunity-evasion-tolerance", "Evasion and tolerance",
                "Evasion is what keeps attackers that are there from killing now, and goes with the exosomes; tolerance is what changed in the repertoire, and stays.",
                "", both);
        }

        foreach (ArmCurve curve in data.Immunity.Except(both))
            yield return Chart(data, $"immunity-{curve.Measure.Id}", curve.Measure.Title, "All sites together.", curve.Measure.Unit, [curve]);
        if (data.Treatments.Count > 0) yield return Levels(data);
    }

    private static Figure Chart(ReportData data, string id, string title, string caption, string unit, ArmCurve[] curves) => LineChart.Of(
        data, id, title, caption, unit, [.. curves.Select(static curve => new NamedSeries(curve.Measure.Title, curve.TimeMin, curve.Mean))]);

    private static Figure Levels(ReportData data)
    {
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        var traces = new JsonArray();
        for (int n = 0; n < data.Treatments.Count; n++)
        {
            TreatmentSeries series = data.Treatments[n];
            double highest = series.Level.DefaultIfEmpty(0).Max();
            int[] rows = Thinning.Keep(series.TimeMin.Length, Thinning.SeriesRows(data));
            double[] level = [.. series.Level.Pick(rows).Select(value => highest > 0 ? value / highest : 0)];
            traces.Add(Plot.Line($"{series.Name} ({series.Doses} times)", Palette.Of(n), time.Of(series.TimeMin.Pick(rows)), level, "solid"));
        }

        return new Figure(
            "immunity-treatments", "Treatments", "Level of each over the highest that was recorded; what is done at once has none.",
            $"Line chart of the levels of {string.Join(", ", data.Treatments.Select(static series => series.Name))} over time.", traces,
            Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero("Level, of the highest", "")));
    }
}
