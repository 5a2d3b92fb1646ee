using Exocosm.Model.Quantities;

namespace Exocosm.Model.Reading;

/// <summary>The names that a scenario declares, in order; an index into a list is the thing's number.</summary>
internal sealed class Names
{
    public List<string> Substrates { get; } = [];
    public List<Unit> SubstrateUnits { get; } = [];
    public List<string> Cargo { get; } = [];
    public HashSet<string> SurfaceCargo { get; } = [];
    public List<string> Exosomes { get; } = [];
    public List<string> CellTypes { get; } = [];
    public HashSet<string> AbstractTypes { get; } = [];
    public List<string> Custom { get; } = [];
    public List<string> Sites { get; } = [];
    public List<string> Organs { get; } = [];

    /// <summary>Whether a site is a piece of an organ with a niche.</summary>
    public bool HasNicheInSite { get; set; }

    /// <summary>Tags that exosome populations carry, and where they are written.</summary>
    public List<(ScalarNode Tag, string Path)> TagsCarried { get; } = [];

    /// <summary>Tags that organs know.</summary>
    public List<string> TagsKnown { get; } = [];

    /// <summary>Names of the fields, besides substrates and exosomes, that sites have.</summary>
    public HashSet<string> OtherFields { get; } = [];
    public List<string> Treatments { get; } = [];

    public static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (string.Equals(names[i], name, StringComparison.Ordinal)) return i;
        return -1;
    }
}
