using System.Globalization;

namespace Exocosm.Model.Quantities;

/// <summary>Strict reading of plain numbers: no thousands separators, no culture, nothing that is not finite.</summary>
public static class Numbers
{
    // Longer than any number a person or a program writes on purpose (a double in full needs 17 digits and an exponent).
    private const int LongestText = 100;

    /// <summary>
    /// Reads a finite number such as <c>-1.5e3</c>; refuses NaN, infinities, overflow, underflow to 0, and <c>1,5</c>.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length == 0 || PrefixLength(text) != text.Length || text.Length > LongestText) return false;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        return double.IsFinite(value) && (value != 0 || !HasNonZeroDigit(text));
    }

    /// <summary>Reads a whole number written with digits only (a leading minus allowed).</summary>
    public static bool TryParseInteger(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number for people to read: at most six significant digits.</summary>
    public static string Brief(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>Number of leading characters that form a decimal number, or 0.</summary>
    public static int PrefixLength(ReadOnlySpan<char> text)
    {
        var i = 0;
        if (i < text.Length && text[i] is '+' or '-') i++;
        var digits = CountDigits(text[i..]);
        i += digits;
        if (i < text.Length && text[i] == '.')
        {
            var decimals = CountDigits(text[(i + 1)..]);
            if (digits + decimals == 0) return 0;
            i += 1 + decimals;
            digits += decimals;
        }
        if (digits == 0) return 0;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var sign = i + 1 < text.Length && text[i + 1] is '+' or '-' ? 1 : 0;
            var exponent = CountDigits(text[Math.Min(text.Length, i + 1 + sign)..]);
            if (exponent > 0) i += 1 + sign + exponent;
        }
        return i;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }

    private static bool HasNonZeroDigit(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        return (exponent < 0 ? text : text[..exponent]).ContainsAnyInRange('1', '9');
    }
}
