using Exocosm.Engine.Mechanics;
using Exocosm.Engine.Mechanics.Reference;
using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Engine.Mechanics;

/// <summary>The fast kernel adds the terms of the plain one in another order: equal but for rounding, and the same bits on any team.</summary>
public sealed class PairForcesTests
{
    private static readonly AffinityMatrix s_affinity = new(Crowds.Types, [1, 0.5, 2, 0, 1, 1, 3, 0.2, 1]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(400, 3)]
    [InlineData(1500, 4)]
    public void The_fast_kernel_gives_what_the_plain_one_gives(int cells, int seed)
    {
        using var team = new WorkTeam(2);
        var bodies = Crowds.Random(cells, seed);
        var (plain, fast) = (Empty(cells), Empty(cells));
        new PlainPairForces(s_affinity).Add(bodies, plain);
        new PairForces(team, s_affinity).Add(bodies, fast);
        Crowds.AssertClose(plain.Vx, fast.Vx, 1e-11);
        Crowds.AssertClose(plain.Vy, fast.Vy, 1e-11);
        Crowds.AssertClose(plain.Vz, fast.Vz, 1e-11);
        Crowds.AssertClose(plain.Pressure, fast.Pressure, 1e-11);
        Crowds.AssertClose(plain.Stiffness, fast.Stiffness, 1e-9);
        Assert.Equal(plain.Contacts, fast.Contacts);
        Assert.Equal(plain.ContactsByType, fast.ContactsByType);
        Assert.Equal(plain.DeadContacts, fast.DeadContacts);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_bit(int threads)
    {
        const int cells = 3000;
        var bodies = Crowds.Random(cells, 7);
        var (alone, together) = (Empty(cells), Empty(cells));
        using var one = new WorkTeam(1);
        using var team = new WorkTeam(threads);
        new PairForces(one, s_affinity).Add(bodies, alone);
        new PairForces(team, s_affinity).Add(bodies, together);
        Assert.Equal(alone.Vx, together.Vx);
        Assert.Equal(alone.Vy, together.Vy);
        Assert.Equal(alone.Vz, together.Vz);
        Assert.Equal(alone.Pressure, together.Pressure);
        Assert.Equal(alone.Stiffness, together.Stiffness);
    }

    [Fact]
    public void Two_cells_at_their_rest_distance_do_not_move()
    {
        using var team = new WorkTeam(1);
        const double radius = 8, reach = 10, repulsion = 10, adhesion = 0.4;
        var rest = PairPotential.RestDistance(repulsion, adhesion, 2 * radius, 2 * reach);
        var bodies = new PairBodies(
            2, [0, rest], [0, 0], [0, 0], [radius, radius], [reach, reach], [Math.Sqrt(repulsion), Math.Sqrt(repulsion)],
            [Math.Sqrt(adhesion), Math.Sqrt(adhesion)], [0, 0]);
        var effects = new PairEffects(new double[2], new double[2], new double[2], new double[2], new double[2], new int[2]);
        new PairForces(team, AffinityMatrix.Unit(1)).Add(bodies, effects);
        Assert.All(effects.Vx, speed => Assert.Equal(0, speed, 1e-14));
        Assert.Equal([1, 1], effects.Contacts);
    }

    private static PairEffects Empty(int cells) => new(
        new double[cells], new double[cells], new double[cells], new double[cells], new double[cells], new int[cells],
        new int[cells * Crowds.Types], new int[cells]);
}
