using Exocosm.Engine.Exosomes;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Engine.Step;

/// <summary>What is put into a running world is found in the next step, and the message names it.</summary>
public sealed class GuardTests
{
    private const string Text = """
        exocosm: 1
        name: guarded
        time: {end: 10 h, phenotype_step: 6 min, mechanics_step: MECHANICS}
        substrates:
          steady: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg, solve: steady}
          stepped: {unit: mM, diffusion: 1e3 um^2/min, decay: 0.01 1/min, initial: 5 mM, solve: stepped, step: 3 min}
        cargo:
          miR: {class: mirna, half_life: 24 h}
        exosomes:
          exo: {transport: field, matrix: {binding: 0.01 1/min, release: 0.01 1/min}, cargo: {miR: {loading: donor_coupled, copies: 2}}}
        cell_types:
          cell:
            cycle: {model: none}
            cargo: {miR: 1000}
            motility: {speed: 0.2 um/min, persistence: 5 min, bias: 0.5, chemotaxis: {stepped: 1}}
            secretion: {steady: {uptake: 5 1/min}, stepped: {uptake: 0.1 1/min}}
            exosomes: {exo: {release: {mode: mean}, uptake: {}}}
        rules:
          - in cell, pressure decreases migration speed towards 0.1 um/min, half-max 1, Hill power 4
        sites:
          box: {size: [120 um, 120 um, 120 um], voxel: 20 um, initial: [random: {count: 30, type: cell}]}
        """;

    public static TheoryData<string, string, string> Places()
    {
        var places = new TheoryData<string, string, string>();
        foreach (var step in new[] { "auto", "0.5 min" })
        {
            places.Add("substrate 0", "field 'steady', ", step);
            places.Add("substrate 1", "field 'stepped', voxel (", step);
            places.Add("free", "field 'exo free, vesicles of size class 0', voxel (", step);
            places.Add("rider", "field 'exo free, miR of size class 0', voxel (", step);
            places.Add("x", "box", step);
            foreach (var column in new[] { "exo mvb", "exo bound", "exo load", "exo endosome miR", "miR copies", "fluid", "nucleus", "target ratio" })
                places.Add(column, "box", step);
        }

        return places;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_value_that_is_not_a_number_stops_the_next_step(string place, string words, string mechanicsStep)
    {
        foreach (var wrong in new[] { double.NaN, double.PositiveInfinity })
        {
            var world = WorldBuilder.Build(Worlds.Read(Text.Replace("MECHANICS", mechanicsStep, StringComparison.Ordinal)));
            using var team = new WorkTeam(1);
            var stepper = new Stepper(world, team);
            for (var n = 0; n < 3; n++) stepper.Step();
            var tissue = world.Tissues[0];
            Put(tissue, place, wrong);

            var fault = Assert.Throws<SimulationFaultException>(stepper.Step);
            Assert.Contains("At 18 min in site 'box'", fault.Message, StringComparison.Ordinal);
            Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        }
    }

    private static void Put(Tissue tissue, string place, double wrong)
    {
        var carrier = (FieldCarrier)tissue.Exosomes[0].Carrier;
        switch (place)
        {
            case "substrate 0":
                tissue.Substrates[0].Values[7] = wrong;
                break;
            case "substrate 1":
                tissue.Substrates[1].Values[7] = wrong;
                break;
            case "free":
                carrier.Free(0)[7] = wrong;
                break;
            case "rider":
                carrier.FreeCopies(0, 0)![7] = wrong;
                break;
            default:
                ((Column<double>)tissue.Cells.Columns.Single(column => column.Name == place)).Values[5] = wrong;
                break;
        }
    }
}
