using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the cells that start in a site.</summary>
internal sealed class InitialCellsReader(Binding binding, IReadOnlyList<CellType?> types, CellTable table)
{
    public InitialCells? Read(SectionReader section, Box box)
    {
        if (section.Has(SiteKeys.Spheroid)) return Spheroid(section.Section(SiteKeys.Spheroid), box);
        if (section.Has(SiteKeys.Random)) return Random(section.Section(SiteKeys.Random), box);
        if (section.Has(SiteKeys.Csv)) return Csv(section.Section(SiteKeys.Csv), box);
        return section.Has(SiteKeys.List) ? List(section.Section(SiteKeys.List), box) : null;
    }

    private SpheroidCells Spheroid(SectionReader section, Box box)
    {
        int? count = section.Has(SiteKeys.Count) ? (int)section.Integer(SiteKeys.Count) : null;
        var radius = section.OptionalQuantity(SiteKeys.Radius);
        if ((count is null) == (radius is null))
            section.Refuse(SiteKeys.Count, "count or radius", count is null ? "give 'count' or 'radius'"
                : "give either 'count' or 'radius'");
        var center = section.Vector(SiteKeys.Center) ?? (0, 0, 0);
        if (box.Excludes(center)) section.Refuse(SiteKeys.Center, "a point of the box", $"the centre is outside the box {box}");
        var mix = Mix(section);
        var spacing = section.IsWord(SiteKeys.Spacing, "auto") ? RestDistance(mix) : section.Quantity(SiteKeys.Spacing);
        return new SpheroidCells(center, count, radius, spacing, mix, section.Flag(SiteKeys.ExactMix));
    }

    private RandomCells Random(SectionReader section, Box box)
    {
        if (!section.Has(SiteKeys.Count)) section.Missing(SiteKeys.Count);
        var count = section.Has(SiteKeys.Count) ? (int)section.Integer(SiteKeys.Count) : 1;
        var (min, max) = (section.Vector(SiteKeys.Min) ?? box.Min, section.Vector(SiteKeys.Max) ?? box.Max);
        if (box.Excludes(min)) section.Refuse(SiteKeys.Min, "a point of the box", $"the corner is outside the box {box}");
        if (box.Excludes(max)) section.Refuse(SiteKeys.Max, "a point of the box", $"the corner is outside the box {box}");
        if (min.X > max.X || min.Y > max.Y || min.Z > max.Z)
            section.Refuse(section.Has(SiteKeys.Min) ? SiteKeys.Min : SiteKeys.Max, "min not above max",
                "a coordinate of min is above that of max");
        return new RandomCells(count, min, max, Mix(section), section.Flag(SiteKeys.ExactMix));
    }

    private ListedCells? Csv(SectionReader section, Box box)
    {
        if (section.Text(SiteKeys.File) is not { } file) return null;
        var cells = table.ReadFile(file, section.PathOf(SiteKeys.File), box);
        binding.Record(section.PathOf(SiteKeys.File), file, file.Text);
        return cells is null ? null : new ListedCells(file.Text, cells);
    }

    private ListedCells? List(SectionReader section, Box box)
    {
        if (section.Text(SiteKeys.Cells) is not { } cells) return null;
        var file = section.Text(SiteKeys.Source)?.Text ?? "";
        return new ListedCells(file, table.ReadText(cells.Text, cells.PlaceOf, box));
    }

    private List<(int CellType, double Share)> Mix(SectionReader section)
    {
        if (section.Has(SiteKeys.Mix) && section.Has(SiteKeys.Type))
            section.Refuse(SiteKeys.Type, "mix or type", "give either 'mix' or 'type'");
        if (section.Has(SiteKeys.Mix)) return Shares(section);
        if (section.Text(SiteKeys.Type) is { } type)
            return [(binding.Resolve(type, binding.Names.CellTypes, "cell type", section.PathOf(SiteKeys.Type)), 1)];
        if (!section.Has(SiteKeys.Type)) section.Missing(SiteKeys.Mix);
        return [];
    }

    private List<(int CellType, double Share)> Shares(SectionReader section)
    {
        var mix = new List<(int CellType, double Share)>();
        foreach (var (name, node) in section.MapEntries(SiteKeys.Mix))
        {
            var path = Paths.Join(section.PathOf(SiteKeys.Mix), name.Text);
            mix.Add((binding.Resolve(name, binding.Names.CellTypes, "cell type", path),
                section.QuantityOf(SiteKeys.Mix.Value, node, path)));
        }
        var sum = mix.Sum(m => m.Share);
        if (Math.Abs(sum - 1) > DivisionReader.SumTolerance)
            section.Refuse(SiteKeys.Mix, "shares that sum to 1", $"the shares sum to {Numbers.Brief(sum)}, not 1");
        return mix;
    }

    /// <summary>Distance at which adhesion and repulsion of like cells balance, averaged over the mix (science 2).</summary>
    private double RestDistance(List<(int CellType, double Share)> mix)
    {
        var distance = 0.0;
        foreach (var (index, share) in mix)
        {
            if (index < 0 || types[index] is not { } type) return double.NaN;
            var contact = 2 * Math.Cbrt(3 * type.Volume.TotalUm3 / (4 * Math.PI));
            var reach = type.Mechanics.RelativeAdhesionDistance * contact;
            var repulsion = Math.Sqrt(type.Mechanics.RepulsionUmPerMin);
            var adhesion = Math.Sqrt(type.Mechanics.AdhesionUmPerMin * type.Mechanics.Affinity[index]);
            var rest = (repulsion - adhesion) / (repulsion / contact - adhesion / reach);
            // Cells that do not push each other apart still need room to start with.
            distance += share * (repulsion > adhesion ? rest : contact);
        }
        return distance;
    }
}
