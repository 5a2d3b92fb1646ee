using Exocosm.Engine.State;
using Exocosm.Tests.Engine.Body;
using Xunit;

namespace Exocosm.Tests.Engine.Metastasis;

public sealed class MetastaticSpreadTests
{
    private const double LossPerMin = 0.05 / 1440;

    /// <summary>Each of 200 cells leaves with 1 − e^(−kT), arrests in the lung with 0.5 and founds there with p: Binomial, nearly Poisson.</summary>
    [Fact]
    public void Colonies_are_as_many_as_the_integral_of_their_rate()
    {
        const double founding = 0.03;
        const int seeds = 200;
        var scenario = Worlds.Read(Spreads.Still($"half_life: 2 h, arrest: {{lung: 0.5}}, founding: {founding}"));
        var mean = founding * 0.5 * 200 * Left(14_400, 2 * 60);
        var counts = Enumerable.Range(1, seeds).Select(seed => Worlds.Run(scenario with { Seed = (ulong)seed }).Metastasis!.Founded(0)).ToArray();
        Assert.InRange(counts.Average(), mean - (4 * Math.Sqrt(mean / seeds)), mean + (4 * Math.Sqrt(mean / seeds)));
        var free = Math.Exp(-mean);
        var error = 4 * Math.Sqrt(free * (1 - free) / seeds);
        Assert.InRange(counts.Count(colonies => colonies == 0) / (double)seeds, free - error, free + error);
    }

    [Fact]
    public void Cells_in_blood_fall_with_their_half_life_and_all_are_accounted_for()
    {
        const long cells = 1_000_000;
        var world = WorldBuilder.Build(Worlds.Read(Spreads.Still("half_life: 3 h, arrest: {lung: 0.25, liver: 0.5}, founding: 0", end: "6 h", count: 1)));
        world.Metastasis!.Circulation.Enter(0, 0, cells);
        world = Advance(world);
        var blood = world.Metastasis!.Circulation;
        Assert.InRange(blood.Circulating(0, 0), (cells / 4.0) - (4 * Math.Sqrt(cells * 0.1875)), (cells / 4.0) + (4 * Math.Sqrt(cells * 0.1875)));
        var gone = cells - blood.Circulating(0, 0);
        Assert.Equal(gone, blood.Died(0, 0) + blood.Arrested(0, 0));
        Assert.Equal(blood.Arrested(0, 0), world.Metastasis.Arrested(0) + world.Metastasis.Arrested(1));
        foreach (var (organ, share) in new[] { (0, 0.25), (1, 0.5) })
            Assert.InRange(world.Metastasis.Arrested(organ) / (double)gone, share - (4 * Math.Sqrt(share * (1 - share) / gone)), share + (4 * Math.Sqrt(share * (1 - share) / gone)));
    }

    /// <summary>A cell of a site that stands for 1000.5 pieces counts for 1000 or 1001 in blood.</summary>
    [Fact]
    public void Cells_leave_at_their_hazard_and_count_for_all_pieces()
    {
        var world = Worlds.Run(Worlds.Read(Spreads.Still("arrest: {lung: 1}, founding: 0", pieces: 1000.5, count: 800)));
        var left = 800 - world.Tissues[0].Cells.Count;
        var share = 1 - Math.Exp(-LossPerMin * 14_400);
        Assert.InRange(left, (800 * share) - (4 * Math.Sqrt(800 * share * (1 - share))), (800 * share) + (4 * Math.Sqrt(800 * share * (1 - share))));
        Assert.Equal(left, world.Tissues[0].Events.Pending.Count(happened => happened.Kind == "intravasation"));
        Assert.InRange(world.Metastasis!.Circulation.Shed(0, 0) - (1000.5 * left), -2 * Math.Sqrt(left), 2 * Math.Sqrt(left));
    }

    /// <summary>Twice the reference density of vessels, twice the hazard.</summary>
    [Fact]
    public void Vessels_scale_the_hazard()
    {
        var world = Worlds.Run(Worlds.Read(Spreads.Still(
            "arrest: {lung: 1}, founding: 0, vessel_reference: 30 1/mm^2", count: 800, site: "vessels: {density: 60 1/mm^2, loss: 0 1/day}")));
        var share = 1 - Math.Exp(-2 * LossPerMin * 14_400);
        Assert.InRange(
            800 - world.Tissues[0].Cells.Count, (800 * share) - (4 * Math.Sqrt(800 * share * (1 - share))), (800 * share) + (4 * Math.Sqrt(800 * share * (1 - share))));
    }

