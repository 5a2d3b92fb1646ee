using System.Globalization;

namespace Exocosm.Model.Description;

/// <summary>
/// A value read back from the text of an origin or a library entry, only to compare the two; both have been checked before.
/// A unit that is not listed here compares with itself.
/// </summary>
/// <param name="Value">The value in µm, min and the other units as written.</param>
/// <param name="Kind">The powers of its units, spelt out; amounts of the same kind can be compared.</param>
internal readonly record struct Amount(double Value, string Kind)
{
    private static readonly Dictionary<string, (string Base, double Factor)> Units = new(StringComparer.Ordinal)
    {
        ["s"] = ("min", 1 / 60.0),
        ["min"] = ("min", 1),
        ["h"] = ("min", 60),
        ["d"] = ("min", 1440),
        ["day"] = ("min", 1440),
        ["days"] = ("min", 1440),
        ["week"] = ("min", 10080),
        ["nm"] = ("um", 1e-3),
        ["um"] = ("um", 1),
        ["µm"] = ("um", 1),
        ["mm"] = ("um", 1e3),
        ["cm"] = ("um", 1e4),
        ["%"] = ("", 0.01),
    };

    /// <summary>Reads text such as <c>0.125 1/h</c>; false where it does not begin with a number.</summary>
    public static bool TryParse(string text, out Amount amount)
    {
        amount = default;
        var trimmed = text.Trim();
        var space = trimmed.IndexOf(' ', StringComparison.Ordinal);
        var number = space < 0 ? trimmed : trimmed[..space];
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return false;
        var powers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var sign = 1;
        foreach (var part in (space < 0 ? "" : trimmed[space..]).Split('/'))
        {
            foreach (var factor in part.Split([' ', '*', '·'], StringSplitOptions.RemoveEmptyEntries).Where(name => name != "1"))
            {
                value *= Factor(factor, sign, powers);
            }

            sign = -1;
        }

        amount = new Amount(value, string.Join(' ', powers.Where(pair => pair.Value != 0).Select(pair => $"{pair.Key}^{pair.Value}")));
        return true;
    }

    /// <summary>Whether a value lies outside a range; null where the three cannot be compared.</summary>
    public static bool? Outside(string value, string low, string high)
    {
        if (!TryParse(value, out var v) || !TryParse(low, out var l) || !TryParse(high, out var h)) return null;
        if (v.Kind != l.Kind || v.Kind != h.Kind) return null;

        // A value that equals an end of the range in another unit may differ from it by rounding.
        const double rounding = 1e-9;
        return v.Value < l.Value - (rounding * Math.Abs(l.Value)) || v.Value > h.Value + (rounding * Math.Abs(h.Value));
    }

    private static double Factor(string text, int sign, SortedDictionary<string, int> powers)
    {
        var caret = text.IndexOf('^', StringComparison.Ordinal);
        var name = caret < 0 ? text : text[..caret];
        var power = sign;
        if (caret >= 0 && int.TryParse(text[(caret + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written))
        {
            power = sign * written;
        }

        var (baseName, factor) = Units.TryGetValue(name, out var unit) ? unit : (name, 1.0);
        if (baseName.Length > 0) powers[baseName] = powers.GetValueOrDefault(baseName) + power;
        return Math.Pow(factor, power);
    }
}
