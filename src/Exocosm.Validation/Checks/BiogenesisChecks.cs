using Exocosm.Validation.Theory;

namespace Exocosm.Validation.Checks;

/// <summary>Making and releasing exosomes.</summary>
internal static class BiogenesisChecks
{
    private const string Group = "Biogenesis and release";
    private const double SettledMin = 60 * 60;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("biogenesis.secretion", Group, "Vesicles released by three cells in ten hours, divided by cells and hours: with other parameters from the start, and after knock-downs on settled cells.",
            "S* = n̄ k_mvb k_fus/(k_fus + k_lys) and M* = k_mvb/(k_fus + k_lys), steady state of dM/dt = k_mvb − (k_fus + k_lys) M; GW4869 at its IC50 leaves 1 − 0.6·0.5 of n̄. "
                + "60 to 65/h measured in two breast cancer lines (Chiu 2016, Small)",
            CheckLength.Quick, Secretion),
        new("biogenesis.bursts", Group, "Vesicles released by 20 cells with single MVBs in each of 20,000 windows of 6 min.",
            "Fusions are a Poisson process, so the variance is rate·T·E[n²]; with n = 1 + Poisson(19), E[n²] = 419: Fano factor 419/20 = 20.95",
            CheckLength.Quick, Bursts),
        new("biogenesis.size", Group, "Diameters of 100,000 vesicles at birth, read off 2·10⁸ copies of a surface cargo that follow the area.",
            "Log-normal, median 90 nm, geometric SD 1.3, cut to 30 to 150 nm; Kolmogorov and Smirnov's D√n at 1 % significance: 1.628 (Smirnov 1948)",
            CheckLength.Quick, Sizes),
    ];

    private static Finding[] Secretion()
    {
        var settled = AfterScaling("exo MVB fusion", 1);
        var knockDown = AfterScaling("exo MVB fusion", 0.35);
        var inhibited = AfterScaling("exo vesicles per MVB", 1 - (0.6 * 0.5));
        return
        [
            Finding.Within("MVBs a cell at the defaults", 24, settled.Mvb, 1e-9),
            Finding.Within("secretion at the defaults, 1/h per cell", 60, PerHour("{mode: mean}"), 1e-9),
            Finding.Between("secretion at the defaults beside measured secretion, 1/h per cell", 5, 65, settled.PerHour),
            Finding.Within("Rab27a ×0.35: secretion, 1/h per cell", 240 * 0.04375 / (0.04375 + 0.375), PerHour("{mode: mean, mvb_fusion: 0.04375 1/h}"), 1e-9),
            new("Rab27a ×0.35 in settled cells: secretion, 1/h per cell", 25.07, knockDown.PerHour, 0.005, "4 digits"),
            new("Rab27a ×0.35 in settled cells: change of secretion, %", -58, 100 * ((knockDown.PerHour / settled.PerHour) - 1), 0.5, "2 digits"),
            Finding.Within("Rab27a ×0.35 in settled cells: MVBs pile up to", 12 / (0.04375 + 0.375), knockDown.Mvb, 1e-9),
            Finding.Within("no lysosomal loss: secretion, 1/h per cell", 240, PerHour("{mode: mean, mvb_lysis: 0 1/h}"), 1e-9),
            Finding.Within("no lysosomal loss in settled cells: secretion, 1/h per cell", 240, AfterScaling("exo MVB lysis", 0).PerHour, 1e-3),
            Finding.Within("GW4869 at its IC50: change of secretion, %", -30, 100 * ((inhibited.PerHour / settled.PerHour) - 1), 1e-9),
        ];
    }

    private static double PerHour(string release)
    {
        var world = Trials.Run(Trials.Read(Boxes.Identical("field", release, cells: 3, end: "10 h")));
        return world.Tissues[0].Exosomes[0].Ledger.Secreted / 30;
    }

    /// <summary>Secretion and MVBs of a cell in the last ten of seventy hours after a base value was multiplied.</summary>
    private static (double PerHour, double Mvb) AfterScaling(string behaviour, double factor)
    {
        var events = FormattableString.Invariant($"events: [{{at: 0 min, scale: {{type: cell, behaviour: {behaviour}, factor: {factor}}}}}]");
        var before = 0.0;
        var world = Trials.Run(
            Trials.Read(Boxes.Identical("field", "{mode: mean}", cells: 3, end: "70 h", "step: 6 min") + "\n" + events),
            each: now => before = now.TimeMin == SettledMin ? now.Tissues[0].Exosomes[0].Ledger.Secreted : before);
        var exosomes = world.Tissues[0].Exosomes[0];
        return ((exosomes.Ledger.Secreted - before) / 30, exosomes.Columns.Mvb.Values[0]);
    }

    private static Finding[] Bursts()
    {
        const int cells = 20;
        const double mean = cells * 6;
        var counts = new List<double>();
        var before = 0.0;
        Trials.Run(
            Trials.Read(Boxes.Identical("field", "{mode: stochastic}", cells, "2000 h", "step: 6 min")),
            each: now =>
            {
                var secreted = now.Tissues[0].Exosomes[0].Ledger.Secreted;
                counts.Add(secreted - before);
                before = secreted;
            });
        return
        [
            Finding.OfMean("vesicles a cell and hour", 60, [.. counts.Select(count => count * 10 / cells)]),
            Finding.OfMean("Fano factor", 20.95, [.. counts.Select(count => (count - mean) * (count - mean) / mean)]),
        ];
    }

    private static Finding[] Sizes()
    {
        const int draws = 100_000;
        const double copies = 2e8;
        var theory = VesicleSizes.Default;
        var vesicles = Births.Of(draws, "surface_protein", FormattableString.Invariant($"{{copies: {copies}}}"), Births.Default);
        double[] diameters = [.. vesicles.Copies[0].Take(draws).Select(count => VesicleSizes.ReferenceNm * Math.Sqrt(count / copies))];
        Array.Sort(diameters);
        var distance = diameters.Select((d, i) => Math.Max(theory.Cdf(d) - ((double)i / draws), ((i + 1.0) / draws) - theory.Cdf(d))).Max();
        return
        [
            new Finding("share of the untruncated distribution within 30 to 150 nm, %", 97.4, 100 * theory.MassWithin, 0.05, "3 digits"),
            new Finding("mean of the untruncated distribution, nm", 93.2, theory.UntruncatedMean, 0.05, "3 digits"),
            new Finding("mode of the untruncated distribution, nm", 84.0, theory.UntruncatedMode, 0.05, "3 digits"),
            Finding.Between("Kolmogorov and Smirnov's D√n of the draws", 0, 1.628, distance * Math.Sqrt(draws)),
            Finding.OfMean("mean diameter of the draws, nm", theory.Mean(d => d), diameters),
            Finding.Between("smallest diameter of the draws, nm", 30 * (1 - 1e-3), 150, diameters[0]),
            Finding.Between("largest diameter of the draws, nm", 30, 150 * (1 + 1e-3), diameters[^1]),
        ];
    }
}
