using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Clones: how many founders still have living descendants, and how unequal their families are.</summary>
internal static class LineageFigures
{
    /// <summary>Living cells per clone, largest first.</summary>
    public static int[] CloneSizes(CellSnapshot snapshot)
    {
        var sizes = new Dictionary<long, int>();
        for (int cell = 0; cell < snapshot.Count; cell++)
            if (snapshot.Alive[cell]) sizes[snapshot.CloneId[cell]] = sizes.GetValueOrDefault(snapshot.CloneId[cell]) + 1;
        return [.. sizes.Values.OrderDescending()];
    }

    /// <summary>How many clones have 1, 2–3, 4–7, … living cells.</summary>
    public static Figure? SizeDistribution(ReportData data, CellSnapshot snapshot, string id)
    {
        int[] sizes = CloneSizes(snapshot);
        if (sizes.Length == 0) return null;
        int bins = (int)Math.Log2(sizes[0]) + 1;
        double[] counts = new double[bins];
        foreach (int size in sizes) counts[(int)Math.Log2(size)]++;
        string[] labels = [.. Enumerable.Range(0, bins).Select(static bin => bin == 0 ? "1" : $"{1 << bin}–{(2 << bin) - 1}")];
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        JsonObject layout = Plot.Layout(Plot.Axis("Clone size", "living cells"), Plot.AxisFromZero("Clones of that size", ""));
        layout["showlegend"] = false;
        layout["xaxis"]!["type"] = "category";
        return new Figure(
            id, "Clone sizes at the end",
            $"A clone is a founder and its descendants. {sizes.Length} clones live at {time.Label(snapshot.TimeMin)}; the largest has "
            + $"{sizes[0]} of {sizes.Sum()} living cells.",
            "Bar chart of clone sizes: "
            + string.Join("; ", labels.Zip(counts, static (label, count) => $"{label} cells: {count:0} clones")) + ".",
            new JsonArray(Plot.Bars("clones", Palette.Of(0), Plot.Texts(labels), counts)), layout);
    }

    /// <summary>Number of clones with living cells at each saved time.</summary>
    public static Figure? Survivors(ReportData data, CellSnapshot[] snapshots, string id)
    {
        if (snapshots.Length == 0) return null;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        double[] survivors = [.. snapshots.Select(static snapshot => (double)CloneSizes(snapshot).Length)];
        JsonObject line = Plot.Line("clones", Palette.Of(0), time.Of([.. snapshots.Select(static s => s.TimeMin)]), survivors);
        line["mode"] = "lines+markers";
        JsonObject layout = Plot.Layout(Plot.Axis("Time", time.Unit), Plot.AxisFromZero("Surviving clones", ""));
        layout["showlegend"] = false;
        return new Figure(
            id, "Surviving clones", "Founders with at least one living descendant, at the times at which cells were saved.",
            $"Line chart of surviving clones over time: {survivors[0]:0} at first, {survivors[^1]:0} at the end.",
            new JsonArray(line), layout);
    }

    /// <summary>Events of each kind in bins of time.</summary>
    public static Figure? Events(ReportData data, string site, string id)
    {
        EventHistogram[] kinds = [.. data.Events.Where(histogram => histogram.Site == site && histogram.Counts.Length > 0)];
        if (kinds.Length == 0) return null;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        var traces = new JsonArray();
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            EventHistogram histogram = kinds[kind];
            double[] middle = [.. histogram.Counts.Select((_, bin) => (bin + 0.5) * histogram.BinMin / time.Minutes)];
            JsonObject line = Plot.Line(histogram.Kind, Palette.Of(kind), middle, histogram.Counts.Select(static n => (double)n));
            line["line"]!["shape"] = "hvh";
            traces.Add(line);
        }

        string bin = TimeScale.For(kinds[0].BinMin).Label(kinds[0].BinMin);
        return new Figure(
            id, "Events", $"Events in bins of {bin}, from the table of events.",
            "Step chart of events over time. In all: "
            + string.Join("; ", kinds.Select(static histogram => $"{histogram.Counts.Sum()} {histogram.Kind}")) + ".",
            traces,
            Plot.Layout(Plot.AxisFromZero("Time", time.Unit), Plot.AxisFromZero("Events", $"per {bin}")));
    }
}
