using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>The exosome ledger over time: what became of everything secreted, and how well it closes.</summary>
internal static class LedgerFigures
{
    /// <summary>The ways a ledger's particles can go, with the words a reader sees, in the order of stacking.</summary>
    public static readonly (string Label, Func<LedgerSeries, double[]> Values)[] Fates =
    [
        ("in tissue", static ledger => ledger.InTissue),
        ("bound", static ledger => ledger.Bound),
        ("internalised", static ledger => ledger.Internalised),
        ("degraded", static ledger => ledger.Degraded),
        ("drained", static ledger => ledger.Drained),
        ("left the domain", static ledger => ledger.LeftDomain),
    ];

    /// <summary>The charts of one ledger.</summary>
    public static IEnumerable<Figure> Of(ReportData data, LedgerSeries ledger, string suffix)
    {
        if (ledger.TimeMin.Length == 0) yield break;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        int[] rows = Thinning.Keep(ledger.TimeMin.Length, Thinning.SeriesRows(data));
        string note = Thinning.Note(ledger.TimeMin.Length, Thinning.SeriesRows(data));
        double[] x = time.Of(ledger.TimeMin.Pick(rows));

        var traces = new JsonArray();
        for (int fate = 0; fate < Fates.Length; fate++)
        {
            JsonObject area = Plot.Line(Fates[fate].Label, Palette.Of(fate), x, Fates[fate].Values(ledger).Pick(rows));
            area["stackgroup"] = "fates";
            area["line"]!["width"] = 0.5;
            traces.Add(area);
        }

        JsonObject income = Plot.Line(
            "secreted + arrived", "#808080", x, rows.Select(row => ledger.Secreted[row] + ledger.Arrived[row]), "dash");
        traces.Add(income);
        yield return new Figure(
            $"ledger-fates{suffix}", $"{ledger.Population}: what became of them",
            "Stacked: every particle secreted is in exactly one band. The dashed line is what came in; it lies on the top of the "
            + "stack when the ledger closes." + note,
            $"Stacked area chart of the ledger of {ledger.Population}: of {ledger.Secreted[^1] + ledger.Arrived[^1]:0.#} particles, "
            + string.Join(", ", Fates.Select(fate => $"{fate.Values(ledger)[^1]:0.#} {fate.Label}")) + ".",
            traces, Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero("Exosomes", "particles")));

        double[] residual = [.. rows.Select(ledger.RelativeResidual)];
        JsonObject y = Plot.Axis("Residual over income", "fraction");
        y["exponentformat"] = "power";
        yield return new Figure(
            $"ledger-residual{suffix}", $"{ledger.Population}: closing residual",
            "What the ledger misses (positive) or has too much (negative), in units of everything that came in. Rounding in double "
            + "precision leaves about 1e-16 a step." + note,
            $"Line chart of the ledger's relative residual; largest size {residual.Max(Math.Abs):0.##e+0}.",
            new JsonArray(Plot.Line("residual", Palette.Of(3), x, residual)),
            Plot.Layout(Plot.Axis("Time", time.Unit), y));
    }
}
