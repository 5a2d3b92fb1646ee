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

    /// <summary>Like <see cref="Living"/>, with two populations, tags, organs of which one is the site 'there', a node, a device and all treatments of plasma.</summary>
    public static string WithOrgans(string transport, string end = "5 h")
    {
        var text = Living(transport, end).Replace(
            "cargo:\n  miR", "treatments:\n  device: {extracorporeal_removal: {flow: 0.05 mL/min}}\n  antibody: {anti_exosome_antibody: {half_max: 1}}\n"
                + "  clodronate: {macrophage_depletion: {half_life: 2 h}}\n  carriers: {engineered_exosomes: {population: tagged}}\n"
                + "events:\n  - {at: 1 h, give: {treatment: device, over: 1 h}}\n  - {at: 90 min, give: {treatment: antibody, amount: 2}}\n  - {at: 2 h, give: {treatment: clodronate, amount: 0.9}}\n"
                + "  - {at: 30 min, give: {treatment: carriers, amount: 1e6}}\ncargo:\n  miR", StringComparison.Ordinal);
        text = text.Replace("exosomes:\n  exo:\n", "exosomes:\n  tagged: {tags: [a6b4, avb5], drainage: 0.03 1/min, transport: field}\n  exo:\n", StringComparison.Ordinal);
        return text[..text.IndexOf("body:\n", StringComparison.Ordinal)] + """
            body:
              preset: mouse
              lymph_transit: 2 h
              exosomes:
                exo: {initial: 5000, node_capture: 0.4}
              organs:
                liver: {tropism: {avb5: 2}}
                lung: {share: 0.1, site: there, tropism: {a6b4: 3}, niche: {half_max: 1000}}
                bone: {share: 0.05, tropism: {a6b4: -0.5}, niche: {half_max: 1000, exosomes: [tagged], hill: 2}}
            """;
    }

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

    public static double Made(World world, int population) =>
        world.Body!.Plasma.Injected(population) + world.Tissues.Sum(tissue => tissue.Site.Represents * tissue.Exosomes[population].Ledger.Secreted);

    /// <summary>What was made less where it is and what became of it.</summary>
    public static double Residual(World world, int population)
    {
        var body = world.Body!;
        var sum = Made(world, population);
        foreach (var tissue in world.Tissues)
        {
            var ledger = tissue.Exosomes[population].Ledger;
            sum -= tissue.Site.Represents
                * (ledger.InTissue + ledger.MatrixBound + ledger.CellBound + ledger.Internalised + ledger.Degraded + ledger.Left);
        }

        return sum + (world.Metastasis?.Released(population) ?? 0) - (body.OnTheWay(population) + body.Lymph.Particles[population] + body.Lymph.Captured(population)
            + body.Plasma.Particles[population] + body.Organs!.Held(population) + body.Plasma.Eliminated(population) + body.Plasma.Removed(population));
    }
}
