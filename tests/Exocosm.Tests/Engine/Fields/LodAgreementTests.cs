using CsCheck;
using Exocosm.Engine.Fields;
using Exocosm.Engine.Fields.Reference;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Engine.Fields;

public sealed class LodAgreementTests
{
    private static readonly Gen<double?> Face = Gen.OneOf(Gen.Const((double?)null), Gen.Double[0, 40].Select(v => (double?)v));

    private static readonly Gen<(VoxelGrid Grid, double Diffusion, double Decay, double Step, FaceBoundary Faces, int Seed)> Case =
        Gen.Select(
            Gen.Select(Gen.Int[1, 37], Gen.Int[1, 21], Gen.Int[1, 19], Gen.Double[1, 30]),
            Gen.OneOf(Gen.Const(0.0), Gen.Double[0.1, 1e5]),
            Gen.OneOf(Gen.Const(0.0), Gen.Double[1e-4, 10]),
            Gen.Double[1e-3, 6],
            Face.Array[6],
            Gen.Int[1, 1_000_000])
        .Select((g, d, k, dt, f, s) => (VoxelGrid.Centred(g.Item1, g.Item2, g.Item3, g.Item4), d, k, dt, new FaceBoundary(f), s));

    [Fact]
    public void The_fast_solver_gives_the_bits_of_the_plain_one_on_any_grid()
    {
        using var team = new WorkTeam(2);
        Case.Sample(
            c =>
            {
                var fast = new LodSolver(c.Grid, c.Diffusion, c.Decay, c.Step, c.Faces);
                var plain = new PlainLodSolver(c.Grid, c.Diffusion, c.Decay, c.Step, c.Faces);
                var a = Values.Random(c.Grid.Count, c.Seed);
                var b = (double[])a.Clone();
                for (var step = 0; step < 2; step++)
                {
                    fast.Step(a, team);
                    plain.Step(b);
                    Assert.Equal(b, a);
                    for (var face = 0; face < 6; face++)
                        Values.Close(plain.LeftThroughFace(face), fast.LeftThroughFace(0, face), 1e-11, 1e-9 * Values.Sum(b));
                }
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Held_voxels_and_flat_boxes_go_as_in_the_plain_solver_on_any_number_of_threads()
    {
        foreach (var threads in new[] { 1, 2, 3 })
        {
            using var team = new WorkTeam(threads);
            Case.Sample(
                c =>
                {
                    var flat = c.Seed % 3 == 0;
                    var grid = flat ? VoxelGrid.Centred(c.Grid.Nx, c.Grid.Ny, 1, c.Grid.EdgeUm) : c.Grid;
                    var values = Values.Random(grid.Count, c.Seed + 1);
                    for (var voxel = 0; voxel < values.Length; voxel++)
                    {
                        if ((voxel * 2654435761L + c.Seed) % 5 > 0) values[voxel] = double.NaN;
                    }

                    var held = new HeldVoxels(grid, values);
                    var fast = new LodSolver(grid, c.Diffusion, c.Decay, c.Step, FaceBoundary.NoFlux, held, flat);
                    var plain = new PlainLodSolver(grid, c.Diffusion, c.Decay, c.Step, FaceBoundary.NoFlux, held, flat);
                    var a = Values.Random(grid.Count, c.Seed);
                    var b = (double[])a.Clone();
                    for (var step = 0; step < 2; step++)
                    {
                        fast.Step(a, team);
                        plain.Step(b);
                        Assert.Equal(b, a);
                    }

                    Assert.All(Enumerable.Range(0, grid.Count).Where(voxel => !double.IsNaN(values[voxel])), voxel => Assert.Equal(values[voxel], a[voxel]));
                },
                iter: 60,
                threads: 1);
        }
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var grid = VoxelGrid.Centred(33, 18, 21, 20);
        var faces = new FaceBoundary([0, null, 3, 38, null, 0]);
        double[][]? first = null;
        double firstLeft = 0;
        foreach (var threads in new[] { 1, 2, 3, 4, 8 })
        {
            using var team = new WorkTeam(threads);
            var solver = new LodSolver(grid, 1000, 0.1, 0.5, faces);
            double[][] scalars = [Values.Random(grid.Count, 1), Values.Random(grid.Count, 2), Values.Random(grid.Count, 3)];
            for (var step = 0; step < 5; step++) solver.Step(scalars, team);
            first ??= scalars;
            if (threads == 1) firstLeft = solver.LeftThroughFaces(2);
            for (var s = 0; s < scalars.Length; s++) Assert.Equal(first[s], scalars[s]);
            Assert.Equal(firstLeft, solver.LeftThroughFaces(2));
        }
    }

    [Fact]
    public void Scalars_stepped_together_go_as_they_go_alone()
    {
        using var team = new WorkTeam(2);
        var grid = VoxelGrid.Centred(17, 9, 12, 20);
        var solver = new LodSolver(grid, 43.8, 0.0016, 0.5, FaceBoundary.NoFlux);
        double[][] together = [Values.Random(grid.Count, 5), Values.Random(grid.Count, 6)];
        double[][] alone = [(double[])together[0].Clone(), (double[])together[1].Clone()];
        solver.Step(together, team);
        foreach (var scalar in alone) solver.Step(scalar, team);
        Assert.Equal(alone[0], together[0]);
        Assert.Equal(alone[1], together[1]);
    }

    [Fact]
    public void A_step_does_not_allocate()
    {
        using var team = new WorkTeam(1);
        var grid = VoxelGrid.Centred(20, 20, 20, 20);
        var solver = new LodSolver(grid, 43.8, 0.0016, 0.5, new FaceBoundary([0, 0, null, null, 0, null]));
        double[][] scalars = [Values.Random(grid.Count, 1), Values.Random(grid.Count, 2)];
        solver.Step(scalars, team);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 10; step++) solver.Step(scalars, team);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_new_step_length_is_that_of_a_new_solver()
    {
        using var team = new WorkTeam(1);
        var grid = VoxelGrid.Centred(9, 10, 11, 20);
        var changed = new LodSolver(grid, 1e5, 0.1, 0.01, FaceBoundary.NoFlux);
        changed.Refactor(0.37);
        var a = Values.Random(grid.Count, 9);
        var b = (double[])a.Clone();
        changed.Step(a, team);
        new LodSolver(grid, 1e5, 0.1, 0.37, FaceBoundary.NoFlux).Step(b, team);
        Assert.Equal(b, a);
        Assert.Equal(0.37, changed.StepMin);
    }
}
