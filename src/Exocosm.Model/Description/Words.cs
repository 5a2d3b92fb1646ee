using System.Globalization;
using Exocosm.Model.Quantities;

namespace Exocosm.Model.Description;

/// <summary>Numbers and quantities in internal units as people say them.</summary>
internal static class Words
{
    private const double MinPerHour = 60;

    /// <summary>Four significant digits, without an exponent where that is readable.</summary>
    public static string Number(double value)
    {
        if (double.IsPositiveInfinity(value)) return "unlimited";
        var magnitude = Math.Abs(value);
        if (magnitude is 0 or >= 1e-3 and < 1e7)
        {
            var rounded = Round(value);
            return rounded.ToString("#,0.#######", CultureInfo.InvariantCulture);
        }

        return value.ToString("0.###e0", CultureInfo.InvariantCulture);
    }

    /// <summary>A time in min, in the unit in which it is shortest to say.</summary>
    public static string Time(double minutes) => minutes switch
    {
        double.PositiveInfinity => "for ever",
        0 => "0 min",
        < 1 => $"{Number(minutes * 60)} s",
        < 2 * MinPerHour => $"{Number(minutes)} min",
        < 2 * Times.MinPerDay => $"{Number(minutes / MinPerHour)} h",
        _ => $"{Number(minutes / Times.MinPerDay)} days",
    };

    /// <summary>A rate in 1/min: a minute, an hour or a day, so that the number is neither tiny nor huge.</summary>
    public static string Rate(double perMin) => perMin switch
    {
        0 => "0 a day",
        >= 5 or <= -5 => $"{Number(perMin)} a minute",
        >= 0.5 / MinPerHour => $"{Number(perMin * MinPerHour)} an hour",
        _ => $"{Number(perMin * Times.MinPerDay)} a day",
    };

    /// <summary>A share as a percentage.</summary>
    public static string Share(double share) => $"{Number(share * 100)} %";

    /// <summary>A count with its noun.</summary>
    public static string Count(long count, string noun) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>a; a and b; a, b and c.</summary>
    public static string List(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>With a capital first letter, unless the text begins with a symbol such as <c>k_int</c>.</summary>
    public static string Capital(string text) =>
        text.Length < 2 || text[1] == '_' ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static double Round(double value)
    {
        if (value == 0) return 0;
        var decimals = 3 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals >= 0 ? Math.Round(value, Math.Min(decimals, 15)) : Math.Round(value);
    }
}
