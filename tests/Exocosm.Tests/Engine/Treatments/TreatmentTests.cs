using Exocosm.Engine.Behaviours;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Treatments;

/// <summary>Each treatment on a box of cells: what it changes, by how much, and nothing else.</summary>
public sealed class TreatmentTests
{
    private const string Release = "{mode: mean}";

    [Theory]
    [InlineData("release_inhibitor: {half_life: 1000 day}", "VesiclesPerMvb", 1 - (0.6 * 0.5))]
    [InlineData("release_inhibitor: {half_life: 1000 day, acts_on: ceramide}", "VesiclesPerMvb", 1 - (0.6 * 0.5))]
    [InlineData("release_inhibitor: {half_life: 1000 day, acts_on: escrt}", "VesiclesPerMvb", 1 - (0.4 * 0.5))]
    [InlineData("release_inhibitor: {half_life: 1000 day, acts_on: fusion}", "MvbFusion", 1 - (0.5 * 0.5))]
    [InlineData("release_inhibitor: {half_life: 1000 day, acts_on: formation}", "MvbFormation", 1 - (0.6 * 0.5))]
    [InlineData("uptake_blocker: {half_life: 1000 day}", "ExosomeClearance", 1 - (0.7 * 0.5))]
    [InlineData("chemotherapy: {half_life: 1000 day}", "MvbFormation", 1 + (0.5 * 0.5))]
    public void A_drug_changes_the_step_it_acts_on_and_only_that(string kind, string changed, double factor)
    {
        var world = Worlds.Run(Given(kind, "1", end: "6 min"));
        foreach (var (behaviour, bases) in BehaviourBases.Of(world.Scenario))
        {
            var present = world.Tissues[0].Behaviours.View(behaviour.Kind, behaviour.Index)[0];
            var expected = bases[0] * (behaviour.Kind.ToString() == changed ? factor : 1);
            Assert.Equal(expected, present, Math.Abs(expected) * 1e-5);
        }
    }

    [Fact]
    public void Only_chemotherapy_adds_a_hazard_of_death()
    {
        Assert.Null(Worlds.Run(Given("uptake_blocker: {}", "1", end: "6 min")).Tissues[0].Drugs);
        Assert.NotNull(Worlds.Run(Given("chemotherapy: {}", "1", end: "6 min")).Tissues[0].Drugs);
    }

    [Fact]
    public void A_drug_on_a_ruled_behaviour_multiplies_what_the_rules_gave()
    {
        const string rule = "\nrules: [\"in cell, time increases exo MVB formation towards 40 1/h, half-max 3 min, Hill power 1\"]";
        var (with, without) = (Worlds.Run(Given("release_inhibitor: {half_life: 1000 day, acts_on: formation}", "1", rule)), Worlds.Run(Given("release_inhibitor: {}", "0", rule)));
        var (treated, free) = (Formation(with), Formation(without));
        Assert.Equal(0.7, treated / free, 1e-4);

        static double Formation(World world) => world.Tissues[0].Behaviours.View(BehaviourKind.MvbFormation, 0)[0];
    }

    [Fact]
    public void GW4869_at_its_half_effect_lowers_secretion_by_30_percent_whatever_its_mode()
    {
        foreach (var mode in (string[])["{mode: mean}", "{mode: stochastic}"])
        {
            var (with, without) = (Secreted("100"), Secreted("0"));
            var expected = 1 - (0.6 * 100 / 101);
            Assert.Equal(expected, with / without, mode.Contains("mean", StringComparison.Ordinal) ? 1e-3 : 0.05);

            double Secreted(string amount) => Worlds.Run(
                Given("release_inhibitor: {half_life: 1000 day}", amount, release: mode, end: "10 h")).Tissues[0].Exosomes[0].Ledger.Secreted;
        }
    }

