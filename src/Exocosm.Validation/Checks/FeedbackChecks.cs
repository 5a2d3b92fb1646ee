using Exocosm.Engine.State;
using Exocosm.Validation.Page;
using Exocosm.Validation.Theory;

namespace Exocosm.Validation.Checks;

/// <summary>Stem cells kept by their own exosomes: two levels of stemness, and hysteresis between them.</summary>
internal static class FeedbackChecks
{
    private const string Group = "Feedback of exosomes on stemness";
    private const double Bistable = 0.095;
    private const int Founders = 20_000;
    private const int Replicates = 8;

    private const string Formula =
        "dx/dt = Δx(1 − x) − k_d x + (0.005 + 0.1 H)(1 − x), H = x^h/(x^h + θ^h), θ = EC50 ln 2/(S t½); Δ = −0.2, k_d = 0.3 per day, EC50 = 2000, t½ = 24 h";

    private const string Cells =
        "Cells in one well-mixed voxel, closed: k_d and a rule on the load for the way back are hazards of the cells; stem cells die at 0.2/day and no other cell "
        + "divides or dies, so Δ = −0.2/day, the population only shrinks slowly, and no division dilutes the load";

    private const string Limit =
        " What is released is taken up evenly, so every cell takes up xS and all loads are the same: with many cells the share follows the equations. Of N cells the mean is off by the shift of order 1/N "
        + "that curvature makes of the noise (van Kampen), which is added to the expected root.";

    private static readonly FeedbackLoop s_loop = new(2);

    public static IReadOnlyList<Check> All { get; } =
    [
        new("feedback.roots", Group, "Shares at rest and the folds between which there are three of them, with Hill powers 1, 2 and 4.", Formula, CheckLength.Quick, Roots),
        new("feedback.settles", Group,
            Cells + ". Eight runs of 20,000 cells at θ = 0.095 from either side of the unstable share, 60 days; then without secretion for 30 days.",
            Formula + "." + Limit, CheckLength.Extended, Settles),
        new("feedback.hysteresis", Group,
            Cells + ". Eight runs of 20,000 cells while the secretion of a stem cell goes 450, 608, 750, 608, 450 a hour, 40 days at each and 60 at the highest.",
            Formula + "; the equations with dE/dt = xS − (ln 2/t½)E, followed through the same steps." + Limit, CheckLength.Extended, Hysteresis)
        {
            Picture = Bifurcation,
        },
    ];

    private static Finding[] Roots()
    {
        var (roots, folds) = (s_loop.Roots(Bistable), s_loop.Folds());
        double[] known = [0.0143164, 0.0435827, 0.1273376];
        string[] names = ["low", "unstable", "high"];
        return
        [
            new("θ = 0.095: shares at rest", 3, roots.Length, 0, "exact"),
            .. known.Select((x, i) => new Finding($"θ = 0.095: {names[i]} share", x, roots[i], 5e-8, "7 decimals")),
            new("lower fold, θ", 0.08593, folds[0], 5e-6, "4 digits"),
            new("upper fold, θ", 0.10440, folds[1], 5e-6, "5 digits"),
            new("secretion at the upper fold, 1/h", 553.3, s_loop.Secretion(folds[1]), 0.05, "4 digits"),
            new("secretion at the lower fold, 1/h", 672.2, s_loop.Secretion(folds[0]), 0.05, "4 digits"),
            new("h = 1: folds", 0, new FeedbackLoop(1).Folds().Length, 0, "exact"),
            .. ((double[])[0.036, 0.037, 0.110, 0.112]).Select(theta => new Finding(
                FormattableString.Invariant($"h = 4, θ = {theta}: shares at rest"), theta is 0.037 or 0.110 ? 3 : 1, new FeedbackLoop(4).Roots(theta).Length, 0, "exact")),
            new("without secretion: share, %", 0.994, 100 * s_loop.Roots(double.PositiveInfinity).Single(), 5e-4, "3 digits"),
            new("at the default secretion, 120/h: shares at rest", 1, s_loop.Roots(s_loop.Theta(120)).Length, 0, "exact"),
        ];
    }

    private static List<Finding> Settles()
    {
        var findings = new List<Finding>();
        var secretion = s_loop.Secretion(Bistable);
        var roots = s_loop.Roots(Bistable);
        var none = s_loop.Roots(double.PositiveInfinity).Single();
        foreach (var (start, root) in ((double, double)[])[(0.03, roots[0]), (0.06, roots[2])])
        {
            var runs = Runs(start, secretion, [(60, 0)], 90, [60, 90]);
            var cells = runs.Average(run => run[0].Cells);
            var shift = s_loop.Shift(root, secretion, cells);
            findings.Add(Finding.OfMean(
                FormattableString.Invariant($"from {start}: share after 60 days (root {root:0.#######}, shift {shift:0.######} with {cells:0} cells)"), root + shift,
                [.. runs.Select(run => run[0].Share)]) with
            { At = secretion });
            findings.Add(Finding.OfMean(
                FormattableString.Invariant($"from {start}: share 30 days after secretion stopped"), none, [.. runs.Select(run => run[1].Share)]));
        }

        return findings;
    }

