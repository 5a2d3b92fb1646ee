using Exocosm.Engine.State;
using Exocosm.Validation.Page;
using Exocosm.Validation.Theory;

namespace Exocosm.Validation.Checks;

/// <summary>Fates of stem cells, transit-amplifying generations and plasticity.</summary>
internal static class HierarchyChecks
{
    private const string Group = "Cancer stem cell hierarchy";
    private const int Decided = 200;

    private static readonly TwoCompartments s_level = new(0, 0.0721, 0.1335);
    private static readonly HierarchyMeanField s_growing = new(1, 0.2, 0.7, 0.1, 1, Generations: 5, TerminalDeath: 0.1);
    private static readonly HierarchyMeanField s_mortal = new(1, 0.3, 0.6, 0.1, 0, Generations: 1, StemDeath: 0.05);

    public static IReadOnlyList<Check> All { get; } =
    [
        new(
            "hierarchy.extinction", Group, "1,000 clones of one stem cell each, until they die out or hold 200 stem cells.",
            "Birth-death process: extinction (δ + λp_d)/(λp_s) = 0.5, mean e^((λ(p_s − p_d) − δ)t); λ = 1, p_s = 0.3, p_d = 0.1, δ = 0.05 per day",
            CheckLength.Quick, () => Extinction(1_000)),
        new(
            "hierarchy.extinction-10000", Group, "10,000 clones of one stem cell each, until they die out or hold 200 stem cells.",
            "As hierarchy.extinction", CheckLength.Extended, () => Extinction(10_000)),
        new(
            "hierarchy.exponential", Group, "Stem-cell share in exponential growth: mean field after 200 days, cells after 10 days from two starts.",
            "T₀/S = λ(p_a + 2p_d)/(g + λ + δ), T_i/T_(i−1) = 2λ/(g + λ + δ), D/T_(m−1) = 2λ/(g + δ_D): 0.91506 % at λ = 1, p = (0.2, 0.7, 0.1), m = 5, δ_D = 0.1 per day",
            CheckLength.Quick, Exponential),
        new(
            "hierarchy.plasticity", Group, "Return of a pure population without stem cells, with equal growth and with slower stem cells.",
            "dx/dt = Δx(1 − x) − k_d x + k_p(1 − x); Δ = 0: x* = k_p/(k_p + k_d) at rate k_p + k_d, k_d = 0.0721, k_p = 0.1335 per day; Δ = −0.2, k_d = 0.3: root of the quadratic",
            CheckLength.Quick, Plasticity)
        {
            Picture = findings => new Figure(
                "days after the sort", "stem-cell share", LogY: false,
                [Curve.OfFunction("formula", 0, 30, day => s_level.After(0, day)), Curve.OfFindings("cells", findings)]),
        },
    ];

    private static List<Finding> Extinction(int clones)
    {
        var scenario = Colonies.With(
            Colonies.Read("200 day", "1 day", """
                  CSC:
                    cycle: {model: live, rate: 1 1/day}
                    death: {apoptosis: {rate: 0.05 1/day}}
                    mechanics: {movable: false}
                    division: {symmetric_renewal: 0.3, asymmetric: 0.6, symmetric_differentiation: 0.1, differentiates_into: D}
                  D: {cycle: {model: none}, death: {apoptosis: {rate: 0 1/day}}, mechanics: {movable: false}}
                """),
            clones, 0);
        var findings = new List<Finding>();
        var survived = 0;
        var world = Trials.Run(scenario, each: world =>
        {
            var stem = Colonies.Count(world, clones, IsStem);
            if (world.Step == 10) findings.Add(Finding.OfMean("mean number of stem cells of a clone after 10 days", Math.Exp(s_mortal.Growth * 10), stem));

            // What is decided, and what stem cells leave behind, need not be computed.
            survived += stem.Count(number => number >= Decided);
            var cells = world.Tissues[0].Cells;
            var gone = new bool[cells.Count];
            for (var cell = 0; cell < gone.Length; cell++)
                gone[cell] = cells.Type.Values[cell] != 0 || stem[cells.CloneId.Values[cell]] >= Decided;
            cells.Remove(gone);
            Colonies.Scatter(world);
        });
        var undecided = Colonies.Count(world, clones, IsStem).Count(number => number > 0);
        var extinct = clones - survived - undecided;
        var q = s_mortal.Extinction;
        findings.Add(Finding.OfStandardError("share of clones that die out", q, (double)extinct / clones, Math.Sqrt(q * (1 - q) / clones)));
        findings.Add(new Finding("clones undecided after 200 days", 0, undecided, 0, "exact"));
        return findings;
    }

