using Exocosm.Model.Quantities;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>
/// Unit of a substrate's values. PhysiCell never reads units; what the file calls them stays where the scenario language knows it or can
/// take it for a label, so that no number changes.
/// </summary>
internal sealed class SubstrateUnit
{
    private const string Plain = "dimensionless";
    private const double Probe = 2;

    private static readonly string[] s_none = ["", "1", "none", "unitless", "-", "a.u.", "au", Plain];

    // Words that end a value in a rule.
    private static readonly string[] s_words = ["with", "and", "to", "toward", "towards", "half", "half-max", "hill"];

    private readonly string _export;

    private SubstrateUnit(string text, string export) => (Text, _export) = (text, export);

    /// <summary>The unit.</summary>
    public string Text { get; }

    /// <summary>The unit of a text; whether it is the file's own.</summary>
    public static (SubstrateUnit Unit, bool IsOwn) Of(string written)
    {
        var text = written.Trim();
        if (!s_none.Contains(text, StringComparer.OrdinalIgnoreCase) && Find(text) is { } unit) return (unit, true);
        return (Find(Plain)!, s_none.Contains(text, StringComparer.OrdinalIgnoreCase));
    }

    public string Value(double value) => Conversion.Text.Of(value, Text);

    public string Gradient(double value) => Conversion.Text.Of(value, $"{Text}/um");

    public string Export(double value) => Conversion.Text.Of(value, _export);

    private static SubstrateUnit? Find(string text)
    {
        if (text.Length > 30 || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || ",;\"{}[]".Contains(c, StringComparison.Ordinal))) return null;
        if (Numbers.PrefixLength(text) == text.Length || s_words.Contains(text, StringComparer.OrdinalIgnoreCase)) return null;
        var isKnown = Units.TryParse(text, null, out var unit, out _);
        if (!isKnown) unit = new Unit(text, new Dimension(0, 0, 0, 0, 1), 1, 1);
        var label = isKnown ? null : unit;
        var (micrometre, volume, minute) = (Units.Parse("um"), Units.Parse("um^3"), Units.Parse("min"));
        if (!Reads(text, unit, label) || !Reads($"{text}/um", unit.Per(micrometre), label)) return null;
        string[] exports = [$"{text}*um^3/min", $"um^3*{text}/min", text.StartsWith("1/", StringComparison.Ordinal) ? $"um^3{text[1..]}/min" : text];
        return Array.Find(exports, export => Reads(export, unit.Times(volume).Per(minute), label)) is { } found ? new SubstrateUnit(text, found) : null;
    }

    private static bool Reads(string text, Unit target, Unit? label) =>
        Quantity.TryRead($"{Conversion.Text.Number(Probe)} {text}", target, label, out var value, out _) && value == Probe;
}
