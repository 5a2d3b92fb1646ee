using System.Globalization;

namespace Exocosm.Reports.Figures;

/// <summary>The unit of time that suits a run's length, so that axes read in days and not in thousands of minutes.</summary>
/// <param name="Unit">Its name on an axis.</param>
/// <param name="Minutes">Its length, min.</param>
internal readonly record struct TimeScale(string Unit, double Minutes)
{
    /// <summary>The scale for a run that ends at <paramref name="endMin"/>.</summary>
    public static TimeScale For(double endMin) => endMin switch
    {
        >= 2 * 1440 => new TimeScale("days", 1440),
        >= 2 * 60 => new TimeScale("hours", 60),
        _ => new TimeScale("minutes", 1),
    };

    /// <summary>Times in this unit.</summary>
    public double[] Of(double[] timeMin)
    {
        double length = Minutes;
        return [.. timeMin.Select(time => time / length)];
    }

    /// <summary>A time with its unit, for legends and captions.</summary>
    public string Label(double timeMin)
    {
        string number = (timeMin / Minutes).ToString("0.##", CultureInfo.InvariantCulture);
        string unit = number == "1" ? Unit[..^1] : Unit;
        return $"{number} {unit}";
    }
}
