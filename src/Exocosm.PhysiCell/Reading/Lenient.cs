using System.Globalization;
using Exocosm.Model.Quantities;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Numbers and switches the way C's <c>strtod</c> and pugixml read them, but saying what was odd about the text.</summary>
internal static class Lenient
{
    /// <summary>What was odd about a text.</summary>
    public enum Oddity
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>No number stands at the start: the value is 0.</summary>
        NoNumber,

        /// <summary>Something follows the number and is passed over.</summary>
        Trailing,

        /// <summary>Infinite, not a number, or too large.</summary>
        NotFinite,
    }

    /// <summary>The leading number; what follows is passed over.</summary>
    public static Oddity Number(ReadOnlySpan<char> text, out double value)
    {
        text = text.Trim();
        var length = Numbers.PrefixLength(text);
        value = 0;
        if (length == 0) return IsNamedNumber(text) ? Oddity.NotFinite : Oddity.NoNumber;
        if (!double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
        {
            value = 0;
            return Oddity.NotFinite;
        }

        return length == text.Length ? Oddity.None : Oddity.Trailing;
    }

    /// <summary>The leading whole number; what follows is passed over, as in <c>1e3</c>, which gives 1.</summary>
    public static Oddity Whole(ReadOnlySpan<char> text, out long value)
    {
        text = text.Trim();
        var sign = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var other = text[sign..].IndexOfAnyExceptInRange('0', '9');
        var length = other < 0 ? text.Length : sign + other;
        value = 0;
        if (length == sign) return Oddity.NoNumber;
        if (!long.TryParse(text[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) return Oddity.NotFinite;
        var rest = text[length..];
        return rest.Length == 0 || (rest[0] == '.' && rest[1..].IndexOfAnyExcept('0') < 0) ? Oddity.None : Oddity.Trailing;
    }

    /// <summary>True when the text starts with 1, t, T, y or Y; blanks before that make it false, as in PhysiCell.</summary>
    public static bool Switch(string text) => text.Length > 0 && text[0] is '1' or 't' or 'T' or 'y' or 'Y';

    /// <summary>Whether a text means what <see cref="Switch"/> makes of it.</summary>
    public static bool IsPlainSwitch(string text)
    {
        if (Switch(text)) return true;
        var word = text.Trim();
        return word.Length == 0 || (!Switch(word) && word[0] is '0' or 'f' or 'F' or 'n' or 'N');
    }

    private static bool IsNamedNumber(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("+-");
        return text.StartsWith("inf", StringComparison.OrdinalIgnoreCase) || text.StartsWith("nan", StringComparison.OrdinalIgnoreCase);
    }
}