    [Fact]
    public void Full_inhibition_of_what_MVBs_hold_ends_secretion()
    {
        const string kind = "release_inhibitor: {half_life: 1000 day, max_inhibition: 1, half_max: 1e-12}";
        Assert.Equal(0, Worlds.Run(Given(kind, "1", release: "{mode: stochastic}", transport: "discrete")).Tissues[0].Exosomes[0].Ledger.Secreted);
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("0.02 1/min", 0.5)]
    [InlineData("0.001 1/min", 1)]
    public void Chemotherapy_kills_by_its_hazard_in_proportion_to_cycling(string reference, double share)
    {
        const int cells = 4000;
        var text = Colony(cells, "live, rate: 0.01 1/min", $"chemotherapy: {{half_life: 10000 day, max_effect: 0.02 1/min, cycling_reference: {reference} }}", "1")
            .Replace("end: 6 min", "end: 60 min", StringComparison.Ordinal);
        // Only founders are followed, so that divisions do not count: identities below the number of founders.
        var world = Worlds.Run(Worlds.Read(text));
        var ids = world.Tissues[0].Cells;
        var alive = Enumerable.Range(0, ids.Count).Count(c => ids.Id.Values[c] < cells && ids.State.Values[c] == CellState.Live);
        var expected = cells * Math.Exp(-0.01 * share * 60);
        Assert.InRange(alive, expected - (4 * Math.Sqrt(expected * (1 - (expected / cells)))), expected + (4 * Math.Sqrt(expected * (1 - (expected / cells)))));
    }

    [Fact]
    public void Resting_cells_are_spared_and_stem_cells_feel_a_tenth()
    {
        var resting = Worlds.Run(Worlds.Read(Colony(200, "none", "chemotherapy: {max_effect: 10 1/min}", "1"))).Tissues[0];
        Assert.Equal(0, resting.Deaths.Sum());
        var scenario = Worlds.Read(Colony(1, "none", "chemotherapy: {}", "1", role: "stem"));
        Assert.Equal(0.1, scenario.CellTypes[0].Sensitivity[0]);
    }

    [Theory]
    [InlineData("tumour", 1)]
    [InlineData("stem", 0.5)]
    public void Radiation_leaves_the_share_that_the_linear_quadratic_model_says(string role, double sensitivity)
    {
        const int cells = 20_000;
        var world = Worlds.Run(Worlds.Read(Colony(cells, "none", "radiotherapy: {}", "2 Gy", role: role)));
        var expected = Math.Exp(-sensitivity * ((0.3 * 2) + (0.03 * 4)));
        var spread = 4 * Math.Sqrt(expected * (1 - expected) / cells);
        Assert.Equal(1 - expected, (double)world.Tissues[0].Deaths[0] / cells, spread);
    }

    [Fact]
    public void Cells_without_oxygen_survive_as_a_third_of_the_dose()
    {
        const int cells = 20_000;
        var text = Colony(cells, "none", "radiotherapy: {}", "6 Gy") + "\nsubstrates: {oxygen: {boundary: no_flux, initial: 0 mmHg, unit: mmHg, solve: stepped}}";
        var expected = Math.Exp(-((0.3 * 2) + (0.03 * 4)));
        Assert.Equal(1 - expected, (double)Worlds.Run(Worlds.Read(text)).Tissues[0].Deaths[0] / cells, 4 * Math.Sqrt(expected * (1 - expected) / cells));
    }

    [Fact]
    public void Surgery_takes_out_a_ball_but_for_the_residual_and_keeps_the_ledger()
    {
        var world = Worlds.Run(Given("surgery: {radius: 50 um, residual: 0.25}", null, cells: 4000, end: "12 min", at: "6 min", transport: "discrete", release: "{mode: stochastic}"));
        var cells = world.Tissues[0].Cells;
        var inside = Enumerable.Range(0, cells.Count).Count(c =>
            Math.Sqrt(Math.Pow(cells.X.Values[c], 2) + Math.Pow(cells.Y.Values[c], 2) + Math.Pow(cells.Z.Values[c], 2)) <= 50);
        var before = 4000 - cells.Count + inside;
        Assert.InRange(before, 1000, 1400);
        Assert.InRange(inside, (0.25 * before) - (4 * Math.Sqrt(0.1875 * before)), (0.25 * before) + (4 * Math.Sqrt(0.1875 * before)));
        Assert.Equal(0, world.Tissues[0].Exosomes[0].Ledger.WorstRelativeResidual);
    }

