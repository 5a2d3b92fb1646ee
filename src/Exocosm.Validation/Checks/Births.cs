using Exocosm.Engine.Exosomes;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>Vesicles that one cell gives birth to in a single step, and donors and recipients in a closed box.</summary>
internal static class Births
{
    /// <summary>Nearly all vesicles of 90 nm, for which copies are stated.</summary>
    public const string Fixed = "{median: 90 nm, geometric_sd: 1.0001, min: 89.9 nm, max: 90.1 nm}";

    /// <summary>The default distribution of diameters.</summary>
    public const string Default = "{}";

    /// <summary>Single vesicles just born, at least as many as asked for.</summary>
    /// <param name="atLeast">How many.</param>
    /// <param name="kind">Class of the one cargo.</param>
    /// <param name="load">What a vesicle carries of it.</param>
    /// <param name="size">Distribution of diameters.</param>
    /// <param name="events">Events, in YAML.</param>
    public static Vesicles Of(int atLeast, string kind, string load, string size, string events = "[]")
    {
        // Ten standard deviations more than needed, as releases are a Poisson number.
        var hourly = 10 * (atLeast + (10 * Math.Sqrt(atLeast)));
        var world = Trials.Run(Trials.Read(FormattableString.Invariant($$$"""
            exocosm: 1
            name: births
            seed: 5
            time: {end: 6 min, phenotype_step: 6 min, mechanics_step: 6 min}
            cargo:
              c: {class: {{{kind}}}, half_life: 24 h}
            exosomes:
              exo:
                transport: discrete
                size: {{{size}}}
                cargo: {c: {{{load}}}}
                matrix: {binding: 0 1/min, release: 0 1/min}
                degradation: 0 1/min
                drainage: 0 1/min
                step: 6 min
            cell_types:
              cell:
                cycle: {model: none}
                death: {apoptosis: {rate: 0 1/day}}
                mechanics: {movable: false}
                cargo: {c: 100}
                exosomes: {exo: {release: {mode: direct, secretion: {{{hourly}}} 1/h} } }
            sites:
              box:
                size: [120 um, 120 um, 120 um]
                voxel: 20 um
                initial:
                  - random: {count: 1, type: cell}
            events: {{{events}}}
            """)));
        return ((VesicleCarrier)world.Tissues[0].Exosomes[0].Carrier).Vesicles;
    }

    /// <summary>Ten donors that take nothing up and ten recipients in a closed, well-mixed box.</summary>
    /// <param name="transport">field or discrete.</param>
    /// <param name="cargo">Cargo species, in YAML.</param>
    /// <param name="loads">What a vesicle carries, in YAML.</param>
    /// <param name="secretion">Vesicles a donor and hour.</param>
    /// <param name="uptake">How recipients take up, in YAML.</param>
    /// <param name="end">For how long.</param>
    /// <param name="size">Distribution of diameters.</param>
    /// <param name="events">Events, in YAML.</param>
    public static Scenario DonorsAndRecipients(
        string transport, string cargo, string loads, double secretion, string uptake, string end, string size = Fixed, string events = "[]") =>
        Trials.Read(FormattableString.Invariant($$$"""
            exocosm: 1
            name: donors and recipients
            seed: 5
            time: {end: {{{end}}}, phenotype_step: 6 min, mechanics_step: 6 min}
            cargo: {{{cargo}}}
            exosomes:
              exo:
                transport: {{{transport}}}
                size: {{{size}}}
                cargo: {{{loads}}}
                medium: {diffusion: 1e5 um^2/min}
                matrix: {binding: 0 1/min, release: 0 1/min}
                degradation: 0 1/min
                drainage: 0 1/min
                step: 0.5 min
            cell_types:
              donor:
                cycle: {model: none}
                death: {apoptosis: {rate: 0 1/day}}
                mechanics: {movable: false, adhesion: 0 um/min, repulsion: 0 um/min}
                cargo: {c: 100}
                exosomes: {exo: {release: {mode: direct, secretion: {{{secretion}}} 1/h} } }
              recipient:
                inherits: donor
                cargo: {c: 0}
                exosomes: {exo: {release: off, uptake: {{{uptake}}} } }
            sites:
              box:
                size: [120 um, 120 um, 120 um]
                voxel: 40 um
                initial:
                  - random: {count: 10, type: donor}
                  - random: {count: 10, type: recipient}
            events: {{{events}}}
            """));

    /// <summary>A value of each living cell of the second type.</summary>
    public static IEnumerable<int> Recipients(World world) =>
        Enumerable.Range(0, world.Tissues[0].Cells.Count).Where(cell => world.Tissues[0].Cells.Type.Values[cell] == 1);
}