    [Fact]
    public void A_rule_changes_the_hazard()
    {
        var scenario = Worlds.Read(Spreads.Still("arrest: {lung: 1}, founding: 0", count: 800)
            + "\nrules:\n  - in CSC, time increases intravasation towards 0.1 1/day, half-max 1 min, Hill power 4");
        var world = Worlds.Run(scenario);
        var share = 1 - Math.Exp(-2 * LossPerMin * 14_400);
        Assert.InRange(
            800 - world.Tissues[0].Cells.Count, (800 * share) - (5 * Math.Sqrt(800 * share * (1 - share))), (800 * share) + (4 * Math.Sqrt(800 * share * (1 - share))));
    }

    /// <summary>Only stem cells found, other tumour cells with the probability of reversion and as the stem cell type, cells of the host never.</summary>
    [Fact]
    public void Only_stem_cells_found_colonies()
    {
        var world = WorldBuilder.Build(Worlds.Read(Spreads.Still(
            "arrest: {lung: 1}, founding: 0.01, reversion: 0.1, reverts_to: CSC", end: "4 day", count: 1)));
        for (var type = 0; type < 3; type++) world.Metastasis!.Circulation.Enter(0, type, 1_000_000);
        world = Advance(world);
        var mean = 1_000_000 * 0.01 * 1.1;
        Assert.InRange(world.Metastasis!.Founded(0), mean - (4 * Math.Sqrt(mean)), mean + (4 * Math.Sqrt(mean)));
        Assert.All(world.Metastasis.Colonies.Type.ToArray(), type => Assert.Equal(0, type));
    }

    /// <summary>Receptivity 3 against 1 with the same arrest.</summary>
    [Fact]
    public void Founding_depends_on_the_organ()
    {
        var world = WorldBuilder.Build(Worlds.Read(Spreads.Still("arrest: {lung: 0.5, liver: 0.5}, receptivity: {lung: 3}, founding: 0.002", end: "4 day", count: 1)));
        world.Metastasis!.Circulation.Enter(0, 0, 1_000_000);
        world = Advance(world);
        Assert.InRange(world.Metastasis!.Founded(0), 3000 - (4 * Math.Sqrt(3000)), 3000 + (4 * Math.Sqrt(3000)));
        Assert.InRange(world.Metastasis.Founded(1), 1000 - (4 * Math.Sqrt(1000)), 1000 + (4 * Math.Sqrt(1000)));
    }

    /// <summary>Waking at 0.1 and dying at 0.3 a day for five days: e^(−2) still sleep, a quarter of the others grow.</summary>
    [Fact]
    public void Founders_sleep_until_they_wake_or_die()
    {
        var world = WorldBuilder.Build(Worlds.Read(Spreads.Still(
            "half_life: 1 min, arrest: {lung: 1}, founding: 0.01, dormancy: {exit: 0.1 1/day, death: 0.3 1/day}", end: "121 h", count: 1)));
        world.Metastasis!.Circulation.Enter(0, 0, 1_000_000);
        world = Advance(world);
        var (founded, sleeping) = ((double)world.Metastasis!.Founded(0), Math.Exp(-2));
        Assert.InRange(world.Metastasis.Dormant(0) / founded, sleeping - (4 * Math.Sqrt(sleeping * (1 - sleeping) / founded)), sleeping + (4 * Math.Sqrt(sleeping * (1 - sleeping) / founded)));
        var grown = (1 - sleeping) / 4;
        Assert.InRange(world.Metastasis.Awake(0) / founded, grown - (4 * Math.Sqrt(grown * (1 - grown) / founded)), grown + (4 * Math.Sqrt(grown * (1 - grown) / founded)));
        Assert.Equal(founded, world.Metastasis.Events.Count(happened => happened.What == "founded"));
        Assert.Equal(founded, world.Metastasis.Dormant(0) + world.Metastasis.Awake(0) + world.Metastasis.Events.Count(happened => happened.What == "died"));
    }

    /// <summary>A quarter of the colonies of an organ whose site stands for four pieces are in the simulated one, as cells of the founder's type.</summary>
    [Fact]
    public void A_colony_of_an_organ_with_a_site_is_a_cell_there()
    {
        var world = WorldBuilder.Build(Worlds.Read(Spreads.Still(
            "arrest: {lung: 1}, founding: 0.001", csc: "intravasation: 1e-9 1/day", end: "2 day", count: 1, organs: "lung: {site: lung-piece}")));
        world.Metastasis!.Circulation.Enter(0, 0, 1_000_000);
        world = Advance(world);
        var (founded, here) = ((double)world.Metastasis!.Founded(0), world.Tissues[1].Cells.Count);
        Assert.InRange(founded, 1000 - (4 * Math.Sqrt(1000)), 1000 + (4 * Math.Sqrt(1000)));
        Assert.InRange(here / founded, 0.25 - (4 * Math.Sqrt(0.1875 / founded)), 0.25 + (4 * Math.Sqrt(0.1875 / founded)));
        Assert.Equal(here, world.Metastasis.Awake(0));
        Assert.Equal(here, world.Tissues[1].Events.Pending.Count(happened => happened.Kind == "arrival"));
        Assert.All(world.Tissues[1].Cells.Type.Values.Take(here), type => Assert.Equal(0, type));
        Assert.Equal(0, world.Metastasis.Cells(0));
    }

