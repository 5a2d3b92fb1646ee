namespace Exocosm.Validation.Checks;

/// <summary>Scenarios of a box with cells that neither divide, die nor move.</summary>
internal static class Boxes
{
    /// <summary>Identical cells that release and take up one population <c>exo</c> in a closed cube of 120 µm.</summary>
    public static string Identical(string transport, string release, int cells, string end, string more = "", string uptake = "") => $$$"""
        exocosm: 1
        name: box
        seed: 7
        time: {end: {{{end}}}, phenotype_step: 6 min}
        exosomes:
          exo:
            transport: {{{transport}}}
            {{{more}}}
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            mechanics: {movable: false}
            exosomes:
              exo: {release: {{{release}}}, uptake: {{{{uptake}}}}}
        sites:
          box:
            size: [120 um, 120 um, 120 um]
            voxel: 20 um
            initial:
              - random: {count: {{{cells}}}, type: cell}
        """;
}