    private static List<Finding> Exponential()
    {
        var mix = s_growing.ExponentialMix();
        var share = HierarchyMeanField.StemShare(mix);
        double[] pure = [1, 0, 0, 0, 0, 0, 0];
        var findings = new List<Finding>
        {
            new("closed form, %", 0.91506, 100 * share, 5e-6, "5 digits"),
            Finding.Within("mean field after 200 days, share", share, HierarchyMeanField.StemShare(s_growing.Advance(pure, 200)), 1e-6),
        };

        var scenario = Colonies.Read("10 day", "1 day", """
              CSC:
                cycle: {model: live, rate: 1 1/day}
                death: {apoptosis: {rate: 0 1/day}}
                mechanics: {movable: false}
                division: {symmetric_renewal: 0.2, asymmetric: 0.7, symmetric_differentiation: 0.1, differentiates_into: TA}
              TA:
                cycle: {model: live, rate: 1 1/day}
                death: {apoptosis: {rate: 0 1/day}}
                mechanics: {movable: false}
                division: {generations: 5, terminal: D}
              D: {cycle: {model: none}, death: {apoptosis: {rate: 0.1 1/day}}, mechanics: {movable: false}}
            """);
        const int stem = 500;
        var grown = Trials.Run(Colonies.With(scenario, stem, 0, 0), each: Colonies.Scatter);
        findings.Add(Colonies.Share(
            "cells 10 days after a pure start, share (mean field)", HierarchyMeanField.StemShare(s_growing.Advance(pure, 10)), grown, stem, IsStem));

        int[] founders = [.. mix.Select(part => (int)Math.Round(stem * part))];
        var mixed = Trials.Run(
            Colonies.With(scenario, founders[0], founders[1..^1].Sum(), founders[^1]), world => Age(world, founders), Colonies.Scatter);
        findings.Add(Colonies.Share("cells 10 days after the steady mix, share", share, mixed, founders.Sum(), IsStem));
        return findings;
    }

    /// <summary>Gives transit-amplifying founders their generations.</summary>
    private static void Age(World world, int[] founders)
    {
        var cell = founders[0];
        for (var generation = 0; generation < founders.Length - 2; generation++)
        {
            for (var n = 0; n < founders[generation + 1]; n++) world.Tissues[0].Cells.Generation.Values[cell++] = generation;
        }
    }

    private static List<Finding> Plasticity()
    {
        var level = s_level;
        var halfTime = Math.Log(2) / (level.Loss + level.Reversion);
        var findings = new List<Finding>
        {
            new("Δ = 0: share at rest", 0.6493, level.Rest(), 5e-5, "4 digits"),
            new("Δ = 0: half-time of return, days", 3.37, halfTime, 5e-3, "3 digits"),
            Finding.Within("Δ = 0: mean-field share after a half-time", level.Rest() / 2, level.After(0, halfTime), 1e-6),
        };
        Return(findings, level, "0 1/day", founders: 20_000, 1, 3, 6, 12, 30);
        foreach (var (reversion, percent) in ((double, double)[])[(0.005, 0.99), (0.05, 9.41)])
        {
            var slow = new TwoCompartments(-0.2, 0.3, reversion);
            findings.Add(new Finding($"Δ = −0.2, k_p = {reversion}: share at rest, %", percent, 100 * slow.Rest(), 5e-3, "3 digits"));
            findings.Add(Finding.Within($"Δ = −0.2, k_p = {reversion}: mean-field share after 100 days", slow.Rest(), slow.After(0, 100), 1e-6));
            Return(findings, slow, "0.2 1/day", founders: 5_000, 15);
        }

        findings.Add(new Finding(
            "Δ = −0.2: share at rest at k_p = 0.05 over that at 0.005", 9.5, new TwoCompartments(-0.2, 0.3, 0.05).Rest() / new TwoCompartments(-0.2, 0.3, 0.005).Rest(), 0.05, "2 digits"));

        return findings;
    }

    private static void Return(List<Finding> findings, TwoCompartments theory, string division, int founders, params int[] days)
    {
        var scenario = Colonies.With(
            Colonies.Read($"{days[^1]} day", "1 day", $$$"""
                  CSC:
                    cycle: {model: none}
                    death: {apoptosis: {rate: 0 1/day}}
                    mechanics: {movable: false}
                    transforms: {TA: {{{theory.Loss}}} 1/day}
                  TA:
                    cycle: {model: live, rate: {{{division}}}}
                    death: {apoptosis: {rate: 0 1/day}}
                    mechanics: {movable: false}
                    transforms: {CSC: {{{theory.Reversion}}} 1/day}
                """),
            0, founders);
        Trials.Run(scenario, each: world =>
        {
            if (Array.IndexOf(days, (int)world.Step) < 0) return;
            var share = Colonies.Share(
                $"Δ = {theory.Difference}, k_p = {theory.Reversion}: cells after {world.Step} days, share", theory.After(0, world.Step), world, founders, IsStem);
            findings.Add(theory.Difference == 0 ? share with { At = world.Step } : share);
        });
    }

    private static bool IsStem(Cells cells, int cell) => cells.Type.Values[cell] == 0;
}
