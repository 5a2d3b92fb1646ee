using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The variables of microenvironment_setup.</summary>
internal static class SubstrateReader
{
    private static readonly string[] s_faces = ["xmin", "xmax", "ymin", "ymax", "zmin", "zmax"];

    public static IReadOnlyList<SubstrateSettings> Read(Item root)
    {
        var setup = root.Child("microenvironment_setup");
        var items = setup.Children("variable").ToArray();
        if (items.Length == 0) setup.Problem("nothing", "at least one variable", "microenvironment_setup has no variable; a PhysiCell model has at least one substrate");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var substrates = new List<SubstrateSettings>();
        foreach (var item in items)
        {
            var name = item.Attribute("name") ?? "";
            if (name.Length == 0) item.Problem("", "a name", "a variable has no name");
            else if (!names.Add(name)) item.Problem(name, "another name", $"there are two variables '{ProblemList.Shorten(name)}'");
            substrates.Add(One(item, name));
        }

        WarnOfFacesWithoutMain(items, substrates);
        return substrates;
    }

    private static SubstrateSettings One(Item item, string name)
    {
        var physics = item.Child("physical_parameter_set");
        var main = item.Child("Dirichlet_boundary_condition");
        var isOn = main.Exists && main.Flag("enabled");
        var value = main.Number();
        double[] values = [value, value, value, value, value, value];
        bool[] flags = [isOn, isOn, isOn, isOn, isOn, isOn];
        foreach (var boundary in item.Child("Dirichlet_options").Children("boundary_value"))
        {
            var id = boundary.Attribute("ID") ?? "";
            var faces = Enumerable.Range(0, 6).Where(face => id.Contains(s_faces[face], StringComparison.Ordinal)).ToArray();
            if (faces.Length == 0)
            {
                boundary.Warn($"boundary_value has the ID '{ProblemList.Shorten(id)}', which names no face, and is not read{Nearest.Hint(Nearest.Of(id, s_faces))}");
                continue;
            }

            var on = boundary.Flag("enabled");
            var number = boundary.Number();
            foreach (var face in faces) (flags[face], values[face]) = (on, number);
        }

        var diffusion = NotNegative(physics, "diffusion_coefficient");
        var decay = NotNegative(physics, "decay_rate");
        return new SubstrateSettings(
            name, item.Attribute("units") ?? "", diffusion, decay, item.Number("initial_condition"), isOn,
            [.. flags.Select((on, face) => on ? values[face] : (double?)null)], values);
    }

    private static double NotNegative(Item item, string name)
    {
        var value = item.Number(name);
        if (value < 0) item.Child(name).Problem(item.Child(name).Text, "a number not below 0", $"{item.Path}/{name} is {value}; it must not be below 0");
        return value;
    }

    private static void WarnOfFacesWithoutMain(Item[] items, List<SubstrateSettings> substrates)
    {
        if (substrates.Any(substrate => substrate.DirichletMain)) return;
        for (var s = 0; s < substrates.Count; s++)
        {
            if (substrates[s].Faces.All(face => face is null)) continue;
            var name = ProblemList.Shorten(substrates[s].Name);
            items[s].Child("Dirichlet_options").Warn(
                $"faces of '{name}' are held, but no substrate's Dirichlet_boundary_condition is enabled: PhysiCell then holds no face at all");
        }
    }
}
