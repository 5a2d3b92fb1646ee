using Exocosm.Engine.LymphNode;
using Exocosm.Engine.State;
using Xunit;

namespace Exocosm.Tests.Engine.LymphNode;

/// <summary>The slow half of the immune model: tolerance, priming, memory (science 1.6).</summary>
public sealed class DrainingNodeTests
{
    private const double Day = 1440;

    /// <summary>τ* = r/(r + 1/T) under a constant drive, reached as 1 − e^{−(r + 1/T)t}; without drive τ falls as e^{−t/T}.</summary>
    [Fact]
    public void Tolerance_is_learned_under_load_and_forgotten_with_its_own_lifetime()
    {
        const double rate = 0.1, forgetting = 1 / 30.0;
        var node = Node();
        for (var day = 1; day <= 20; day++)
        {
            Days(node, 1, drained: 1e12);
            var expected = rate / (rate + forgetting) * (1 - Math.Exp(-(rate + forgetting) * day));
            Assert.Equal(expected, node.Tolerance(0), 2e-3 * expected);
        }

        Days(node, 130, drained: 1e12);
        Assert.Equal(rate / (rate + forgetting), node.Tolerance(0), 2e-6);

        Days(node, 1, drained: 0);
        Assert.InRange(node.Load(0), 0, 10);
        var start = node.Tolerance(0);
        foreach (var day in (int[])[10, 20, 30])
        {
            Days(node, 10, drained: 0);
            Assert.Equal(Math.Exp(-day / 30.0), node.Tolerance(0) / start, 1e-6);
        }
    }

    [Fact]
    public void Each_antigen_has_a_tolerance_of_its_own_learned_from_the_populations_it_names()
    {
        var node = Node(more: "\n      other: {cells: {TA: 1}, tolerised_by: [quiet]}");
        Days(node, 20, drained: 1e12);
        Assert.True(node.Tolerance(0) > 0.5);
        Assert.Equal(0, node.Tolerance(1));
    }

    [Fact]
    public void Half_of_a_vaccine_is_left_after_three_days_and_it_primes_effectors()
    {
        var (with, without) = (Node(cells: 1000), Node(cells: 1000));
        with.AddDendriticCells(0, 4);
        Assert.Equal(4, with.ArmedDendriticCells(0));
        Days(with, 3, 0);
        Days(without, 3, 0);
        Assert.Equal(2, with.ArmedDendriticCells(0), 4e-6);
        Assert.True(with.Effectors(0) > 2 * without.Effectors(0));
    }

    /// <summary>A' = s Ag M (1 − τ) + ρ Ag/(K + Ag) (1 − τ) A + r_M Ag (1 − τ) Mem − δ A at Ag = M = 1, τ = 0, K = 1.</summary>
    [Fact]
    public void Effectors_reach_the_steady_number_of_their_equation()
    {
        var node = Node(cells: 1000);
        Assert.Equal(1, node.Antigen(0));
        Days(node, 60, 0);
        Assert.Equal(Steady(priming: 10, responsive: 1, death: 0.5), node.Effectors(0), 1e-4);
        Assert.Equal(1, node.KillFactor);
    }

    /// <summary>G* = s_G Ag τ/δ_G; killing is multiplied by 1/(1 + G/K_G).</summary>
    [Fact]
    public void Under_tolerance_regulatory_cells_hold_killing_back()
    {
        var node = Node(cells: 1000);
        Days(node, 400, 1e12);
        var tolerance = 0.1 / (0.1 + (1 / 30.0));
        Assert.Equal(tolerance, node.Tolerance(0), 1e-5);
        Assert.Equal(5 * tolerance / 0.087, node.Regulatory(0), 1e-3);
        Assert.Equal(1 / (1 + (node.Regulatory(0) / 50)), node.KillFactor, 1e-12);
        // Half the dendritic cells and a quarter of the repertoire are left: M = 0.5, 1 − τ = 0.25.
        Assert.Equal(Steady(priming: 10 * 0.5, 1 - node.Tolerance(0), death: 0.5), node.Effectors(0), 1e-4);
    }

    [Fact]
    public void Exhaustion_raises_the_loss_of_effectors_of_the_antigen_that_names_the_population()
    {
        var node = Node(cells: 1000, more: "\n      other: {cells: {TA: 1}, tolerised_by: [], exhausted_by: [loud]}");
        Days(node, 60, 1e12);
        Assert.Equal(0, node.Tolerance(1));
        Assert.Equal(Steady(priming: 10 * 0.5, responsive: 1, death: 0.5 + 0.5), node.Effectors(1), 1e-4);
    }

    [Fact]
    public void Memory_is_neither_made_nor_lost_but_by_its_flows()
    {
        var node = Node(cells: 700);
        Days(node, 40, 1e4);
        var (formed, died, recalled) = node.MemoryFlows(0);
        Assert.True(formed > 1 && died > 0.001 && recalled > 0.1);
        Assert.Equal(formed, node.Memory(0) + died + recalled, 1e-12 * formed);
    }

