using Exocosm.Engine.Exosomes;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>Scenarios of plain space, with few cells or none, and what to read off their fields.</summary>
internal static class Spaces
{
    /// <summary>A closed cube with one population <c>exo</c> and no cells unless placed: no matrix and no losses unless asked for.</summary>
    public static Scenario Exosomes(
        string transport, double diffusion, int voxels, double voxelUm, double step, double end,
        string more = "boundary: no_flux", double degradation = 0, string release = "{mode: direct, secretion: 0 1/h}",
        params (double X, double Y, double Z, int CellType)[] cells)
    {
        var edge = voxels * voxelUm;
        return Place(
            Trials.Read(FormattableString.Invariant($$$"""
                exocosm: 1
                name: space
                seed: 11
                time: {end: {{{end}}} min, phenotype_step: {{{Math.Min(end, 6)}}} min}
                exosomes:
                  exo:
                    transport: {{{transport}}}
                    {{{more}}}
                    medium: {diffusion: {{{diffusion}}} um^2/min}
                    matrix: {binding: 0 1/min, release: 0 1/min}
                    degradation: {{{degradation}}} 1/min
                    drainage: 0 1/min
                    step: {{{step}}} min
                cell_types:
                  cell:
                    cycle: {model: none}
                    death: {apoptosis: {rate: 0 1/day}}
                    mechanics: {movable: false}
                    exosomes:
                      exo: {release: {{{release}}}}
                sites:
                  box:
                    size: [{{{edge}}} um, {{{edge}}} um, {{{edge}}} um]
                    voxel: {{{voxelUm}}} um
                    initial:
                      - random: {count: 1, type: cell}
                """)),
            cells);
    }

    /// <summary>A box with one substrate <c>s</c>, and cells that take it up and export it only.</summary>
    public static Scenario Substrate(
        string substrate, (int X, int Y, int Z) voxels, double voxelUm, double end, string secretion = "{}",
        string volume = "{}", params (double X, double Y, double Z, int CellType)[] cells) => Place(
            Trials.Read(FormattableString.Invariant($$$"""
                exocosm: 1
                name: space
                seed: 11
                time: {end: {{{end}}} min, phenotype_step: {{{Math.Min(end, 6)}}} min}
                substrates:
                  s: {{{substrate}}}
                cell_types:
                  cell:
                    cycle: {model: none}
                    death: {apoptosis: {rate: 0 1/day}}
                    volume: {{{volume}}}
                    mechanics: {movable: false}
                    secretion: {s: {{{secretion}}}}
                sites:
                  box:
                    size: [{{{voxels.X * voxelUm}}} um, {{{voxels.Y * voxelUm}}} um, {{{voxels.Z * voxelUm}}} um]
                    voxel: {{{voxelUm}}} um
                    initial:
                      - random: {count: 1, type: cell}
                """)),
            cells);

    /// <summary>The same scenario with cells in given places only.</summary>
    public static Scenario Place(Scenario scenario, (double X, double Y, double Z, int CellType)[] cells) =>
        scenario with { Sites = [scenario.Sites[0] with { Initial = [new ListedCells("places", cells)] }] };

    /// <summary>The field that carries the first population.</summary>
    public static FieldCarrier Field(World world) => (FieldCarrier)world.Tissues[0].Exosomes[0].Carrier;

    /// <summary>Concentrations of the first substrate.</summary>
    public static double[] Values(World world) => world.Tissues[0].Substrates[0].Values;

    /// <summary>‖got − expected‖ / ‖expected‖ over all voxels.</summary>
    public static double RelativeL2(double[] got, Func<int, double> expected)
    {
        var (difference, all) = (0.0, 0.0);
        for (var voxel = 0; voxel < got.Length; voxel++)
        {
            var value = expected(voxel);
            difference += (got[voxel] - value) * (got[voxel] - value);
            all += value * value;
        }

        return Math.Sqrt(difference / all);
    }
}
