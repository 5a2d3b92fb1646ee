namespace Exocosm.Tests.Engine.LymphNode;

/// <summary>Scenarios with a draining lymph node.</summary>
internal static class Nodes
{
    /// <summary>A node whose lymph and load empty within hours, in a tissue without cells.</summary>
    public static string Alone(string rates = "", string more = "", string learning = "0.1 1/day") => $$$"""
        exocosm: 1
        name: node
        time: {end: 1 day, phenotype_step: 6 min}
        exosomes:
          loud: {}
          quiet: {}
        cell_types:
          TA: {}
          CSC: {}
        sites:
          tumour: {size: [20 um, 20 um, 20 um], voxel: 20 um}
        body:
          lymph_transit: 30 min
          lymph_node:
            load_half_life: 30 min
            tolerance: {exosomes: [loud], rate: {{{learning}}}}
            antigens:
              tumour: {cells: {TA: 1}{{{rates}}}}{{{more}}}
        """;

    /// <summary>Two sites, one of which stands for three pieces; effectors come to them, and others by themselves.</summary>
    public static string Two(string drains = "[here, there]", string transport = "field") => $$$"""
        exocosm: 1
        name: two
        seed: 4
        time: {end: 6 h, phenotype_step: 6 min}
        exosomes:
          exo: {transport: {{{transport}}}, drainage: 0.1 1/min, step: 1 min}
        cell_types:
          TA:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            exosomes: {exo: {release: {mode: direct, secretion: 60 1/h} } }
          CSC: {inherits: TA}
          CD8:
            role: host
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            exosomes: {exo: {uptake: {} } }
        sites:
          here:
            size: [100 um, 100 um, 100 um]
            voxel: 20 um
            represents: 3
            influx: {CD8: {rate: 2 1/h, enters: anywhere, at_most: 1000}}
            initial: [{random: {count: 30, type: TA}}, {random: {count: 20, type: CSC}}]
          there:
            size: [100 um, 100 um, 100 um]
            voxel: 20 um
            initial: [{random: {count: 30, type: TA}}, {random: {count: 20, type: CSC}}]
        body:
          lymph_transit: 1 min
          lymph_node:
            drains: {{{drains}}}
            load_half_life: 1e5 day
            antigens:
              tumour: {cells: {TA: 1, CSC: 0.5}, reference: 100, effectors: CD8, priming: 2000 1/day, recruitment: 4 1/day}
        """;
}
