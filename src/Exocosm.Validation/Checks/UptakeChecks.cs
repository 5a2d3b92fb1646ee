using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>Uptake of exosomes and the load that stays.</summary>
internal static class UptakeChecks
{
    private const string Group = "Uptake of exosomes";
    private const double Clearance = 333;
    private const double MostPerMin = 10;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("uptake.closed-box", Group, "20 and 60 cells in a closed, well-mixed box that release 60 vesicles an hour each, for 12 days.",
            "Release and uptake balance: C* = S/κ, whatever the number of cells; E* = S t½/ln 2 = 60·24/ln 2 = 2078", CheckLength.Quick, ClosedBox),
        new("uptake.few-sources", Group, "60 cells, three of which release 300 vesicles an hour each, in a closed, well-mixed box, for 12 days.",
            "Every cell takes up 5 % of 300/h = 15/h; E* = 15·24/ln 2 = 519", CheckLength.Quick, FewSources),
        new("uptake.saturation", Group, "One cell in a large well-mixed reservoir at three concentrations, after five hours.",
            "κC/(1 + κC/V_max), V_max = k_int B_max = 10/min: at C = V_max/κ half of V_max; steady state of dB/dt = κC(1 − B/B_max) − k_int B",
            CheckLength.Quick, Saturation),
        new("uptake.boost", Group, "Two cells share a voxel of a reservoir at low concentration; one takes up three times as fast, until a knock-down at two hours.",
            "At low dose uptake is κC: a boost of clearance by ×3 (α6β4, αvβ5: direction of Hoshino 2015, doi:10.1038/nature15756) raises it by exactly 3, and its loss takes exactly that away",
            CheckLength.Quick, Boost),
    ];

    private static List<Finding> ClosedBox()
    {
        var findings = new List<Finding>();
        foreach (var cells in (int[])[20, 60])
        {
            var before = 0.0;
            var world = Trials.Run(Trials.Read(Box("60 1/h", $"cell: {cells}")), each: w => before = w.Step == w.TotalSteps - 1 ? Internalised(w) : before);
            var step = world.Tissues[0].Exosomes[0].StepMin;
            // The field is read after the losses of a substep: the mean over the substep is half a substep's release higher.
            var volume = world.Tissues[0].Grid.VoxelVolume * world.Tissues[0].Grid.Count;
            var mean = (world.Tissues[0].Exosomes[0].Ledger.InTissue + (cells * step / 2)) / volume;
            findings.Add(Finding.Within($"{cells} cells: C*, 1/µm³", 1 / Clearance, mean, 0.01));
            findings.Add(Finding.Within($"{cells} cells: uptake per cell, 1/h", 60, (Internalised(world) - before) * 10 / cells, 1e-3));
            findings.Add(Finding.Within($"{cells} cells: mean load E*", 60 * 24 / Math.Log(2), MeanLoad(world), 1e-3));
            findings.Add(Finding.Between($"{cells} cells: spread of the load between cells, parts of the mean", 0, 0.01, LoadSpread(world)));
        }

        return findings;
    }

    private static Finding[] FewSources()
    {
        var world = Trials.Run(Trials.Read(Box("300 1/h", "cell: 3, quiet: 57")));
        return
        [
            new Finding("E* by the formula", 519, 15 * 24 / Math.Log(2), 0.5, "3 digits"),
            Finding.Within("mean load E*", 15 * 24 / Math.Log(2), MeanLoad(world), 1e-3),
            Finding.Between("spread of the load between cells, parts of the mean", 0, 0.01, LoadSpread(world)),
        ];
    }

    private static List<Finding> Saturation()
    {
        var findings = new List<Finding>();
        foreach (var relative in (double[])[0.1, 1, 10])
        {
            var start = relative * MostPerMin / Clearance;
            var before = 0.0;
            var world = Trials.Run(
                Spaces.Place(Trials.Read(Reservoir), [(0, 0, 0, 0)]),
                w => Array.Fill(Spaces.Field(w).Free(0), start),
                w => before = w.Step == w.TotalSteps - 1 ? Internalised(w) : before);
            var offered = Clearance * Spaces.Field(world).Free(0).Average();
            findings.Add(Finding.Within(
                FormattableString.Invariant($"uptake at C = {relative} V_max/κ, 1/min"),
                offered / (1 + (offered / MostPerMin)), (Internalised(world) - before) / world.Scenario.Time.PhenotypeStepMin, 0.005));
        }

        return findings;
    }

    private static Finding[] Boost()
    {
        const double boost = 3;
        var scenario = Trials.Read(Reservoir
            .Replace("\nsites:", "\n  tagged:\n    inherits: cell\n    exosomes: {exo: {uptake: {clearance: 999 um^3/min, max_bound: unlimited}}}\nsites:", StringComparison.Ordinal)
            .Replace("max_bound: 500", "max_bound: unlimited", StringComparison.Ordinal)
            + "\nevents:\n  - {at: 2 h, scale: {type: tagged, behaviour: exo uptake, factor: 0.3333333333333333}}\n");
        var before = (Plain: 0.0, Tagged: 0.0);
        var ratio = 0.0;
        double Taken(World world, int cell) =>
            world.Tissues[0].Exosomes[0].Columns.Bound.Values[cell] + world.Tissues[0].Exosomes[0].Columns.Endosome.Values[cell];
        var world = Trials.Run(
            Spaces.Place(scenario with { CellTypes = [.. scenario.CellTypes.Select(Unending)] }, [(1, 1, 1, 0), (1, 1, 1, 1)]),
            w => Array.Fill(Spaces.Field(w).Free(0), 1e-5),
            w =>
            {
                if (w.TimeMin != 120) return;
                before = (Taken(w, 0), Taken(w, 1));
                ratio = before.Tagged / before.Plain;
            });
        return
        [
            Finding.Within("uptake with the boost, parts of uptake without", boost, ratio, 1e-9),
            Finding.Within(
                "uptake after the knock-down, parts of uptake without", 1, (Taken(world, 1) - before.Tagged) / (Taken(world, 0) - before.Plain), 1e-9),
        ];
    }

    /// <summary>Endosomes keep what they get, so that contents are what was ever taken up.</summary>
    private static CellType Unending(CellType type) =>
        type with { Uptake = [.. type.Uptake.Select(uptake => uptake is null ? null : uptake with { EndosomeExitPerMin = 0 })] };

    private static double Internalised(World world) => world.Tissues[0].Exosomes[0].Ledger.Internalised;

    private static double MeanLoad(World world) => Loads(world).Average();

    private static double LoadSpread(World world)
    {
        var mean = MeanLoad(world);
        return Loads(world).Max(load => Math.Abs(load - mean)) / mean;
    }

    private static IEnumerable<double> Loads(World world) =>
        world.Tissues[0].Exosomes[0].Columns.Load.Values.Take(world.Tissues[0].Cells.Count);

    /// <summary>A closed box in which vesicles spread far faster than they are taken up.</summary>
    private static string Box(string secretion, string mix)
    {
        var initial = string.Concat(mix.Split(", ").Select(part => part.Split(": ") is [var type, var count]
            ? $"\n      - random: {{count: {count}, type: {type}}}" : ""));
        return $$$"""
            exocosm: 1
            name: box
            seed: 7
            time: {end: 12 day, phenotype_step: 6 min, mechanics_step: 6 min}
            exosomes:
              exo:
                medium: {diffusion: 1e6 um^2/min}
                matrix: {binding: 0 1/min, release: 0 1/min}
                degradation: 0 1/min
                drainage: 0 1/min
                step: 0.5 min
            cell_types:
              cell:
                cycle: {model: none}
                death: {apoptosis: {rate: 0 1/day}}
                mechanics: {movable: false, adhesion: 0 um/min, repulsion: 0 um/min}
                exosomes:
                  exo: {release: {mode: direct, secretion: {{{secretion}}}}, uptake: {clearance: 333 um^3/min, max_bound: unlimited, load_half_life: 24 h}}
              quiet:
                inherits: cell
                exosomes:
                  exo: {release: {mode: direct, secretion: 0 1/h}}
            sites:
              box:
                size: [120 um, 120 um, 120 um]
                voxel: 40 um
                initial:
            """ + initial + "\n";
    }

    private const string Reservoir = """
        exocosm: 1
        name: reservoir
        seed: 7
        time: {end: 5 h, phenotype_step: 6 min, mechanics_step: 6 min}
        exosomes:
          exo:
            medium: {diffusion: 1e6 um^2/min}
            matrix: {binding: 0 1/min, release: 0 1/min}
            degradation: 0 1/min
            drainage: 0 1/min
            step: 0.5 min
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            mechanics: {movable: false, adhesion: 0 um/min, repulsion: 0 um/min}
            exosomes:
              exo: {release: {mode: direct, secretion: 0 1/h}, uptake: {clearance: 333 um^3/min, max_bound: 500, internalisation: 0.02 1/min, unbinding: 0 1/min}}
        sites:
          box:
            size: [800 um, 800 um, 800 um]
            voxel: 40 um
            initial:
              - random: {count: 1, type: cell}
        """;
}
