using System.Globalization;
using System.Text.Json;
using Exocosm.Results.Tables;

namespace Exocosm.Cli;

/// <summary>What became of one expectation.</summary>
internal sealed record ExpectationLine(string Name, bool Passed, double Measured, string Expected)
{
    public string Word => Passed ? "passed" : "FAILED";

    /// <summary>The expectations in a run's tables; empty where it has none.</summary>
    public static IReadOnlyList<ExpectationLine> Read(string tables)
    {
        if (TableReader.Open(tables, "expectations") is not { } table) return [];
        var (names, passed, measured, expected) =
            (table.Texts("name"), table.Bools("passed"), table.Doubles("measured"), table.Texts("expected"));
        return [.. names.Select((name, i) => new ExpectationLine(name, passed[i], measured[i], expected[i]))];
    }

    /// <summary>Writes them as the property <c>expectations</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, IEnumerable<ExpectationLine> lines)
    {
        json.WriteStartArray("expectations");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("name", line.Name);
            json.WriteBoolean("passed", line.Passed);
            WriteNumber(json, "measured", line.Measured);
            json.WriteString("expected", line.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a number; null where JSON has none for it.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Measured:g6}, expected {Expected}");
}
