using Exocosm.Model.Problems;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Finds cell types and substrates by name, and says which one was meant.</summary>
internal static class TypeNames
{
    public static int Index(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) return i;
        }

        return -1;
    }

    /// <summary>Sets one value a named child; a name that does not exist is passed over, as PhysiCell does, but said.</summary>
    public static void Fill(Item list, string child, string attribute, IReadOnlyList<string> names, double[] values)
    {
        foreach (var item in list.Children(child))
        {
            var name = item.Attribute(attribute) ?? "";
            var index = Index(names, name);
            if (index >= 0) values[index] = item.Number();
            else item.Warn($"{item.Path} is about '{ProblemList.Shorten(name)}', which does not exist, and is not read{Nearest.Hint(Nearest.Of(name, names))}");
        }
    }
}
