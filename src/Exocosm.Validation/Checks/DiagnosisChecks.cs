using Exocosm.Cohorts.Analysis;
using Exocosm.Cohorts.Assay;
using Exocosm.Cohorts.Compartments;
using Exocosm.Cohorts.People;
using Exocosm.Model.Quantities;
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

    private const int Cases = 1000;
    private const int Healthy = 10_000;
    private const double DoublingDay = 120;
    private const double ImagingLimit = 1e9;

    // Of the default test by counting alone, with 95 % sensitivity, and by the spread between people, with 50 %; see the check of the limits.
    private const double PoissonLimit = 5.4e5;
    private const double SpreadLimit = 1.6e7;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("diagnosis.hori-gambhir", Group, "CA125 of a tumour that doubles every 120 days, at the library's values.", Hori, CheckLength.Quick, HoriAnchors),
        new("diagnosis.limits", Group, "The default vesicle test: what counting alone, and the spread between people, allow.",
            "Poisson and log-normal quantiles: 3000 counts of background, specificity 99 %, sensitivity 95 % or 50 %", CheckLength.Quick, Limits),
        new("diagnosis.personal-baseline", Group,
            $"The default vesicle test of {Cases} tumours that double every 120 days, each draw held against the person's own first three or against {Healthy} healthy people.",
            "between the limits of counting and of the spread: 5.4e5 to 1.6e7 cells, a lead of 716 to 1303 days over imaging at 1e9 cells", CheckLength.Quick, PersonalBaseline),
        new("diagnosis.collapse", Group, $"The default vesicle test of {Cases} tumours that double every 120 days, and the same with 100 times the false positives.",
            "by the spread 1.6e7 cells and 716 days of lead, with phi 1e-4 1.6e9 cells and none; published areas 0.6 to 0.95 (GPC1: Lab Chip 2019, 19:1114)",
            CheckLength.Quick, Collapse),
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

    private static Finding[] PersonalBaseline()
    {
        var plan = Screening("");
        var limits = new AssayLimits(plan.Biopsy!, plan.Biopsy!.Markers[0], plan.Patient!.PlasmaMl);
        var population = Scores(plan);
        var (half, personal) = (Half(population), Half(Scores(Screening("baseline: personal"))));
        var cells = Math.Pow(2, personal.Doublings);
        var error = DoublingDay * Math.Sqrt((half.Error * half.Error) + (personal.Error * personal.Error));
        return
        [
            Finding.Between("cells at which half of the draws are positive, personal baseline", PoissonLimit, SpreadLimit, cells),
            Finding.Between("the same as lead over imaging, day", DoublingDay * Math.Log2(ImagingLimit / SpreadLimit), DoublingDay * Math.Log2(ImagingLimit / PoissonLimit), DoublingDay * Math.Log2(ImagingLimit / cells)),
            Finding.Between("lead gained over healthy people as reference, day: from four standard errors to the whole gap", 4 * error, DoublingDay * Math.Log2(SpreadLimit / PoissonLimit), DoublingDay * (half.Doublings - personal.Doublings)),
            NearSpreadLimit(plan.Biopsy!, limits, population),
        ];
    }

    /// <summary>Draws within half a doubling of the spread limit: as many are positive as log-normal people and draws say.</summary>
    private static Finding NearSpreadLimit(BiopsyPlan test, AssayLimits limits, TestScores scores)
    {
        var marker = test.Markers[0];
        var sigma = Math.Sqrt((marker.Spread * marker.Spread) + (marker.WithinPerson * marker.WithinPerson));
        var quantile = NormalDistribution.Quantile(test.Specificity);
        var limit = Math.Exp(quantile * sigma);
        var (expected, positive, number) = (0.0, 0, 0);
        foreach (var visit in scores.People.Where(one => one.Person.IsCase).Select(one => one.Roc!))
        {
            var burden = visit.Draws[0].BurdenCells;
            if (Math.Abs(Math.Log2(burden / limits.SpreadCells)) > 0.5) continue;
            // What the tumour adds leaves this much of the threshold to the background, in units of the median background.
            var left = limit - (burden * limits.PerMlOfCell * limits.CountsPerMl / limits.BackgroundCounts);
            expected += left > 0 ? 1 - NormalDistribution.Cdf(Math.Log(left) / sigma) : 1;
            positive += visit.Positive[0] ? 1 : 0;
            number++;
        }

        var share = expected / number;
        // The threshold is an estimate too: the error of a quantile, in standard deviations, times the slope at the limit, where 1 is left.
        var density = Math.Exp(-quantile * quantile / 2) / Math.Sqrt(2 * Math.PI);
        var threshold = Math.Sqrt(test.Specificity * (1 - test.Specificity) / Healthy) / density * limit / Math.Sqrt(2 * Math.PI);
        return Finding.OfStandardError(
            "share positive within half a doubling of the spread limit, healthy people as reference", share, (double)positive / number,
            Math.Sqrt((share * (1 - share) / number) + (threshold * threshold)));
    }

    private static Finding[] Collapse()
    {
        var (usual, many) = (Scores(Screening("")), Scores(Screening("", ", false_positive: 1e-4")));
        return
        [
            Finding.Between("area under the curve, default", 0.6, 0.95, Area(usual)),
            Finding.Between("area under the curve, phi 1e-4", 0.5, 0.6, Area(many)),
            // A yearly draw finds a tumour up to a year after it can be found.
            Finding.Between("median lead over imaging, default, day", 716 - Times.DaysPerYear, DoublingDay * Math.Log2(ImagingLimit / PoissonLimit), MedianLead(usual)),
            Finding.Between("median lead over imaging, phi 1e-4, day", 0, 0, MedianLead(many)),
        ];
    }

    /// <summary>Cases and healthy people with a yearly draw.</summary>
    private static Scenario Screening(string baseline, string marker = "") => Trials.Read($$"""
        exocosm: 1
        name: screening
        patient:
          growth: {law: exponential, doubling: {{DoublingDay}} day}
        biopsy:
          markers:
            EV: {kind: exosome{{marker}}}
          {{baseline}}
        cohort: {cases: {{Cases}}, healthy: {{Healthy}}, follow_up: 3600 day}
        """);

    private static TestScores Scores(Scenario scenario)
    {
        // Nothing varies but what is drawn for each person, so no text is read again.
        var people = new PersonSimulator(scenario, "");
        return TestScores.Of(scenario.Biopsy!, [.. Enumerable.Range(0, Cases + Healthy).Select(n => people.Simulate(n, CancellationToken.None))]);
    }

    private static double Area(TestScores scores) => DeLong.Of(scores.RocScores(0, false), scores.RocScores(0, true)).Area;

    /// <summary>Where a logistic curve through the one draw of each case, in the binary logarithm of the burden, passes a half; with its standard error.</summary>
    private static (double Doublings, double Error) Half(TestScores scores)
    {
        ScoredVisit[] visits = [.. scores.People.Where(one => one.Person.IsCase).Select(one => one.Roc!)];
        var fit = ScoreModel.Fit([.. visits.Select(visit => new[] { Math.Log2(visit.Draws[0].BurdenCells) })], [.. visits.Select(visit => visit.Positive[0])]);
        var at = -fit.Coefficients[0] / fit.Coefficients[1];
        return (at, Math.Sqrt(fit.Covariance[0, 0] + (2 * at * fit.Covariance[0, 1]) + (at * at * fit.Covariance[1, 1])) / fit.Coefficients[1]);
    }

    /// <summary>Imaging less first positive draw, 0 where imaging came first. Imaging finds all, so none is censored.</summary>
    private static double MedianLead(TestScores scores)
    {
        double[] leads = [.. scores.People.Where(one => one.Person.IsCase).Select(one => one.FirstPositive(0) < one.Person.ImagingDay ? one.Person.ImagingDay - one.FirstPositive(0) : 0).Order()];
        return (leads[(leads.Length - 1) / 2] + leads[leads.Length / 2]) / 2;
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
