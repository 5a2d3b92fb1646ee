using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Conversion;
using Exocosm.Tests.PhysiCell.Simulation;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Conversion;

/// <summary>
/// Converted models in the engine of scenarios beside the runs of PhysiCell 1.14.2 that they come from, where the mechanism is the same in both.
/// </summary>
public sealed class ReferenceConversionTests
{
    /// <summary>PhysiCell's tables have ten digits.</summary>
    private const double Digits = 2e-9;

    [Fact]
    public void Rules_give_the_behaviours_that_PhysiCell_gives()
    {
        var (world, columns, rows) = Run("rules_static", "cells", 60);
        var (tissue, last) = (world.Tissues[0], rows.Where(row => row[0] == 60).ToArray());
        Assert.Equal(2, last.Length);
        for (var cell = 0; cell < 2; cell++)
        {
            Same("migration_speed", BehaviourKind.MigrationSpeed, -1);
            Same("death_rates:0", BehaviourKind.Apoptosis, -1);
            Same("death_rates:1", BehaviourKind.Necrosis, -1);
            Same("current_cycle_phase_exit_rate", BehaviourKind.CycleExit, 0);

            void Same(string column, BehaviourKind kind, int index)
            {
                var theirs = last[cell][Array.IndexOf(columns, column)];
                Assert.Equal(theirs, tissue.Behaviours.View(kind, index)[cell], Digits * theirs);
            }
        }
    }

    [Fact]
    public void Uptake_takes_as_much_as_in_PhysiCell()
    {
        // Nothing decays or leaves, so that only the order of diffusion and uptake within a step differs, which the total does not see.
        var (world, columns, rows) = Run("uptake_tracking", "field", 6);
        var theirs = rows.Where(row => row[0] == 6).Average(row => row[Array.IndexOf(columns, "value")]);
        Assert.InRange(theirs, 10, 37);
        Assert.Equal(theirs, world.Tissues[0].Substrates[0].Values.Average(), Digits * theirs);
    }

    [Fact]
    public void A_pair_comes_to_the_places_it_has_in_PhysiCell()
    {
        // PhysiCell's first step is 1.5 v Δt, an engine's without a past v Δt, so that cells run half a step behind; adhesion is fastest at contact.
        const double late = 0.5 * 0.1 * 0.4 * (1 - (1 / 1.25)) * (1 - (1 / 1.25));
        var (world, columns, rows) = Run("pair_adhesion", "cells", 120);
        var x = Array.IndexOf(columns, "position:0");
        var last = rows.Where(row => row[0] == 120).ToArray();
        for (var cell = 0; cell < 2; cell++)
        {
            Assert.Equal(last[cell][x], world.Tissues[0].Cells.X.Values[cell], late);
            Assert.NotEqual(rows[cell][x], last[cell][x], 0.5);
        }
    }

    /// <summary>A reference run, converted and run for some minutes; and the table of PhysiCell.</summary>
    private static (World World, string[] Columns, double[][] Rows) Run(string unit, string table, double minutes)
    {
        var from = ReferenceRuns.Folder(Path.Combine("unit", unit));
        using var folder = new TemporaryFolder();
        ScenarioConverter.Convert(ReferenceRuns.Model(from, 1)).WriteTo(folder["out"]);
        var scenario = Converted.Read(folder["out"]);
        using var team = new WorkTeam(1);
        var world = WorldBuilder.Build(scenario);
        var stepper = new Stepper(world, team);
        while (world.Step * scenario.Time.PhenotypeStepMin < minutes) stepper.Step();
        var (columns, rows) = ReferenceRuns.Table(Path.Combine(from, $"{table}_seed01.csv"));
        return (world, columns, rows);
    }
}
