using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Simulation;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Simulation;

/// <summary>One mechanism each, cell by cell, against PhysiCell's own numbers.</summary>
public sealed class UnitTests
{
    private const double Relative = 1e-8;

    /// <summary>Columns that chance decides once cells have divided or chosen a direction.</summary>
    private static readonly string[] s_places =
        ["ID", "position:0", "position:1", "position:2", "pressure", "motility_vector:0", "motility_vector:1"];

    [Theory]
    [InlineData("damage_repair")]
    [InlineData("diffusion_decay_noflux")]
    [InlineData("diffusion_dirichlet")]
    [InlineData("export_tracking")]
    [InlineData("uptake_tracking")]
    [InlineData("pair_adhesion")]
    [InlineData("rules_dead")]
    [InlineData("spring_attachment")]
    [InlineData("volume_apoptosis")]
    [InlineData("volume_necrosis")]
    [InlineData("wall_edge")]
    public void Every_column_is_PhysiCells(string test) => Compare(test, double.PositiveInfinity, []);

    [Fact]
    public void Repulsion_is_PhysiCells_until_its_missed_neighbours_show() => Compare("pair_repulsion", 4, []);

    [Theory]
    [InlineData("cycle_fixed_division")]
    [InlineData("volume_growth_3D")]
    public void Growth_and_division_are_PhysiCells_but_for_directions(string test) => Compare(test, double.PositiveInfinity, s_places);

    [Fact]
    public void Rules_are_PhysiCells_but_for_what_follows_random_motion() =>
        Compare("rules_static", double.PositiveInfinity, [.. s_places, "damage"]);

    [Theory]
    [InlineData("diffusion_decay_noflux")]
    [InlineData("diffusion_dirichlet")]
    [InlineData("uptake_tracking")]
    [InlineData("export_tracking")]
    public void Densities_are_PhysiCells(string test)
    {
        var folder = ReferenceRuns.Folder($"unit/{test}");
        var (columns, rows) = ReferenceRuns.Table(Directory.GetFiles(folder, "field_seed*.csv").Order().First());
        Assert.Equal(["time_min", "x", "y", "z", "value"], columns);
        using var team = new WorkTeam(2);
        var simulation = new PhysiCellSimulation(ReferenceRuns.Model(folder, 1), team);
        foreach (var row in rows)
        {
            while (simulation.TimeMin < row[0] - 1e-6) simulation.Step();
            Close(row[4], simulation.Densities[0][simulation.Mesh.Locate(row[1], row[2], row[3])], $"{test} at {row[0]} min, {row[1]} {row[2]} {row[3]}");
        }
    }

    [Fact]
    public void A_cell_climbs_a_gradient_as_PhysiCells_does_once_chance_has_given_it_a_direction()
    {
        var folder = ReferenceRuns.Folder("unit/chemotaxis_linear");
        var (columns, rows) = ReferenceRuns.Table(Directory.GetFiles(folder, "cells_seed*.csv").Order().First());
        var (at, vector) = (Array.IndexOf(columns, "position:0"), Array.IndexOf(columns, "motility_vector:0"));
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(ReferenceRuns.Model(folder, 1), team);
        var x = new double[61];
        for (var minute = 0; minute <= 60; minute++)
        {
            while (simulation.TimeMin < minute - 1e-6) simulation.Step();
            x[minute] = simulation.Agents.Cells.X.Values[0];
            if (x[minute] > 0) Close(rows[^1][vector], simulation.Agents.Cells.MotilityX.Values[0], $"direction at {minute} min");
        }

        double Theirs(int minute) => rows.Single(row => Math.Abs(row[0] - minute) < 1e-6)[at];
        for (var minute = 30; minute < 60; minute++) Close(Theirs(minute + 1) - Theirs(minute), x[minute + 1] - x[minute], $"way from {minute} min");
        Assert.Equal(0, simulation.Agents.Cells.Y.Values[0], 1e-8);
        // Both started in the middle of a pass's way, in a pass of their own.
        Close(0, Math.IEEERemainder(x[60] - Theirs(60), 0.1), "start");
    }

    [Fact]
    public void Mothers_and_daughters_lie_as_PhysiCell_puts_them()
    {
        var folder = ReferenceRuns.Folder("unit/volume_growth_3D");
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(ReferenceRuns.Model(folder, 1), team);
        var cells = simulation.Agents.Cells;
        var radius = 0.0;
        while (simulation.Agents.Count == 1)
        {
            radius = cells.Radius.Values[0];
            simulation.Step();
        }

        var (x, y, z) = (cells.X.Values[0] + cells.X.Values[1], cells.Y.Values[0] + cells.Y.Values[1], cells.Z.Values[0] + cells.Z.Values[1]);
        // Pair forces of the one mechanics pass since then are equal and opposite.
        Assert.Equal(radius, 2 * Math.Sqrt((x * x) + (y * y) + (z * z)), 0.05 * radius);
    }

    [Fact]
    public void Contact_with_apoptotic_cells_is_sensed_where_PhysiCell_1_14_2_reads_zero()
    {
        var folder = ReferenceRuns.Folder("unit/rules_contact_apoptotic_bug");
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(ReferenceRuns.Model(folder, 1), team);
        while (simulation.TimeMin < 12) simulation.Step();
        var speeds = Enumerable.Range(0, simulation.Agents.Count).Select(cell => UnitColumns.Of(simulation, cell, "migration_speed")).ToArray();
        // One apoptotic neighbour at half-max 0.5 and Hill power 4: 1 + 4 · 16/17.
        Assert.Contains(speeds, speed => Math.Abs(speed - (1 + (4 * 16.0 / 17))) < 1e-9);
    }

    private static void Compare(string test, double until, string[] but)
    {
        var folder = ReferenceRuns.Folder($"unit/{test}");
        var (columns, rows) = ReferenceRuns.Table(Directory.GetFiles(folder, "cells_seed*.csv").Order().First());
        using var team = new WorkTeam(1);
        var simulation = new PhysiCellSimulation(ReferenceRuns.Model(folder, 1), team);
        foreach (var at in rows.GroupBy(row => row[0]).OrderBy(group => group.Key).TakeWhile(group => group.Key <= until))
        {
            while (simulation.TimeMin < at.Key - 1e-6) simulation.Step();
            simulation.Settle();
            var expected = at.ToArray();
            Assert.Equal(expected.Length, simulation.Agents.Count);
            for (var column = 1; column < columns.Length; column++)
            {
                if (but.Contains(columns[column]) || double.IsNaN(UnitColumns.Of(simulation, 0, columns[column]))) continue;
                for (var cell = 0; cell < expected.Length; cell++)
                    Close(expected[cell][column], UnitColumns.Of(simulation, cell, columns[column]), $"{test} at {at.Key} min, {columns[column]}");
            }
        }
    }

    private static void Close(double expected, double got, string what) =>
        Assert.True(Math.Abs(expected - got) <= Relative * Math.Max(1e-3, Math.Abs(expected)), $"{what}: expected {expected:R}, got {got:R}");
}
