using Exocosm.Cohorts.Assay;
using Exocosm.Cohorts.Compartments;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Distributions;
using Exocosm.Numerics.Randomness;
using Exocosm.Statistics.Diagnostics;

namespace Exocosm.Validation.Checks;

/// <summary>The virtual blood test.</summary>
internal static class DiagnosisChecks
{
    private const string Group = "Diagnosis";
    private const string Hori = "Hori & Gambhir 2011, Sci Transl Med 3:109ra116; parameters as quoted in J Transl Med 2018, doi:10.1186/s12967-018-1432-8";

    /// <summary>Purpose of the normal numbers of the check, which no simulation uses.</summary>
    private const uint Normals = 900;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("diagnosis.hori-gambhir", Group, "CA125 of a tumour that doubles every 120 days, at the library's values.", Hori, CheckLength.Quick, HoriAnchors),
        new("diagnosis.limits", Group, "The default vesicle test: what counting alone, and the spread between people, allow.",
            "Poisson and log-normal quantiles: 3000 counts of background, specificity 99 %, sensitivity 95 % or 50 %", CheckLength.Quick, Limits),
        new("diagnosis.binormal", Group, "Area under the curve of two normal samples of 4000.", "binormal ROC: AUC = Phi(d/sqrt 2)", CheckLength.Quick, Binormal),
    ];

    /// <summary>A patient, a test and a growth at the library's values.</summary>
    internal static Scenario Defaults(string test = "") => Trials.Read($$"""
        exocosm: 1
        name: defaults
        patient:
          growth: {law: exponential, doubling: 119.92165753632272 day}
        biopsy:
          markers:
            EV: {kind: exosome, within_person: 0}
            CA125: {kind: analyte}
        {{test}}
        """);

    private static Finding[] HoriAnchors()
    {
        var scenario = Defaults();
        var (growth, plasma, marker) = (scenario.Patient!.Growth, scenario.Patient.PlasmaMl, scenario.Biopsy!.Markers[1]);
        var both = HoriGambhir.DetectionDay(growth, marker, plasma, 34.11);
        var alone = HoriGambhir.DetectionDay(growth, marker with { SourcePerDay = 0 }, plasma, 1.5);
        var more = HoriGambhir.DetectionDay(growth, marker with { SecretionPerDay = marker.SecretionPerDay * 1e4 }, plasma, 34.11);
        var cells = Growth.Cells(growth, both);
        return
        [
            Finding.Within("level of healthy people, U/mL", 13.1602, marker.BackgroundPerMl(plasma), 1e-5),
            Finding.Within("detection, tumour and healthy tissue, day", 3676.9, both, 0.005),
            Finding.Within("cells then", 1.698e9, cells, 0.005),
            Finding.Within("the paper's 10.1 years", 10.1, both / 365.25, 0.01),
            Finding.Within("the paper's diameter, mm", 25.36, Math.Cbrt(6 / Math.PI * cells / scenario.Patient.CellsPerMl * 1000), 0.01),
            Finding.Within("detection, tumour alone, day", 3220.8, alone, 0.005),
            Finding.Within("cells then, tumour alone", 1.216e8, Growth.Cells(growth, alone), 0.005),
            Finding.Within("detection with 1e4 times the shedding, year", 5.71, more / 365.25, 0.005),
        ];
    }

    private static Finding[] Limits()
    {
        var scenario = Defaults();
        var limits = new AssayLimits(scenario.Biopsy!, scenario.Biopsy!.Markers[0], scenario.Patient!.PlasmaMl);
        var high = new AssayLimits(scenario.Biopsy, scenario.Biopsy.Markers[0] with { FalsePositive = 1e-4 }, scenario.Patient.PlasmaMl);
        return
        [
            Finding.Within("background, counts", 3000, limits.BackgroundCounts, 1e-9),
            Finding.Within("threshold by counting, counts", 3128, limits.ThresholdCounts, 1e-9),
            Finding.Within("tumour's counts for 95 % sensitivity", 221.6, limits.PoissonExcessCounts, 0.001),
            Finding.Within("the same in cells", 5.4e5, limits.PoissonCells, 0.01),
            Finding.Within("excess by the spread, /mL", 2.2e4, limits.SpreadExcessPerMl, 0.01),
            Finding.Within("the same in cells", 1.6e7, limits.SpreadCells, 0.01),
            Finding.Within("lead over imaging at 1e9 cells and 120 days, day", 716, 120 * Math.Log2(1e9 / limits.SpreadCells), 0.01),
            Finding.Within("cells by the spread at phi 1e-4", 1.6e9, high.SpreadCells, 0.01),
        ];
    }

    private static Finding[] Binormal()
    {
        const int people = 4000;
        var random = new RandomStream(1, Normals, 0, 0);
        double[] healthy = new double[people], cases = new double[people];
        for (var n = 0; n < people; n++) (healthy[n], cases[n]) = (random.NextNormal(), random.NextNormal());
        return
        [
            .. new[] { (1.0, 0.7602), (2.0, 0.9214) }.SelectMany(pair =>
            {
                double[] shifted = [.. cases.Select(value => value + pair.Item1)];
                var area = DeLong.Of(healthy, shifted);
                return new[]
                {
                    Finding.Within($"Phi(d/sqrt 2), d = {pair.Item1}", pair.Item2, NormalDistribution.Cdf(pair.Item1 / Math.Sqrt(2)), 1e-4),
                    Finding.OfStandardError($"area of the samples, d = {pair.Item1}", pair.Item2, area.Area, Math.Sqrt(area.Variance)),
                    Finding.Within($"trapezoids and pairs agree, d = {pair.Item1}", area.Area, RocCurve.Of(healthy, shifted).Area, 1e-12),
                };
            }),
        ];
    }
}
