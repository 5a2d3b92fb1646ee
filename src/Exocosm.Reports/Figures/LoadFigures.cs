using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Exosome loads by cell type: their spread at one time, their mean over time.</summary>
internal static class LoadFigures
{
    /// <summary>Quartiles and outer percentiles of the load of the living cells of each type.</summary>
    public static Figure? ByType(ReportData data, CellSnapshot snapshot, NamedValues load, string id)
    {
        var traces = new JsonArray();
        var words = new List<string>();
        for (int type = 0; type < data.CellTypes.Count; type++)
        {
            double[] values = [.. Enumerable.Range(0, snapshot.Count)
                .Where(cell => snapshot.Alive[cell] && snapshot.CellType[cell] == type)
                .Select(cell => load.Values[cell])
                .Where(double.IsFinite)
                .Order()];
            if (values.Length == 0) continue;
            CellTypeStyle style = data.CellTypes[type];
            traces.Add(new JsonObject
            {
                ["type"] = "box",
                ["name"] = Plot.Text(style.Name),
                ["x"] = Plot.Texts([style.Name]),
                ["lowerfence"] = Plot.Numbers([Quantile(values, 0.05)]),
                ["q1"] = Plot.Numbers([Quantile(values, 0.25)]),
                ["median"] = Plot.Numbers([Quantile(values, 0.5)]),
                ["q3"] = Plot.Numbers([Quantile(values, 0.75)]),
                ["upperfence"] = Plot.Numbers([Quantile(values, 0.95)]),
                ["mean"] = Plot.Numbers([values.Average()]),
                ["marker"] = new JsonObject { ["color"] = style.Color },
            });
            words.Add($"{style.Name} median {Quantile(values, 0.5):0.#}, mean {values.Average():0.#}");
        }

        if (traces.Count == 0) return null;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        JsonObject layout = Plot.Layout(
            Plot.Axis("Cell type", ""), Plot.AxisFromZero($"{load.Name} load", "particles/cell"));
        layout["showlegend"] = false;
        return new Figure(
            id, $"{load.Name} load by cell type",
            $"Living cells at {time.Label(snapshot.TimeMin)}: box from the lower to the upper quartile with the median, whiskers from "
            + "the 5th to the 95th percentile, dashed line the mean.",
            $"Box chart of {load.Name} load: {string.Join("; ", words)} particles per cell.", traces, layout);
    }

    /// <summary>Mean load of each type over time.</summary>
    public static Figure? OverTime(ReportData data, string site, string population, string id)
    {
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        var traces = new JsonArray();
        int recorded = 0;
        foreach (PopulationSeries series in data.Populations.Where(series => series.Site == site && series.TimeMin.Length > 0))
        {
            NamedValues? load = series.MeanLoads.FirstOrDefault(values => values.Name == population);
            if (load is null) continue;
            recorded = series.TimeMin.Length;
            int[] rows = Thinning.Keep(recorded, Thinning.SeriesRows(data));
            traces.Add(Plot.Line(
                series.CellType, PopulationFigures.ColorOf(data, series.CellType), time.Of(series.TimeMin.Pick(rows)),
                load.Values.Pick(rows)));
        }

        return traces.Count == 0
            ? null
            : new Figure(
                id, $"Mean {population} load over time",
                "Mean over the living cells of each type." + Thinning.Note(recorded, Thinning.SeriesRows(data)),
                $"Line chart of the mean {population} load of each cell type over time.", traces,
                Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero($"Mean {population} load", "particles/cell")));
    }

    private static double Quantile(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