    private static List<Finding> Hysteresis()
    {
        var findings = new List<Finding>();
        (double Day, double PerHour)[] plan = [(0, 450), (40, 608), (80, 750), (140, 608), (180, 450)];
        double[] ends = [40, 80, 140, 180, 220];
        var state = (Share: s_loop.Roots(s_loop.Theta(450)).Single(), Load: 0.0);
        state.Load = s_loop.RestLoad(state.Share, 450);
        var runs = Runs(state.Share, 450, plan[1..], 220, ends);
        var met = new List<double>();
        for (var i = 0; i < plan.Length; i++)
        {
            state = s_loop.After(state, plan[i].PerHour, ends[i] - plan[i].Day);
            var name = FormattableString.Invariant($"{(i < 3 ? "up" : "down")}, {plan[i].PerHour}/h");
            var cells = runs.Average(run => run[i].Cells);
            var expected = state.Share + s_loop.Shift(state.Share, plan[i].PerHour, cells);
            met.Add(runs.Average(run => run[i].Share));
            findings.Add(Finding.OfMean(
                FormattableString.Invariant($"{name}: share on day {ends[i]} ({cells:0} cells)"), expected, [.. runs.Select(run => run[i].Share)]) with
            { At = plan[i].PerHour });
        }

        var roots = s_loop.Roots(s_loop.Theta(608));
        findings.Add(Finding.Between("608/h: share on the way down over that on the way up", 0.8 * roots[2] / roots[0], 1.2 * roots[2] / roots[0], met[3] / met[1]));
        return findings;
    }

    private static Figure Bifurcation(IReadOnlyList<Finding> findings)
    {
        var along = Enumerable.Range(1, 2000).Select(i => i * 1e-4).Select(x => (X: s_loop.Secretion(s_loop.ThetaAlong(x)), Y: x))
            .Where(point => point.X is > 300 and < 900).ToArray();
        bool IsStable(int i) => along[Math.Min(i + 1, along.Length - 1)].X > along[Math.Max(i - 1, 0)].X;
        (double, double)[] Branch(bool stable, bool low) =>
            [.. along.Where((point, i) => IsStable(i) == stable && (!stable || point.Y < 0.05 == low))];
        return new Figure(
            "secretion of a stem cell, 1/h", "stem-cell share", LogY: true,
            [
                new Curve("stable", Branch(true, true), CurveStyle.Line),
                new Curve("", Branch(true, false), CurveStyle.Line),
                new Curve("unstable", Branch(false, true), CurveStyle.Dashes),
                Curve.OfFindings("cells", findings),
            ]);
    }

    /// <summary>Shares and numbers of living cells on given days in replicate runs whose secretion is changed on given days.</summary>
    private static (double Share, double Cells)[][] Runs(
        double start, double secretion, (double Day, double PerHour)[] changes, double days, double[] read)
    {
        var scenario = Trials.Read(Text(start, secretion, changes, days));
        var runs = new (double Share, double Cells)[Replicates][];
        Trials.Replicates(
            scenario, Replicates,
            world => runs[world.Scenario.Seed - scenario.Seed].Length,
            world =>
            {
                runs[world.Scenario.Seed - scenario.Seed] = new (double, double)[read.Length];
                Array.Fill(world.Tissues[0].Exosomes[0].Columns.Load.Values, s_loop.RestLoad(start, secretion), 0, world.Tissues[0].Cells.Count);
            },
            world =>
            {
                var day = Array.IndexOf(read, world.TimeMin / 1440);
                if (day >= 0) runs[world.Scenario.Seed - scenario.Seed][day] = Living(world.Tissues[0].Cells);
            });
        return runs;
    }

    private static (double Share, double Cells) Living(Cells cells)
    {
        var (stem, all) = (0, 0);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cells.State.Values[cell] != CellState.Live) continue;
            all++;
            if (cells.Type.Values[cell] == 0) stem++;
        }

        return ((double)stem / all, all);
    }

    private static string Text(double start, double secretion, (double Day, double PerHour)[] changes, double days)
    {
        var events = new List<string>();
        var now = secretion;
        foreach (var (day, perHour) in changes)
        {
            events.Add(FormattableString.Invariant($"{{at: {day} day, scale: {{type: CSC, behaviour: exo secretion, factor: {perHour / now:R}}}}}"));
            now = perHour;
        }

        return FormattableString.Invariant($$$"""
            exocosm: 1
            name: feedback
            seed: 21
            time: {end: {{{days}}} day, phenotype_step: 2 h, mechanics_step: 2 h}
            exosomes:
              exo:
                transport: field
                medium: {diffusion: 1 um^2/min}
                matrix: {binding: 0 1/min, release: 0 1/min}
                degradation: 0 1/min
                drainage: 0 1/min
                step: 2 h
            cell_types:
              cell:
                abstract: true
                cycle: {model: none}
                death: {apoptosis: {rate: 0 1/day, duration: 1 min} }
                mechanics: {movable: false, adhesion: 0 um/min, repulsion: 0 um/min}
                exosomes:
                  exo:
                    uptake: {clearance: 1e6 um^3/min, max_bound: unlimited, unbinding: 0 1/min, internalisation: 1 1/min, load_half_life: 24 h}
              CSC:
                inherits: cell
                death: {apoptosis: {rate: 0.2 1/day} }
                transforms: {TA: 0.3 1/day}
                exosomes: {exo: {release: {mode: direct, secretion: {{{secretion:R}}} 1/h} } }
              TA:
                inherits: cell
                transforms: {CSC: 0.005 1/day}
            rules:
              - in TA, exo load increases transformation to CSC towards 0.105 1/day, half-max 2000, Hill power 2
            sites:
              box:
                size: [1000 um, 1000 um, 1000 um]
                voxel: 1000 um
                initial:
                  - random: {count: {{{Founders}}}, mix: {CSC: {{{start:R}}}, TA: {{{1 - start:R}}} }, exact_mix: true}
            events: [{{{string.Join(", ", events)}}}]
            """);
    }
}
