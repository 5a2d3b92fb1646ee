using Exocosm.Engine.Behaviours;
using Xunit;

namespace Exocosm.Tests.Engine.Treatments;

public sealed class DendriticVaccineTests
{
    [Fact]
    public void A_vaccine_arms_dendritic_cells_of_its_antigen_and_changes_nothing_else()
    {
        var (given, free) = (Worlds.Run(Worlds.Read(Text("5"))), Worlds.Run(Worlds.Read(Text("0"))));
        var (with, without) = (given.Body!.LymphNode!, free.Body!.LymphNode!);
        Assert.Equal(5 * Math.Pow(0.5, 1.0 / 72), with.ArmedDendriticCells(1), 1e-6);
        Assert.Equal(0, with.ArmedDendriticCells(0));
        Assert.Equal(without.Effectors(0), with.Effectors(0));
        Assert.True(with.Effectors(1) > without.Effectors(1));
        Assert.Equal([1.0], given.Body.Plasma.EliminationFactor);
        Assert.Equal([1.0], given.Body.Plasma.SeedingFactor);
        Assert.Equal([0.0], given.Body.Plasma.DeviceClearance);
        Assert.All(BehaviourBases.Of(given.Scenario), row =>
            Assert.Equal(row.PerType[0], given.Tissues[0].Behaviours.View(row.Behaviour.Kind, row.Behaviour.Index)[0]));
    }

    private static string Text(string amount) => $$"""
        exocosm: 1
        name: vaccine
        time: {end: 1 h, phenotype_step: 6 min, mechanics_step: 6 min}
        exosomes:
          exo: {transport: field, step: 1 min}
        cell_types:
          cell: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day} }, mechanics: {movable: false}, exosomes: {exo: {release: {}, uptake: {} } } }
        sites:
          box: {size: [60 um, 60 um, 60 um], voxel: 20 um, initial: [random: {count: 5, type: cell}]}
        body: {lymph_node: {antigens: {bulk: {cells: {cell: 1} }, stem: {cells: {cell: 1} } } } }
        treatments: {vaccine: {dendritic_vaccine: {antigen: stem} } }
        events: [{at: 0 h, give: {treatment: vaccine, amount: {{amount}} } }]
        """;
}
