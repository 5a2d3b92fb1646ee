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
    public static int[] PopulationsOf(SectionReader section, Binding binding) =>
        section.NumbersOf(Populations, binding.Names.Exosomes, "exosome population") ?? [.. Enumerable.Range(0, binding.Names.Exosomes.Count)];

    /// <summary>Sensitivity of each cell type: as written, else the library's in stem cells, else 1.</summary>
    public static double[] SensitivityOf(SectionReader section, TreatmentContext context, string stemDefaultId)
    {
        var names = context.Binding.Names.CellTypes;
        var stem = new QuantityKey("factor", "", ValueRange.NotNegative, "") { DefaultId = stemDefaultId };
        return
        [
            .. section.Named(Sensitivity, names).Select((written, type) => written
                ?? (context.Types[type]?.Role == Scenarios.CellRole.Stem
                    ? section.DefaultQuantity(stem, Paths.Join(section.PathOf(Sensitivity), names[type]), Quantities.Unit.One)
                    : 1)),
        ];
    }

    private static Unit UnitOf(SectionReader section)
    {
        if (section.Text(Unit) is not { } node) return Quantities.Unit.One;
        if (Units.TryParse(node.Text.Trim(), null, out var unit, out _)) return unit;
        section.Refuse(Unit, "a unit", $"'{ProblemList.Shorten(node.Text)}' is not a unit; expected one such as 'uM' or 'nM'");
        return Quantities.Unit.One;
    }
}
