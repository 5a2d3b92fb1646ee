using Exocosm.Engine.State;
using Exocosm.Validation.Theory;

namespace Exocosm.Validation.Checks;

/// <summary>Cycle, death and volume.</summary>
internal static class PhenotypeChecks
{
    private const string Group = "Cycle, death and volume";

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "phenotype.yule", Group, "Sizes of 2,000 clones with a memoryless cycle of rate r after two divisions' time.",
            "Yule process from one cell: mean e^(rt), variance e^(rt)(e^(rt) − 1)", CheckLength.Quick, Yule),
        new(
            "phenotype.ki67-basic", Group, "Shares of Ki67+ cells among the progeny of 3,000 asynchronous founders.",
            "Renewal equation n₋' = 2f − kn₋, n₊' = kn₋ − f, f(t) = kn₋(t − T), 1/k = 4.59 h, T = 15.5 h; in exponential growth 2k/(k + r)e^(−rT) = 1",
            CheckLength.Quick, Ki67Basic),
        new(
            "phenotype.ki67-advanced", Group, "Shares of the three Ki67 phases among the progeny of 3,000 asynchronous founders.",
            "Renewal equation with phases of 3.62 h in the mean, exactly 13.0 h and exactly 2.5 h", CheckLength.Quick, Ki67Advanced),
        new(
            "phenotype.corpses", Group, "A cell killed at once: volumes of its corpse and when it is removed.",
            "C' = −r_C C, N' = −r_N N, F' = −r_F F: exponentials; removed after 516 min (Ghaffarizadeh 2018)", CheckLength.Quick, Corpses),
    ];

    private static Finding[] Yule()
    {
        const int founders = 2000;
        var scenario = Colonies.With(
            Colonies.Read("2 day", "2 h", "  cell: {cycle: {model: live, rate: 1 1/day}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {movable: false}}"),
            founders);
        var sizes = Colonies.Count(Trials.Run(scenario), founders, (_, _) => true);
        var mean = Math.Exp(2);
        return
        [
            Finding.OfMean("mean clone size at rt = 2", mean, sizes),
            Finding.OfMean("variance of clone sizes at rt = 2", mean * (mean - 1), [.. sizes.Select(size => (size - mean) * (size - mean))]),
        ];
    }

    private static List<Finding> Ki67Basic() =>
        Phases("ki67_basic", [new(4.59, Fixed: false, Divides: false), new(15.5, Fixed: true, Divides: true)], ["Ki67−", "Ki67+"]);

    private static List<Finding> Ki67Advanced() => Phases(
        "ki67_advanced",
        [new(3.62, Fixed: false, Divides: false), new(13, Fixed: true, Divides: true), new(2.5, Fixed: true, Divides: false)],
        ["Ki67−", "Ki67+ before mitosis", "Ki67+ after mitosis"]);

    private static List<Finding> Phases(string model, CyclePhase[] phases, string[] names)
    {
        const int founders = 3000;
        var scenario = Colonies.With(
            Colonies.Read("48 h", "2 h", $"  cell: {{cycle: {{model: {model}}}, death: {{apoptosis: {{rate: 0 1/day}}}}, mechanics: {{movable: false}}}}"),
            founders);
        var findings = new List<Finding>();
        Trials.Run(scenario, each: world =>
        {
            var hours = world.TimeMin / 60;
            if (hours is not (6 or 16 or 48)) return;
            var shares = CycleMeanField.Shares(phases, hours);
            for (var phase = 0; phase < phases.Length; phase++)
            {
                var wanted = phase;
                findings.Add(Colonies.Share(
                    $"share of {names[phase]} cells after {hours} h", shares[phase], world, founders, (cells, cell) => cells.Phase.Values[cell] == wanted));
            }
        });
        return findings;
    }

    private static List<Finding> Corpses()
    {
        // So high a rate kills in the first instant.
        var scenario = Colonies.With(
            Colonies.Read("12 h", "5 min", "  cell: {cycle: {model: none}, death: {apoptosis: {rate: 1e9 1/min}}, mechanics: {movable: false}}"), 1);
        var findings = new List<Finding>();
        var (nucleus, cytoplasm, fluid, gone) = (0.0, 0.0, 0.0, 0.0);
        Trials.Run(scenario, each: world =>
        {
            var cells = world.Tissues[0].Cells;
            if (cells.Count == 0 && gone == 0) gone = world.TimeMin;
            if (world.Step == 1) (nucleus, cytoplasm, fluid) = Volumes(cells);
            if (world.TimeMin is not (65 or 305)) return;
            var hours = (world.TimeMin - 5) / 60;
            var now = Volumes(cells);
            findings.Add(Finding.Within($"nuclear solids {hours} h later, µm³", nucleus * Math.Exp(-0.35 * hours), now.Nucleus, 1e-12));
            findings.Add(Finding.Within($"cytoplasmic solids {hours} h later, µm³", cytoplasm * Math.Exp(-1 * hours), now.Cytoplasm, 1e-12));
            findings.Add(Finding.Within($"fluid {hours} h later, µm³", fluid * Math.Exp(-3 * hours), now.Fluid, 1e-12));
        });
        findings.Add(Finding.Between("end of the step in which the corpse is removed, min", 516, 521, gone));
        return findings;
    }

    private static (double Nucleus, double Cytoplasm, double Fluid) Volumes(Cells cells) =>
        (cells.Nucleus.Values[0], cells.Cytoplasm.Values[0], cells.Fluid.Values[0]);
}
