using Exocosm.Model.Problems;
using Exocosm.Numerics.Functions;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>What the parts of one conversion share: the model, its names and units in the scenario, and where its elements stand.</summary>
internal sealed class Draft
{
    private readonly ReadContext _context;

    public Draft(PhysiCellModel model)
    {
        Model = model;
        _context = new ReadContext(model.File, new PhysiCellReadOptions());
        // Only for places: the file has been read before, and what was wrong then is known.
        Root = SafeXml.Load(_context) ?? new Item(null, _context, "", new Place(model.File, 1, 1));
        Substrates = FitNames.Of([.. model.Substrates.Select(substrate => substrate.Name)], "substrate", SubstrateAt);
        Types = FitNames.Of([.. model.Types.Select(type => type.Name)], "cell type", type => At(model.Types[type]));
        Custom = FitNames.Of(
            [.. model.Custom.Select(custom => custom.Name)], "custom variable", custom => At(model.Types[0], "custom_data", model.Custom[custom].Name));
        Units = [.. model.Substrates.Select((substrate, s) => UnitOf(substrate, s))];
    }

    public PhysiCellModel Model { get; }

    public Item Root { get; }

    public string[] Substrates { get; }

    public string[] Types { get; }

    public string[] Custom { get; }

    public SubstrateUnit[] Units { get; }

    /// <summary>Phenotype step, min.</summary>
    public double PhenotypeMin => Model.Time.PhenotypeMin;

    /// <summary>What the reading and the conversion have to tell, by weight and place; once, however many types take an element over.</summary>
    public IReadOnlyList<Need> Needs() =>
    [
        .. Model.Needs.Concat(_context.Needs()).Distinct().OrderBy(need => need.Kind).ThenBy(need => need.Place.File, StringComparer.Ordinal)
            .ThenBy(need => need.Place.Line).ThenBy(need => need.Place.Column),
    ];

    public void Missing(RuleSettings rule, string message) => _context.Missing(rule.Place, "rule", message);

    public void Warn(RuleSettings rule, string message) => _context.Warn(rule.Place, "rule", message);

    public void Missing(Place place, string element, string message) => _context.Missing(place, element, message);

    /// <summary>A child's child, as deep as there is one.</summary>
    public Item At(params ReadOnlySpan<string> path) => Down(Root, path);

    public Item SubstrateAt(int substrate) =>
        Down(Root, "microenvironment_setup").Children("variable").ElementAtOrDefault(substrate) ?? Down(Root, "microenvironment_setup");

    /// <summary>An element of a type's definition, or of that of the type it takes it over from.</summary>
    public Item At(CellTypeSettings type, params ReadOnlySpan<string> path)
    {
        var definitions = Down(Root, "cell_definitions").Children("cell_definition").ToArray();
        var own = Array.Find(definitions, definition => definition.Attribute("name") == type.Name) ?? Down(Root, "cell_definitions");
        var from = own;
        for (var depth = 0; depth < definitions.Length && path.Length > 0; depth++)
        {
            if (Down(from, path) is { Exists: true } found) return found;
            var parent = from.Attribute("parent_type") is { Length: > 0 } name
                ? Array.Find(definitions, definition => definition.Attribute("name") == name)
                : Array.Find(definitions, definition => definition.Attribute("ID") == "0" || definition.Attribute("name") == "default");
            if (parent is null || parent == from) break;
            from = parent;
        }

        return Down(own, path);
    }

    /// <summary>The child of a name attribute, or the element itself where there is none.</summary>
    public static Item Named(Item list, string child, string attribute, string name) =>
        list.Children(child).FirstOrDefault(item => item.Attribute(attribute) == name) ?? list;

    /// <summary>A value that must not be below 0 in a scenario.</summary>
    public static double NotNegative(Item at, double value)
    {
        if (value >= 0) return value;
        at.Missing($"the value is {Text.Number(value)}; a scenario takes none below 0, and 0 is written");
        return 0;
    }

    /// <summary>Tells where r · Δt, PhysiCell's probability of a step, is more than a tenth off the hazard's 1 − e^(−r Δt).</summary>
    public string? LinearHazard(double rate)
    {
        var linear = Math.Min(1, rate * PhenotypeMin);
        var exact = DeterministicMath.OneMinusExp(rate * PhenotypeMin);
        return linear > 1.1 * exact
            ? $"at {Text.Number(rate)} 1/min PhysiCell acts with probability {linear:G3} a phenotype step, a scenario with {exact:G3} (1 − e^(−rate · step))"
            : null;
    }

    private static Item Down(Item item, params ReadOnlySpan<string> path)
    {
        foreach (var step in path) item = item.Child(step);
        return item;
    }

    private SubstrateUnit UnitOf(SubstrateSettings substrate, int number)
    {
        var (unit, isOwn) = SubstrateUnit.Of(substrate.Units);
        if (!isOwn) SubstrateAt(number).Warn($"the unit '{ProblemList.Shorten(substrate.Units)}' cannot be written in a scenario: '{unit.Text}' stands in its place; no number changes");
        return unit;
    }
}
