using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Figures;

/// <summary>Mid-planes of the saved fields as the page's script reads them: float32 in base64, x fastest.</summary>
internal static class FieldSlices
{
    /// <summary>Bytes all slices together may take before base64.</summary>
    public const int ByteBudget = 900_000;

    /// <summary>A series for each site and field; null where no field was saved.</summary>
    public static JsonArray? Of(ReportData data)
    {
        FieldSnapshot[][] series = Series(data);
        if (series.Length == 0) return null;
        (int times, int stride) = Fit(series);
        TimeScale time = TimeScale.For(data.Provenance.SimulatedMin);
        var json = new JsonArray();
        foreach (FieldSnapshot[] all in series)
        {
            FieldSnapshot[] kept = all.Pick(Thinning.Keep(all.Length, times));
            PlaneSlice first = kept[0].MidPlane;
            json.Add(new JsonObject
            {
                ["site"] = all[0].Site,
                ["field"] = all[0].Field,
                ["label"] = Plot.Text(all[0].Field),
                ["unit"] = Plot.Text(all[0].Unit),
                ["z"] = first.ZUm,
                ["x0"] = first.XMinUm,
                ["y0"] = first.YMinUm,
                ["step"] = first.VoxelUm * stride,
                ["nx"] = (first.Nx + stride - 1) / stride,
                ["times"] = Plot.Texts(kept.Select(slice => time.Label(slice.TimeMin))),
                ["values"] = new JsonArray([.. kept.Select(slice => (JsonNode?)Encode(slice.MidPlane, stride))]),
            });
        }

        return json;
    }

    /// <summary>What was left out, in words; empty when nothing was.</summary>
    public static string Note(ReportData data)
    {
        FieldSnapshot[][] series = Series(data);
        if (series.Length == 0) return "";
        (int times, int stride) = Fit(series);
        int most = series.Max(static all => all.Length);
        return (times < most ? $" {times} of {most} saved times are here." : "")
            + (stride > 1 ? $" Every {stride}th voxel along x and y is drawn." : "");
    }

    /// <summary>The saved fields in series of one site and field.</summary>
    public static FieldSnapshot[][] Series(ReportData data) =>
        [.. data.Fields.GroupBy(static field => (field.Site, field.Field)).Select(static group => group.ToArray())];

    private static (int Times, int Stride) Fit(FieldSnapshot[][] series)
    {
        int times = series.Max(static all => all.Length);
        int stride = 1;
        while (Size(series, times, stride) > ByteBudget)
        {
            if (times > 4) times = Math.Max(4, times * 3 / 4);
            else stride++;
        }

        return (times, stride);
    }

    private static long Size(FieldSnapshot[][] series, int times, int stride) =>
        series.Sum(all => Math.Min(times, all.Length) * 4L * all[0].MidPlane.Values.Length / (stride * stride));

    private static string Encode(PlaneSlice slice, int stride)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Slices are written little-endian.");
        if (stride == 1) return Convert.ToBase64String(MemoryMarshal.AsBytes<float>(slice.Values));
        var kept = new List<float>();
        for (int j = 0; j < slice.Ny; j += stride)
            for (int i = 0; i < slice.Nx; i += stride) kept.Add(slice.Values[i + slice.Nx * j]);
        return Convert.ToBase64String(MemoryMarshal.AsBytes<float>(CollectionsMarshal.AsSpan(kept)));
    }
}