    [Theory]
    [InlineData("{at: 0 min, every: 12 min, times: 3, give: {treatment: t, amount: 1}}", 3)]
    [InlineData("{at: 12 min, every: 12 min, give: {treatment: t, amount: 1}}", 9)]
    [InlineData("{at: 6 min, give: {treatment: t, amount: 1}}", 1)]
    [InlineData("{when: burden > 39, every: 30 min, times: 3, give: {treatment: t, amount: 1}}", 3)]
    [InlineData("{when: burden > 40, give: {treatment: t, amount: 1}}", 0)]
    [InlineData("{when: number of cell <= 40, at: 30 min, give: {treatment: t, amount: 1}}", 1)]
    [InlineData("{when: share of stem cells < 1 %, every: 60 min, give: {treatment: t, amount: 1}}", 2)]
    public void Schedules_and_conditions_decide_how_often_it_is_given(string planned, long doses)
    {
        var world = Worlds.Run(Worlds.Read(Worlds.Box("field", Release, end: "2 h")
            + $"\ntreatments: {{t: {{uptake_blocker: {{}} }} }}\nevents: [{planned}]"));
        Assert.Equal(doses, world.Treatments!.Doses(0));
    }

    [Fact]
    public void The_same_bits_come_on_any_number_of_threads()
    {
        var text = Worlds.Box("hybrid", "{mode: stochastic}", cells: 300, end: "4 h").Replace("model: none", "model: live, rate: 1 1/day", StringComparison.Ordinal) + """

            treatments:
              drug: {chemotherapy: {max_effect: 0.1 1/h}}
              gw: {release_inhibitor: {unit: uM}}
              block: {uptake_blocker: {}}
              ray: {radiotherapy: {}}
              cut: {surgery: {radius: 40 um, residual: 0.1}}
            combination: loewe
            events:
              - {at: 0 h, every: 1 h, give: {treatment: drug, amount: 1, over: 30 min}}
              - {at: 30 min, give: {treatment: gw, amount: 5 uM}}
              - {when: burden > 10, every: 1 h, give: {treatment: block, amount: 1}}
              - {at: 2 h, give: {treatment: ray, amount: 1 Gy}}
              - {at: 3 h, give: {treatment: cut}}
            """;
        var hashes = new[] { 1, 2, 3 }.Select(threads => Worlds.Run(Worlds.Read(text), threads).Hash()).Distinct();
        Assert.Single(hashes);
    }

    private static Scenario Given(
        string kind, string? amount, string more = "", string release = Release, string transport = "field", int cells = 40,
        string end = "1 h", string at = "0 min") =>
        Worlds.Read(Worlds.Box(transport, release, cells: cells, end: end)
            + $"\ntreatments: {{t: {{ {kind} }} }}\nevents: [{{at: {at}, give: {{treatment: t{(amount is null ? "" : $", amount: {amount}")} }} }}]{more}");

    private static string Colony(int cells, string cycle, string kind, string amount, string role = "tumour") => $$$"""
        exocosm: 1
        name: colony
        seed: 11
        time: {end: 6 min, phenotype_step: 6 min, mechanics_step: 6 min}
        cell_types:
          cell: {role: {{{role}}}, cycle: {model: {{{cycle}}} }, death: {apoptosis: {rate: 0 1/day} }, mechanics: {movable: false} }
        sites:
          box: {size: [400 um, 400 um, 400 um], voxel: 20 um, initial: [random: {count: {{{cells}}}, type: cell}]}
        treatments: {t: { {{{kind}}} } }
        events: [{at: 0 min, give: {treatment: t, amount: {{{amount}}}} }]
        """;
}
