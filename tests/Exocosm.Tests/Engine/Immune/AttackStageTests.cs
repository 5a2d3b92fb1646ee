using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Immune;

public sealed class AttackStageTests
{
    private const int Groups = 2000;

    /// <summary>Attaches at once and never lets go.</summary>
    private const string Grip = "attachment: 1e9 1/min, detachment: 0 1/min";

    /// <summary>Competing exponential clocks: k_kill/(k_kill + k_detach); the numbers are those of the PhysiCell immune sample.</summary>
    [Fact]
    public void The_share_of_contacts_that_end_in_a_kill_is_that_of_competing_clocks()
    {
        const double kill = 0.0222, detach = 0.0167;
        var events = Duels.Events(Duels.Read(Groups, FormattableString.Invariant($"hits: 1, hit_rate: {kill} 1/min, detachment: {detach} 1/min"), "1 day"));
        var contacts = events.Where(e => e.Kind == "attack").GroupBy(e => e.OtherId).ToDictionary(g => g.Key, g => g.Count());
        var killed = events.Where(e => e.Kind == "kill").Select(e => e.OtherId).ToHashSet();
        Assert.Equal(Groups, contacts.Count);
        Assert.All(contacts, pair => Assert.True(killed.Contains(pair.Key) || pair.Value > 1));
        Binomial(kill / (kill + detach), contacts.Count(pair => pair.Value == 1), Groups);

        Assert.Equal(0.571, kill / (kill + detach), 3);
    }

    /// <summary>Three hits at 2/h: Gamma(3), mean 1.5 h, P(≤ 1 h) = 1 − e⁻²(1 + 2 + 2) = 0.3233.</summary>
    [Theory]
    [InlineData("6 min")]
    [InlineData("60 min")]
    public void Three_hits_take_a_gamma_distributed_time_whatever_the_step(string step)
    {
        var minutes = Duels.Events(Duels.Read(Groups, Grip, "40 h", step: step)).Where(e => e.Kind == "kill").Select(e => e.TimeMin).ToArray();
        Assert.Equal(Groups, minutes.Length);
        Mean(90, Math.Sqrt(3) * 30, minutes);
        var within = 1 - (Math.Exp(-2) * 5);
        Assert.Equal(0.3233, within, 4);
        Binomial(within, minutes.Count(time => time <= 60), Groups);
    }

    [Fact]
    public void Hits_of_two_attackers_of_one_target_add_up()
    {
        var events = Duels.Events(Duels.Read(Groups, Grip, "40 h", attackers: 2));
        var minutes = events.Where(e => e.Kind == "kill").Select(e => e.TimeMin).ToArray();
        Assert.Equal(Groups, minutes.Length);
        Mean(45, Math.Sqrt(3) * 15, minutes);
        Assert.Equal(2 * Groups, events.Count(e => e.Kind == "attack"));
    }

    [Fact]
    public void A_killed_target_is_let_go_by_all()
    {
        var world = Worlds.Run(Duels.Read(200, Grip, "40 h", attackers: 2));
        var tissue = world.Tissues[0];
        Assert.Equal(200, tissue.Immune!.Kills[1]);
        Assert.Equal(600, tissue.Immune.HitsDealt[1]);
        Assert.Equal(200, tissue.Deaths[0]);
        Assert.All(tissue.Immune.AttachedTo!.Values.Take(tissue.Cells.Count), id => Assert.Equal(0, id));
        Assert.Equal(0, tissue.Immune.Pairs.Count);
    }

    /// <summary>With hits at r and repair at λ = ln 2/T the number of hits held is Poisson with mean r/λ (1 − e^{−λt}).</summary>
    [Theory]
    [InlineData("1 h")]
    [InlineData("10 h")]
    public void Hits_that_are_repaired_are_poisson_distributed(string end)
    {
        var world = Worlds.Run(Duels.Read(Groups, Grip + ", hits: 1000, hit_rate: 6 1/h, repair_half_life: 50 min", end));
        var tissue = world.Tissues[0];
        var rate = Math.Log(2) / 50;
        var mean = 0.1 / rate * (1 - Math.Exp(-rate * world.TimeMin));
        var held = tissue.Immune!.Hits!.Values.Take(tissue.Cells.Count).Where((_, cell) => tissue.Cells.Type.Values[cell] == 0).Select(hits => (double)hits).ToArray();
        Mean(mean, Math.Sqrt(mean), held);

        // Variance of the square of a Poisson deviation: μ + 2μ².
        Mean(mean, Math.Sqrt(mean + (2 * mean * mean)), [.. held.Select(hits => (hits - mean) * (hits - mean))]);
    }

