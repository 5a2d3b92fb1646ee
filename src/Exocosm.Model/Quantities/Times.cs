namespace Exocosm.Model.Quantities;

/// <summary>Times as people write them.</summary>
public static class Times
{
    /// <summary>Minutes of a day.</summary>
    public const double MinPerDay = 1440;

    /// <summary>Days of a Julian year.</summary>
    public const double DaysPerYear = 365.25;

    private static readonly Unit Minute = Units.Parse("min");

    /// <summary>A time in the largest of day, h and min that gives a whole number, else in min.</summary>
    public static string Format(double minutes) =>
        minutes != 0 && minutes % 1440 == 0 ? $"{Numbers.Brief(minutes / 1440)} day"
        : minutes != 0 && minutes % 60 == 0 ? $"{Numbers.Brief(minutes / 60)} h"
        : $"{Numbers.Brief(minutes)} min";

    /// <summary>Reads a time such as <c>6 day</c>, in minutes; it must be a whole number of steps.</summary>
    /// <param name="text">The time with its unit.</param>
    /// <param name="stepMin">Step it must be a multiple of, min; 0 for any.</param>
    /// <param name="minutes">The time, min.</param>
    /// <param name="message">What is wrong, with what was expected.</param>
    public static bool TryRead(string text, double stepMin, out double minutes, out string message)
    {
        if (!Quantity.TryRead(text, Minute, null, out minutes, out message)) return false;
        if (minutes < 0) message = $"'{text}' is negative; expected a time such as '6 h'";
        else if (stepMin > 0 && Math.Abs(minutes / stepMin - Math.Round(minutes / stepMin)) > 1e-9 * Math.Max(1,
            minutes / stepMin))
            message = $"'{text}' is not a multiple of the step ({Format(stepMin)}); nearest: {Format(Math.Round(minutes / stepMin) * stepMin)}";
        return message.Length == 0;
    }
}
