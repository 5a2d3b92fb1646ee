using Exocosm.Engine.Body;
using Exocosm.Engine.State;

namespace Exocosm.Validation.Checks;

/// <summary>Organs, kinetics of plasma, tropism and the pre-metastatic niche.</summary>
internal static class OrganChecks
{
    private const string Group = "Organs";
    private const double DayMin = 1440;
    private const double Dose = 1e9;

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "organs.two-phases", Group,
            "A bolus in the plasma of a mouse with set half-lives, clearance and volume, in steps of 6 min; half-lives and clearance are found again in the curve.",
            "P = ((α − s) e^(−αt) − (β − s) e^(−βt))/(α − β) with s = αβV/CL: ln 2 over the slope of each phase, dose over the area",
            CheckLength.Quick, TwoPhases),
        new(
            "organs.mouse", Group,
            "The plasma of the mouse preset, sampled as in a study (2, 5, 10, 15, 30, 60, 120, 240 and 480 min) and analysed without compartments: log-linear fits, area by trapezia with "
            + "the tail C/λ.",
            "Kim 2019, Pharmaceutics 11:649, Table 1: the ranges of half-lives, clearance and volume of distribution",
            CheckLength.Quick, Mouse),
        new(
            "organs.depletion", Group,
            "The same bolus in a mouse, and in a man, with all macrophages and with none.",
            "Kim 2019: in mice without macrophages clearance falls more than tenfold; macrophage_share 0.95 makes entry twenty times as slow",
            CheckLength.Quick, Depletion),
        new(
            "organs.shares", Group,
            "What became of a dose after eight days, by organ, without tags; and with a tag that the lung takes up four times as eagerly.",
            "Shares of entry: 0.6, 0.12, 0.08, 0.05, 0.15 (Wiklander 2015); with a tag share_j(1 + strength_j) over their sum",
            CheckLength.Quick, Shares),
        new(
            "organs.niche", Group,
            "A constant source, with 1e12 vesicles in plasma at the start, loads the lung; then secretion is blocked from day 0, and from the day on which P = 0.9 of its equilibrium.",
            "P* = r/(r + 1/T_P), r = k_P H; from P₁ without drive P₁ e^(−t/T_P), so that a late block leaves nearly all of the niche that none leaves (science 1.7)",
            CheckLength.Quick, Niche),
    ];

    private static Finding[] TwoPhases()
    {
        var (fast, slow, clearance, volume) = (12.0, 400.0, 0.02, 2.0);
        var body = Alone($"{{preset: mouse, plasma_volume: {volume} mL, exosomes: {{exo: {{initial: {Dose}, half_life_fast: {fast} min, half_life_slow: {slow} min, "
            + $"clearance: {clearance} mL/min}}}}, organs: {{liver: {{}}}}}}");
        var curve = Curve(body, 6, 20_000);
        // The slow phase alone is left after many half-lives of the fast one; the fast one is what it leaves.
        var late = Math.Log(curve[700] / curve[1000]) / (300 * 6);
        double Fast(int n) => curve[n] - (curve[700] * Math.Exp(late * (700 - n) * 6));
        var early = Math.Log(Fast(0) / Fast(10)) / 60;
        var area = (body.Organs!.Entered(0, 0) + body.Organs.Entered(1, 0)) / body.Plasma.EliminationPerMin(0) / volume;
        return
        [
            Finding.Within("half-life of the fast phase, min", fast, Math.Log(2) / early, 1e-6),
            Finding.Within("half-life of the slow phase, min", slow, Math.Log(2) / late, 1e-9),
            Finding.Within("clearance, dose over area, mL/min", clearance, Dose / area, 1e-9),
        ];
    }

    private static Finding[] Mouse()
    {
        int[] times = [2, 5, 10, 15, 30, 60, 120, 240, 480];
        var curve = Curve(Alone($"{{preset: mouse, exosomes: {{exo: {{initial: {Dose}}}}}, organs: {{liver: {{}}, spleen: {{}}, lung: {{}}, kidney: {{}}}}}}"), 1, 480);
        double[] samples = [.. times.Select(time => curve[time])];
        var slow = Slope(times[6..], samples[6..]);
        var start = samples[^1] * Math.Exp(slow * times[^1]);
        // Curve stripping: the first samples less the slow phase.
        var fast = Slope(times[..4], [.. times[..4].Select((time, n) => samples[n] - (start * Math.Exp(-slow * time)))]);
        var area = 0.0;
        var (before, at) = (curve[0], 0);
        for (var n = 0; n < times.Length; n++)
        {
            area += (before + samples[n]) / 2 * (times[n] - at);
            (before, at) = (samples[n], times[n]);
        }

        var clearance = Dose / (area + (samples[^1] / slow));
        return
        [
            Finding.Between("half-life of the fast phase, min", 6.85, 8.79, Math.Log(2) / fast),
            Finding.Between("half-life of the slow phase, min", 149, 792, Math.Log(2) / slow),
            Finding.Between("clearance, mL/min", 0.0054, 0.0154, clearance),
            Finding.Between("volume of distribution, clearance over the slow rate, mL", 2.43, 8.48, clearance / slow),
        ];
    }

    private static Finding[] Depletion()
    {
        (double Half, double Clearance) Of(string preset, double macrophages)
        {
            var body = Alone($"{{preset: {preset}, exosomes: {{exo: {{initial: {Dose}}}}}, organs: {{liver: {{}}, spleen: {{}}, lung: {{}}, kidney: {{}}}}}}");
            body.Organs!.MacrophageFactor = macrophages;
            var (half, area) = (double.NaN, 0.0);
            for (var minute = 1; minute <= 100_000; minute++)
            {
                var before = body.Plasma.Particles[0];
                body.Advance(0, 1);
                area += (before + body.Plasma.Particles[0]) / 2;
                if (double.IsNaN(half) && body.Plasma.Particles[0] <= Dose / 2)
                    half = minute - 1 + (Math.Log(before / (Dose / 2)) / Math.Log(before / body.Plasma.Particles[0]));
            }

            return (half, Dose / area * body.Plasma.VolumeMl);
        }

        var (mouse, depletedMouse, man, depletedMan) = (Of("mouse", 1), Of("mouse", 0), Of("human", 1), Of("human", 0));
        return
        [
            Finding.Between("mouse, time to half over that with macrophages", 10, 1000, depletedMouse.Half / mouse.Half),
            Finding.Between("mouse, clearance with macrophages over that without", 10, 1000, mouse.Clearance / depletedMouse.Clearance),
            Finding.Within("man, time to half over that with macrophages", 20, depletedMan.Half / man.Half, 1e-6),
            Finding.Within("man, clearance with macrophages over that without", 20, man.Clearance / depletedMan.Clearance, 1e-3),
        ];
    }

    private static Finding[] Shares()
    {
        string[] names = ["liver", "spleen", "lung", "kidney", "the rest"];
        double[] shares = [0.6, 0.12, 0.08, 0.05, 0.15];
        double[] tagged = [.. shares.Select((share, n) => n == 2 ? 4 * share : share)];
        double[] Of(string tags)
        {
            var body = Alone($"{{preset: mouse, exosomes: {{exo: {{initial: {Dose}}}}}, organs: {{liver: {{}}, spleen: {{}}, lung: {{tropism: {{a6b4: 3}}}}, kidney: {{}}}}}}",
                tags);
            for (var n = 0; n < 8 * 24; n++) body.Advance(0, 60);
            return [.. Enumerable.Range(0, 5).Select(organ => (body.Organs!.Internalised(organ, 0) + body.Organs.Degraded(organ, 0)) / Dose)];
        }

        var (without, with) = (Of(""), Of("a6b4"));
        return
        [
            .. names.Select((name, n) => Finding.Within($"share of the dose in {name}", shares[n], without[n], 1e-6)),
            .. names.Select((name, n) => Finding.Within($"share in {name} with the tag", tagged[n] / tagged.Sum(), with[n], 1e-6)),
        ];
    }

    private static Finding[] Niche()
    {
        const double perMin = 1e9;
        var (free, early, late) = (Lung(), Lung(), Lung());
        var drive = 0.1 * Steady() / (Steady() + 2e12);
        var (reached, blocked) = (double.NaN, double.NaN);
        var equilibrium = drive / (drive + (1 / 30.0));
        double Steady() => perMin * 0.08 / 4.8e-4;
        for (var hour = 0; hour < 400 * 24; hour++)
        {
            free.Plasma.Inject(0, perMin * 60);
            if (double.IsNaN(blocked)) late.Plasma.Inject(0, perMin * 60);
            foreach (var body in (WholeBody[])[free, early, late]) body.Advance(0, 60);
            if (double.IsNaN(blocked) && late.Organs!.Niche(0) >= 0.9 * equilibrium) (blocked, reached) = (hour + 1, late.Organs.Niche(0));
            if (hour + 1 == blocked + (10 * 24)) break;
        }

        var (none, atOnce, tooLate) = (free.Organs!.Niche(0), early.Organs!.Niche(0), late.Organs!.Niche(0));
        for (var hour = 0; hour < 600 * 24; hour++)
        {
            free.Plasma.Inject(0, perMin * 60);
            free.Advance(0, 60);
            late.Advance(0, 60);
            if (hour == (30 * 24) - 1) reached = late.Organs.Niche(0) / tooLate;
        }

        return
        [
            Finding.Within("niche in equilibrium with a constant source", equilibrium, free.Organs.Niche(0), 1e-6),
            Finding.Between("niche ten days later with secretion blocked from day 0, over that without a block", 0, 0.1, atOnce / none),
            Finding.Between("the same, blocked from the day of P = 0.9 of the equilibrium", 0.5, 1, tooLate / none),
            Finding.Within("what is left thirty days later, over that", Math.Exp(-1), reached, 0.02),
        ];

        static WholeBody Lung() => Alone("{exosomes: {exo: {initial: 1e12}}, organs: {lung: {niche: {}}}}");
    }

    /// <summary>−d ln C/dt of a straight line through ln C by least squares.</summary>
    private static double Slope(int[] times, double[] samples)
    {
        var (meanTime, meanLog) = (times.Average(), samples.Average(Math.Log));
        return -times.Zip(samples, (time, sample) => (time - meanTime) * (Math.Log(sample) - meanLog)).Sum()
            / times.Sum(time => (time - meanTime) * (time - meanTime));
    }

    private static double[] Curve(WholeBody body, double step, double until)
    {
        List<double> curve = [body.Plasma.Particles[0]];
        for (var n = 1; n * step <= until; n++)
        {
            body.Advance(0, step);
            curve.Add(body.Plasma.Particles[0]);
        }

        return [.. curve];
    }

    /// <summary>A body around a box without cells.</summary>
    private static WholeBody Alone(string body, string tags = "") => WorldBuilder.Build(Trials.Read($$$"""
        exocosm: 1
        name: organs
        time: {end: {{{DayMin}}} min}
        exosomes:
          exo: {tags: [{{{tags}}}]}
        cell_types:
          cell: {cycle: {model: none}}
        sites:
          box: {size: [20 um, 20 um, 20 um], voxel: 20 um}
        body: {{{body}}}
        """)).Body!;
}
