using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>The cell definitions, in the order of the file: each one starts as a copy of one before it.</summary>
internal sealed class TypeReader(Item root, IReadOnlyList<string> substrates, bool is2D)
{
    private readonly Item _list = root.Child("cell_definitions");
    private readonly bool _copiesAll = root.Child("options").Switch("legacy_cell_defaults_copy");
    private readonly DeathReader _death = new();

    public IReadOnlyList<PhaseSettings> ApoptosisPhases => _death.ApoptosisPhases;

    public IReadOnlyList<PhaseSettings> NecrosisPhases => _death.NecrosisPhases;

    /// <summary>Custom data of the default type: what rules and output can reach.</summary>
    public CustomDraft Custom { get; private set; } = new();

    /// <summary>The elements by number of the type.</summary>
    public IReadOnlyList<Item> Items { get; private set; } = [];

    public IReadOnlyList<CellTypeSettings> Read()
    {
        var items = _list.Children("cell_definition").ToArray();
        if (items.Length == 0)
        {
            (_list.Exists ? _list : root).Missing(
                "there are no cell_definitions: before PhysiCell 1.8 the cells were made by the model's own C++ code, which is not read; no cells are simulated");
            return [];
        }

        if (Order(items) is not { } ids) return [];
        var names = new string[items.Length];
        for (var i = 0; i < items.Length; i++) names[ids[i]] = items[i].Attribute("name") ?? "";
        Items = [.. items.Select((item, i) => (item, Id: ids[i])).OrderBy(pair => pair.Id).Select(pair => pair.item)];
        if (_copiesAll)
            root.Child("options").Child("legacy_cell_defaults_copy").Warn("legacy_cell_defaults_copy: types take over everything from the default type, as read so far");
        var done = new Dictionary<string, TypeDraft>(StringComparer.Ordinal);
        var ofDefault = new TypeDraft(substrates.Count, names.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var draft = Start(items[i], ofDefault, done, out var parent);
            (draft.Name, draft.Id) = (names[ids[i]], ids[i]);
            if (IsDefault(items[i])) ofDefault = draft;
            One(items[i], draft, parent, names);
            done[draft.Name] = draft;
        }

        Custom = ofDefault.Custom;
        foreach (var item in items) done[item.Attribute("name") ?? ""].Custom.WarnOfExtra(item.Child("custom_data"), Custom);
        return [.. names.Select(name => done[name].Finish(Custom))];
    }

    private TypeDraft Start(Item item, TypeDraft ofDefault, Dictionary<string, TypeDraft> done, out TypeDraft? parent)
    {
        parent = null;
        if (item.Attribute("parent_type") is { } named && !done.TryGetValue(named, out parent))
        {
            var nearest = Nearest.Of(named, done.Keys);
            item.Warn(
                $"the parent_type '{ProblemList.Shorten(named)}' is no definition above this one: PhysiCell takes the default type, without its migration, " +
                $"exchange and interactions{Nearest.Hint(nearest)}");
        }

        if (parent is not null) return parent.Copy();
        if (IsDefault(item)) return ofDefault;
        parent = ofDefault;
        var draft = ofDefault.Copy();
        if (!_copiesAll) draft.Reset();
        return draft;
    }

    private void One(Item item, TypeDraft draft, TypeDraft? parent, IReadOnlyList<string> names)
    {
        if (is2D) draft.Motility = draft.Motility with { Is2D = true };
        var phenotype = item.Child("phenotype");
        CycleReader.Read(phenotype.Child("cycle"), draft, parent, names);
        _death.Read(phenotype.Child("death"), draft, parent);
        PhenotypeReader.Volume(phenotype.Child("volume"), draft);
        PhenotypeReader.Mechanics(phenotype.Child("mechanics"), draft, names);
        PhenotypeReader.Motility(phenotype.Child("motility"), draft, substrates, is2D);
        PhenotypeReader.Exchange(phenotype.Child("secretion"), draft, substrates);
        InteractionReader.Interactions(phenotype.Child("cell_interactions"), draft, names);
        InteractionReader.Transformations(phenotype.Child("cell_transformations"), draft, names);
        PhenotypeReader.Integrity(phenotype.Child("cell_integrity"), draft);
        var inside = phenotype.Child("intracellular");
        if (inside.Exists)
            inside.Missing($"the intracellular model of '{draft.Name}' (type '{ProblemList.Shorten(inside.Attribute("type") ?? "")}') is not run");
        draft.Custom.Read(item.Child("custom_data"));
    }

    private static bool IsDefault(Item item) => item.Attribute("ID") == "0" || item.Attribute("name") == "default";

    /// <summary>Numbers of the definitions, or null where they are not 0 to n − 1: PhysiCell then crashes.</summary>
    private static int[]? Order(Item[] items)
    {
        var ids = new int[items.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new bool[items.Length];
        var sound = true;
        Item? ofDefault = null;
        for (var i = 0; i < items.Length; i++)
        {
            var name = items[i].Attribute("name") ?? "";
            if (name.Length == 0) sound = Refuse(items[i], "", "a name", "a cell_definition has no name");
            else if (!names.Add(name)) sound = Refuse(items[i], name, "another name", $"there are two cell definitions '{ProblemList.Shorten(name)}'");
            var written = items[i].Attribute("ID") ?? "";
            ids[i] = written.Length == 0 ? -1 : items[i].WholeAttribute("ID");
            if (ids[i] < 0 || ids[i] >= items.Length || seen[ids[i]])
            {
                sound = Refuse(
                    items[i], written, $"a number from 0 to {items.Length - 1} that no other type has",
                    $"the ID of '{ProblemList.Shorten(name)}' is '{ProblemList.Shorten(written)}'; the IDs of {items.Length} types must be 0 to {items.Length - 1}, each once");
            }
            else seen[ids[i]] = true;

            if (!IsDefault(items[i])) continue;
            if (ofDefault is not null)
            {
                sound = Refuse(
                    items[i], name, "one default type", "the type named 'default' and the type of ID 0 are two: in PhysiCell they overwrite each other");
            }

            ofDefault = items[i];
        }

        return sound ? ids : null;
    }

    private static bool Refuse(Item item, string read, string expected, string message)
    {
        item.Problem(read, expected, message);
        return false;
    }
}
