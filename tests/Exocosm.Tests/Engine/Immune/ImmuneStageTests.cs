using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Numerics.Parallelism;
using Exocosm.Tests.Engine.Persistence;
using Xunit;

namespace Exocosm.Tests.Engine.Immune;

public sealed class ImmuneStageTests
{
    /// <summary>All at once: division, death, exosomes, evasion, exhaustion, repair, killers killed by killers, macrophages.</summary>
    private static readonly string s_battle = Worlds.Box("hybrid", "{mode: stochastic}", "hybrid_threshold: 5", cells: 300, end: "12 h")
        .Replace("cycle: {model: none}", "cycle: {model: live, rate: 2 1/day}", StringComparison.Ordinal)
        .Replace("apoptosis: {rate: 0 1/day}", "apoptosis: {rate: 0.5 1/day}", StringComparison.Ordinal)
        .Replace("mechanics: {movable: false}", "motility: {speed: 0.5 um/min}", StringComparison.Ordinal)
        .Replace("miR: {class: mirna, half_life: 24 h}", "miR: {class: surface_protein, half_life: 24 h}", StringComparison.Ordinal)
        .Replace("sites:", """
              T:
                inherits: cell
                attack:
                  targets: {cell: 1}
                  hit_rate: 20 1/h
                  repair_half_life: library:attack.repair_half_life
                  checkpoint: {ligand: miR, half_max: 20}
                  exhaustion: {rate: 0.2 1/h}
              NK: {inherits: T, attack: {targets: {cell: 0.5, T: 1}, hits: 2, checkpoint: off}}
              macrophage: {inherits: cell, engulf: {targets: {NK: 0.001 1/min}}}
            rules:
              - in T, exhaustion decreases attachment rate towards 0 1/min, half-max 0.5, Hill power 2
              - in cell, hits increases apoptosis towards 1 1/day, half-max 2, Hill power 2
              - in T, evasion increases detachment rate towards 0.1 1/min, half-max 0.3, Hill power 2
              - in macrophage, time decreases corpse uptake towards 0.001 1/min, half-max 6 h, Hill power 2
            sites:
            """, StringComparison.Ordinal)
        .Replace("type: cell", "mix: {cell: 0.6, T: 0.2, NK: 0.1, macrophage: 0.1}", StringComparison.Ordinal);

    [Fact]
    public void The_final_state_has_the_same_bits_on_any_number_of_threads()
    {
        var scenario = Worlds.Read(s_battle);
        var world = Worlds.Run(scenario);
        var immune = world.Tissues[0].Immune!;
        Assert.True(immune.Kills[1] > 5 && immune.Kills[2] > 5 && immune.Engulfed[3] > 5);
        Assert.Contains(world.Tissues[0].Events.Pending, e => e is { Kind: "kill", Detail: "T" });
        Assert.Equal(world.Hash(), Worlds.Run(scenario, threads: 2).Hash());
        Assert.Equal(world.Hash(), Worlds.Run(scenario, threads: 3).Hash());
    }

    [Fact]
    public void A_world_restored_in_the_middle_of_attacks_goes_on_with_the_same_bits()
    {
        var scenario = Worlds.Read(s_battle);
        var first = WorldBuilder.Build(scenario);
        Advance(first, 40);
        Assert.Contains(first.Tissues[0].Immune!.AttachedTo!.Values.Take(first.Tissues[0].Cells.Count), id => id != 0);
        var saved = new MemoryExchange();
        first.Exchange(saved);
        var second = new World(scenario);
        second.Exchange(saved.Restore());
        Assert.Equal(first.Hash(), second.Hash());
        Advance(first, 40);
        Advance(second, 40);
        Assert.Equal(first.Hash(), second.Hash());
    }

    [Fact]
    public void Attached_cells_are_alive_and_within_reach_and_hits_are_below_those_that_kill()
    {
        Worlds.Run(Worlds.Read(s_battle), each: world =>
        {
            var (cells, immune) = (world.Tissues[0].Cells, world.Tissues[0].Immune!);
            for (var cell = 0; cell < cells.Count; cell++)
            {
                Assert.True(cells.State.Values[cell] != CellState.Live || immune.Hits!.Values[cell] < 3);
                Assert.InRange(immune.Exhaustion!.Values[cell], 0, 1);
                if (immune.AttachedTo!.Values[cell] is not (> 0 and var id)) continue;
                var target = cells.IndexOf(id - 1);
                Assert.True(target >= 0 && cells.State.Values[target] == CellState.Live && cells.State.Values[cell] == CellState.Live);
            }
        });
    }

    [Fact]
    public void The_ledger_closes_among_kills_and_engulfed_cells() =>
        Assert.InRange(Worlds.Run(Worlds.Read(s_battle)).Tissues[0].Exosomes[0].Ledger.WorstRelativeResidual, 0, 1e-12);

    [Fact]
    public void A_scenario_without_attack_has_no_state_of_it()
    {
        var saved = new MemoryExchange();
        var world = WorldBuilder.Build(Worlds.Read(Worlds.Box("field", "{mode: mean}")));
        world.Exchange(saved);
        Assert.Null(world.Tissues[0].Immune);
        Assert.DoesNotContain(saved.Names, name => name.Contains("attach", StringComparison.OrdinalIgnoreCase) || name.Contains("immune", StringComparison.Ordinal)
            || name.Contains("hits", StringComparison.Ordinal) || name.Contains("Attack", StringComparison.Ordinal) || name.Contains("Corpse", StringComparison.Ordinal));
    }

    /// <summary>An attached cell follows its target without migrating; one that is free migrates.</summary>
    [Fact]
    public void Attached_attackers_stay_with_their_targets()
    {
        var text = """
            exocosm: 1
            name: pull
            time: {end: 4 h, phenotype_step: 6 min}
            cell_types:
              target: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {adhesion: 0 um/min}}
              killer:
                inherits: target
                motility: {speed: 5 um/min}
                attack: {targets: {target: 1}, attachment: 1e9 1/min, detachment: 0 1/min, hit_rate: 0 1/h, spring: 0.05 1/min}
            sites:
              box: {size: [200 um, 200 um, 200 um], initial: [{list: {cells: "x,y,z,type\n0,0,0,target\n20,0,0,killer\n60,60,60,killer\n"}}]}
            """;
        var gaps = new List<double>();
        var world = Worlds.Run(Worlds.Read(text), each: world => gaps.Add(world.Tissues[0].Cells.X.Values[1]));
        var cells = world.Tissues[0].Cells;
        Assert.Equal(1, world.Tissues[0].Immune!.AttachedTo!.Values[1]);

        // Beyond touching (16.826 µm) the gap shrinks as e^{−st}.
        var touching = 2 * cells.Radius.Values[0];
        Assert.InRange(gaps[^1] - touching, 0, (20 - touching) * Math.Exp(-0.05 * 230));
        Assert.Equal((20 - touching) * Math.Exp(-0.05 * 60), gaps[9] - touching, 0.1);
        Assert.Equal(0, cells.X.Values[0]);
        Assert.True(Math.Abs(cells.X.Values[2] - 60) + Math.Abs(cells.Y.Values[2] - 60) > 1);
    }

    private static void Advance(World world, int steps)
    {
        using var team = new WorkTeam(1);
        var stepper = new Stepper(world, team);
        for (var n = 0; n < steps; n++) stepper.Step();
    }
}
