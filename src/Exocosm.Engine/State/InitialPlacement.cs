using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.State;

/// <summary>Where the first cells are.</summary>
public static class InitialPlacement
{
    /// <summary>Places and types of the cells of one initial condition.</summary>
    /// <param name="initial">The initial condition.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="site">Number of the site.</param>
    /// <param name="before">Number of cells placed in the site before.</param>
    public static IEnumerable<(double X, double Y, double Z, int CellType)> Of(
        InitialCells initial, Scenario scenario, int site, int before)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        RandomStream Stream(uint purpose, int i) => new(scenario.Seed, purpose, (ulong)(before + i), (uint)site);
        switch (initial)
        {
            case ListedCells listed:
                return listed.Cells;
            case RandomCells random:
                var types = Types(random.Mix, random.ExactMix, random.Count, i => Stream(Purpose.Mix, i).NextDouble());
                return types.Select((type, i) =>
                {
                    var draw = Stream(Purpose.Placement, i);
                    return (
                        random.Min.X + (draw.NextDouble() * (random.Max.X - random.Min.X)),
                        random.Min.Y + (draw.NextDouble() * (random.Max.Y - random.Min.Y)),
                        random.Min.Z + (draw.NextDouble() * (random.Max.Z - random.Min.Z)),
                        type);
                });
            case SpheroidCells ball:
                var places = Ball(ball);
                var mix = Types(ball.Mix, ball.ExactMix, places.Count, i => Stream(Purpose.Mix, i).NextDouble());
                return places.Select((place, i) => (place.X, place.Y, place.Z, mix[i]));
            default:
                throw new NotSupportedException($"No placement for {initial?.GetType().Name}.");
        }
    }

    /// <summary>Hexagonally close-packed places, nearest the centre first.</summary>
    private static List<(double X, double Y, double Z)> Ball(SpheroidCells ball)
    {
        var s = ball.SpacingUm;
        var reach = ball.RadiusUm ?? (s * Math.Ceiling(Numerics.Functions.DeterministicMath.Cbrt(ball.Count!.Value) + 2));
        var n = (int)Math.Ceiling(reach / s) + 2;
        var places = new List<(double D2, double X, double Y, double Z)>();
        for (var k = -n; k <= n; k++)
        {
            for (var j = -2 * n; j <= 2 * n; j++)
            {
                for (var i = -2 * n; i <= 2 * n; i++)
                {
                    // Layers of triangles, every other layer over the gaps of its neighbours.
                    var x = s * (i + (0.5 * (((j & 1) + (k & 1)) % 2)));
                    var y = s * Math.Sqrt(3) / 2 * (j + ((k & 1) / 3.0));
                    var z = s * Math.Sqrt(2.0 / 3) * k;
                    var d2 = (x * x) + (y * y) + (z * z);
                    if (d2 <= reach * reach) places.Add((d2, x, y, z));
                }
            }
        }

        places.Sort();
        var (cx, cy, cz) = ball.Center;
        return [.. places.Take(ball.Count ?? places.Count).Select(p => (cx + p.X, cy + p.Y, cz + p.Z))];
    }

    private static int[] Types(IReadOnlyList<(int CellType, double Share)> mix, bool exact, int count, Func<int, double> lot)
    {
        var types = new int[count];
        if (!exact)
        {
            for (var i = 0; i < count; i++) types[i] = Pick(mix, lot(i));
            return types;
        }

        // Numbers by the largest remainder, then dealt in a random order.
        var order = Enumerable.Range(0, count).OrderBy(lot).ThenBy(i => i).ToArray();
        var dealt = 0;
        var share = 0.0;
        for (var m = 0; m < mix.Count; m++)
        {
            share += mix[m].Share;
            var until = m == mix.Count - 1 ? count : (int)Math.Round(share * count);
            for (; dealt < until; dealt++) types[order[dealt]] = mix[m].CellType;
        }

        return types;
    }

    private static int Pick(IReadOnlyList<(int CellType, double Share)> mix, double mark)
    {
        foreach (var (type, share) in mix)
        {
            if ((mark -= share) < 0) return type;
        }

        return mix[^1].CellType;
    }
}
