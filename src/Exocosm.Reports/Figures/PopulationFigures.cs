using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Cells over time: living and dead by type, the share and mean volume of each type, the stem cell fraction.</summary>
internal static class PopulationFigures
{
    /// <summary>The charts of one site.</summary>
    public static IEnumerable<Figure> Of(ReportData data, string site, string suffix)
    {
        PopulationSeries[] all = [.. data.Populations.Where(series => series.Site == site && series.TimeMin.Length > 0)];
        if (all.Length == 0) yield break;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        int recorded = all[0].TimeMin.Length;
        string note = Thinning.Note(recorded, Thinning.SeriesRows(data));

        yield return Lines(
            $"population-alive{suffix}", "Living cells", "Living cells of each type." + note, all, data, time,
            "Living cells", "", static (series, rows) => series.Alive.Pick(rows).Select(static n => (double)n));
        yield return Lines(
            $"population-dead{suffix}", "Dead cells", "Dead cells that are not yet removed." + note, all, data, time,
            "Dead cells", "", static (series, rows) => series.Dead.Pick(rows).Select(static n => (double)n));

        double[] total = new double[recorded];
        foreach (PopulationSeries series in all)
            for (int row = 0; row < recorded; row++) total[row] += series.Alive[row];
        yield return Lines(
            $"population-share{suffix}", "Share of each type",
            "Living cells of each type over all living cells." + note, all, data, time,
            "Share of living cells", "%",
            (series, rows) => rows.Select(row => total[row] > 0 ? 100 * series.Alive[row] / total[row] : double.NaN));

        yield return Lines(
            $"population-volume{suffix}", "Mean volume", "Mean volume of the living cells of each type." + note, all, data, time,
            "Mean volume", "µm³", static (series, rows) => series.MeanVolumeUm3.Pick(rows));

        PopulationSeries[] stem = [.. all.Where(series => data.CellTypes.Any(type => type.IsStem && type.Name == series.CellType))];
        if (stem.Length > 0)
            yield return Lines(
                $"population-csc{suffix}", "CSC fraction",
                "Cancer stem cells over all living cells, on its own scale." + note, stem, data, time,
                "CSC fraction", "%",
                (series, rows) => rows.Select(row => total[row] > 0 ? 100 * series.Alive[row] / total[row] : double.NaN));
    }

    /// <summary>Divisions and deaths since the start, summed over the types of one site.</summary>
    public static Figure? Turnover(ReportData data, string site, string suffix)
    {
        PopulationSeries[] all = [.. data.Populations.Where(series => series.Site == site && series.TimeMin.Length > 0)];
        if (all.Length == 0) return null;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        int recorded = all[0].TimeMin.Length;
        int[] rows = Thinning.Keep(recorded, Thinning.SeriesRows(data));
        double[] x = time.Of(all[0].TimeMin.Pick(rows));
        var traces = new JsonArray(
            Plot.Line("births", Palette.Of(2), x, rows.Select(row => (double)all.Sum(series => series.Births[row]))),
            Plot.Line("deaths", Palette.Of(3), x, rows.Select(row => (double)all.Sum(series => series.Deaths[row]))));
        return new Figure(
            $"lineage-turnover{suffix}", "Births and deaths",
            "Births and deaths since the start, all types together." + Thinning.Note(recorded, Thinning.SeriesRows(data)),
            $"Line chart of cumulative births and deaths over time; at the end {all.Sum(series => series.Births[^1])} births "
            + $"and {all.Sum(series => series.Deaths[^1])} deaths.",
            traces, Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero("Cells since the start", "")));
    }

    private static Figure Lines(
        string id, string title, string caption, PopulationSeries[] all, ReportData data, TimeScale time,
        string quantity, string unit, Func<PopulationSeries, int[], IEnumerable<double>> values)
    {
        var traces = new JsonArray();
        var ends = new List<string>();
        foreach (PopulationSeries series in all)
        {
            int[] rows = Thinning.Keep(series.TimeMin.Length, Thinning.SeriesRows(data));
            double[] y = [.. values(series, rows)];
            traces.Add(Plot.Line(series.CellType, ColorOf(data, series.CellType), time.Of(series.TimeMin.Pick(rows)), y));
            ends.Add($"{series.CellType} {y[0]:0.##} to {y[^1]:0.##}{(unit.Length > 0 ? $" {unit}" : "")}");
        }

        return new Figure(
            id, title, caption, $"Line chart of {quantity} over time. From start to end: {string.Join("; ", ends)}.",
            traces, Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero(quantity, unit)));
    }

    /// <summary>The colour of a cell type.</summary>
    public static string ColorOf(ReportData data, string cellType)
    {
        for (int n = 0; n < data.CellTypes.Count; n++)
            if (data.CellTypes[n].Name == cellType) return data.CellTypes[n].Color;
        return Palette.Of(data.CellTypes.Count);
    }
}
