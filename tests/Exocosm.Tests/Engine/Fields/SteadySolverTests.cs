using CsCheck;
using Exocosm.Engine.Fields;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Engine.Fields;

public sealed class SteadySolverTests
{
    private static readonly FaceBoundary Oxygen = new([38, 38, 38, 38, 38, 38]);

    private static readonly Gen<(VoxelGrid Grid, double Diffusion, double Decay, FaceBoundary Faces, int Seed)> Case =
        Gen.Select(
            Gen.Select(Gen.Int[1, 7], Gen.Int[1, 6], Gen.Int[1, 5], Gen.Double[1, 30]),
            Gen.Double[0.1, 1e5],
            Gen.Double[1e-3, 10],
            Gen.OneOf(Gen.Const((double?)null), Gen.Double[0, 40].Select(v => (double?)v)).Array[6],
            Gen.Int[1, 1_000_000])
        .Select((g, d, k, f, s) => (VoxelGrid.Centred(g.Item1, g.Item2, g.Item3, g.Item4), d, k, new FaceBoundary(f), s));

    [Fact]
    public void The_steady_state_is_the_solution_of_the_equations_by_elimination()
    {
        using var team = new WorkTeam(1);
        Case.Sample(
            c =>
            {
                var (sink, source) = (Values.Random(c.Grid.Count, c.Seed), Values.Random(c.Grid.Count, c.Seed + 1));
                var values = Values.Random(c.Grid.Count, c.Seed + 2);
                new SteadySolver(c.Grid, c.Diffusion, c.Decay, c.Faces).Solve(values, sink, source, 1e-12, team);
                var direct = Eliminate(c.Grid, c.Diffusion, c.Decay, c.Faces, sink, source);
                for (var voxel = 0; voxel < values.Length; voxel++) Values.Close(direct[voxel], values[voxel], 1e-7);
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var grid = VoxelGrid.Centred(37, 22, 29, 20);
        double[]? first = null;
        foreach (var threads in new[] { 1, 2, 3, 8 })
        {
            using var team = new WorkTeam(threads);
            var values = Values.Constant(grid.Count, 38);
            new SteadySolver(grid, 1e5, 0.1, new FaceBoundary([38, null, 38, 0, null, 12]))
                .Solve(values, Values.Random(grid.Count, 3), Values.Random(grid.Count, 4), 1e-8, team);
            first ??= values;
            Assert.Equal(first, values);
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(50)]
    public void Finer_boxes_take_hardly_more_iterations(int n)
    {
        using var team = new WorkTeam(2);
        var grid = VoxelGrid.Centred(n, n, n, 1000.0 / n);
        var values = Values.Constant(grid.Count, 38);
        var iterations = new SteadySolver(grid, 1e5, 0.1, Oxygen)
            .Solve(values, Values.Random(grid.Count, 1), new double[grid.Count], 1e-6, team);
        Assert.InRange(iterations, 2, 25);
    }

    [Fact]
    public void Nothing_is_negative_where_nothing_negative_comes_in()
    {
        using var team = new WorkTeam(1);
        var grid = VoxelGrid.Centred(40, 12, 12, 20);
        var values = Values.Constant(grid.Count, 38);
        new SteadySolver(grid, 1e4, 0, Oxygen).Solve(values, Values.Constant(grid.Count, 500), new double[grid.Count], 1e-3, team);
        Assert.All(values, value => Assert.True(value >= 0));
    }

    [Fact]
    public void Without_anything_coming_in_nothing_is_left()
    {
        using var team = new WorkTeam(1);
        var grid = VoxelGrid.Centred(9, 8, 7, 20);
        var values = Values.Constant(grid.Count, 38);
        var solver = new SteadySolver(grid, 1e5, 0.1, FaceBoundary.NoFlux);
        solver.Solve(values, new double[grid.Count], new double[grid.Count], 1e-9, team);
        Assert.All(values, value => Assert.InRange(value, 0, 1e-6));
        for (var again = 0; again < 60; again++) solver.Solve(values, new double[grid.Count], new double[grid.Count], 1e-9, team);
        Assert.All(values, value => Assert.InRange(value, 0, 1e-6));
    }

    [Fact]
    public void A_closed_box_without_losses_keeps_an_even_field()
    {
        using var team = new WorkTeam(1);
        var grid = VoxelGrid.Centred(5, 1, 3, 20);
        var values = Values.Constant(grid.Count, 38);
        var iterations = new SteadySolver(grid, 1e5, 0, FaceBoundary.NoFlux)
            .Solve(values, new double[grid.Count], new double[grid.Count], 1e-6, team);
        Assert.Equal(0, iterations);
        Assert.Equal(Values.Constant(grid.Count, 38), values);
    }

    [Fact]
    public void A_value_that_is_not_a_number_is_named()
    {
        using var team = new WorkTeam(1);
        var grid = VoxelGrid.Centred(4, 4, 4, 20);
        var values = Values.Constant(grid.Count, 38);
        values[grid.Index(1, 2, 3)] = double.NaN;
        var solver = new SteadySolver(grid, 1e5, 0.1, Oxygen);
        var exception = Assert.Throws<SteadySolveException>(
            () => solver.Solve(values, new double[grid.Count], new double[grid.Count], 1e-6, team));
        Assert.Contains("(1, 2, 3)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_does_not_allocate()
    {
        using var team = new WorkTeam(1);
        var grid = VoxelGrid.Centred(20, 20, 20, 20);
        var (values, sink, source) = (Values.Constant(grid.Count, 38), Values.Random(grid.Count, 1), new double[grid.Count]);
        var solver = new SteadySolver(grid, 1e5, 0.1, Oxygen);
        solver.Solve(values, sink, source, 1e-6, team);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Array.Fill(values, 10);
        solver.Solve(values, sink, source, 1e-6, team);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>The equations written out voxel by voxel and solved by Gauss's elimination; diagonally dominant, so without pivots.</summary>
    private static double[] Eliminate(
        VoxelGrid grid, double diffusion, double decay, FaceBoundary faces, double[] sink, double[] source)
    {
        var n = grid.Count;
        var coupling = diffusion / (grid.EdgeUm * grid.EdgeUm);
        var matrix = new double[n, n];
        var right = (double[])source.Clone();
        for (var voxel = 0; voxel < n; voxel++)
        {
            var (i, j, k) = grid.Coordinates(voxel);
            matrix[voxel, voxel] = decay + sink[voxel];
            (int Place, int Count, int Stride)[] axes = [(i, grid.Nx, 1), (j, grid.Ny, grid.Nx), (k, grid.Nz, grid.Nx * grid.Ny)];
            for (var face = 0; face < 6; face++)
            {
                var (place, count, stride) = axes[face / 2];
                if (place == (face % 2 == 0 ? 0 : count - 1))
                {
                    if (faces.Values[face] is not { } value) continue;
                    matrix[voxel, voxel] += 2 * coupling;
                    right[voxel] += 2 * coupling * value;
                    continue;
                }

                matrix[voxel, voxel] += coupling;
                matrix[voxel, voxel + (face % 2 == 0 ? -stride : stride)] -= coupling;
            }
        }

        for (var pivot = 0; pivot < n; pivot++)
        {
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                if (factor == 0) continue;
                for (var column = pivot; column < n; column++) matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < n; column++) right[row] -= matrix[row, column] * right[column];
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
