using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Reads a PhysiCell model: the settings, and the rules, cells and densities they name.</summary>
public static class PhysiCellReader
{
    /// <summary>
    /// The model, or null with all problems that were found, each at its place. What PhysiCell lets pass but a user has to know stands in
    /// the model's needs. Nothing is thrown for what stands in a file.
    /// </summary>
    /// <param name="file">Settings file.</param>
    /// <param name="options">How to read; null for the usual way.</param>
    public static (PhysiCellModel? Model, IReadOnlyList<Problem> Problems) Read(string file, PhysiCellReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var context = new ReadContext(file, options ?? new PhysiCellReadOptions());
        context.Note("", file);
        var model = SafeXml.Load(context) is { } root ? Read(root) : null;
        return (context.Problems.IsEmpty ? model : null, context.Problems.Sorted());
    }

    private static PhysiCellModel Read(Item root)
    {
        var context = root.Context;
        ElementCheck.Run(root);
        var domain = GeneralReader.Domain(root);
        var time = GeneralReader.Time(root);
        var save = GeneralReader.Save(root);
        var switches = GeneralReader.Options(root);
        var substrates = SubstrateReader.Read(root);
        var parameters = UserParameterReader.Read(root);
        var seed = GeneralReader.Seed(root, parameters);
        var reader = new TypeReader(root, [.. substrates.Select(substrate => substrate.Name)], domain.Is2D);
        var types = reader.Read();
        var custom = reader.Custom;
        var vocabulary = new Vocabulary(
            [.. substrates.Select(substrate => substrate.Name)], [.. types.Select(type => type.Name)], [.. custom.Scalars.Select(scalar => scalar.Name)]);
        var densities = new DensityReader(root, domain, substrates).Read();
        // Without types there is nothing the rules and cells could be about; whether that is a mistake has been said.
        IReadOnlyList<RuleSettings> rules = types.Count == 0 ? [] : new RulesReader(root, vocabulary, types).Read();
        IReadOnlyList<DistributionSettings> distributions = types.Count == 0 ? [] : new DistributionReader(vocabulary).Read(root, types);
        var placements = UserParameterReader.Placements(root, parameters, types.Count).ToList();
        if (types.Count > 0 && new CellsReader(root, domain, vocabulary, types).Read() is { } listed) placements.Add(listed);
        WarnOfRuledValues(root, vocabulary, types, rules, placements, distributions);
        WarnOfUselessChemotaxis(reader.Items, types, switches);
        if (context.Options.LooksForCode) CustomCode.Look(root);
        return new PhysiCellModel(
            context.File, domain, time, save, switches, substrates, densities, types, custom.Scalars, custom.Vectors, reader.ApoptosisPhases, reader.NecrosisPhases, rules,
            placements, distributions, parameters, seed, GeneralReader.Threads(root), context.Needs())
        { Inputs = context.Inputs };
    }

    /// <summary>Rules start from the definition's value, so that one set for single cells lasts until their first evaluation only.</summary>
    private static void WarnOfRuledValues(
        Item root, Vocabulary vocabulary, IReadOnlyList<CellTypeSettings> types, IReadOnlyList<RuleSettings> rules, IReadOnlyList<Placement> placements,
        IReadOnlyList<DistributionSettings> distributions)
    {
        foreach (var (type, behaviour) in rules.Select(rule => (rule.CellType, rule.Behaviour)).Distinct())
        {
            var isListed = placements.OfType<ListedPlacement>().Any(listed => listed.Behaviours.Contains(behaviour)
                && listed.Cells.Any(cell => cell.CellType == type && Enumerable.Range(0, cell.Values.Length).Any(i => listed.Behaviours[i] == behaviour && !double.IsNaN(cell.Values[i]))));
            if (!isListed && !distributions.Any(distribution => distribution.CellType == type && distribution.Behaviour == behaviour)) continue;
            root.Warn($"cells of '{types[type].Name}' get values of '{vocabulary.Behaviours[behaviour].Name}' of their own, but rules set it: they last one phenotype step");
        }
    }

    private static void WarnOfUselessChemotaxis(IReadOnlyList<Item> items, IReadOnlyList<CellTypeSettings> types, OptionSettings options)
    {
        if (options.Gradients) return;
        for (var t = 0; t < types.Count; t++)
        {
            if (types[t].Motility is { IsMotile: true, Guidance: not Guidance.None })
                items[t].Child("phenotype").Child("motility").Warn($"'{types[t].Name}' follows gradients, but calculate_gradients is off: all gradients are 0");
        }
    }
}
