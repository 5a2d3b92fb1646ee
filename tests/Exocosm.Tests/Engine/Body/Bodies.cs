using Exocosm.Engine.Body;
using Exocosm.Engine.State;

namespace Exocosm.Tests.Engine.Body;

/// <summary>Scenarios with a body around small pieces of tissue.</summary>
internal static class Bodies
{
    /// <summary>One population in a body alone: a box without cells.</summary>
    public static WholeBody Alone(string body) => WorldBuilder.Build(Worlds.Read(Empty(body))).Body!;

    /// <summary>Two sites of cells that live, die and move, drain fast and are seeded from plasma.</summary>
    public static string Living(string transport, string end = "5 h") => $$$"""
        exocosm: 1
        name: body
        seed: 9
        time: {end: {{{end}}}, phenotype_step: 6 min, mechanics_step: 6 min}
        cargo:
          miR: {class: mirna}
        exosomes:
          exo:
            transport: {{{transport}}}
            cargo: {miR: {copies: 2, loading: donor_coupled}}
            boundary: {x_min: open}
            matrix: {binding: 0.02 1/min, release: 0.02 1/min}
            degradation: 0.005 1/min
            drainage: 0.02 1/min
            step: 1 min
        cell_types:
          cell:
            cycle: {model: live, rate: 2 1/day}
            death: {apoptosis: {rate: 2 1/day, duration: 1 h}}
            motility: {speed: 0.3 um/min}
            cargo: {miR: 500}
            exosomes:
              exo: {release: {mode: stochastic, mvb_formation: 40 1/h}, uptake: {clearance: 1000 um^3/min, unbinding: 0.01 1/min}}
        sites:
          here:
            size: [80 um, 80 um, 80 um]
            voxel: 20 um
            represents: 3
            initial:
              - random: {count: 20, type: cell}
          there:
            size: [60 um, 80 um, 80 um]
            voxel: 20 um
            represents: 2.5
            initial:
              - random: {count: 8, type: cell}
        body:
          lymph_transit: 2 h
          exosomes:
            exo: {seeding: 0.01 1/min, initial: 5000, node_capture: 0.4}
        """;

    public static string Empty(string body) => $$$"""
        exocosm: 1
        name: plasma
        time: {end: 1 day}
        exosomes:
          exo: {}
        cell_types:
          cell: {cycle: {model: none}}
        sites:
          box: {size: [20 um, 20 um, 20 um], voxel: 20 um}
        body: {{{body}}}
        """;
}
