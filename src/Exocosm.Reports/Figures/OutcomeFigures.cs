using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Burden, share of stem cells and the lesions' diameters over time.</summary>
internal static class OutcomeFigures
{
    private const int LesionsAtMost = 20;

    /// <summary>The charts of a run.</summary>
    public static IEnumerable<Figure> Of(ReportData data, OutcomeData outcome)
    {
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        int[] rows = Thinning.Keep(outcome.TimeMin.Length, Thinning.SeriesRows(data));
        string note = Thinning.Note(outcome.TimeMin.Length, Thinning.SeriesRows(data));
        double[] x = time.Of(outcome.TimeMin.Pick(rows));

        yield return One(
            "outcome-burden", "Tumour burden", "Living cells of the roles tumour and stem, all sites together." + note,
            x, outcome.Burden.Pick(rows), "Tumour burden", "cells", time);
        yield return One(
            "outcome-csc", "Share of stem cells", "Stem cells in the burden." + note,
            x, [.. outcome.StemShare.Pick(rows).Select(static share => 100 * share)], "Share of stem cells", "%", time);
        if (outcome.BaselineRow is >= 0 and var baseline) yield return Diameters(outcome, time, rows, x, baseline, note);
        if (Spider(data, outcome, time) is { } spider) yield return spider;
    }

    private static Figure One(
        string id, string title, string caption, double[] x, double[] y, string quantity, string unit, TimeScale time)
    {
        JsonObject layout = Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero(quantity, unit));
        layout["showlegend"] = false;
        return new Figure(
            id, title, caption, $"Line chart of {title} over time, from {y[0]:0.##} to {y[^1]:0.##} {unit}.",
            new JsonArray(Plot.Line(title, Palette.Of(0), x, y)), layout);
    }

    /// <summary>The sum of diameters, with the lines that part the responses.</summary>
    private static Figure Diameters(OutcomeData outcome, TimeScale time, int[] rows, double[] x, int baseline, string note)
    {
        double[] partial = new double[outcome.TimeMin.Length], progressive = new double[outcome.TimeMin.Length];
        double nadir = outcome.SumUm[baseline];
        for (int row = 0; row < partial.Length; row++)
        {
            partial[row] = row < baseline ? double.NaN : 0.7 * outcome.SumUm[baseline];
            progressive[row] = row <= baseline ? double.NaN : 1.2 * nadir;
            if (row > baseline) nadir = Math.Min(nadir, outcome.SumUm[row]);
        }

        return new Figure(
            "outcome-diameters", "Sum of diameters (RECIST 1.1)",
            "Sum of the longest diameters of the target lesions, before the baseline of all lesions. At or below the lower line is a "
            + "partial response, at or above the upper one (20 % above the smallest sum so far) progression." + note,
            $"Line chart of the sum of diameters over time: {outcome.SumUm[baseline]:0.#} µm at baseline, {outcome.SumUm[^1]:0.#} µm at the end.",
            new JsonArray(
                Plot.Line("sum of diameters", Palette.Of(0), x, outcome.SumUm.Pick(rows)),
                Plot.Line("partial response", Palette.Of(2), x, partial.Pick(rows), "dash"),
                Plot.Line("progression", Palette.Of(3), x, progressive.Pick(rows), "dot")),
            Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero("Sum of longest diameters", "µm")));
    }

    /// <summary>How the diameter of each target changed from the baseline on.</summary>
    private static Figure? Spider(ReportData data, OutcomeData outcome, TimeScale time)
    {
        if (outcome.BaselineRow < 0) return null;
        double from = outcome.TimeMin[outcome.BaselineRow];
        var traces = new JsonArray();
        foreach (LesionSeries lesion in outcome.Lesions.Where(static lesion => lesion.IsTarget).Take(LesionsAtMost))
        {
            int first = Array.IndexOf(lesion.TimeMin, from);
            if (first < 0 || !(lesion.LongestUm[first] > 0)) continue;
            double[] seen = lesion.TimeMin[first..], change = [.. lesion.LongestUm[first..].Select(um => 100 * (um / lesion.LongestUm[first] - 1))];
            int[] rows = Thinning.Keep(seen.Length, Thinning.SeriesRows(data));
            traces.Add(Plot.Line($"lesion {lesion.Number}, {lesion.Site}", Palette.Of(traces.Count), time.Of(seen.Pick(rows)), change.Pick(rows)));
        }

        return traces.Count == 0 ? null : new Figure(
            "outcome-spider", "Change of each target lesion",
            "Longest diameter of each target lesion against its own at baseline; -100 % is gone from sight.",
            $"Line chart of the change of diameter of {traces.Count} target lesions.", traces,
            Plot.Layout(Plot.Axis("Time", time.Unit), Plot.Axis("Change of diameter from baseline", "%")));
    }
}
