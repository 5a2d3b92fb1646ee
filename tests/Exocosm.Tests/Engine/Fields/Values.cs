using Xunit;

namespace Exocosm.Tests.Engine.Fields;

/// <summary>Fields to test with.</summary>
internal static class Values
{
    /// <summary>Values between 0 and 1 that are the same on every machine (Knuth's 64-bit congruence, upper bits).</summary>
    public static double[] Random(int count, int seed)
    {
        var values = new double[count];
        var state = (ulong)seed * 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < count; i++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            values[i] = (state >> 11) * (1.0 / (1UL << 53));
        }

        return values;
    }

    public static double[] Constant(int count, double value)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }

    public static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }

    public static void Close(double expected, double actual, double relative, double absolute = 0)
    {
        var allowed = (relative * Math.Abs(expected)) + absolute;
        Assert.True(Math.Abs(expected - actual) <= allowed, $"expected {expected:R}, got {actual:R}, allowed ±{allowed:R}");
    }
}
