using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads the draining lymph node.</summary>
internal static class LymphNodeReader
{
    public static LymphNodePlan Read(SectionReader section, Binding binding)
    {
        var names = binding.Names;
        var sites = section.NumbersOf(LymphNodeKeys.Drains, names.Sites, "site") ?? All(names.Sites);
        var tolerance = section.Section(LymphNodeKeys.Tolerance);
        var dendritic = section.Section(LymphNodeKeys.Dendritic);
        var exhaustion = section.Section(LymphNodeKeys.Exhaustion);
        var populations = All(names.Exosomes);
        var tolerising = Populations(tolerance, LymphNodeKeys.Exosomes, names) ?? populations;
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
                Populations(dendritic, LymphNodeKeys.Exosomes, names) ?? populations,
                dendritic.Quantity(LymphNodeKeys.DendriticHalfLife)),
            Response(exhaustion),
            section.Quantity(LymphNodeKeys.Accuracy),
            [.. section.Entries(LymphNodeKeys.Antigens)
                .Where(entry => DeclaredNames.IsFit(entry.Name, "antigen", binding, section.PathOf(LymphNodeKeys.Antigens)))
                .Select(entry => Antigen(entry.Reader, binding, tolerising))]);
    }

    private static AntigenPlan Antigen(SectionReader section, Binding binding, IReadOnlyList<int> tolerising) => new(
        section.Subject,
        Cells(section, binding.Names.CellTypes),
        section.Quantity(LymphNodeKeys.Reference),
        section.Text(LymphNodeKeys.Effectors) is { } type
            ? binding.Resolve(type, binding.Names.CellTypes, "cell type", section.PathOf(LymphNodeKeys.Effectors)) : null,
        Populations(section, LymphNodeKeys.TolerisedBy, binding.Names) ?? tolerising,
        Populations(section, LymphNodeKeys.ExhaustedBy, binding.Names) ?? [],
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

    /// <summary>In the order in which they are written, which is that of the sum.</summary>
    private static IReadOnlyList<(int CellType, double Amount)> Cells(SectionReader section, List<string> types)
    {
        var amounts = section.Named(LymphNodeKeys.Cells, types);
        return
        [
            .. section.MapEntries(LymphNodeKeys.Cells).Select(entry => Names.IndexOf(types, entry.Key.Text))
                .Where(type => type >= 0).Select(type => (type, amounts[type]!.Value)),
        ];
    }

    private static LoadResponse Response(SectionReader section) =>
        new(section.Quantity(LymphNodeKeys.HalfMax), section.Quantity(LymphNodeKeys.Hill));

    private static int[]? Populations(SectionReader section, TextListKey key, Names names) =>
        section.NumbersOf(key, names.Exosomes, "exosome population");

    private static int[] All(List<string> names) => [.. Enumerable.Range(0, names.Count)];
}
