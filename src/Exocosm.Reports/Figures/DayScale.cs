using Exocosm.Model.Quantities;

namespace Exocosm.Reports.Figures;

/// <summary>The unit that suits times of patients.</summary>
/// <param name="Unit">Its name on an axis.</param>
/// <param name="Days">Its length.</param>
internal readonly record struct DayScale(string Unit, double Days)
{
    private const double Year = Times.DaysPerYear;
    private const double Month = Year / 12;

    /// <summary>The scale for times up to a day.</summary>
    /// <param name="last">The last day.</param>
    public static DayScale For(double last) => last switch
    {
        >= 3 * Year => new DayScale("years", Year),
        >= 4 * Month => new DayScale("months", Month),
        _ => new DayScale("days", 1),
    };

    /// <summary>Times in this unit.</summary>
    /// <param name="days">The times.</param>
    public double[] Of(IEnumerable<double> days)
    {
        double length = Days;
        return [.. days.Select(day => day / length)];
    }

    /// <summary>Round ticks from 0 to beyond the last time, at most seven.</summary>
    /// <param name="last">The last time, in this unit.</param>
    public static double[] Ticks(double last)
    {
        double step = 1;
        double[] steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 36, 48, 50, 60, 100, 200, 500, 1000, 2000, 5000, 10_000];
        foreach (double one in steps)
        {
            step = one;
            if (last / one <= 6) break;
        }

        return [.. Enumerable.Range(0, (int)(last / step) + 1).Select(n => n * step)];
    }
}
