using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Engine.Step;

/// <summary>Runs alone: the memory that all threads allocate can only be counted while no other test runs.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Warmups = 40;
    private const int Steps = 20;

    [Theory]
    [InlineData("field", "{mode: mean}", 1)]
    [InlineData("field", "{mode: mean}", 3)]
    [InlineData("discrete", "{mode: stochastic}", 1)]
    [InlineData("discrete", "{mode: stochastic}", 3)]
    [InlineData("hybrid", "{mode: stochastic}", 1)]
    [InlineData("hybrid", "{mode: stochastic}", 3)]
    public void A_step_in_which_nothing_is_born_or_dies_allocates_nothing(string transport, string release, int threads) =>
        AllocatesNothing(Busy(transport, release), threads);

    /// <summary>Cells that stay where they are, some of which hold others, touch corpses that nobody takes up, and tire.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_step_in_which_attackers_only_hold_on_allocates_nothing(int threads) => AllocatesNothing(
        Busy("field", "{mode: mean}")
            .Replace("mechanics: {", "mechanics: {movable: false, ", StringComparison.Ordinal)
            .Replace(
                "other: {inherits: cell}",
                "other: {inherits: cell, attack: {targets: {cell: 1}, attachment: 1e6 1/min, detachment: 0 1/min, hit_rate: 0 1/h, checkpoint: {ligand: tag}, exhaustion: {}}, engulf: {corpses: 0 1/min}}",
                StringComparison.Ordinal)
            .Replace("rules:", "rules:\n  - in other, exhaustion decreases attachment rate towards 0 1/min, half-max 0.1, Hill power 1", StringComparison.Ordinal),
        threads);

    /// <summary>Drugs that act on every step of release and uptake, kill nobody, antibodies, a device, carriers, and a condition that is asked in each step.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_step_under_treatment_allocates_nothing(int threads) => AllocatesNothing(
        Busy("field", "{mode: mean}") + """

        treatments:
          drug: {chemotherapy: {max_effect: 0 1/h}}
          other drug: {chemotherapy: {max_effect: 0 1/h}}
          inhibitor: {release_inhibitor: {}}
          blocker: {uptake_blocker: {}}
          antibody: {anti_exosome_antibody: {}}
          device: {extracorporeal_removal: {}}
          checkpoint: {checkpoint_antibody: {ligand: tag}}
          carriers: {engineered_exosomes: {population: exo}}
        events:
          - {at: 0 min, give: {treatment: drug, amount: 1, over: 10 h}}
          - {at: 0 min, give: {treatment: other drug, amount: 1}}
          - {at: 0 min, give: {treatment: inhibitor, amount: 1}}
          - {at: 0 min, give: {treatment: blocker, amount: 1}}
          - {at: 0 min, give: {treatment: antibody, amount: 1}}
          - {at: 0 min, give: {treatment: device, over: 10 h}}
          - {at: 0 min, give: {treatment: checkpoint, amount: 1 nM}}
          - {at: 0 min, give: {treatment: carriers, amount: 1e6, over: 10 h}}
          - {when: burden > 100000, give: {treatment: drug, amount: 1}}
        """,
        threads);

    private static void AllocatesNothing(string text, int threads)
    {
        var world = WorldBuilder.Build(Worlds.Read(text));
        using var team = new WorkTeam(threads);
        var stepper = new Stepper(world, team);
        for (var n = 0; n < Warmups; n++) stepper.Step();

        var (own, all) = (GC.GetAllocatedBytesForCurrentThread(), GC.GetTotalAllocatedBytes(precise: true));
        for (var n = 0; n < Steps; n++) stepper.Step();
        own = GC.GetAllocatedBytesForCurrentThread() - own;
        all = GC.GetTotalAllocatedBytes(precise: true) - all;

        Assert.Equal(0, own);

        // The runner has threads of its own: a few objects are theirs, one object a step would be more.
        Assert.InRange(all, 0, 24 * Steps);
    }

    /// <summary>Steady and stepped substrates, rules on signals of every kind, migration up a gradient, vesicles that come and go.</summary>
    private static string Busy(string transport, string release) => $$$"""
        exocosm: 1
        name: busy
        seed: 5
        time: {end: 10 day, phenotype_step: 6 min}
        substrates:
          oxygen: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg, solve: steady}
          glucose: {unit: mM, diffusion: 1e3 um^2/min, decay: 0.01 1/min, initial: 5 mM, boundary: no_flux, solve: stepped, step: 3 min}
        cargo:
          miR: {class: mirna, half_life: 24 h}
          tag: {class: surface_protein}
        exosomes:
          exo:
            transport: {{{transport}}}
            cargo: {miR: {copies: 2, loading: donor_coupled}, tag: {copies: 3}}
            degradation: 0.2 1/min
            step: 1 min
            boundary: {x_min: open}
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            motility: {speed: 0.2 um/min, persistence: 5 min, bias: 0.5, chemotaxis: {oxygen: 1}}
            mechanics: {affinity: {other: 0.5}}
            secretion: {oxygen: {uptake: 5 1/min}, glucose: {uptake: 0.1 1/min}}
            cargo: {miR: 1000}
            exosomes:
              exo: {release: {{{release}}}, uptake: {unbinding: 0.005 1/min}}
          other: {inherits: cell}
        rules:
          - in cell, oxygen decreases migration speed towards 0.1 um/min, half-max 20 mmHg, Hill power 2
          - in cell, exo load increases cell-cell adhesion towards 0.5 um/min, half-max 2000, Hill power 1.5
          - in other, pressure decreases migration speed towards 0 um/min, half-max 1, Hill power 4
          - in other, contact with cell increases chemotactic response to oxygen towards 2, half-max 3, Hill power 2
        sites:
          box:
            size: [160 um, 160 um, 160 um]
            voxel: 20 um
            initial:
              - spheroid: {count: 120, mix: {cell: 0.5, other: 0.5}}
        body:
          lymph_node: {antigens: {tumour: {cells: {cell: 1} } } }
        """;
}
