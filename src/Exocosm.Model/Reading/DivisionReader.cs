using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads what the daughters of a division become.</summary>
internal static class DivisionReader
{
    // Shares are written with few decimals; their sum is off by rounding only.
    public const double SumTolerance = 1e-9;

    public static DivisionPlan Read(SectionReader section, Binding binding, int self)
    {
        var (renewal, asymmetric, differentiation) = Outcomes(section);
        var into = Type(section, HierarchyKeys.DifferentiatesInto, binding);
        if (asymmetric + differentiation > 0 && !section.Has(HierarchyKeys.DifferentiatesInto))
            section.Missing(HierarchyKeys.DifferentiatesInto);
        if (into == self && into is >= 0)
            section.Refuse(HierarchyKeys.DifferentiatesInto, "another type",
                "a differentiating daughter must be of another type");
        var limited = section.Has(HierarchyKeys.Generations) || section.Has(HierarchyKeys.Terminal);
        var generations = limited ? (int)section.Integer(HierarchyKeys.Generations) : 0;
        var terminal = Type(section, HierarchyKeys.Terminal, binding);
        if (generations > 0 && !section.Has(HierarchyKeys.Terminal)) section.Missing(HierarchyKeys.Terminal);
        return new DivisionPlan(renewal, asymmetric, differentiation, into, generations, generations > 0 ? terminal : null);
    }

    private static (double Renewal, double Asymmetric, double Differentiation) Outcomes(SectionReader section)
    {
        QuantityKey[] keys = [HierarchyKeys.SymmetricRenewal, HierarchyKeys.Asymmetric, HierarchyKeys.SymmetricDifferentiation];
        double[] p;
        if (keys.Any(section.Has)) p = [.. keys.Select(key => section.OptionalQuantity(key) ?? 0)];
        else if (section.Has(HierarchyKeys.DifferentiatesInto)) p = [.. keys.Select(key => section.Quantity(key))];
        else return (1, 0, 0);
        if (Math.Abs(p.Sum() - 1) > SumTolerance)
            section.Refuse(keys.First(section.Has), "shares that sum to 1",
                $"symmetric_renewal, asymmetric and symmetric_differentiation sum to {Numbers.Brief(p.Sum())}, not 1");
        return (p[0], p[1], p[2]);
    }

    private static int? Type(SectionReader section, TextKey key, Binding binding) =>
        section.Text(key) is { } name && binding.Resolve(name, binding.Names.CellTypes, "cell type",
            section.PathOf(key)) is >= 0 and var index ? index : null;
}
