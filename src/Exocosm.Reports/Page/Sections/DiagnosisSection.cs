using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Page.Sections;

/// <summary>What the virtual blood test can and cannot tell.</summary>
internal static class DiagnosisSection
{
    /// <summary>ROC curves, distributions, sensitivity by time and measures.</summary>
    public static Section Of(BiopsyData data, FigureSet figures) => new("diagnosis", "Diagnosis",
        "<p>A draw takes plasma, captures a share of the particles in it and counts those that carry the marker. Thresholds come from the "
        + "healthy; predictive values are for the stated prevalence and not for the cohort's own mix of cases and healthy.</p>\n"
        + figures.Add([DiagnosisFigures.Course(data), DiagnosisFigures.Roc(data), DiagnosisFigures.ByTime(data), .. DiagnosisFigures.Distributions(data)])
        + Measures(data));

    /// <summary>How much earlier than imaging.</summary>
    public static Section? Leads(BiopsyData data, FigureSet figures)
    {
        StepSeries[] curves = [.. data.Leads.Where(static curve => curve.Day.Length > 0)];
        if (curves.Length == 0 && data.LeadDays.Count == 0) return null;
        Figure? curve = curves.Length == 0 ? null : StepFigures.Of(
            "lead-time", "Lead over imaging",
            "Kaplan–Meier curves: the share of cases whose lead is longer than the time below, with 95 % bands. A case that imaging finds first has a lead of 0; "
            + "one that imaging does not find in the follow-up is censored (a bar on a line).",
            "Lead over imaging", "Share with a longer lead", curves);
        return new Section("lead-time-section", "Lead time",
            "<p>Lead is the time from the first positive test to the day at which imaging finds the tumour. A tumour that is found earlier is known for "
            + "longer even if nobody lives longer (lead-time bias), and slow tumours are found more easily than fast ones (length bias): "
            + "survival counted from detection must not be compared between those found by blood and those found by imaging.</p>\n"
            + figures.Add(curve, DiagnosisFigures.Leads(data)));
    }

    private static string Measures(BiopsyData data) => data.Measures.Count == 0 ? "" : Html.Table(
        "Measures of the test", ["Marker", "Measure", ">Value", ">95 % limits", "Note"],
        data.Measures.Select(static measure => new[]
        {
            Html.Text(measure.Marker), Html.Text(Html.Capital(measure.Words)), Html.Number(measure.Value),
            double.IsFinite(measure.Low) || double.IsFinite(measure.High) ? $"{Html.Number(measure.Low)} to {Html.Number(measure.High)}" : "–",
            Html.Text(measure.Note),
        }));
}
