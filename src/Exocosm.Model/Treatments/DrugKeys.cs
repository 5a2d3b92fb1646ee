using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Reading;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>Keys that drugs share: unit, half-life, half effect, Hill power, populations and cell types they act on.</summary>
internal static class DrugKeys
{
    public static readonly TextKey Unit = new("unit",
        "Unit of doses and concentrations, such as uM; absent: normalised numbers.");

    public static readonly TextListKey Populations = new("populations", "Exosome populations it acts on; by default all.");

    public static readonly QuantityMapKey Sensitivity = new("sensitivity", "cell type",
        new QuantityKey("factor", "", ValueRange.NotNegative, "Factor on the effect."),
        "Factor on its effect in a cell type; by default 1, in stem cells the library's.");

    public static QuantityKey HalfLife(string kind) => new("half_life", "min", ValueRange.Positive, "Half-life in the body.")
    { DefaultId = $"treatment.{kind}.half_life" };

    public static QuantityKey HalfMax(string kind) => new("half_max", "", ValueRange.Positive,
        "Concentration at half effect, in 'unit'.")
    { DefaultId = $"treatment.{kind}.half_max", InSubstrateUnit = true };

    public static QuantityKey Hill(string kind) => new("hill", "", new(0, 100, MinExcluded: true), "Hill power.")
    { DefaultId = $"treatment.{kind}.hill" };

    /// <summary>Reads the dose response of a drug.</summary>
    public static DoseResponse Read(SectionReader section, double maxEffect, QuantityKey halfLife, QuantityKey halfMax, QuantityKey hill)
    {
        var unit = UnitOf(section);
        // The library's half effect is normalised: with a unit it is 1 of that unit.
        var half = section.Has(halfMax) || unit.Text.Length == 0
            ? section.Quantity(halfMax, unit)
            : section.DefaultQuantity(
                new QuantityKey(halfMax.Name, "", halfMax.Range, "") { Default = $"1 {unit.Text}" }, section.PathOf(halfMax), unit);
        return new DoseResponse(section.Quantity(halfLife), maxEffect, half, section.Quantity(hill), unit.Text);
    }

    /// <summary>Numbers of the populations named, or of all.</summary>
    public static int[] PopulationsOf(SectionReader section, Binding binding)
    {
        if (!section.Has(Populations)) return [.. Enumerable.Range(0, binding.Names.Exosomes.Count)];
        var read = new List<int>();
        var items = section.ListItems(Populations);
        for (var i = 0; i < items.Count; i++)
        {
            var path = Paths.Join(section.PathOf(Populations), i);
            if (items[i] is not ScalarNode name) binding.Mismatch(items[i], path, "the name of an exosome population");
            else if (binding.Resolve(name, binding.Names.Exosomes, "exosome population", path) is >= 0 and var index) read.Add(index);
        }
        return [.. read.Distinct()];
    }

    /// <summary>Sensitivity of each cell type: as written, else the library's in stem cells, else 1.</summary>
    public static double[] SensitivityOf(SectionReader section, TreatmentContext context, string stemDefaultId)
    {
        var binding = context.Binding;
        var values = new double[binding.Names.CellTypes.Count];
        Array.Fill(values, double.NaN);
        foreach (var (name, node) in section.MapEntries(Sensitivity))
        {
            var path = Paths.Join(section.PathOf(Sensitivity), name.Text);
            var index = binding.Resolve(name, binding.Names.CellTypes, "cell type", path);
            var value = section.QuantityOf(Sensitivity.Value, node, path);
            if (index >= 0) values[index] = value;
        }
        var stem = new QuantityKey("factor", "", ValueRange.NotNegative, "") { DefaultId = stemDefaultId };
        for (var type = 0; type < values.Length; type++)
        {
            if (!double.IsNaN(values[type])) continue;
            values[type] = context.Types[type]?.Role == Scenarios.CellRole.Stem
                ? section.DefaultQuantity(stem, Paths.Join(section.PathOf(Sensitivity), binding.Names.CellTypes[type]), Quantities.Unit.One)
                : 1;
        }
        return values;
    }

    private static Unit UnitOf(SectionReader section)
    {
        if (section.Text(Unit) is not { } node) return Quantities.Unit.One;
        if (Units.TryParse(node.Text.Trim(), null, out var unit, out _)) return unit;
        section.Refuse(Unit, "a unit", $"'{ProblemList.Shorten(node.Text)}' is not a unit; expected one such as 'uM' or 'nM'");
        return Quantities.Unit.One;
    }
}
