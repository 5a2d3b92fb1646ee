using Exocosm.Engine.Immune;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Immune;

public sealed class CheckpointTests
{
    private const string Niche = """
        exocosm: 1
        name: evasion
        seed: 3
        time: {end: 30 h, phenotype_step: 6 min, mechanics_step: 6 min}
        cargo: {other: {class: mirna}, PD-L1: {library: PD-L1}}
        exosomes: {exo: {size: {geometric_sd: 1.0001}, degradation: 0.1 1/min, drainage: 0 1/min, matrix: {binding: 0 1/min}, cargo: {other: {copies: 7}, PD-L1: {copies: 10}}}}
        cell_types:
          target:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            mechanics: {movable: false}
            exosomes: {exo: {release: {mode: direct, secretion: 1000 1/min}}}
          killer:
            inherits: target
            exosomes: {exo: {release: off, uptake: {max_bound: unlimited, unbinding: 0 1/min}}}
            attack: {targets: {target: 1}, attachment: 1e9 1/min, detachment: 0 1/min, hits: 1000, checkpoint: {ligand: PD-L1}}
        sites:
          well: {size: [100 um, 100 um, 100 um], voxel: 100 um, initial: [{list: {cells: "x,y,z,type\n0,0,0,target\n16,0,0,killer\n"}}]}
        events: [{at: 20 h, scale: {type: target, behaviour: exo secretion, factor: 0}}]
        """;

    /// <summary>Φ = Φ_max (1 − θ_R) L/(K_L + L) with L = (L_cell + w B)(1 − θ_L), worked out by hand.</summary>
    [Theory]
    [InlineData(0, 0, 1, 0, 0, 0)]
    [InlineData(100, 0, 1, 0, 0, 0.8 * 100 / 200)]
    [InlineData(0, 50, 2, 0, 0, 0.8 * 100 / 200)]
    [InlineData(100, 100, 1, 0, 0, 0.8 * 200 / 300)]
    [InlineData(100, 100, 1, 0.5, 0, 0.8 * 100 / 200)]
    [InlineData(100, 100, 1, 0, 0.5, 0.4 * 200 / 300)]
    [InlineData(100, 100, 1, 1, 0, 0)]
    [InlineData(100, 100, 1, 0, 1, 0)]
    [InlineData(200, 100, 2, 0.25, 0.5, 0.4 * 300 / 400)]
    public void Evasion_is_as_worked_out_by_hand(double onTarget, double onVesicles, double weight, double ligand, double receptor, double expected)
    {
        var tissue = WorldBuilder.Build(Worlds.Read(Niche)).Tissues[0];
        tissue.Behaviours.Base(new BehaviourRef(BehaviourKind.CargoExpression, 1))[0] = onTarget;
        tissue.Behaviours.Base(new BehaviourRef(BehaviourKind.CargoExpression, 0))[0] = 1e6;
        tissue.Exosomes[0].Columns.BoundCopies[1].Values[1] = onVesicles;
        tissue.Exosomes[0].Columns.BoundCopies[1].Values[0] = 1e6;
        (tissue.Milieu.LigandOccupancy[1], tissue.Milieu.ReceptorOccupancy[1]) = (ligand, receptor);
        (tissue.Milieu.LigandOccupancy[0], tissue.Milieu.ReceptorOccupancy[0]) = (0.9, 0.9);
        var checkpoint = new Checkpoint(new CheckpointPlan(1, 0.8, 100, weight), tissue);
        checkpoint.Refresh();
        Assert.Equal(expected, checkpoint.Evasion(1, 0), 12);
    }

    /// <summary>
    /// Once exosomes stop coming, free ones are lost at k and bound ones internalised at k_int (half-life 35 min):
    /// B = B₀ (k e^{−k_int t} − k_int e^{−kt})/(k − k_int), and hits recover within hours.
    /// </summary>
    [Fact]
    public void Hits_recover_within_hours_of_the_last_exosome()
    {
        var evasion = new List<double>();
        Worlds.Run(Worlds.Read(Niche), each: world => evasion.Add(world.Tissues[0].Immune!.Evasion!.Values[1]));
        const double loss = 0.1 + (333 / 1e6), entry = 0.02;
        var first = Copies(evasion[199]);
        Assert.Equal(10 * 333 * (1000 / (loss * 1e6)) / entry, first, 0.02 * first);
        for (var step = 5; step <= 60; step += 5)
        {
            var expected = first * ((loss * Math.Exp(-entry * 6 * step)) - (entry * Math.Exp(-loss * 6 * step))) / (loss - entry);
            Assert.InRange(Copies(evasion[199 + step]), 0.95 * expected, 1.05 * expected);
        }

        Assert.True(1 - evasion[199] < 0.3);
        Assert.True(1 - evasion[199 + 60] > 0.95);

        static double Copies(double phi) => 100 * phi / (0.8 - phi);
    }
}
