using System.Globalization;
using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The elements domain, overall, save, options and parallel.</summary>
internal static class GeneralReader
{
    // A field of this many voxels takes 4 GB a substrate; no PhysiCell run has been near it.
    private const long MostVoxels = 500_000_000;

    public static DomainSettings Domain(Item root)
    {
        var item = Required(root, "domain");
        var is2D = item.Switch("use_2D");
        var voxel = (X: item.Number("dx"), Y: item.Number("dy"), Z: item.Number("dz"));
        var min = (X: item.Number("x_min"), Y: item.Number("y_min"), Z: item.Number("z_min"));
        var max = (X: item.Number("x_max"), Y: item.Number("y_max"), Z: item.Number("z_max"));
        // In 2D PhysiCell puts the one layer of voxels around 0, whatever the file says.
        if (is2D) (min.Z, max.Z) = (-0.5 * voxel.Z, 0.5 * voxel.Z);
        if (!item.Exists) return new DomainSettings(min, max, voxel, is2D);
        var sound = Axis(item, "x", min.X, max.X, voxel.X) & Axis(item, "y", min.Y, max.Y, voxel.Y) & Axis(item, "z", min.Z, max.Z, voxel.Z);
        if (sound)
        {
            var total = Math.Ceiling((max.X - min.X) / voxel.X) * Math.Ceiling((max.Y - min.Y) / voxel.Y) * Math.Ceiling((max.Z - min.Z) / voxel.Z);
            if (total > MostVoxels)
            {
                item.Problem(
                    $"{total:G4} voxels", $"at most {MostVoxels}", $"the domain has {total:G4} voxels; at most {MostVoxels} are possible: check the ranges and dx, dy, dz");
            }
        }

        if (voxel.X != voxel.Y || (!is2D && voxel.X != voxel.Z))
            item.Warn($"voxels are not cubes ({voxel.X} × {voxel.Y} × {voxel.Z}): PhysiCell diffuses as if dx held along every axis");
        return new DomainSettings(min, max, voxel, is2D);
    }

    public static TimeSettings Time(Item root)
    {
        var item = Required(root, "overall");
        Label(item, "time_units", "min");
        Label(item, "space_units", "micron", "um", "µm", "micrometer", "microns");
        var end = item.Number("max_time");
        if (item.Exists && end <= 0) item.Child("max_time").Warn($"max_time is {end}: the simulation ends as it starts");
        return new TimeSettings(end, Step(item, "dt_diffusion", 0.01), Step(item, "dt_mechanics", 0.1), Step(item, "dt_phenotype", 6));
    }

    public static SaveSettings Save(Item root)
    {
        var item = root.Child("save");
        var full = item.Child("full_data");
        var svg = item.Child("SVG");
        return new SaveSettings(item.Child("folder").Text, full.Switch("enable"), Interval(full), svg.Switch("enable"), Interval(svg));
    }

    public static OptionSettings Options(Item root)
    {
        var item = root.Child("options");
        var fields = root.Child("microenvironment_setup").Child("options");
        var gradients = fields.Switch("calculate_gradients");
        return new OptionSettings(
            item.Switch("legacy_random_points_on_sphere_in_divide"),
            item.Switch("virtual_wall_at_domain_edge"),
            item.Switch("disable_automated_spring_adhesions"),
            gradients,
            fields.Switch("track_internalized_substrates_in_each_agent"));
    }

    public static int Threads(Item root) => Math.Max(1, root.Child("parallel").Whole("omp_num_threads", 1));

    /// <summary>The seed of the options; that of the user parameters is set later in PhysiCell and wins.</summary>
    public static ulong? Seed(Item root, IReadOnlyList<UserParameter> parameters)
    {
        var item = root.Child("options").Child("random_seed");
        var seed = FromOptions(item);
        if (parameters.FirstOrDefault(parameter => parameter is { Name: "random_seed", Kind: "int" }) is not { } later) return seed;
        if (item.Exists && item.Text.Length > 0) item.Warn("options/random_seed does not count: user_parameters/random_seed is set later and wins");
        if (later.Text is "" or "random" or "system_clock") return null;
        Lenient.Whole(later.Text, out var value);
        return unchecked((ulong)value);
    }

    private static ulong? FromOptions(Item item)
    {
        var text = item.Text;
        if (text is "" or "random" or "system_clock") return null;
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        if (ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            if (end >= 0) item.Warn($"random_seed is '{ProblemList.Shorten(text)}': only {seed} is read");
            return seed;
        }

        item.Problem(text, "a whole number, random or system_clock", $"random_seed is '{ProblemList.Shorten(text)}'; a whole number, random or system_clock was expected");
        return null;
    }

    private static Item Required(Item root, string name)
    {
        var item = root.Child(name);
        if (!item.Exists) root.Problem("nothing", $"an element {name}", $"there is no element '{name}' in PhysiCell_settings");
        return item;
    }

    private static bool Axis(Item item, string axis, double min, double max, double edge)
    {
        if (edge <= 0)
        {
            var at = item.Child($"d{axis}");
            at.Problem(at.Text, "a length above 0, e.g. 20", $"d{axis} is {edge}; the edge of a voxel must be above 0");
            return false;
        }

        if (max <= min)
        {
            var at = item.Child($"{axis}_max");
            at.Problem(at.Text, $"a number above {axis}_min", $"{axis}_max is {max}, not above {axis}_min = {min}");
            return false;
        }

        var voxels = (max - min) / edge;
        if (Math.Abs(voxels - Math.Round(voxels)) > 1e-9 * voxels)
            item.Child($"d{axis}").Warn($"the range of {axis}, {max - min}, is no multiple of d{axis} = {edge}: voxels reach beyond {axis}_max");
        return true;
    }

    private static double Step(Item item, string name, double otherwise)
    {
        var step = item.Number(name, otherwise);
        if (step <= 0) item.Child(name).Problem(item.Child(name).Text, $"a time above 0, e.g. {otherwise}", $"{name} is {step}; a step must be above 0");
        return step;
    }

    private static double Interval(Item item)
    {
        var interval = item.Number("interval");
        if (interval <= 0 && item.Exists && Lenient.Switch(item.Child("enable").RawText))
            item.Warn($"the interval of {item.Path} is {interval}: PhysiCell saves at every step then");
        return interval;
    }

    private static void Label(Item item, string name, params string[] usual)
    {
        var label = item.Child(name);
        if (label.Text.Length > 0 && !usual.Contains(label.Text, StringComparer.OrdinalIgnoreCase))
            label.Warn($"{name} is '{ProblemList.Shorten(label.Text)}', but PhysiCell never reads it: all numbers are taken in min and µm");
    }
}
