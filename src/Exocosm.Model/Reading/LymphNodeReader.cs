using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the draining lymph node.</summary>
internal static class LymphNodeReader
{
    public static LymphNodePlan Read(SectionReader section, Binding binding)
    {
        var names = binding.Names;
        var sites = Numbers(section, LymphNodeKeys.Drains, names.Sites, "site", binding) ?? All(names.Sites);
        var tolerance = section.Section(LymphNodeKeys.Tolerance);
        var dendritic = section.Section(LymphNodeKeys.Dendritic);
        var exhaustion = section.Section(LymphNodeKeys.Exhaustion);
        var populations = All(names.Exosomes);
        var tolerising = Populations(tolerance, LymphNodeKeys.Exosomes, binding) ?? populations;
        if (section.MapEntries(LymphNodeKeys.Antigens).Count == 0 && section.Find(LymphNodeKeys.Antigens) is MapNode)
            section.Refuse(LymphNodeKeys.Antigens, "at least one antigen", "expected at least one antigen");
        return new LymphNodePlan(
            sites,
            section.Quantity(LymphNodeKeys.LoadHalfLife),
            new TolerancePlan(
                tolerance.Quantity(LymphNodeKeys.ToleranceRate), tolerance.Quantity(LymphNodeKeys.ToleranceLifetime), Response(tolerance)),
            new DendriticPlan(
                dendritic.Quantity(LymphNodeKeys.Resident),
                dendritic.Quantity(LymphNodeKeys.Inhibition),
                Response(dendritic),
                Populations(dendritic, LymphNodeKeys.Exosomes, binding) ?? populations,
                dendritic.Quantity(LymphNodeKeys.DendriticHalfLife)),
            Response(exhaustion),
            section.Quantity(LymphNodeKeys.Accuracy),
            [.. section.Entries(LymphNodeKeys.Antigens)
                .Where(entry => DeclaredNames.IsFit(entry.Name, "antigen", binding, section.PathOf(LymphNodeKeys.Antigens)))
                .Select(entry => Antigen(entry.Reader, binding, tolerising))]);
    }

    private static AntigenPlan Antigen(SectionReader section, Binding binding, IReadOnlyList<int> tolerising) => new(
        section.Subject,
        Cells(section, binding),
        section.Quantity(LymphNodeKeys.Reference),
        section.Text(LymphNodeKeys.Effectors) is { } type
            ? binding.Resolve(type, binding.Names.CellTypes, "cell type", section.PathOf(LymphNodeKeys.Effectors)) : null,
        Populations(section, LymphNodeKeys.TolerisedBy, binding) ?? tolerising,
        Populations(section, LymphNodeKeys.ExhaustedBy, binding) ?? [],
        new AntigenRates(
            section.Quantity(LymphNodeKeys.Priming),
            section.Quantity(LymphNodeKeys.Expansion),
            section.Quantity(LymphNodeKeys.HalfAntigen),
            section.Quantity(LymphNodeKeys.Death),
            section.Quantity(LymphNodeKeys.ExhaustionDeath),
            section.Quantity(LymphNodeKeys.RegulatoryInduction),
            section.Quantity(LymphNodeKeys.RegulatoryDeath),
            section.Quantity(LymphNodeKeys.RegulatoryHalf),
            section.Quantity(LymphNodeKeys.MemoryFormation),
            section.Quantity(LymphNodeKeys.MemoryDeath),
            section.Quantity(LymphNodeKeys.Recall)),
        section.Quantity(LymphNodeKeys.Recruitment),
        (EntryPlace)section.Choice(InfluxKeys.Enters),
        (int)section.Integer(InfluxKeys.AtMost));

    private static List<(int CellType, double Amount)> Cells(SectionReader section, Binding binding)
    {
        var cells = new List<(int, double)>();
        foreach (var (name, value) in section.MapEntries(LymphNodeKeys.Cells))
        {
            var path = Paths.Join(section.PathOf(LymphNodeKeys.Cells), name.Text);
            var type = binding.Resolve(name, binding.Names.CellTypes, "cell type", path);
            var amount = section.QuantityOf(LymphNodeKeys.Cells.Value, value, path);
            if (type >= 0) cells.Add((type, amount));
        }

        return cells;
    }

    private static LoadResponse Response(SectionReader section) =>
        new(section.Quantity(LymphNodeKeys.HalfMax), section.Quantity(LymphNodeKeys.Hill));

    private static int[]? Populations(SectionReader section, TextListKey key, Binding binding) =>
        Numbers(section, key, binding.Names.Exosomes, "exosome population", binding);

    /// <summary>Numbers of the things that a list names; null where there is no list.</summary>
    private static int[]? Numbers(SectionReader section, TextListKey key, IReadOnlyList<string> declared, string noun, Binding binding)
    {
        if (!section.Has(key)) return null;
        var numbers = new List<int>();
        foreach (var item in section.ListItems(key))
        {
            if (item is not ScalarNode name)
            {
                binding.Mismatch(item, section.PathOf(key), $"the name of a {noun}");
                continue;
            }

            var index = binding.Resolve(name, declared, noun, section.PathOf(key));
            if (index >= 0 && !numbers.Contains(index)) numbers.Add(index);
        }

        return [.. numbers];
    }

    private static int[] All(List<string> names) => [.. Enumerable.Range(0, names.Count)];
}
