using Exocosm.Cohorts.Assay;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Tables;
using Exocosm.Statistics;
using Exocosm.Statistics.Diagnostics;
using Exocosm.Statistics.Survival;

namespace Exocosm.Cohorts.Analysis;

/// <summary>The tables that say how good the test is: <c>roc</c>, <c>diagnosis</c>, <c>leads</c>, <c>sensitivity_by_time</c>.</summary>
/// <param name="test">The test.</param>
/// <param name="scores">What it says of everybody.</param>
/// <param name="plasmaMl">Volume of the plasma, mL.</param>
/// <param name="seed">Seed of drawing people anew.</param>
internal sealed class DiagnosisTables(BiopsyPlan test, TestScores scores, double plasmaMl, ulong seed)
{
    private const int MostYears = 15;

    public void WriteRoc(TableWriter rows)
    {
        for (var marker = 0; marker < scores.Names.Count; marker++)
        {
            var (healthy, cases) = (scores.RocScores(marker, false), scores.RocScores(marker, true));
            if (healthy.Length == 0 || cases.Length == 0) continue;
            foreach (var point in RocCurve.Of(healthy, cases).Points)
                rows.Add(scores.Names[marker]).Add(point.Threshold).Add(point.FalsePositiveRate).Add(point.TruePositiveRate).EndRow();
        }
    }

    public void WriteDiagnosis(TableWriter rows)
    {
        for (var marker = 0; marker < scores.Names.Count; marker++)
        {
            foreach (var (measure, value, note) in Measures(marker))
                rows.Add(scores.Names[marker]).Add(measure).Add(value.Value).Add(value.Low).Add(value.High).Add(note).EndRow();
        }
    }

    public void WriteLeads(TableWriter rows)
    {
        for (var marker = 0; marker < scores.Names.Count; marker++)
        {
            if (Leads(marker) is not { Count: > 0 } leads) continue;
            var curve = KaplanMeier.Fit(leads);
            foreach (var step in curve.Steps)
            {
                var limits = SurvivalCurve.Interval(step, ConfidenceScale.LogLog);
                rows.Add(scores.Names[marker]).Add(step.Time).Add((long)step.AtRisk).Add((long)step.Events).Add((long)step.Censored)
                    .Add(step.Survival).Add(limits.Low).Add(limits.High).EndRow();
            }
        }
    }

    public void WriteSensitivity(TableWriter rows)
    {
        for (var marker = 0; marker < scores.Names.Count; marker++)
        {
            var number = marker;
            var draws = scores.People.Where(one => one.Person.IsCase && !double.IsNaN(one.Person.ImagingDay))
                .SelectMany(one => one.Scheduled.Where(visit => visit.Day <= one.Person.ImagingDay && !double.IsNaN(visit.Scores[number]))
                    .Select(visit => (Year: (int)((one.Person.ImagingDay - visit.Day) / Times.DaysPerYear), IsPositive: visit.Positive[number])))
                .ToLookup(draw => draw.Year, draw => draw.IsPositive);
            for (var year = 0; year < MostYears; year++)
            {
                long all = draws[year].Count(), positive = draws[year].Count(is_ => is_);
                if (all == 0) continue;
                var limits = Proportion.ClopperPearson(positive, all);
                rows.Add(scores.Names[marker]).Add((double)year).Add((double)year + 1).Add(all).Add(positive).Add((double)positive / all).Add(limits.Low).Add(limits.High).EndRow();
            }
        }
    }

    private static Estimate Alone(double value) => new(value, double.NaN, double.NaN);

    private IEnumerable<(string Measure, Estimate Value, string Note)> Measures(int marker)
    {
        var (healthy, cases) = (scores.RocScores(marker, false), scores.RocScores(marker, true));
        yield return ("threshold", Alone(scores.Thresholds[marker]), "a score above it is positive");
        yield return ("cases_in_roc", Alone(cases.Length), "cases that imaging finds within the follow-up; one draw each, uniform in the window before it");
        yield return ("healthy_in_roc", Alone(healthy.Length), "healthy people, one draw each");
        if (healthy.Length > 1 && cases.Length > 1)
        {
            foreach (var measure in OfCurve(marker, healthy, cases)) yield return measure;
        }

        if (marker < test.Markers.Count && test.Markers[marker] is { Kind: MarkerKind.Exosome, Population: null } counted)
        {
            var limits = new AssayLimits(test, counted, plasmaMl);
            yield return ("lod_counting_cells", Alone(limits.PoissonCells), "tumour cells at which 95 % of draws pass the threshold if people differed by counting alone");
            yield return ("lod_spread_cells", Alone(limits.SpreadCells), "tumour cells at which a person of median background passes the threshold that the spread of people sets; 50 % of draws");
            yield return ("per_ml_of_1e9_cells", Alone(limits.PerMlOfCell * 1e9), "vesicles per mL of plasma that 1e9 tumour cells keep up");
        }

        foreach (var measure in OfSchedule(marker)) yield return measure;
    }

