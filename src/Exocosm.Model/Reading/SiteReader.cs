using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads sites.</summary>
internal static class SiteReader
{
    /// <summary>Voxels are numbered with 32-bit integers.</summary>
    private const double MostVoxels = int.MaxValue;

    public static Site Read(SectionReader section, Binding binding, InitialCellsReader cells)
    {
        var size = section.Vector(SiteKeys.Size) ?? (double.NaN, double.NaN, double.NaN);
        var voxel = section.Quantity(SiteKeys.Voxel);
        var counts = (X: Count(size.X, 0), Y: Count(size.Y, 1), Z: Count(size.Z, 2));
        var total = counts.X * counts.Y * counts.Z;
        if (total > MostVoxels)
            section.Refuse(SiteKeys.Size, "fewer voxels",
                $"{Numbers.Brief(total)} voxels; at most 2^31 - 1 are possible, so use larger voxels or a smaller box");
        var box = new Box((-size.X / 2, -size.Y / 2, -size.Z / 2), (size.X / 2, size.Y / 2, size.Z / 2));
        var initial = section.Items(SiteKeys.Initial).Select(item => cells.Read(item, box)).OfType<InitialCells>().ToList();
        var voxels = total <= MostVoxels ? ((int)counts.X, (int)counts.Y, (int)counts.Z) : (1, 1, 1);
        return new Site(section.Subject, box.Min, voxels, voxel, initial)
        {
            Vessels = section.IsOn(SiteKeys.Vessels) ? VesselReader.Read(section.Section(SiteKeys.Vessels), binding) : null,
            Represents = section.OptionalQuantity(SiteKeys.Represents) ?? 1,
            Influx = [.. ReadInflux(section, binding)],
        };

        double Count(double length, int axis)
        {
            var n = Math.Round(length / voxel);
            if (double.IsNaN(n) || (n >= 1 && Math.Abs(length / voxel - n) <= 1e-9 * n)) return n;
            var whole = Math.Max(1, Math.Floor(length / voxel));
            var node = section.Find(SiteKeys.Size) is ListNode list ? list.Items[axis] : section.Node!;
            binding.Refuse(node, Paths.Join(section.PathOf(SiteKeys.Size), axis), "a multiple of voxel",
                $"{section.PathOf(SiteKeys.Size)}: {node.Summary} is not a multiple of voxel ({Numbers.Brief(voxel)} um); "
                + $"nearest: {Numbers.Brief(whole * voxel)} um or {Numbers.Brief((whole + 1) * voxel)} um");
            return double.NaN;
        }
    }

    private static IEnumerable<Influx> ReadInflux(SectionReader section, Binding binding)
    {
        foreach (var (name, reader) in section.Entries(SiteKeys.Influx))
        {
            var type = binding.Resolve(name, binding.Names.CellTypes, "cell type", reader.Path);
            yield return new Influx(
                type,
                reader.Has(InfluxKeys.Rate) ? reader.Quantity(InfluxKeys.Rate) : double.NaN,
                (EntryPlace)reader.Choice(InfluxKeys.Enters),
                (int)reader.Integer(InfluxKeys.AtMost));
        }
    }
}

/// <summary>The box of a site, µm.</summary>
/// <param name="Min">Lower corner.</param>
/// <param name="Max">Upper corner.</param>
internal readonly record struct Box((double X, double Y, double Z) Min, (double X, double Y, double Z) Max)
{
    /// <summary>Whether a point is known to be outside; a point or box that was refused is not.</summary>
    public bool Excludes((double X, double Y, double Z) p) =>
        p.X < Min.X || p.X > Max.X || p.Y < Min.Y || p.Y > Max.Y || p.Z < Min.Z || p.Z > Max.Z;

    public override string ToString() =>
        $"({Numbers.Brief(Min.X)}, {Numbers.Brief(Min.Y)}, {Numbers.Brief(Min.Z)}) to ({Numbers.Brief(Max.X)}, {Numbers.Brief(Max.Y)}, {Numbers.Brief(Max.Z)}) um";
}
