using Exocosm.Engine.Mechanics;
using Exocosm.Engine.Mechanics.Reference;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;
using Xunit;

namespace Exocosm.Tests.Engine.Mechanics;

/// <summary>Lists made once give what the plain kernel gives wherever the cells go within their skins.</summary>
public sealed class KeptPairsTests
{
    private static readonly AffinityMatrix s_affinity = new(Crowds.Types, [1, 0.5, 2, 0, 1, 1, 3, 0.2, 1]);

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 2, false)]
    [InlineData(400, 3, false)]
    [InlineData(1500, 4, false)]
    [InlineData(1500, 5, true)]
    public void Cells_within_their_skins_are_pushed_as_by_the_plain_kernel(int cells, int seed, bool alike)
    {
        using var team = new WorkTeam(2);
        var bodies = Crowds.Random(cells, seed);
        if (alike) bodies = bodies with { RootRepulsion = [.. Enumerable.Repeat(3.0, cells)], RootAdhesion = [.. Enumerable.Repeat(0.6, cells)] };
        var affinity = alike ? AffinityMatrix.Unit(Crowds.Types) : s_affinity;
        var (kept, skin) = (new KeptPairs(team, affinity), Skins(cells));
        kept.List(bodies, skin);
        AssertSame(bodies, affinity, kept);

        var moved = Shift(bodies, skin, 0.99, seed);
        Assert.True(Follow(kept, moved));
        AssertSame(moved, affinity, kept);
    }

    [Fact]
    public void A_cell_that_leaves_its_skin_or_the_numbers_is_noticed()
    {
        const int cells = 1200;
        using var team = new WorkTeam(2);
        var (bodies, skin) = (Crowds.Random(cells, 6), Skins(cells));
        var kept = new KeptPairs(team, s_affinity);
        kept.List(bodies, skin);
        Assert.True(Follow(kept, bodies));
        foreach (var (cell, far) in new[] { (0, 1.01 * skin[0]), (cells - 1, 1.01 * skin[cells - 1]), (7, double.NaN) })
        {
            var x = (double[])bodies.X.Clone();
            x[cell] += far;
            Assert.False(Follow(kept, bodies with { X = x }));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_bit(int threads)
    {
        const int cells = 3000;
        var (bodies, skin) = (Crowds.Random(cells, 7), Skins(cells));
        var alone = Written(1);
        var together = Written(threads);
        Assert.Equal(alone.Vx, together.Vx);
        Assert.Equal(alone.Vy, together.Vy);
        Assert.Equal(alone.Vz, together.Vz);
        Assert.Equal(alone.Pressure, together.Pressure);
        Assert.Equal(alone.ByKind, together.ByKind);

        KeptPairEffects Written(int with)
        {
            using var team = new WorkTeam(with);
            var kept = new KeptPairs(team, s_affinity);
            kept.List(bodies, skin);
            Assert.True(Follow(kept, Shift(bodies, skin, 0.5, 1)));
            var effects = Empty(cells);
            kept.Write(effects);
            return effects;
        }
    }

    private static void AssertSame(PairBodies bodies, AffinityMatrix affinity, KeptPairs kept)
    {
        var count = bodies.Count;
        var plain = new PairEffects(
            new double[count], new double[count], new double[count], new double[count], new double[count], new int[count], new int[count * Crowds.Types]);
        new PlainPairForces(affinity).Add(bodies, plain);
        var effects = Empty(count);
        kept.Write(effects);
        Crowds.AssertClose(plain.Vx, effects.Vx, 1e-11);
        Crowds.AssertClose(plain.Vy, effects.Vy, 1e-11);
        Crowds.AssertClose(plain.Vz, effects.Vz, 1e-11);
        Crowds.AssertClose(plain.Pressure, effects.Pressure, 1e-11);
        Assert.Equal(plain.ContactsByType, effects.ByKind);
    }

    private static bool Follow(KeptPairs kept, PairBodies bodies) =>
        kept.Follow([.. Enumerable.Range(0, bodies.Count)], bodies.X, bodies.Y, bodies.Z);

    /// <summary>Each cell by a part of its skin, in a random direction; the two that lie on one another stay.</summary>
    private static PairBodies Shift(PairBodies bodies, double[] skin, double part, int seed)
    {
        var random = new RandomStream((ulong)seed, 2, 0, 0);
        var (x, y, z) = ((double[])bodies.X.Clone(), (double[])bodies.Y.Clone(), (double[])bodies.Z.Clone());
        for (var i = 2; i < bodies.Count; i++)
        {
            var (dx, dy, dz) = random.NextDirection();
            (x[i], y[i], z[i]) = (x[i] + (part * skin[i] * dx), y[i] + (part * skin[i] * dy), z[i] + (part * skin[i] * dz));
        }

        return bodies with { X = x, Y = y, Z = z };
    }

    private static double[] Skins(int cells) => [.. Enumerable.Range(0, cells).Select(i => 0.2 + (0.3 * (i % 4)))];

    private static KeptPairEffects Empty(int cells) =>
        new(new double[cells], new double[cells], new double[cells], new double[cells], new int[cells * Crowds.Types]);
}
