using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Immune;

public sealed class EngulfStageTests
{
    private const int Groups = 2000;

    /// <summary>One hazard for each engulfer that touches: 1 − e^{−nht}.</summary>
    [Theory]
    [InlineData(1, false, "6 min")]
    [InlineData(2, false, "6 min")]
    [InlineData(2, false, "120 min")]
    [InlineData(1, true, "6 min")]
    [InlineData(2, true, "6 min")]
    public void Touching_cells_are_taken_up_with_the_hazard_of_all_engulfers_together(int engulfers, bool living, string step)
    {
        var tissue = Worlds.Run(Scenario(engulfers, living, step)).Tissues[0];
        var gone = Groups * (1 + engulfers) - tissue.Cells.Count;
        var probability = 1 - Math.Exp(-engulfers * 0.01 * 120);
        var spread = 4 * Math.Sqrt(Groups * probability * (1 - probability));
        Assert.InRange(gone, (Groups * probability) - spread, (Groups * probability) + spread);
        Assert.Equal(gone, tissue.Immune!.Engulfed[1]);
        Assert.Equal(gone, tissue.Events.Pending.Count(e => e.Kind == "engulf" && e.Detail == (living ? "living target" : "dead target")));
        Assert.Equal(living ? gone : Groups, tissue.Deaths[0]);
    }

    [Fact]
    public void What_is_taken_up_swells_the_engulfer_until_it_is_digested()
    {
        var scenario = Scenario(1, living: true, "6 min");
        var (most, resting) = (0.0, scenario.CellTypes[1].Volume.TotalUm3);
        var world = Worlds.Run(scenario with { Time = scenario.Time with { EndMin = 6000 } }, each: world =>
        {
            var cells = world.Tissues[0].Cells;
            for (var cell = 0; cell < cells.Count; cell++) most = Math.Max(most, cells.Volume(cell));
        });
        Assert.Equal(Groups, world.Tissues[0].Cells.Count);
        Assert.Equal(2 * resting, most, 6);
        Assert.Equal(resting, world.Tissues[0].Cells.Volume(0), 6);
    }

    [Theory]
    [InlineData("discrete", "{mode: stochastic}")]
    [InlineData("field", "{mode: mean}")]
    public void Vesicles_on_what_is_taken_up_are_internalised_and_the_ledger_closes(string transport, string release)
    {
        var text = Worlds.Box(transport, release, end: "10 h").Replace("sites:", "  eater: {inherits: cell, engulf: {targets: {cell: 0.005 1/min}, reach: 2}}\nsites:", StringComparison.Ordinal)
            .Replace("type: cell", "mix: {cell: 0.7, eater: 0.3}", StringComparison.Ordinal);
        var tissue = Worlds.Run(Worlds.Read(text)).Tissues[0];
        Assert.True(tissue.Immune!.Engulfed[1] > 5);
        Assert.InRange(tissue.Exosomes[0].Ledger.WorstRelativeResidual, 0, transport == "discrete" ? 0 : 1e-12);
    }

    private static Scenario Scenario(int engulfers, bool living, string step)
    {
        var scenario = Duels.Read(Groups, "", "2 h", engulfers, step: step);
        var (target, eater) = (scenario.CellTypes[0], scenario.CellTypes[1]);
        var plan = new EngulfPlan(0.01, [living ? 0.01 : 0, 0], 1.25);
        return scenario with
        {
            CellTypes =
            [
                // Corpses that do not shrink stay in touch.
                living ? target : target with
                {
                    Apoptosis = target.Apoptosis with { RatePerMin = 1e9, UnlysedFluidPerMin = 0, CytoplasmPerMin = 0, NucleusPerMin = 0 },
                },
                eater with { Attack = null, Engulf = plan },
            ],
        };
    }
}
