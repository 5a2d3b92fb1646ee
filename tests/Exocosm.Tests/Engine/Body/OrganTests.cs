using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Tests.Engine.Persistence;
using Xunit;

namespace Exocosm.Tests.Engine.Body;

public sealed class OrganTests
{
    /// <summary>
    /// After a bolus P = ((α − s) e^{−αt} − (β − s) e^{−βt})/(α − β) with α, β of the set half-lives and s = αβV/CL, in steps of any length.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(240)]
    public void Plasma_of_a_mouse_falls_in_its_two_phases(double step)
    {
        var body = Bodies.Alone("{preset: mouse, exosomes: {exo: {initial: 1e9}}, organs: {liver: {}}}");
        var (alpha, beta) = (Math.Log(2) / 7.8, Math.Log(2) / 300);
        var s = alpha * beta / 0.0091;
        for (var time = step; time <= 960; time += step)
        {
            body.Advance(0, step);
            var exact = 1e9 * (((alpha - s) * Math.Exp(-alpha * time)) + ((s - beta) * Math.Exp(-beta * time))) / (alpha - beta);
            Assert.Equal(exact, body.Plasma.Particles[0], 1e-10 * 1e9);
        }
    }

    [Fact]
    public void Organs_get_their_shares_of_a_dose_and_the_rest_what_they_leave()
    {
        var body = Bodies.Alone("{preset: mouse, exosomes: {exo: {initial: 1e9}}, organs: {liver: {}, spleen: {}, lung: {}, kidney: {}}}");
        for (var n = 0; n < 200; n++) body.Advance(0, 60);
        var organs = body.Organs!;
        Assert.Equal(["liver", "spleen", "lung", "kidney", "rest"], organs.Organs.Select(organ => organ.Name));
        double[] expected = [0.6, 0.12, 0.08, 0.05, 0.15];
        for (var organ = 0; organ < organs.Count; organ++)
            Assert.Equal(expected[organ], (organs.Internalised(organ, 0) + organs.Degraded(organ, 0)) / 1e9, 1e-9);
        Assert.Equal(1e9, organs.Held(0), 1e-3);
    }

    [Fact]
    public void A_tag_multiplies_entry_into_the_organs_that_know_it()
    {
        var organs = Worlds.Read(Bodies.WithOrgans("field")).Body!.Organs;
        var set = WorldBuilder.Build(Worlds.Read(Bodies.WithOrgans("field"))).Body!.Organs!;
        double[] factors = [3, 4, 0.5, 1];
        for (var organ = 0; organ < organs.Count; organ++)
            Assert.Equal(factors[organ], set.EntryPerMin(organ, 0) / set.EntryPerMin(organ, 1), 1e-12);
    }

    [Theory]
    [InlineData("field")]
    [InlineData("discrete")]
    [InlineData("hybrid")]
    public void No_vesicle_is_lost_or_made_in_a_body_with_organs(string transport)
    {
        var worst = 0.0;
        var world = Worlds.Run(Worlds.Read(Bodies.WithOrgans(transport)), each: now =>
        {
            for (var population = 0; population < 2; population++) worst = Math.Max(worst, Math.Abs(Bodies.Residual(now, population)) / Math.Max(1, Bodies.Made(now, population)));
        });
        var (body, organs) = (world.Body!, world.Body!.Organs!);
        Assert.True(body.Plasma.Removed(1) > 10 && body.Plasma.Seeded(1) > 100 && body.Plasma.ToOrgans(1) > 100 && organs.Released(0, 1) > 10);
        Assert.True(world.Tissues[1].Exosomes[1].Ledger.Arrived > 10 && organs.Internalised(1, 1) > 1 && organs.Niche(1) > 0 && organs.Niche(2) > 0);
        Assert.InRange(worst, 0, 1e-12);
        for (var population = 0; population < 2; population++)
        {
            Assert.InRange(Math.Abs(body.Plasma.Residual(population)) / Bodies.Made(world, population), 0, 1e-12);
            var entered = 0.0;
            for (var organ = 0; organ < organs.Count; organ++) entered += organs.Organs[organ].Site is null ? organs.Entered(organ, population) - organs.Released(organ, population) : 0;
            Assert.Equal(entered, organs.Held(population), 1e-12 * Bodies.Made(world, population));
        }
    }

    [Theory]
    [InlineData("field")]
    [InlineData("discrete")]
    public void Organs_have_the_same_bits_on_any_number_of_threads_and_after_a_restart(string transport)
    {
        var scenario = Worlds.Read(Bodies.WithOrgans(transport, "3 h"));
        var whole = Worlds.Run(scenario).Hash();
        Assert.Equal(whole, Worlds.Run(scenario, 3).Hash());
        Assert.Equal(whole, Half(scenario).Hash());
    }

