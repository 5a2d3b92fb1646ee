using System.Text;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>The section sites: one box, and the cells it starts with.</summary>
internal sealed class SiteBlock
{
    public const string CellsFile = "cells.csv";

    private const string Name = "tissue";
    private const double MostVoxels = 500_000_000;

    private readonly Draft _draft;
    private readonly double _edge;
    private readonly (int X, int Y, int Z) _voxels;
    private readonly (double X, double Y, double Z) _centre;
    private readonly StringBuilder _cells = new();

    public SiteBlock(Draft draft)
    {
        _draft = draft;
        var domain = draft.Model.Domain;
        _edge = domain.Voxel.X;
        // Cubes of a flat voxel's short edge could be more than can be numbered.
        if (Size(domain.Min.X, domain.Max.X) * Size(domain.Min.Y, domain.Max.Y) * (domain.Is2D ? 1 : Size(domain.Min.Z, domain.Max.Z)) > MostVoxels)
            _edge = Math.Max(Math.Max(domain.Voxel.X, domain.Voxel.Y), domain.Is2D ? 0 : domain.Voxel.Z);
        _voxels = (Count(domain.Min.X, domain.Max.X), Count(domain.Min.Y, domain.Max.Y), domain.Is2D ? 1 : Count(domain.Min.Z, domain.Max.Z));
        _centre = (Middle(domain.Min.X, _voxels.X), Middle(domain.Min.Y, _voxels.Y), domain.Is2D ? 0 : Middle(domain.Min.Z, _voxels.Z));
    }

    /// <summary>The table of the first cells, or null where there is none; after <see cref="Sites"/>.</summary>
    public string? Cells => _cells.Length == 0 ? null : _cells.ToString();

    public YamlMap Sites()
    {
        Tell();
        InteractionLosses.TellOfStart(_draft);
        var items = _draft.Model.Placements.Select(placement => placement is RandomPlacement random ? Random(random) : Listed((ListedPlacement)placement)).OfType<YamlMap>().ToList();
        var size = new YamlList([.. new[] { _voxels.X, _voxels.Y, _voxels.Z }.Select(count => new YamlText(Text.Length(count * _edge)))]);
        return new YamlMap().Add(Name, new YamlMap().Add("size", size).Add("voxel", Text.Length(_edge)).Add("initial", items.Count == 0 ? null : new YamlList(items)));
    }

    private void Tell()
    {
        var (domain, at) = (_draft.Model.Domain, _draft.At("domain"));
        if (domain.Is2D)
        {
            at.Child("use_2D").Warn(
                "a scenario is never flat: the tissue is a layer one voxel thick between two walls, where cells divide, migrate and give way along z too");
        }

        if (domain.Voxel.Y != _edge || domain.Voxel.Z != _edge)
        {
            var factor = domain.Voxel.Y * domain.Voxel.Z / (_edge * _edge);
            at.Child("dx").Warn(
                $"voxels of a scenario are cubes, here of {Text.Length(_edge)}, instead of {Text.Number(domain.Voxel.X)} × {Text.Number(domain.Voxel.Y)} × {Text.Number(domain.Voxel.Z)}: a cell's exchange weighs {factor:G4} times as much in its voxel");
        }

        if (_centre != (0, 0, 0))
        {
            at.Warn(
                $"the box of a scenario is centred on 0: all coordinates are less by ({Text.Number(_centre.X)}, {Text.Number(_centre.Y)}, {Text.Number(_centre.Z)}) um than in PhysiCell");
        }

        if (!domain.Is2D ? _voxels != domain.Voxels : (_voxels.X, _voxels.Y) != (domain.Voxels.X, domain.Voxels.Y))
            at.Child("dx").Warn($"the box has {_voxels.X} × {_voxels.Y} × {_voxels.Z} voxels instead of {domain.Voxels.X} × {domain.Voxels.Y} × {domain.Voxels.Z}");
        if (!_draft.Model.Options.VirtualWall)
            _draft.At("options", "virtual_wall_at_domain_edge").Warn("the box of a scenario has walls that push cells back; in this model cells leave it and freeze where they are");
    }

    private YamlMap Random(RandomPlacement placement)
    {
        var (domain, box) = (_draft.Model.Domain, Half());
        var map = new YamlMap().Add("count", $"{placement.Count}").Add("type", _draft.Types[placement.CellType]);
        var min = (X: Inside(domain.Min.X - _centre.X, box.X), Y: Inside(domain.Min.Y - _centre.Y, box.Y), Z: Inside(domain.Min.Z - _centre.Z, box.Z));
        var max = (X: Inside(domain.Max.X - _centre.X, box.X), Y: Inside(domain.Max.Y - _centre.Y, box.Y), Z: Inside(domain.Max.Z - _centre.Z, box.Z));
        if (domain.Is2D) min.Z = max.Z = 0;
        if (min != (-box.X, -box.Y, -box.Z) || max != box) map.Add("min", Corner(min)).Add("max", Corner(max));
        return new YamlMap().Add("random", map);
    }

    private YamlMap? Listed(ListedPlacement placement)
    {
        var (domain, box, outside) = (_draft.Model.Domain, Half(), 0);
        var rows = new StringBuilder();
        foreach (var cell in placement.Cells)
        {
            var (x, y, z) = (cell.X - _centre.X, cell.Y - _centre.Y, cell.Z - _centre.Z);
            // Cells on a face stay inside, however the shift is rounded.
            if (In(cell.X, domain.Min.X, domain.Max.X) && In(cell.Y, domain.Min.Y, domain.Max.Y) && In(cell.Z, domain.Min.Z, domain.Max.Z) && Math.Abs(z) <= box.Z * (1 + 1e-9))
                rows.Append($"{Text.Number(Inside(x, box.X))},{Text.Number(Inside(y, box.Y))},{Text.Number(Inside(z, box.Z))},{_draft.Types[cell.CellType]}\n");
            else outside++;
        }

        if (outside > 0)
            _draft.Missing(new(placement.File, 1, 1), "cells", $"{outside} of {placement.Cells.Count} cells lie outside the box, where PhysiCell freezes them; they are left out");
        if (rows.Length == 0) return null;
        _cells.Append("x,y,z,type\n").Append(rows);
        return new YamlMap().Add("csv", new YamlMap().Add("file", CellsFile));
    }

    private static bool In(double value, double min, double max) => value >= min && value <= max;

    private static double Inside(double value, double half) => Math.Clamp(value, -half, half);

    private static YamlList Corner((double X, double Y, double Z) at) =>
        new([new YamlText(Text.Length(at.X)), new YamlText(Text.Length(at.Y)), new YamlText(Text.Length(at.Z))]);

    /// <summary>Half the edges of the box, as the scenario reader has them.</summary>
    private (double X, double Y, double Z) Half() => (_voxels.X * _edge / 2, _voxels.Y * _edge / 2, _voxels.Z * _edge / 2);

    private double Size(double min, double max) => Math.Max(1, (max - min) / _edge);

    private int Count(double min, double max)
    {
        var n = (max - min) / _edge;
        // As PhysiCell rounds up, but not over the last bit of a quotient.
        return (int)(Math.Abs(n - Math.Round(n)) <= 1e-9 * n ? Math.Round(n) : Math.Ceiling(n));
    }

    private double Middle(double min, int count) => min + (count * _edge / 2);
}
