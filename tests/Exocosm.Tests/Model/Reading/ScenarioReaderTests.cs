using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

public sealed class ScenarioReaderTests
{
    private static Scenario Read(string text, ScenarioReadOptions? options = null)
    {
        var result = ScenarioReader.ReadText(text, "s.yaml", options ?? new());
        Assert.Equal([], result.Problems.Select(p => p.ToString()));
        return result.Scenario!;
    }

    [Fact]
    public void Every_section_is_read_in_internal_units()
    {
        var scenario = Read(ScenarioTexts.Whole);

        Assert.Equal(6 * 1440.0, scenario.Time.EndMin);
        Assert.Equal(7ul, scenario.Seed);
        Assert.Equal("A niche in which exosomes hold the balance.", scenario.Description);
        Assert.Equal([38, 38, 38, 38, 38, 38], scenario.Substrates[0].Boundary.Values);
        Assert.Equal([0.001, null, null, null, null, null], scenario.Substrates[1].Boundary.Values);
        Assert.Equal(("a.u.", 2.0), (scenario.Substrates[2].Unit, scenario.Substrates[2].InitialValue));
        Assert.Equal(90 / 1000.0, scenario.Exosomes[0].Size.MedianUm);
        Assert.Equal(0.6913, scenario.Exosomes[0].Medium.ViscosityMPaS);
        Assert.Equal([true, false, false, false, false, false], scenario.Exosomes[0].Faces.Open);
        Assert.Equal(CargoClass.SurfaceProtein, scenario.Cargo[0].Class);
        Assert.Equal(["CSC", "TA", "D", "killer"], scenario.CellTypes.Select(t => t.Name));
        Assert.Equal(1 / 1440.0, scenario.CellTypes[0].Cycle.Phases[0].ExitPerMin);
        Assert.Equal(0.05 / 1440, scenario.CellTypes[1].Apoptosis.RatePerMin);
        Assert.Equal(0.125 / 60, scenario.CellTypes[0].Release[0]!.MvbFusionPerMin);
        Assert.Equal(double.PositiveInfinity, scenario.CellTypes[0].Uptake[0]!.MaxBound);
        Assert.Equal(333, scenario.CellTypes[1].Uptake[0]!.ClearanceUm3PerMin);
        Assert.Null(scenario.CellTypes[2].Uptake[0]);
        Assert.Empty(scenario.CellTypes[2].Cycle.Phases);
        Assert.False(scenario.CellTypes[2].Motility.Motile);
        Assert.Equal((5, 2), (scenario.CellTypes[1].Division.Generations, scenario.CellTypes[1].Division.TerminalType));
        Assert.Equal(0.1 / 1440, scenario.Rules[0].Towards);
        Assert.True(scenario.Rules[1].AppliesToDead);
        Assert.Equal((20, 20, 20), scenario.Sites[0].Voxels);
        Assert.Equal((-200.0, -200.0, -200.0), scenario.Sites[0].Min);
        Assert.Equal((1.5, -2, 30, 1), ((ListedCells)scenario.Sites[0].Initial[2]).Cells[1]);
        Assert.IsType<ScaleEvent>(scenario.Events[0]);
        Assert.Equal(["oxygen", "CSC-exosome"], scenario.Output.Fields);
        Assert.Equal(0.5, scenario.CellTypes[0].Custom[0].Value);
        Assert.Equal(0, scenario.CellTypes[1].Custom[0].Value);
    }

    [Fact]
    public void The_shortest_scenario_takes_every_default_from_the_library()
    {
        var scenario = Read(ScenarioTexts.Least);

        Assert.Equal(0.0432 / 60, scenario.CellTypes[0].Cycle.Phases[0].ExitPerMin);
        var fromNowhere = scenario.Origins.Where(o => o is { Origin: OriginKind.Default, LibraryId: null }).Select(o => o.Path);
        Assert.DoesNotContain(fromNowhere, path => path.StartsWith("cell_types", StringComparison.Ordinal) && !path.EndsWith("model", StringComparison.Ordinal) && !path.EndsWith("role", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_rest_at_the_distance_at_which_their_forces_balance()
    {
        var spheroid = (SpheroidCells)Read(ScenarioTexts.Least).Sites[0].Initial[0];

        var contact = 2 * Math.Cbrt(3 * 2494 / (4 * Math.PI));
        var expected = (Math.Sqrt(10) - Math.Sqrt(0.4)) / (Math.Sqrt(10) / contact - Math.Sqrt(0.4) / (1.25 * contact));
        Assert.Equal(expected, spheroid.SpacingUm, 1e-9);
    }
}
