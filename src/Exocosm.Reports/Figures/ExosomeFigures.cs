using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Where exosomes are and who holds them: by distance from the tissue's centre and by cell type.</summary>
internal static class ExosomeFigures
{
    private const int CurvesAtMost = 6;

    /// <summary>A field by distance from the tissue's centre, a curve for each of a few saved times.</summary>
    public static Figure? ByDistance(ReportData data, FieldSnapshot[] snapshots, string id) => Profiles(
        data, snapshots, static snapshot => snapshot.Profile, id, "by distance from the centre", "Distance from the tissue centre",
        "Mean over spherical shells one voxel thick around the centre of the living cells.");

    /// <summary>A population by distance from the nearest cell that releases it, a curve for each of a few saved times.</summary>
    public static Figure? ByReleasing(ReportData data, FieldSnapshot[] snapshots, string id) => Profiles(
        data, [.. snapshots.Where(static snapshot => snapshot.NearReleasing is not null)], static snapshot => snapshot.NearReleasing!, id,
        "by distance from the nearest releasing cell", "Distance to a releasing cell",
        "Mean over all voxels at that distance from the nearest voxel with a living cell of a type that releases this population.");

    private static Figure? Profiles(
        ReportData data, FieldSnapshot[] snapshots, Func<FieldSnapshot, RadialProfile> profile, string id, string title, string axis, string caption)
    {
        if (snapshots.Length == 0) return null;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        int[] kept = Thinning.Keep(snapshots.Length, CurvesAtMost);
        var traces = new JsonArray();
        for (int n = 0; n < kept.Length; n++)
        {
            FieldSnapshot snapshot = snapshots[kept[n]];
            traces.Add(Plot.Line(
                time.Label(snapshot.TimeMin), Palette.Ordered(n, kept.Length), profile(snapshot).DistanceUm, profile(snapshot).Mean));
        }

        FieldSnapshot last = snapshots[^1];
        string quantity = last.IsExosome ? $"{last.Field} concentration" : last.Field;
        return new Figure(
            id, $"{last.Field} {title}", caption + Thinning.Note(snapshots.Length, CurvesAtMost),
            $"Line chart of {last.Field} {title}; at the end {Ends(profile(last))} {last.Unit} from the nearest to the farthest shell.",
            traces, Plot.Layout(Plot.AxisFromZero(axis, "µm"), Plot.AxisFromZero(quantity, last.Unit)));
    }

    /// <summary>A field where the cells of each type are, at the last time at which both were saved.</summary>
    public static Figure? AtCells(ReportData data, FieldSnapshot[] snapshots, string id)
    {
        FieldSnapshot? last = snapshots.LastOrDefault(snapshot => snapshot.AtCells.Count > 0);
        if (last is null) return null;
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        JsonObject bars = Plot.Bars(
            last.Field, Palette.Of(0), Plot.Texts(last.AtCells.Select(type => type.CellType)), last.AtCells.Select(type => type.Mean));
        bars["marker"]!["color"] = new JsonArray(
            [.. last.AtCells.Select(type => (JsonNode?)PopulationFigures.ColorOf(data, type.CellType))]);
        JsonObject layout = Plot.Layout(
            Plot.Axis("Cell type", ""), Plot.AxisFromZero($"{last.Field} concentration", last.Unit));
        layout["showlegend"] = false;
        return new Figure(
            id, $"{last.Field} where the cells are",
            $"Mean concentration in the voxels of the living cells of each type, at {time.Label(last.TimeMin)}.",
            "Bar chart: " + string.Join("; ", last.AtCells.Select(type => $"{type.CellType} {type.Mean:0.###e+0} {last.Unit}")) + ".",
            new JsonArray(bars), layout);
    }

    /// <summary>Load of the living cells by distance from the tissue's centre, a curve for each type.</summary>
    public static Figure? LoadByDistance(ReportData data, CellSnapshot snapshot, NamedValues load, string id)
    {
        const int Shells = 20;
        (double cx, double cy, double cz) = snapshot.Centre();
        double[] distance = new double[snapshot.Count];
        double farthest = 0;
        for (int cell = 0; cell < snapshot.Count; cell++)
        {
            double dx = snapshot.XUm[cell] - cx, dy = snapshot.YUm[cell] - cy, dz = snapshot.ZUm[cell] - cz;
            distance[cell] = Math.Sqrt(dx * dx + dy * dy + dz * dz);
            if (snapshot.Alive[cell]) farthest = Math.Max(farthest, distance[cell]);
        }

        if (farthest <= 0) return null;
        double thickness = farthest / Shells;
        double[] middle = [.. Enumerable.Range(0, Shells).Select(shell => (shell + 0.5) * thickness)];
        var traces = new JsonArray();
        for (int type = 0; type < data.CellTypes.Count; type++)
        {
            double[] sum = new double[Shells];
            int[] count = new int[Shells];
            for (int cell = 0; cell < snapshot.Count; cell++)
            {
                if (!snapshot.Alive[cell] || snapshot.CellType[cell] != type) continue;
                int shell = Math.Min(Shells - 1, (int)(distance[cell] / thickness));
                sum[shell] += load.Values[cell];
                count[shell]++;
            }

            if (count.Sum() == 0) continue;
            JsonObject line = Plot.Line(
                data.CellTypes[type].Name, data.CellTypes[type].Color, middle,
                sum.Select((total, shell) => count[shell] > 0 ? total / count[shell] : double.NaN));
            line["mode"] = "lines+markers";
            line["customdata"] = new JsonArray([.. count.Select(static n => (JsonNode?)n)]);
            line["hovertemplate"] = "%{y:.4g} particles/cell, mean of %{customdata} cells";
            traces.Add(line);
        }

        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        return new Figure(
            id, $"{load.Name} load by distance",
            $"Mean load of the living cells in {Shells} shells around their centre, at {time.Label(snapshot.TimeMin)}.",
            $"Line chart of mean {load.Name} load against distance from the tissue centre, a line for each cell type.",
            traces,
            Plot.Layout(
                Plot.AxisFromZero("Distance from the tissue centre", "µm"), Plot.AxisFromZero($"{load.Name} load", "particles/cell")));
    }

    private static string Ends(RadialProfile profile) =>
        profile.Mean.Length == 0 ? "none" : $"{profile.Mean[0]:0.###e+0} to {profile.Mean[^1]:0.###e+0}";
}
