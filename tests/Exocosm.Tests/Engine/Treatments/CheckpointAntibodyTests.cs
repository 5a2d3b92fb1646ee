using Exocosm.Engine.State;
using Exocosm.Engine.Treatments;
using Xunit;

namespace Exocosm.Tests.Engine.Treatments;

public sealed class CheckpointAntibodyTests
{
    private const double PlasmaMl = 3150;

    /// <summary>X = ½[(A + L + K) − √((A + L + K)² − 4AL)].</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(100, 0.17, 0.1)]
    [InlineData(1e-6, 10, 0.1)]
    [InlineData(5, 0, 0.1)]
    public void Bound_antibody_is_at_the_analytic_equilibrium(double antibody, double target, double dissociation)
    {
        var bound = AntibodySink.Bound(antibody, target, dissociation);
        var sum = antibody + target + dissociation;
        Assert.Equal(0.5 * (sum - Math.Sqrt((sum * sum) - (4 * antibody * target))), bound, 1e-9 * sum);
        if (bound > 0) Assert.Equal(dissociation, (antibody - bound) * (target - bound) / bound, 1e-6 * dissociation);
    }

    [Fact]
    public void Molecules_become_nanomolar() => Assert.Equal(1, AntibodySink.Nanomolar(6.02214076e23 * 1e-9 * 3.15, PlasmaMl), 1e-12);

    [Theory]
    [InlineData("ligand")]
    [InlineData("receptor")]
    public void It_covers_what_it_blocks_by_its_free_concentration_and_nothing_else(string blocks)
    {
        var world = Worlds.Run(Worlds.Read(Text($"blocks: {blocks}, half_life: 10000 day", "0.3 nM", body: false)));
        var milieu = world.Tissues[0].Milieu;
        var (covered, other) = blocks == "ligand"
            ? (milieu.LigandOccupancy, milieu.ReceptorOccupancy)
            : (milieu.ReceptorOccupancy, milieu.LigandOccupancy);
        Assert.Equal(0.75, covered[0], 1e-5);
        Assert.Equal(0, other[0]);
        Assert.Equal(0, covered[1]);
    }

    /// <summary>Science 1.9: antibody consumed by exosomal PD-L1 equals the moles bound to the vesicles that went.</summary>
    [Fact]
    public void What_exosomes_soak_up_is_what_was_bound_to_those_that_left_plasma()
    {
        // 1e15 vesicles of ten copies in 3150 mL are 5.27 nM of ligand; the antibody is too dilute and short to cover all of it.
        var scenario = Worlds.Read(Text("half_life: 10 day", "2 nM", body: true));
        CheckpointAntibodyAction Action(World world) => (CheckpointAntibodyAction)world.Treatments!.Action(0);
        var (consumed, expected, gone, covered) = (0.0, 0.0, 0.0, 0.0);
        var end = Worlds.Run(scenario, each: world =>
        {
            var (plasma, action) = (world.Body!.Plasma, Action(world));
            var left = plasma.Eliminated(0) - gone;
            Assert.InRange(Math.Abs(action.Residual), 0, 1e-12);

            // Vesicles that left in a step take antibody at the next one's start, with the share that was covered.
            Assert.Equal(expected, action.Consumed - consumed, 1e-12);
            consumed = action.Consumed;
            var target = AntibodySink.Nanomolar((plasma.Particles[0] + left) * 10, PlasmaMl);
            covered = action.Bound / target;
            expected = AntibodySink.Nanomolar(left * 10 * covered, PlasmaMl);
            gone = plasma.Eliminated(0);
        });
        Assert.InRange(Action(end).Consumed, 0.5, 2);
        Assert.True(Action(end).Eliminated > 0);
    }

    private static string Text(string plan, string amount, bool body) => $$"""
        exocosm: 1
        name: antibody
        time: {end: 2 h, phenotype_step: 6 min, mechanics_step: 6 min}
        cargo:
          PD-L1: {library: PD-L1}
          TNC: {library: tenascin-C}
        exosomes:
          exo: {transport: field, step: 1 min, cargo: {PD-L1: {copies: 10} } }
        cell_types:
          cell: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day} }, mechanics: {movable: false} }
        sites:
          box: {size: [60 um, 60 um, 60 um], voxel: 20 um, initial: [random: {count: 1, type: cell}]}
        {{(body ? "body: {plasma_volume: 3150 mL, exosomes: {exo: {half_life: 30 min, seeding: 0 1/min, initial: 1e15} } }" : "")}}
        treatments: {anti: {checkpoint_antibody: {ligand: PD-L1, {{plan}} } } }
        events: [{at: 0 h, give: {treatment: anti, amount: {{amount}} } }]
        """;
}