    private IEnumerable<(string Measure, Estimate Value, string Note)> OfCurve(int marker, double[] healthy, double[] cases)
    {
        var area = DeLong.Of(healthy, cases);
        yield return ("auc", new Estimate(area.Area, area.Low, area.High), $"DeLong limits{(area.Warning is { } warning ? $"; {warning}" : "")}{Fitted(marker)}");
        yield return ("auc_trapezoid", Alone(RocCurve.Of(healthy, cases).Area), "area under the curve by trapezoids; equals the former");
        var sensitivity = StratifiedBootstrap.SensitivityAt(healthy, cases, test.Specificity, seed, CohortPurpose.Bootstrap);
        yield return ("sensitivity", sensitivity, FormattableString.Invariant($"at specificity {test.Specificity}, the best threshold that reaches it; limits by drawing people anew {StratifiedBootstrap.Replicates} times{Fitted(marker)}"));
        var reached = cases.Count(score => score > scores.Thresholds[marker]);
        var kept = healthy.Count(score => !(score > scores.Thresholds[marker]));
        var (low, high) = (Proportion.ClopperPearson(reached, cases.Length), Proportion.ClopperPearson(kept, healthy.Length));
        yield return ("sensitivity_at_threshold", new Estimate((double)reached / cases.Length, low.Low, low.High), "at the threshold; Clopper-Pearson");
        yield return ("specificity_at_threshold", new Estimate((double)kept / healthy.Length, high.Low, high.High), "at the threshold; Clopper-Pearson");
        var prevalence = FormattableString.Invariant($"at prevalence {test.Prevalence}, sensitivity {sensitivity.Value:0.###}, specificity {test.Specificity}");
        yield return ("ppv", Alone(Predictive.Positive(sensitivity.Value, test.Specificity, test.Prevalence)), prevalence);
        yield return ("npv", Alone(Predictive.Negative(sensitivity.Value, test.Specificity, test.Prevalence)), prevalence);
    }

    private string Fitted(int marker) => marker == test.Markers.Count && test.Panel?.Rule == PanelRule.Logistic ? "; the score was fitted to these very draws, so it flatters" : "";

    private IEnumerable<(string Measure, Estimate Value, string Note)> OfSchedule(int marker)
    {
        var leads = Leads(marker);
        if (leads.Count > 0)
        {
            yield return ("lead_median_day", KaplanMeier.Fit(leads).Median(ConfidenceScale.LogLog), "imaging less first positive scheduled draw, 0 where imaging was first; Kaplan-Meier");
            var found = scores.People.Count(one => one.Person.IsCase && one.FirstPositive(marker) < one.Person.ImagingDay);
            var seen = scores.People.Count(one => one.Person.IsCase && !double.IsNaN(one.Person.ImagingDay));
            if (seen > 0)
            {
                var limits = Proportion.ClopperPearson(found, seen);
                yield return ("found_before_imaging", new Estimate((double)found / seen, limits.Low, limits.High), "share of cases seen by imaging; a false alarm before the tumour mattered counts too");
            }
        }

        var (alarms, draws, days) = (0L, 0L, 0.0);
        foreach (var one in scores.People.Where(one => !one.Person.IsCase && one.Person.Failed.Length == 0))
        {
            alarms += one.Scheduled.Count(visit => visit.Positive[marker]);
            draws += one.Scheduled.Count(visit => !double.IsNaN(visit.Scores[marker]));
            days += one.Person.FollowUpDay;
        }

        if (draws > 0) yield return ("false_positives_per_person_year", Alone(alarms / (days / Times.DaysPerYear)), "positive scheduled draws of healthy people");
    }

    /// <summary>
    /// Leads for Kaplan-Meier: imaging less first positive draw; 0 where imaging came first; censored where the follow-up ended before imaging. Cases with
    /// neither say nothing.
    /// </summary>
    private List<Observation> Leads(int marker)
    {
        var leads = new List<Observation>();
        foreach (var one in scores.People.Where(one => one.Person.IsCase && one.Person.Failed.Length == 0))
        {
            var (first, imaging) = (one.FirstPositive(marker), one.Person.ImagingDay);
            if (!double.IsNaN(imaging)) leads.Add(new Observation(first < imaging ? imaging - first : 0, true));
            else if (!double.IsNaN(first)) leads.Add(new Observation(one.Person.FollowUpDay - first, false));
        }

        return leads;
    }
}
