namespace Exocosm.Numerics.Functions;

/// <summary>Where a function that does not fall reaches a value.</summary>
public static class Bisection
{
    /// <summary>The upper end of what halving an interval leaves: the smallest place known to reach the value.</summary>
    /// <param name="of">The function.</param>
    /// <param name="value">The value.</param>
    /// <param name="low">Where it is not reached.</param>
    /// <param name="high">Where it is.</param>
    /// <param name="halvings">How often the interval is halved.</param>
    public static double Reach(Func<double, double> of, double value, double low, double high, int halvings)
    {
        ArgumentNullException.ThrowIfNull(of);
        for (var i = 0; i < halvings; i++)
        {
            var middle = (low + high) / 2;
            if (of(middle) >= value) high = middle;
            else low = middle;
        }

        return high;
    }
}
