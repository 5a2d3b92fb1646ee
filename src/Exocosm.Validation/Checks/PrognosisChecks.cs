using Exocosm.Cohorts.Compartments;
using Exocosm.Numerics.Randomness;
using Exocosm.Statistics.Survival;

namespace Exocosm.Validation.Checks;

/// <summary>Cohorts followed over time.</summary>
internal static class PrognosisChecks
{
    private const string Group = "Prognosis";
    private const string Iwata = "Iwata 2000, J Theor Biol 203:177, with a 0.00286 1/day, b 7.3e10, m 5.3e-8, alpha 0.663 (constants not re-checked); quadrature of our own";
    private const uint Times = 901;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("prognosis.iwata", Group, "Gompertz growth and colonies founded at m n^alpha.", Iwata, CheckLength.Quick, IwataCounts),
        new("prognosis.poisson", Group, "Colonies of 4000 patients until day 500: their number is Poisson.", "Poisson process: mean ∫ rate, nobody spared but exp(-∫ rate)", CheckLength.Quick, Poisson),
        new("prognosis.hazard-ratio", Group, "4000 exponential times, half of them at twice the hazard, a fifth censored.", "hazard ratio 2", CheckLength.Quick, HazardRatio),
    ];

    private static Model.Scenarios.Scenario Patient() => Trials.Read("""
        exocosm: 1
        name: iwata
        patient:
          growth: {law: gompertz}
          metastasis:
            form: iwata
            organs: {liver: {share: 1}}
        """);

    private static Finding[] IwataCounts()
    {
        var plan = Patient().Patient!;
        var primary = new Lesion(-1, 0, plan.Growth);
        var findings = new List<Finding>();
        foreach (var (day, cells, colonies) in new[] { (365.0, 1.093e7, 0.128), (730.0, 3.286e9, 13.4), (1095.0, 2.450e10, 105.5) })
        {
            findings.Add(Finding.Within($"cells on day {day}", cells, Growth.Cells(plan.Growth, day), 1e-3));
            findings.Add(Finding.Within($"colonies until day {day}", colonies, new Founding(plan, [primary], day).Expected(0), 5e-3));
        }

        return [.. findings];
    }

    private static Finding[] Poisson()
    {
        const int patients = 4000;
        var plan = Patient().Patient!;
        var founding = new Founding(plan, [new Lesion(-1, 0, plan.Growth)], 500);
        var expected = founding.Expected(0);
        double[] counts = new double[patients];
        for (var n = 0; n < patients; n++)
        {
            founding.Draw(1, n, out var founded);
            counts[n] = founded;
        }

        var spared = Math.Exp(-expected);
        var mean = counts.Average();
        return
        [
            Finding.OfMean("colonies until day 500, mean", expected, counts),
            Finding.Within("variance over mean", 1, counts.Sum(count => (count - mean) * (count - mean)) / (patients - 1) / mean, 4 * Math.Sqrt(2.0 / patients)),
            Finding.OfStandardError("share without a colony", spared, counts.Count(count => count == 0) / (double)patients, Math.Sqrt(spared * (1 - spared) / patients)),
        ];
    }

    private static Finding[] HazardRatio()
    {
        const int patients = 4000;
        var (observations, rows) = (new List<Observation>(), new List<double[]>());
        for (var n = 0; n < patients; n++)
        {
            var random = new RandomStream(1, Times, (ulong)n, 0);
            var isHigh = n % 2 == 1;
            var (time, censoring) = (random.NextExponential() / (isHigh ? 2 : 1), random.NextExponential() / 0.4);
            observations.Add(new Observation(Math.Min(time, censoring), time <= censoring));
            rows.Add([isHigh ? 1 : 0]);
        }

        var fit = Cox.Fit(observations, rows);
        return [Finding.OfStandardError("log hazard ratio", Math.Log(2), fit.Coefficients[0], fit.StandardErrors[0])];
    }
}