    /// <summary>With a constant source P* = r/(r + 1/T_P), r = k_P H, reached as e^{−(r + 1/T_P)t} (science 1.7).</summary>
    [Fact]
    public void A_niche_reaches_its_equilibrium_and_outlasts_its_cause()
    {
        var body = Bodies.Alone("{organs: {lung: {share: 1, degradation: 0.1 1/min, niche: {half_max: 1e6, hill: 2}}}, exosomes: {exo: {internalisation: 0.1 1/min}}}");
        // Content in equilibrium: what is injected over what is degraded.
        const double step = 60, content = 2e6;
        void Run(int days, double perMin)
        {
            for (var n = 0; n < days * 24; n++)
            {
                body.Plasma.Inject(0, perMin * step);
                body.Advance(0, step);
            }
        }

        Run(300, content * 0.1);
        var drive = 0.1 * 0.8;
        var steady = drive / (drive + (1 / 30.0));
        Assert.Equal(content, body.Organs!.Internalised(0, 0), 1e-6 * content);
        Assert.Equal(steady, body.Organs.Niche(0), 1e-6);
        Run(1, 0);
        var start = body.Organs.Niche(0);
        Run(30, 0);
        Assert.Equal(Math.Exp(-1), body.Organs.Niche(0) / start, 1e-6);
    }

    /// <summary>Without macrophages entry is 1 − 0.95 of what it was: an area under the curve, and a time, twenty times as large.</summary>
    [Fact]
    public void Depletion_of_macrophages_slows_entry_by_their_share()
    {
        double Left(double factor, double minutes)
        {
            var body = Bodies.Alone("{exosomes: {exo: {initial: 1e9}}, organs: {liver: {}}}");
            body.Organs!.MacrophageFactor = factor;
            for (var n = 0; n < minutes / 6; n++) body.Advance(0, 6);
            return body.Plasma.Particles[0] / 1e9;
        }

        Assert.Equal(0.5, Left(1, 30), 1e-9);
        Assert.Equal(0.5, Left(0, 600), 1e-9);
    }

    [Fact]
    public void Depleted_macrophages_come_back_with_their_half_life()
    {
        var scenario = Worlds.Read(Bodies.Empty("{preset: mouse, organs: {liver: {}}}")
            + "\ntreatments:\n  clodronate: {macrophage_depletion: {half_life: 2 h}}\nevents:\n  - {at: 1 h, give: {treatment: clodronate, amount: 0.8}}\n");
        var seen = new Dictionary<double, double>();
        Worlds.Run(scenario, each: now => seen[now.TimeMin] = now.Treatments!.Level(0, now));
        Assert.Equal(0, seen[60]);
        Assert.Equal(0.8 / 2, seen[180], 1e-12);
        Assert.Equal(0.8 / 8, seen[420], 1e-12);
    }

    /// <summary>Half of a run, then the rest in another world with the state of the first.</summary>
    private static World Half(Scenario scenario)
    {
        using var team = new WorkTeam(1);
        var (first, second) = (WorldBuilder.Build(scenario), new World(scenario));
        var stepper = new Stepper(first, team);
        while (first.Step < first.TotalSteps / 2) stepper.Step();
        var saved = new MemoryExchange();
        first.Exchange(saved);
        second.Exchange(saved.Restore());
        stepper = new Stepper(second, team);
        while (second.Step < second.TotalSteps) stepper.Step();
        return second;
    }

    /// <summary>The signal of a rule: cells of the organ's site respond to its niche, those of another site do not.</summary>
    [Fact]
    public void Cells_respond_to_the_niche_of_the_organ_they_live_in()
    {
        var text = Bodies.WithOrgans("field", "2 h")
            + "\nrules:\n  - in cell, niche increases migration speed from 0.3 um/min towards 3 um/min, half-max 1e-6, Hill power 1\n";
        var world = Worlds.Run(Worlds.Read(text));
        double[] niches = [.. world.Tissues.Select(tissue => tissue.Niche)];
        Assert.Equal(0, niches[0]);
        Assert.InRange(niches[1], 1e-9, 1);
        for (var site = 0; site < 2; site++)
        {
            var niche = niches[site];
            Assert.Equal(0.3 + (2.7 * niche / (1e-6 + niche)), world.Tissues[site].Behaviours.View(BehaviourKind.MigrationSpeed)[0], 1e-9);
        }
    }
}
