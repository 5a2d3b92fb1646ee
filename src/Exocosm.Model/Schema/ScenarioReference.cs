using System.Text;
using Exocosm.Model.Grammar;
using Exocosm.Model.Library;
using Exocosm.Model.Quantities;
using Exocosm.Model.Reading;

namespace Exocosm.Model.Schema;

/// <summary>The keys of the scenario language and the words of its rules as a page of documentation, written from the tables that
/// the reader binds by, so that the page cannot differ from the language.</summary>
public static class ScenarioReference
{
    private const string Preface = """
        # Scenario reference

        Generated from the tables that the reader binds by; do not edit. To refresh it, run the tests with `EXOCOSM_WRITE_DOCS=1`.

        Each table is a section of a scenario, with its path; words in capitals stand for names that the scenario declares. A value with a unit
        may be written in any unit of the same dimension, and may name a library entry in its place (`library:ID`). A default in backquotes
        is the entry of the [parameter library](parameter-library.md) that it is taken from; `{}` stands for a name, class or model.
        Keys in **bold** must be given. `exocosm schema` prints the same as a JSON Schema for editors.

        """;

    private const string RulesPreface = """

        ## Words of rules

        `in TYPE, SIGNAL increases|decreases BEHAVIOUR [from BASE] towards VALUE, half-max H, Hill power P [; applies to dead cells]`

        H has the unit of the signal, VALUE that of the behaviour; all three numbers may be taken from the library (`towards library:feedback.k_pE`).
        Names with commas or keywords stand in quotation marks. How rules combine is
        section 4 of the [model reference](model-reference.md).

        """;

    /// <summary>Stands for the unit that a scenario gives a substrate.</summary>
    private static readonly Unit SubstrateUnit = Units.Parse("mmHg");

    /// <summary>The page, in Markdown with line feeds.</summary>
    /// <param name="library">The library that defaults come from.</param>
    public static string Markdown(ParameterLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var page = new StringBuilder(Preface.ReplaceLineEndings("\n"));
        Write(page, library, ScenarioKeys.Section, "");
        page.Append(RulesPreface.ReplaceLineEndings("\n"));
        var phrases = new Phrases(ExampleNames());
        Words(page, "signal", phrases.Signals.Select(phrase => (phrase.Text, phrase.Unit)));
        Words(page, "behaviour", phrases.Behaviours.Select(phrase => (phrase.Text, phrase.Unit)));
        return page.ToString();
    }

    private static Names ExampleNames()
    {
        var names = new Names();
        names.Substrates.Add("SUBSTRATE");
        names.SubstrateUnits.Add(SubstrateUnit);
        names.Exosomes.Add("POPULATION");
        names.Cargo.Add("CARGO");
        names.CellTypes.Add("TYPE");
        names.Custom.Add("VARIABLE");
        return names;
    }

    private static void Write(StringBuilder page, ParameterLibrary library, Section section, string path)
    {
        page.Append($"\n## {(path.Length == 0 ? "The scenario" : $"`{path}`")}\n\n");
        if (section.IsOneOf) page.Append("One of:\n\n");
        page.Append("| key | value | default | meaning |\n|---|---|---|---|\n");
        foreach (var key in section.Keys)
        {
            var name = key.IsRequired ? $"**{key.Name}**" : key.Name;
            page.Append($"| {name} | {Cell(Value(key))} | {Cell(Default(key, library))} | {Cell(key.Description)} |\n");
        }

        foreach (var key in section.Keys)
        {
            var below = path.Length == 0 ? key.Name : $"{path}.{key.Name}";
            switch (key)
            {
                case SectionKey nested: Write(page, library, nested.Section, below); break;
                case SectionMapKey nested: Write(page, library, nested.Section, $"{below}.{Placeholder(nested.Noun)}"); break;
                case SectionListKey nested: Write(page, library, nested.Section, $"{below}[]"); break;
                default: break;
            }
        }
    }

    private static string Value(Key key) => key switch
    {
        QuantityKey quantity => Quantity(quantity),
        IntegerKey whole when whole.Min == whole.Max => $"{whole.Min}",
        IntegerKey whole => whole.Max is int.MaxValue or long.MaxValue
            ? $"whole number, at least {whole.Min}" : $"whole number, {whole.Min} to {whole.Max}",
        ChoiceKey choice => string.Join(", ", choice.Options.Select(option => $"`{option}`")),
        FlagKey => "`true`, `false`",
        TextKey => "text",
        SectionKey nested => nested.CanBeOff ? "section, or `off`" : "section",
        SectionMapKey nested => $"a section for each {nested.Noun}",
        QuantityMapKey map => $"{Quantity(map.Value)} for each {map.Noun}",
        SectionListKey => "list of sections",
        TextListKey => "list of texts",
        VectorKey vector => $"[x, y, z], each {Quantity(vector.Component)}",
        FacesKey faces => $"{(faces.Value is { } value ? Quantity(value) : Value(faces.Words!))}; or by face {{{string.Join(", ", FacesKey.FaceNames)}}}",
        _ => "for each name, a map from path to value",
    };

    private static string Quantity(QuantityKey key)
    {
        var unit = key.Unit.Text.Length > 0 ? $"{(key.InSubstrateUnit ? "substrate's unit × " : "")}{key.Unit.Text}"
            : key.InSubstrateUnit ? "in the substrate's unit" : "number";
        var range = key.Range.ToString();
        var words = key.Words.Length == 0 ? "" : $"; or {string.Join(", ", key.Words.Select(word => $"`{word}`"))}";
        return unit + (range.Length == 0 ? "" : $", {range}{(key.Unit.Text.Length > 0 && range != "at least 0" && range != "above 0" ? $" {key.Unit.Text}" : "")}") + words;
    }

    private static string Default(Key key, ParameterLibrary library) => key switch
    {
        QuantityKey quantity => Default(quantity.DefaultId, quantity.Default, library),
        IntegerKey whole => Default(whole.DefaultId, whole.Default?.ToString(System.Globalization.CultureInfo.InvariantCulture), library),
        ChoiceKey { Default: { } option } => option,
        FlagKey flag => flag.Default ? "true" : "false",
        QuantityMapKey map => Default(map.Value.DefaultId, map.Value.Default, library),
        FacesKey { Value: { } value } => Default(value.DefaultId, value.Default, library),
        FacesKey { Words.Default: { } word } => word,
        _ => "",
    };

    private static string Default(string? id, string? otherwise, ParameterLibrary library)
    {
        if (id is null) return otherwise ?? "";
        var value = library.TryGet(id, out var entry) ? $"{entry.Value} (`{id}`)" : $"`{id}`";
        return id.Contains("{}", StringComparison.Ordinal) && otherwise is not null ? $"{value}, else {otherwise}" : value;
    }

    private static void Words(StringBuilder page, string noun, IEnumerable<(string Text, Unit Unit)> phrases)
    {
        page.Append($"\n| {noun} | unit |\n|---|---|\n");
        foreach (var (text, unit) in phrases)
        {
            page.Append($"| {text} | {(unit.Text.Length == 0 ? "–" : unit.Text.Replace(SubstrateUnit.Text, "the substrate's unit", StringComparison.Ordinal))} |\n");
        }
    }

    private static string Placeholder(string noun) => noun.ToUpperInvariant().Replace(' ', '_');

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
