using Exocosm.Model.Problems;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <content>Names of what the scenario declares.</content>
internal sealed partial class SectionReader
{
    /// <summary>Numbers of the declared things that a list names, each once; null where there is no list.</summary>
    /// <param name="key">The list.</param>
    /// <param name="declared">Names that it may hold.</param>
    /// <param name="noun">What they are, in words.</param>
    public int[]? NumbersOf(TextListKey key, IReadOnlyList<string> declared, string noun)
    {
        if (!Has(key)) return null;
        var numbers = new List<int>();
        var items = ListItems(key);
        for (var i = 0; i < items.Count; i++)
        {
            var path = Paths.Join(PathOf(key), i);
            if (items[i] is not ScalarNode name) _binding.Mismatch(items[i], path, $"the name of {DeclaredNames.WithArticle(noun)}");
            else if (_binding.Resolve(name, declared, noun, path) is >= 0 and var number && !numbers.Contains(number)) numbers.Add(number);
        }
        return [.. numbers];
    }

    /// <summary>Values that a map gives to declared names, in the order of the declarations; null for those it does not name.</summary>
    /// <param name="key">The map.</param>
    /// <param name="declared">Names that it may hold.</param>
    public double?[] Named(QuantityMapKey key, IReadOnlyList<string> declared)
    {
        var values = new double?[declared.Count];
        foreach (var (name, node) in MapEntries(key))
        {
            var path = Paths.Join(PathOf(key), name.Text);
            var number = _binding.Resolve(name, declared, key.Noun, path);
            var value = QuantityOf(key.Value, node, path);
            if (number >= 0) values[number] = value;
        }
        return values;
    }

    /// <summary>Number of a cargo on the surface of exosomes and cells, or −1 with a problem or where it is absent.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="reason">Why another does not serve, in words.</param>
    public int SurfaceCargo(TextKey key, string reason)
    {
        if (Text(key) is not { } name) return -1;
        var names = _binding.Names;
        var number = _binding.Resolve(name, names.Cargo, "cargo", PathOf(key));
        if (number < 0 || names.SurfaceCargo.Contains(name.Text)) return number;
        var nearest = Nearest.Of(name.Text, names.SurfaceCargo);
        Refuse(key, "a cargo of class surface_protein", $"'{name.Text}' is not of class surface_protein, so {reason}{Nearest.Hint(nearest)}");
        return -1;
    }
}
