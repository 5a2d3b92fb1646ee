using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>A scenario in plain English: its guesses first, then the model, then every value with where it came from.</summary>
public static class ScenarioDescription
{
    private const int Width = 100;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The model's sections, in reading order.</summary>
    public static IReadOnlyList<DescriptionSection> Sections(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Patient is not null) return [.. PatientSection.Of(scenario)];
        List<DescriptionSection> sections = [.. ArmSection.Of(scenario), .. TissueSection.Of(scenario)];
        sections.AddRange(scenario.CellTypes.Select(type => CellTypeSection.Of(scenario, type)));
        sections.AddRange(Enumerable.Range(0, scenario.Exosomes.Count).Select(number => ExosomeSection.Of(scenario, number)));
        if (scenario.Cargo.Count > 0) sections.Add(CargoSection.Of(scenario));
        sections.AddRange(BodySection.Of(scenario));
        sections.AddRange(LymphNodeSection.Of(scenario));
        sections.AddRange(MetastasisSection.Of(scenario));
        sections.AddRange(RuleSection.Of(scenario));
        if (scenario.Outcomes is { } outcomes) sections.Add(OutcomeSection.Of(outcomes));
        sections.AddRange(PatientSection.Of(scenario));
        return sections;
    }

    /// <summary>Writes the description as text.</summary>
    public static void Write(Scenario scenario, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(writer);
        var assumptions = Assumptions.From(scenario);
        Heading(scenario.Name, '=', writer);
        if (scenario.Prediction.Length > 0) Wrapped("", $"PREDICTION, which no evidence from living bodies has shown yet: {scenario.Prediction}", writer);
        foreach (var paragraph in scenario.Description.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            Wrapped("", paragraph, writer);

        var guesses = AssumptionWords.Guesses(assumptions);
        Heading("Guesses that this model rests on (tier C)", '-', writer);
        if (guesses.Count == 0) writer.Write("None.\n");
        foreach (var guess in guesses) Wrapped("- ", guess, writer);

        foreach (var section in Sections(scenario))
        {
            Heading(section.Heading, '-', writer);
            foreach (var sentence in section.Sentences) Wrapped("", sentence, writer);
        }

        Heading("Every value and where it came from", '-', writer);
        foreach (var line in AssumptionWords.All(assumptions)) Wrapped("- ", line, writer);

        Heading("About the evidence", '-', writer);
        foreach (var note in HonestyNotes.All) Wrapped("- ", note, writer);
    }

    /// <summary>Writes the same as JSON: name, description, prediction, guesses, sections, assumptions, notes.</summary>
    public static void WriteJson(Scenario scenario, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(writer);
        var assumptions = Assumptions.From(scenario);
        var root = new JsonObject
        {
            ["name"] = scenario.Name,
            ["description"] = scenario.Description,
            ["prediction"] = scenario.Prediction,
            ["guesses"] = Array(AssumptionWords.Guesses(assumptions)),
            ["sections"] = new JsonArray([.. Sections(scenario).Select(section => (JsonNode)new JsonObject
            {
                ["heading"] = section.Heading,
                ["sentences"] = Array(section.Sentences),
            })]),
            ["assumptions"] = AssumptionJson.Of(assumptions),
            ["notes"] = Array(HonestyNotes.All),
        };
        writer.Write(root.ToJsonString(Json));
        writer.Write('\n');
    }

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static void Heading(string text, char underline, TextWriter writer)
    {
        if (underline == '-') writer.Write('\n');
        writer.Write($"{text}\n{new string(underline, text.Length)}\n");
    }

    private static void Wrapped(string bullet, string text, TextWriter writer)
    {
        var line = bullet;
        foreach (var word in text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var open = line.AsSpan().Trim().Length > 0 && line.Length > bullet.Length;
            if (open && line.Length + 1 + word.Length > Width)
            {
                writer.Write($"{line}\n");
                line = new string(' ', bullet.Length);
                open = false;
            }

            line += open ? $" {word}" : word;
        }

        writer.Write($"{line}\n");
    }
}
