using Exocosm.Engine.State;
using Exocosm.Engine.Treatments;
using Exocosm.Model.Scenarios;

namespace Exocosm.Validation.Checks;

/// <summary>Radiation, surgery and chemotherapy against closed formulas.</summary>
internal static class TreatmentChecks
{
    private const string Group = "Treatments";
    private const int Decided = 60;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "treatment.radiation", Group, "20,000 cells and 20,000 stem cells after one and three fractions of 2 Gy.",
            "Linear-quadratic survival exp(-s(0.3 D + 0.03 D^2)) per fraction: 0.48675 at 2 Gy; stem cells s = 0.5; 30 fractions 4.161e-10, stem cells 35 fractions 3.372e-6",
            CheckLength.Quick, Radiation),
        new(
            "treatment.control", Group, "300 tumours of 10,000 stem cells after 35 fractions of 2 Gy: share without a survivor.",
            "Tumour control probability exp(-N SF) = 0.9668", CheckLength.Extended, Control),
        new(
            "treatment.recurrence", Group, "1,000 resected tumours of 1,000 stem cells, each cell left behind with probability 0.002: share that comes back.",
            "1 - exp(-m(1 - q)) = 0.632 with m = 2 and q = 0.5 of the check hierarchy.extinction", CheckLength.Quick, Recurrence),
        new(
            "treatment.stem-share", Group, "Stem-cell share of a growing hierarchy before, at the end of, and after three days of a drug that stem cells feel a tenth of.",
            "Direction: the share rises while the drug is there and falls back after; before it is 0.91506 % (hierarchy.exponential)", CheckLength.Quick, StemShare),
    ];

    private static Finding[] Radiation()
    {
        const int cells = 20_000;
        Finding Survivors(string quantity, string role, double sensitivity, int fractions)
        {
            var expected = Math.Pow(LinearQuadratic.Survival(2, 0.3, 0.03, sensitivity), fractions);
            var world = Trials.Run(Irradiated(cells, role, fractions));
            return Finding.OfStandardError(
                quantity, expected, 1 - ((double)world.Tissues[0].Deaths[0] / cells), Math.Sqrt(expected * (1 - expected) / cells));
        }

        return
        [
            Finding.Within("survival at 2 Gy, formula", 0.48675, LinearQuadratic.Survival(2, 0.3, 0.03), 1e-5),
            Finding.Within("survival of 30 fractions of 2 Gy, formula", 4.161e-10, Math.Pow(LinearQuadratic.Survival(2, 0.3, 0.03), 30), 1e-3),
            Finding.Within("survival of stem cells of 35 fractions of 2 Gy, formula", 3.372e-6, Math.Pow(LinearQuadratic.Survival(2, 0.3, 0.03, 0.5), 35), 1e-3),
            Survivors("survival at 2 Gy, cells", "tumour", 1, 1),
            Survivors("survival of three fractions, cells", "tumour", 1, 3),
            Survivors("survival of three fractions, stem cells", "stem", 0.5, 3),
        ];
    }

    private static Finding[] Control()
    {
        const int tumours = 300, cells = 10_000;
        var expected = Math.Exp(-cells * Math.Pow(LinearQuadratic.Survival(2, 0.3, 0.03, 0.5), 35));
        var controlled = Trials.Replicates(Irradiated(cells, "stem", 35), tumours, world => world.Tissues[0].Deaths[0] == cells ? 1 : 0);
        return
        [
            Finding.Within("control of 10,000 stem cells, formula", 0.9668, expected, 1e-4),
            Finding.OfStandardError("share of tumours without a survivor", expected, controlled.Average(), Math.Sqrt(expected * (1 - expected) / tumours)),
        ];
    }

    private static Scenario Irradiated(int cells, string role, int fractions) => Trials.Read(FormattableString.Invariant($$$"""
        exocosm: 1
        name: radiation
        seed: 21
        time: {end: {{{6 * fractions}}} min, phenotype_step: 6 min, mechanics_step: 6 min}
        cell_types:
          cell: {role: {{{role}}}, cycle: {model: none}, death: {apoptosis: {rate: 0 1/day, duration: 1 min}}, mechanics: {movable: false}}
        sites: {box: {size: [8000 um, 8000 um, 8000 um], voxel: 400 um, initial: [random: {count: {{{cells}}}, type: cell}]}}
        treatments: {ray: {radiotherapy: {} } }
        events: [{at: 0 min, every: 6 min, times: {{{fractions}}}, give: {treatment: ray, amount: 2 Gy}}]
        """));

    private static Finding[] Recurrence()
    {
        const int tumours = 1000;
        var scenario = Trials.Read("""
            exocosm: 1
            name: recurrence
            seed: 31
            time: {end: 120 day, phenotype_step: 1 day, mechanics_step: 1 day}
            cell_types:
              CSC:
                role: stem
                cycle: {model: live, rate: 1 1/day}
                death: {apoptosis: {rate: 0.05 1/day}}
                mechanics: {movable: false}
                division: {symmetric_renewal: 0.3, asymmetric: 0.6, symmetric_differentiation: 0.1, differentiates_into: D}
              D: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {movable: false}}
            sites: {bed: {size: [8000 um, 8000 um, 8000 um], voxel: 400 um, initial: [random: {count: 1000, type: CSC}]}}
            treatments: {resection: {surgery: {residual: 0.002}}}
            events: [{at: 0 day, give: {treatment: resection}}]
            """);
        const double expected = 0.632120558828558;
        var recurred = Trials.Replicates(scenario, tumours, world => Stem(world) > 0 ? 1 : 0, each: world =>
        {
            // What is decided, and what stem cells leave behind, need not be computed.
            var (cells, decided) = (world.Tissues[0].Cells, Stem(world) >= Decided);
            var gone = new bool[cells.Count];
            var kept = 0;
            for (var cell = 0; cell < gone.Length; cell++) gone[cell] = cells.Type.Values[cell] != 0 || (decided && kept++ >= Decided);
            cells.Remove(gone);
        });
        return [Finding.OfStandardError("share of tumours that come back", expected, recurred.Average(), Math.Sqrt(expected * (1 - expected) / tumours))];
    }

    private static int Stem(World world)
    {
        var cells = world.Tissues[0].Cells;
        return Enumerable.Range(0, cells.Count).Count(cell => cells.Type.Values[cell] == 0 && cells.State.Values[cell] == CellState.Live);
    }

    private static Finding[] StemShare()
    {
        // Founders in the mix of exponential growth, so that the share is at rest until the drug comes.
        var mix = new Theory.HierarchyMeanField(1, 0.2, 0.7, 0.1, 1, 5, TerminalDeath: 0.1).ExponentialMix();
        var scale = 100 / mix[0];
        var types = string.Concat(Enumerable.Range(0, 5).Select(i => FormattableString.Invariant(
            $"  T{i}: {{inherits: CSC, role: tumour, division: {{symmetric_renewal: 0, asymmetric: 0, symmetric_differentiation: 1, differentiates_into: {(i < 4 ? $"T{i + 1}" : "D")}}}}}\n")));
        var founders = string.Join(", ", mix.Select((number, i) => FormattableString.Invariant(
            $"random: {{count: {(int)Math.Round(number * scale)}, type: {(i == 0 ? "CSC" : i <= 5 ? $"T{i - 1}" : "D")}}}")).Select(item => "{" + item + "}"));
        var scenario = Trials.Read($$$"""
            exocosm: 1
            name: stem-share
            seed: 41
            time: {end: 21 day, phenotype_step: 6 h, mechanics_step: 6 h}
            cell_types:
              CSC:
                role: stem
                cycle: {model: live, rate: 1 1/day}
                death: {apoptosis: {rate: 0 1/day, duration: 1 min}}
                mechanics: {movable: false}
                division: {symmetric_renewal: 0.2, asymmetric: 0.7, symmetric_differentiation: 0.1, differentiates_into: T0}
            {{{types.TrimEnd('\n')}}}
              D: {inherits: CSC, role: tumour, cycle: {model: none}, death: {apoptosis: {rate: 0.1 1/day, duration: 1 min} } }
            sites: {box: {size: [8000 um, 8000 um, 8000 um], voxel: 400 um, initial: [{{{founders}}}]}}
            treatments: {drug: {chemotherapy: {half_life: 2 h, max_effect: 0.04 1/h} } }
            events: [{at: 0 day, give: {treatment: drug, amount: 120, over: 3 day}}]
            """);
        var shares = new List<double>();
        Trials.Run(scenario, each: world =>
        {
            var cells = world.Tissues[0].Cells;
            var living = Enumerable.Range(0, cells.Count).Count(cell => cells.State.Values[cell] == CellState.Live);
            shares.Add((double)Stem(world) / living);
        });
        var (before, during, after) = (0.0091506, shares[11], shares[83]);
        return
        [
            Finding.Between("share at the end of the drug over that before", 1.2, 100, during / before),
            Finding.Between("share 18 days later over that at the end of the drug", 0, 0.8, after / during),
        ];
    }
}