    [Fact]
    public void How_well_a_target_is_seen_and_what_suppresses_attackers_multiply_the_hits()
    {
        var scenario = Duels.Read(Groups, Grip + ", hits: 1000, hit_rate: 6 1/h", "10 h");
        var seen = scenario with
        {
            CellTypes = [scenario.CellTypes[0], scenario.CellTypes[1] with { Attack = scenario.CellTypes[1].Attack! with { Targets = [0.5, null] } }],
        };
        var world = Worlds.Run(seen, each: world => world.Tissues[0].Milieu.KillFactor = 0.25);

        // The first step still runs at full strength.
        var expected = Groups * 0.5 * 0.1 * (6 + (0.25 * 594));
        Assert.InRange(world.Tissues[0].Immune!.HitsDealt[1], expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
    }

    /// <summary>Attached from the start: X = k/(k + λ)(1 − e^{−(k+λ)t}); hits at r (1 − m X) with X of each step's start.</summary>
    [Fact]
    public void Exhaustion_follows_its_solution_and_slows_hits()
    {
        const double k = 0.3 / 60, m = 0.8, r = 0.1;
        var recovery = Math.Log(2) / 300;
        var scenario = Duels.Read(
            Groups, Grip + ", hits: 1000, hit_rate: 6 1/h, exhaustion: {rate: 0.3 1/h, recovery_half_life: 5 h, max_loss: 0.8}", "20 h",
            top: "events: [{at: 10 h, sort: {keep: killer, purity: 1, marker_error: 0}}]");
        var (atTen, hitsAtTen) = (0.0, 0L);
        var world = Worlds.Run(scenario, each: world =>
        {
            if (world.TimeMin == 600) (atTen, hitsAtTen) = (X(world), world.Tissues[0].Immune!.HitsDealt[1]);
        });
        double Exact(double t) => k / (k + recovery) * (1 - Math.Exp(-(k + recovery) * t));
        Assert.Equal(Exact(600), atTen, 6);
        Assert.Equal(atTen * Math.Exp(-recovery * 600), X(world), 6);
        var expected = Groups * Enumerable.Range(0, 100).Sum(n => 6 * r * (1 - (m * Exact(6 * n))));
        Assert.InRange(hitsAtTen, expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
        Assert.Equal(hitsAtTen, world.Tissues[0].Immune!.HitsDealt[1]);

        static double X(World world)
        {
            var tissue = world.Tissues[0];
            return tissue.Immune!.Exhaustion!.Values[Array.IndexOf(tissue.Cells.Type.Values, 1)];
        }
    }

    [Fact]
    public void Rules_change_hit_rate_attachment_and_detachment()
    {
        var scenario = Duels.Read(
            500, Grip + ", hits: 1000, hit_rate: 6 1/h", "10 h",
            top: "rules: [\"in killer, attached decreases attack rate towards 0 1/h, half-max 1e-9, Hill power 1\", \"in killer, time decreases attachment rate towards 0 1/min, half-max 1e-9 min, Hill power 1\"]");
        var tissue = Worlds.Run(scenario).Tissues[0];

        // Time is 0 in the first step: they attach, hit at 6/h for 6 min, and hardly any more.
        Assert.InRange(tissue.Immune!.HitsDealt[1], 300 - (4 * Math.Sqrt(300)), 300 + (4 * Math.Sqrt(300)));
        Assert.True(tissue.Behaviours.IsRuled(new BehaviourRef(BehaviourKind.Attachment)));
    }

    private static void Binomial(double probability, int successes, int trials)
    {
        var spread = 4 * Math.Sqrt(trials * probability * (1 - probability));
        Assert.InRange(successes, (trials * probability) - spread, (trials * probability) + spread);
    }

    private static void Mean(double expected, double standardDeviation, double[] values)
    {
        var spread = 4 * standardDeviation / Math.Sqrt(values.Length);
        Assert.InRange(values.Average(), expected - spread, expected + spread);
    }
}