    /// <summary>Self-seeding: the organ is the primary itself.</summary>
    [Fact]
    public void Cells_come_home_to_the_primary()
    {
        var world = WorldBuilder.Build(Worlds.Read(Spreads.Still(
            "arrest: {breast: 0.2}, founding: 0.001", csc: "intravasation: 1e-9 1/day", end: "2 day", count: 1, organs: "breast: {share: 0, site: primary}")));
        world.Metastasis!.Circulation.Enter(0, 0, 1_000_000);
        world = Advance(world);
        Assert.InRange(world.Tissues[0].Cells.Count - 1, 200 - (4 * Math.Sqrt(200)), 200 + (4 * Math.Sqrt(200)));
    }

    /// <summary>Colonies that are counted shed as tissue does: k ∫ n dt of a number that grows exponentially.</summary>
    [Fact]
    public void Colonies_seed_further_colonies()
    {
        var world = WorldBuilder.Build(Worlds.Read(Spreads.Still(
            "half_life: 1 min, arrest: {lung: 1}, founding: 1, colonies: {law: exponential, rate: 1 1/day}", end: "121 h", count: 1)));
        world.Metastasis!.Circulation.Enter(0, 0, 1);
        world = Advance(world, now =>
        {
            // Further colonies would shed too.
            if (now.Step > 1) Assert.Equal(1, now.Metastasis!.Colonies.Origin.ToArray().Count(origin => origin == 0));
        });
        var spread = world.Metastasis!;
        var shed = spread.Circulation.Shed(2, 0);
        Assert.True(shed > 0 && spread.Founded(0) == spread.Circulation.Arrested(0, 0) + spread.Circulation.Arrested(2, 0));
    }

    /// <summary>Made by cells of sites and by counted colonies: in tissue, under way, in lymph, plasma and organs, or lost there, to 10⁻¹².</summary>
    [Fact]
    public void No_vesicle_is_lost_or_made_in_a_body_that_cells_move_through()
    {
        var worst = 0.0;
        var world = Worlds.Run(Worlds.Read(Spreads.Living), each: now => worst = Math.Max(worst, Math.Abs(Bodies.Residual(now, 0)) / Math.Max(1, Bodies.Made(now, 0))));
        Assert.True(world.Metastasis!.Released(0) > 1 && world.Tissues[1].Exosomes[0].Ledger.Arrived > 1 && world.Body!.Organs!.Niche(2) > 0);
        Assert.InRange(worst, 0, 1e-12);
    }

    [Fact]
    public void The_final_state_has_the_same_bits_on_any_number_of_threads()
    {
        var scenario = Worlds.Read(Spreads.Living);
        var world = Worlds.Run(scenario);
        Assert.True(world.Metastasis!.Colonies.Count > 10 && world.Metastasis.Founded(0) > 0 && world.Metastasis.Awake(1) > 0 && world.Metastasis.Awake(2) > 0);
        Assert.Equal(world.Hash(), Worlds.Run(scenario, 3).Hash());
    }

    [Fact]
    public void The_spread_is_part_of_the_state()
    {
        var scenario = Worlds.Read(Spreads.Living);
        var (one, two) = (WorldBuilder.Build(scenario), WorldBuilder.Build(scenario));
        Assert.Equal(one.Hash(), two.Hash());
        two.Metastasis!.Circulation.Enter(0, 0, 1);
        Assert.NotEqual(one.Hash(), two.Hash());
    }

    /// <summary>Share of the cells at the start that have left blood again after a time.</summary>
    private static double Left(double time, double halfLife)
    {
        var (k, loss) = (LossPerMin, Math.Log(2) / halfLife);
        return 1 - Math.Exp(-k * time) - (k / (loss - k) * (Math.Exp(-k * time) - Math.Exp(-loss * time)));
    }

    private static World Advance(World world, Action<World>? each = null)
    {
        using var team = new Exocosm.Numerics.Parallelism.WorkTeam(1);
        var stepper = new Exocosm.Engine.Step.Stepper(world, team);
        while (world.Step < world.TotalSteps)
        {
            stepper.Step();
            each?.Invoke(world);
        }

        return world;
    }
}
