using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The user parameters, and the cells that one of them places.</summary>
internal static class UserParameterReader
{
    /// <summary>Cells beyond this number would not fit into the memory of a workstation.</summary>
    public const int MostCells = 10_000_000;

    private static readonly string[] s_kinds = ["bool", "int", "double", "string"];

    public static IReadOnlyList<UserParameter> Read(Item root)
    {
        var parameters = new List<UserParameter>();
        var seen = new HashSet<(string, string)>();
        foreach (var item in root.Child("user_parameters").All)
        {
            var type = item.Attribute("type") ?? "";
            var kind = s_kinds.Contains(type) ? type : "double";
            if (type.Length > 0 && kind != type)
                item.Warn($"user parameter {item.Name} has the type '{ProblemList.Shorten(type)}', which PhysiCell takes for double{Nearest.Hint(Nearest.Of(type, s_kinds))}");
            if (!seen.Add((item.Name, kind)))
            {
                item.Problem(item.Name, "another name", $"there are two user parameters {item.Name} of type {kind}; PhysiCell stops at the second");
                continue;
            }

            // Said here, as the text is a number only for whoever uses it.
            if (kind is "int" or "double" && item.Text.Length > 0 && Lenient.Number(item.Text, out _) == Lenient.Oddity.NoNumber)
                item.Warn($"user parameter {item.Name} is '{ProblemList.Shorten(item.Text)}', which is no number: PhysiCell reads 0");
            var units = item.Attribute("units");
            parameters.Add(new UserParameter(item.Name, kind, item.Text, string.IsNullOrEmpty(units) ? "dimensionless" : units));
        }

        return parameters;
    }

    /// <summary>The template places this many cells of each type before those of a file.</summary>
    public static IEnumerable<Placement> Placements(Item root, IReadOnlyList<UserParameter> parameters, int types)
    {
        var item = root.Child("user_parameters").Child("number_of_cells");
        if (types == 0) return [];
        if (parameters.FirstOrDefault(parameter => parameter.Name == "number_of_cells") is not { } given)
        {
            item.Warn("there is no user parameter number_of_cells: PhysiCell's template code stops without it; none are placed at random");
            return [];
        }

        if (given.Kind != "int") item.Warn($"number_of_cells is of type {given.Kind}, where PhysiCell's template code needs int; its value is used");
        var oddity = Lenient.Whole(given.Text, out var count);
        if (oddity == Lenient.Oddity.NotFinite || count > MostCells / types)
        {
            item.Problem(
                given.Text, $"at most {MostCells} cells",
                $"number_of_cells is {ProblemList.Shorten(given.Text)} for each of {types} types; at most {MostCells} cells are possible");
            return [];
        }

        return count <= 0 ? [] : Enumerable.Range(0, types).Select(type => new RandomPlacement(type, (int)count));
    }
}
