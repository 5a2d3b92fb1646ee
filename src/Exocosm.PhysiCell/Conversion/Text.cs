using System.Globalization;
using Exocosm.Model.Quantities;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>Numbers with their units, as a scenario has them; they read back to the same bits.</summary>
internal static class Text
{
    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Number(double value)
    {
        var text = Numbers.Format(value);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text : $"{text[..exponent]}e{int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)}";
    }

    public static string Of(double value, string unit) => $"{Number(value)} {unit}";

    public static string Minutes(double value) => Of(value, "min");

    public static string PerMinute(double value) => Of(value, "1/min");

    public static string Speed(double value) => Of(value, "um/min");

    public static string Length(double value) => Of(value, "um");

    public static string Volume(double value) => Of(value, "um^3");

    public static YamlWord Flag(bool value) => new(value ? "true" : "false");

    /// <summary>A time in days or hours where that is a whole number.</summary>
    public static string Time(double minutes) =>
        minutes > 0 && minutes % 1440 == 0 ? Of(minutes / 1440, "day") : minutes > 0 && minutes % 60 == 0 ? Of(minutes / 60, "h") : Minutes(minutes);

    /// <summary>Rate of a phase as the file most likely had it: a duration of few digits where one gives the same rate, else the rate.</summary>
    public static (string Key, string Value) RateOrDuration(double rate) =>
        RoundDuration(rate) is { } duration && Number(duration).Length < Number(rate).Length ? ("duration", Minutes(duration)) : ("rate", PerMinute(rate));

    /// <summary>1/rate, min, without the rounding error of two divisions.</summary>
    public static double Duration(double rate) => RoundDuration(rate) ?? 1 / rate;

    private static double? RoundDuration(double rate)
    {
        if (!(rate > 0)) return null;
        var duration = Math.Round(1 / rate, 6);
        return duration > 0 && 1 / duration == rate ? duration : null;
    }
}
