using Exocosm.Engine.Immune;
using Exocosm.Engine.State;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Engine.Immune;

public sealed class TouchingTests
{
    /// <summary>Against all pairs, for cells of many sizes and seekers of two reaches.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_touching_cell_is_found_once(int threads)
    {
        using var team = new WorkTeam(threads);
        var cells = new Cells();
        var random = new RandomStream(5, 1, 1, 1);
        for (var n = 0; n < 1500; n++)
        {
            var cell = cells.AddFounder();
            (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]) = (200 * random.NextDouble(), 200 * random.NextDouble(), 60 * random.NextDouble());
            cells.Radius.Values[cell] = 3 + (8 * random.NextDouble());
            cells.Type.Values[cell] = n % 3;
        }

        double[] reach = [0, 1.1, 1.4];
        var seekers = Enumerable.Range(0, cells.Count).Where(cell => cells.Type.Values[cell] > 0).ToArray();
        var touching = new Touching(cells, team, reach, (_, other) => cells.Type.Values[other] != 2);
        touching.Find(seekers, seekers.Length);
        var all = 0;
        for (var place = 0; place < seekers.Length; place++)
        {
            var seeker = seekers[place];
            var expected = Enumerable.Range(0, cells.Count).Where(other => other != seeker && cells.Type.Values[other] != 2 && Distance(seeker, other)
                < reach[cells.Type.Values[seeker]] * (cells.Radius.Values[seeker] + cells.Radius.Values[other])).ToArray();
            Assert.Equal(expected, touching.Of(place).ToArray().Order());
            all += expected.Length;
        }

        Assert.True(all > 1000);

        double Distance(int a, int b)
        {
            var (x, y, z) = (cells.X.Values[a] - cells.X.Values[b], cells.Y.Values[a] - cells.Y.Values[b], cells.Z.Values[a] - cells.Z.Values[b]);
            return Math.Sqrt((x * x) + (y * y) + (z * z));
        }
    }
}
