namespace Exocosm.Validation.Checks;

/// <summary>The body around the tissue and its draining lymph node.</summary>
internal static class BodyChecks
{
    private const string Group = "The body";
    private const double HourMin = 60;
    private const double DayMin = 1440;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "circulation.device", Group,
            "Forty cells release vesicles at a constant rate and drain into 3150 mL of plasma with a half-life of 30 min; after 30 hours a device clears "
            + "60 mL/min (200 mL/min, of which it extracts 0.3) for four hours.",
            "A constant source R holds R/k_el in plasma; k_el/(k_el + CL/V) of it, 0.548, are left while the device runs, and all are back within hours",
            CheckLength.Quick, Device),
        new(
            "circulation.half-life", Group,
            "Vesicles put into the plasma of a man, of a mouse, and of a man with five times the elimination.",
            "One compartment: N = N₀ 2^(−t/t½)",
            CheckLength.Quick, HalfLife),
        new(
            "circulation.tolerance", Group,
            "Cells load their lymph node with vesicles until day 20 and then release none; k_τ = 0.1/day, T_τ = 30 days.",
            "dτ/dt = k_τ H(E)(1 − τ) − τ/T_τ: under a constant drive r it is r/(r + 1/T_τ) (1 − e^(−(r + 1/T_τ)t)), without drive it falls as e^(−t/T_τ), long after the vesicles are gone",
            CheckLength.Quick, Tolerance),
    ];

    private static Finding[] Device()
    {
        var (before, during, after, inflow) = (0.0, 0.0, 0.0, 0.0);
        var cells = Boxes.Identical("field", "{mode: direct, secretion: 6000 1/h}", 40, "37 h", "drainage: 0.1 1/min\n    step: 3 min");
        var world = Trials.Run(Trials.Read($"{cells}\nbody: {{lymph_transit: 1 h, exosomes: {{exo: {{node_capture: 0}}}}}}"), each: now =>
        {
            var (plasma, drained) = (now.Body!.Plasma, now.Tissues[0].Exosomes[0].Ledger.Drained);
            if (now.TimeMin == 29 * HourMin) inflow = drained;
            if (now.TimeMin == 30 * HourMin) (before, inflow) = (plasma.Particles[0], (drained - inflow) / HourMin);
            if (now.TimeMin == 34 * HourMin) during = plasma.Particles[0];
            if (now.TimeMin == 37 * HourMin) after = plasma.Particles[0];
            plasma.DeviceClearance[0] = now.TimeMin is >= 30 * HourMin and < 34 * HourMin ? 60 : 0;
        });
        var (body, rate) = (world.Body!, world.Body!.Plasma.EliminationPerMin(0));
        return
        [
            Finding.Within("vesicles in plasma without the device, times k_el over what drains", 1, before * rate / inflow, 1e-3),
            Finding.Within("share left at the end of the session", 0.548, during / before, 0.005),
            Finding.Within("the same, against k_el/(k_el + CL/V)", rate / (rate + (60 / body.Plasma.VolumeMl)), during / before, 0.005),
            Finding.Between("share three hours after it", 0.98, 1.001, after / before),
            new Finding(
                "vesicles lost or made in lymph and plasma, parts of all drained", 0,
                (Math.Abs(body.Plasma.Residual(0)) + Math.Abs(body.Lymph.Residual(0))) / world.Tissues[0].Exosomes[0].Ledger.Drained, 1e-12, "1e-12"),
        ];
    }

    private static Finding[] HalfLife() =>
    [
        Finding.Within("a man, share left after 30 min", 0.5, Left("human", 1, 30), 1e-9),
        Finding.Within("a mouse, share left after 78 min", Math.Pow(2, -10), Left("mouse", 1, 78), 1e-9),
        Finding.Within("a man with five times the elimination, share left after 30 min", Math.Pow(2, -5), Left("human", 5, 30), 1e-9),
    ];

    private static double Left(string preset, double factor, int minutes) => Trials.Run(
        Trials.Read(Boxes.Identical("field", "{mode: direct, secretion: 0 1/h}", 1, $"{minutes} min")
            + $"\nbody: {{preset: {preset}, exosomes: {{exo: {{initial: 1e9}}}}}}"),
        begin: world => world.Body!.Plasma.EliminationFactor[0] = factor).Body!.Plasma.Particles[0] / 1e9;

    private static Finding[] Tolerance()
    {
        const double rate = 0.1 + (1 / 30.0);
        var (learned, later, load) = (0.0, new double[4], 0.0);
        Trials.Run(Trials.Read(Learning), each: now =>
        {
            var (node, day) = (now.Body!.LymphNode!, now.TimeMin / DayMin);
            if (day == 20) learned = node.Tolerance(0);
            if (day == 21) load = node.Load(0);
            for (var n = 0; n < later.Length; n++)
            {
                if (day == 21 + (10 * n)) later[n] = node.Tolerance(0);
            }
        });
        return
        [
            Finding.Within("tolerance after 20 days of load", 0.1 / rate * (1 - Math.Exp(-rate * 20)), learned, 0.005),
            Finding.Between("load a day after the release has ended, vesicles", 0, 1e-6, load),
            .. Enumerable.Range(1, 3).Select(n => Finding.Within($"tolerance {10 * n} days later, over that", Math.Exp(-n / 3.0), later[n] / later[0], 1e-5)),
        ];
    }

    private static string Learning => """
        exocosm: 1
        name: tolerance
        time: {end: 51 day, phenotype_step: 1 h, mechanics_step: 1 h}
        exosomes:
          exo: {drainage: 0.1 1/min, matrix: {binding: 0 1/min}, step: 20 min}
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            mechanics: {movable: false}
            exosomes: {exo: {release: {mode: direct, secretion: 6000 1/h}}}
        sites:
          box:
            size: [40 um, 40 um, 40 um]
            voxel: 20 um
            initial: [{random: {count: 10, type: cell}}]
        events:
          - {at: 20 day, scale: {type: cell, behaviour: exo secretion, factor: 0}}
        body:
          lymph_transit: 10 min
          lymph_node:
            load_half_life: 10 min
            tolerance: {half_max: 1}
            antigens:
              tumour: {cells: {cell: 1}}
        """;
}
