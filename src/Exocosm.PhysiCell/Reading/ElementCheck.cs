using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Lists every element that is not read: unknown ones, known ones without effect, and second ones of a name.</summary>
internal static class ElementCheck
{
    /// <summary>What stands here changes how cells behave, so that leaving it out matters.</summary>
    private static readonly string[] s_weighty = ["cell_definitions", "microenvironment_setup", "options"];

    public static void Run(Item root) => Below(root, "");

    private static void Below(Item item, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in item.All)
        {
            var traits = KnownElements.Find(key, child.Name);
            if (traits is null)
            {
                Unknown(child, key);
                continue;
            }

            if (!seen.Add(child.Name) && !traits.Repeats)
            {
                child.Warn($"a second {child.Name} stands in {Named(item)}; only the first one counts");
                continue;
            }

            if (traits.HasNoEffect) child.Ignored(WithoutEffect(child));
            else if (!traits.IsOpaque) Below(child, key.Length == 0 ? child.Name : $"{key}/{child.Name}");
        }
    }

    private static void Unknown(Item child, string key)
    {
        if (key == "microenvironment_setup/variable" && child.Name == "boundary_value")
        {
            child.Missing("boundary_value stands directly in variable and is not read, neither here nor by PhysiCell; put it into Dirichlet_options");
            return;
        }

        if (key == "initial_conditions" && !child.Flag("enabled") && child.Attribute("enabled") is not null)
        {
            child.Ignored($"{child.Name} is not known, and switched off");
            return;
        }

        var nearest = Nearest.Of(child.Name, KnownElements.Names(key));
        var where = key.Length == 0 ? "PhysiCell_settings" : key[(key.LastIndexOf('/') + 1)..];
        var message = $"{ProblemList.Shorten(child.Name)} is not known in {where} and is not read{Nearest.Hint(nearest)}";
        // Where cells start is as weighty as what they do.
        if (key == "initial_conditions" || Array.Exists(s_weighty, top => key == top || key.StartsWith(top + "/", StringComparison.Ordinal))) child.Missing(message);
        else child.Ignored(message);
    }

    private static string WithoutEffect(Item child) => child.Name switch
    {
        "dirichlet_nodes" => "dirichlet_nodes is not read: PhysiCell does not implement it either",
        "dt_intracellular" => "dt_intracellular has no effect: there are no intracellular models",
        "intracellular_data" => "intracellular_data has no effect: there are no intracellular models",
        "plot_substrate" => "plot_substrate has no effect: pictures show cells only",
        "legacy_data" => "legacy_data has no effect: the old format is not written",
        _ => $"{child.Name} has no effect, as in PhysiCell",
    };

    private static string Named(Item item) => item.Path.Length == 0 ? "PhysiCell_settings" : item.Path;
}
