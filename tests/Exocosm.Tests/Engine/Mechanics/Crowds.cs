using Exocosm.Engine.Mechanics;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Engine.Mechanics;

/// <summary>Cells for tests of pair forces.</summary>
internal static class Crowds
{
    public const int Types = 3;

    /// <summary>A dense crowd of unequal cells with two of them on one another.</summary>
    public static PairBodies Random(int cells, int seed)
    {
        var random = new RandomStream((ulong)seed, 1, 0, 0);
        var edge = 14 * Math.Cbrt(cells);
        double[] Draw(double from, double to)
        {
            var values = new double[cells];
            for (var i = 0; i < cells; i++) values[i] = from + ((to - from) * random.NextDouble());
            return values;
        }

        var (x, y, z) = (Draw(0, edge), Draw(0, edge), Draw(0, edge));
        if (cells > 2) (x[1], y[1], z[1]) = (x[0], y[0], z[0]);
        var radius = Draw(6, 10);
        return new PairBodies(
            cells, x, y, z, radius, [.. radius.Select(r => 1.25 * r)], Draw(2, 4), Draw(0.3, 0.9),
            [.. Enumerable.Range(0, cells).Select(i => i % Types)], [.. Enumerable.Range(0, cells).Select(i => i % 5 == 0)]);
    }

    /// <summary>Whether two arrays agree but for rounding, in units of the largest.</summary>
    public static void AssertClose(double[] expected, double[] got, double tolerance)
    {
        var scale = 1 + expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - got[i]) <= tolerance * scale, $"cell {i}: expected {expected[i]:R}, got {got[i]:R}");
    }
}