    /// <summary>Science 1.6 b: on re-challenge memory becomes effectors only where tolerance is low; τ* = 0.9967 with k_τ = 10/day.</summary>
    [Fact]
    public void Memory_answers_a_second_challenge_only_without_tolerance()
    {
        var first = Enumerable.Range(0, 2).Select(_ => Primed("", learning: "10 1/day")).ToArray();
        var (responsive, tolerant) = (first[0], first[1]);
        Days(responsive.Node, 20, 0);
        Days(tolerant.Node, 20, 1e14);
        Assert.True(responsive.Node.Memory(0) > 1);
        Assert.Equal(10 / (10 + (1 / 30.0)), tolerant.Node.Tolerance(0), 1e-6);
        double Second((DrainingNode Node, Tissue Tissue) one)
        {
            var before = one.Node.MemoryFlows(0).Recalled;
            Settle(one.Tissue, 1000);
            Days(one.Node, 1, 0);
            return (one.Node.MemoryFlows(0).Recalled - before) / one.Node.Memory(0);
        }

        var (with, without) = (Second(responsive), Second(tolerant));
        Assert.True(with > 0.5, $"{with}");
        Assert.True(without < 0.03 * with, $"{with} and {without}");
    }

    [Fact]
    public void An_antigen_counts_the_living_cells_of_the_pieces_that_drain()
    {
        var world = WorldBuilder.Build(Worlds.Read(Nodes.Two()));
        var node = world.Body!.LymphNode!;
        Assert.Equal(4, node.Pieces);
        Assert.Equal(4 * (30 + (0.5 * 20)) / 100, node.Antigen(0), 1e-12);
        world.Tissues[0].Cells.State.Values[0] = CellState.Apoptotic;
        world.Body.Advance(0, 6);
        Assert.Equal(((3 * (29 + (0.5 * 20))) + 30 + (0.5 * 20)) / 100, node.Antigen(0), 1e-12);
    }

    /// <summary>Only sites that drain here load the node, by what it captures: c f Σ drained once lymph is empty.</summary>
    [Fact]
    public void Only_lymph_of_drained_sites_loads_the_node()
    {
        var (one, both) = (Still("[here]"), Still("[here, there]"));
        Assert.Equal(one.Body!.Lymph.Captured(0), both.Body!.Lymph.Captured(0));
        Assert.Equal(both.Body.Lymph.Captured(0), both.Body.LymphNode!.Load(0), 1e-4 * both.Body.Lymph.Captured(0));
        Assert.InRange(one.Body.LymphNode!.Load(0) / both.Body.LymphNode.Load(0), 0.3, 0.95);
    }

    /// <summary>Effectors at rest with one unit of antigen, memory f_M A/(δ_M + r_M (1 − τ)) included; rates per day.</summary>
    private static double Steady(double priming, double responsive, double death)
    {
        const double expansion = 0.3 / 2, formation = 0.015, memoryDeath = 0.003, recall = 0.5;
        return priming * responsive
            / (death - (expansion * responsive) - (formation * recall * responsive / (memoryDeath + (recall * responsive))));
    }

    /// <summary>Nobody comes in, so that both runs are alike.</summary>
    private static World Still(string drains) => Worlds.Run(Worlds.Read(
        Nodes.Two(drains).Replace("recruitment: 4 1/day", "recruitment: 0 1/day", StringComparison.Ordinal)));

    private static DrainingNode Node(int cells = 0, string more = "", string rates = "") => Primed(rates, cells, more, 0).Node;

    private static (DrainingNode Node, Tissue Tissue) Primed(
        string rates, int cells = 1000, string more = "", int days = 20, string learning = "0.1 1/day")
    {
        var world = WorldBuilder.Build(Worlds.Read(Nodes.Alone(rates, more, learning)));
        var node = world.Body!.LymphNode!;
        Settle(world.Tissues[0], cells);
        node.CountAntigens();
        Days(node, days, 0);
        Settle(world.Tissues[0], 0);
        if (days == 0) Settle(world.Tissues[0], cells);
        return (node, world.Tissues[0]);
    }

    /// <summary>So many living cells of type 0, whatever else there is of them.</summary>
    private static void Settle(Tissue tissue, int cells)
    {
        tissue.Cells.Remove([.. Enumerable.Repeat(true, tissue.Cells.Count)]);
        for (var n = 0; n < cells; n++) tissue.Cells.AddFounder();
    }

    private static void Days(DrainingNode node, int days, double drained)
    {
        for (var step = 0; step < days * 24; step++)
        {
            node.Receive(0, drained);
            node.Advance(0, Day / 24);
        }
    }
}
