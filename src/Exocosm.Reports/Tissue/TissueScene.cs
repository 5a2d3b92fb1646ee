using System.Text.Json.Nodes;
using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Tissue;

/// <summary>The saved cells as the tissue view reads them: a few bytes a cell, in base64, little-endian.</summary>
internal static class TissueScene
{
    /// <summary>The scene; null where no cells were saved.</summary>
    public static JsonObject? Of(ReportData data)
    {
        CellSnapshot[] snapshots = [.. data.Snapshots.Where(static snapshot => snapshot.Count > 0)];
        if (snapshots.Length == 0) return null;
        string[] loads = [.. snapshots.SelectMany(static s => s.Loads.Select(static load => load.Name)).Distinct(StringComparer.Ordinal)];
        FrameChoice[] frames = FrameChoice.Of(snapshots, 10 + 2 * loads.Length);
        double[] loadMax = [.. loads.Select(name => Largest(snapshots, name))];
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);

        return new JsonObject
        {
            ["types"] = new JsonArray([.. data.CellTypes.Select(static type =>
                (JsonNode?)new JsonObject { ["name"] = type.Name, ["color"] = type.Color })]),
            ["loads"] = new JsonArray([.. loads.Select((name, n) =>
                (JsonNode?)new JsonObject { ["name"] = name, ["max"] = loadMax[n] })]),
            ["frames"] = new JsonArray([.. frames.Select(frame => (JsonNode?)Frame(data, frame, loads, loadMax, time))]),
        };
    }

    /// <summary>What was left out of the view, in words; empty when nothing was.</summary>
    public static string Note(ReportData data)
    {
        CellSnapshot[] snapshots = [.. data.Snapshots.Where(static snapshot => snapshot.Count > 0)];
        if (snapshots.Length == 0) return "";
        int loads = snapshots.SelectMany(static s => s.Loads.Select(static load => load.Name)).Distinct(StringComparer.Ordinal).Count();
        FrameChoice[] frames = FrameChoice.Of(snapshots, 10 + 2 * loads);
        string times = frames.Length < snapshots.Length ? $" {frames.Length} of {snapshots.Length} saved times are here." : "";
        string cells = frames.Any(static frame => frame.Cells.Length < frame.Snapshot.Count)
            ? " To keep the file small, some times show only part of their cells, chosen by a hash of their numbers; the count beside "
              + "the time says how many."
            : "";
        return times + cells;
    }

    private static JsonObject Frame(ReportData data, FrameChoice frame, string[] loads, double[] loadMax, TimeScale time)
    {
        CellSnapshot cells = frame.Snapshot;
        Quantiser quantiser = Quantiser.For(cells);
        SiteBox? box = data.Sites.FirstOrDefault(site => site.Site == cells.Site);
        double radiusMax = Math.Max(1e-9, cells.RadiusUm.Where(double.IsFinite).DefaultIfEmpty(1).Max());
        long[] clones = [.. cells.CloneId.Distinct().Order()];
        var json = new JsonObject
        {
            ["site"] = cells.Site,
            ["time"] = time.Label(cells.TimeMin),
            ["timeMin"] = cells.TimeMin,
            ["count"] = frame.Cells.Length,
            ["total"] = cells.Count,
            ["origin"] = Plot.Numbers([quantiser.X, quantiser.Y, quantiser.Z]),
            ["step"] = quantiser.Step,
            ["radiusStep"] = radiusMax / byte.MaxValue,
            ["position"] = quantiser.Positions(cells, frame.Cells),
            ["radius"] = Bytes(frame.Cells, cell => (byte)Math.Clamp(Math.Round(cells.RadiusUm[cell] / radiusMax * 255), 1, 255)),
            ["type"] = Bytes(frame.Cells, cell => (byte)(cells.CellType[cell] & 0x7f | (cells.Alive[cell] ? 0x80 : 0))),
            ["clone"] = Words(frame.Cells, cell => (ushort)Array.BinarySearch(clones, cells.CloneId[cell])),
        };
        if (box is not null)
            json["box"] = Plot.Numbers([box.XMinUm, box.YMinUm, box.ZMinUm, box.XSizeUm, box.YSizeUm, box.ZSizeUm]);
        var encoded = new JsonArray();
        for (int n = 0; n < loads.Length; n++)
        {
            double[]? values = cells.Loads.FirstOrDefault(load => load.Name == loads[n])?.Values;
            double most = loadMax[n];
            encoded.Add(Words(frame.Cells, cell => values is null ? (ushort)0 : Level(values[cell] / most)));
        }

        json["loads"] = encoded;
        return json;
    }

    private static ushort Level(double share) =>
        double.IsFinite(share) ? (ushort)Math.Clamp(Math.Round(share * ushort.MaxValue), 0, ushort.MaxValue) : (ushort)0;

    private static double Largest(CellSnapshot[] snapshots, string load)
    {
        double most = 0;
        foreach (CellSnapshot snapshot in snapshots)
            foreach (NamedValues values in snapshot.Loads)
                if (values.Name == load)
                    foreach (double value in values.Values)
                        if (double.IsFinite(value)) most = Math.Max(most, value);
        return most > 0 ? most : 1;
    }

    private static string Bytes(int[] cells, Func<int, byte> value) => Convert.ToBase64String([.. cells.Select(value)]);

    private static string Words(int[] cells, Func<int, ushort> value)
    {
        byte[] bytes = new byte[2 * cells.Length];
        for (int n = 0; n < cells.Length; n++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * n), value(cells[n]));
        return Convert.ToBase64String(bytes);
    }
}
