using Exocosm.Model.Problems;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Reading;

/// <summary>Reads substrates.</summary>
internal static class SubstrateReader
{
    private const string UsualUnit = "1/um^3";
    private static readonly Dimension LabelDimension = new(0, 0, 0, 0, 1);

    /// <summary>The unit of a substrate's concentration: a known one, or a label that nothing converts to.</summary>
    public static Unit UnitOf(SectionReader section, Binding binding)
    {
        var node = section.Text(SubstrateKeys.Unit);
        var text = node?.Text.Trim() ?? LibraryUnit(section.Subject, binding) ?? UsualUnit;
        if (text.Length == 0 || Numbers.PrefixLength(text) == text.Length)
        {
            section.Refuse(SubstrateKeys.Unit, "a unit",
                $"'{ProblemList.Shorten(text)}' is not a unit; expected one such as 'mmHg' or '1/um^3'");
            return Units.Parse(UsualUnit);
        }
        return Units.TryParse(text, null, out var unit, out _) ? unit : new Unit(text, LabelDimension, 1, 1);
    }

    public static Substrate Read(SectionReader section, Binding binding, Unit unit, double phenotypeStep)
    {
        var label = unit.Dimension == LabelDimension ? unit : null;
        var faces = Faces(section, unit, label);
        var solve = (FieldSolve)(1 - section.Choice(SubstrateKeys.Solve));
        var initial = section.OptionalQuantity(SubstrateKeys.Initial, unit, label) ?? DefaultInitial(section, binding, faces,
            unit);
        double? step = section.IsWord(SubstrateKeys.Step, "auto") ? null : section.Quantity(SubstrateKeys.Step);
        if (step is { } dt)
            binding.RequireDivisor(section.Find(SubstrateKeys.Step), section.PathOf(SubstrateKeys.Step), dt, phenotypeStep,
                "time.phenotype_step");
        var diffusion = section.Quantity(SubstrateKeys.Diffusion);
        var decay = section.Quantity(SubstrateKeys.Decay);
        if (solve == FieldSolve.Steady && decay == 0 && faces.All(face => face is null))
            section.Refuse(SubstrateKeys.Solve, "solve: stepped",
                "without decay and without a face that holds a value there need be no steady state; use solve: stepped");
        section.Subject = solve == FieldSolve.Steady ? "steady" : "stepped";
        var tolerance = section.Quantity(SubstrateKeys.Tolerance);
        return new Substrate(binding.Names.Substrates[^1], unit.Text, diffusion, decay, initial, new FaceBoundary(faces), solve,
            step, tolerance);
    }

    private static double?[] Faces(SectionReader section, Unit unit, Unit? label)
    {
        var (key, path) = (SubstrateKeys.Face, section.PathOf(SubstrateKeys.Boundary));
        if (section.Find(SubstrateKeys.Boundary) is not { } node)
            return [.. Enumerable.Repeat(section.DefaultFace(key, path, unit, label), 6)];
        return section.Faces(node, path, (n, p) =>
            n is ScalarNode { Text: "no_flux" } ? section.RecordWord(n, p) : section.QuantityOf(key, n, p, unit, label),
                (double?)null);
    }

    private static double DefaultInitial(SectionReader section, Binding binding, double?[] faces, Unit unit)
    {
        var value = faces[0] ?? 0;
        if (faces.Any(face => face != faces[0]))
        {
            section.Missing(SubstrateKeys.Initial);
            return double.NaN;
        }
        binding.Record(section.PathOf(SubstrateKeys.Initial), $"{Numbers.Format(value)} {unit.Text}", OriginKind.Default, null,
            null);
        return value;
    }

    private static string? LibraryUnit(string name, Binding binding) =>
        binding.Library.TryGetText($"substrate.{name}.boundary", out var text)
            && Quantity.TryParse(text, null, out var value, out _)
            ? value.Unit.Text
            : null;
}
