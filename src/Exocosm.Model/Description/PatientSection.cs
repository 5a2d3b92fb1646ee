using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>A patient as compartments, the blood test and the cohort.</summary>
internal static class PatientSection
{
    public static IEnumerable<DescriptionSection> Of(Scenario scenario)
    {
        if (scenario.Patient is { } patient) yield return new DescriptionSection("The patient", [.. Patient(patient)]);
        if (scenario.Biopsy is { } biopsy) yield return new DescriptionSection("The blood test", [.. Biopsy(biopsy, scenario)]);
        if (scenario.Cohort is { } cohort) yield return new DescriptionSection("The cohort", [.. Cohort(cohort)]);
    }

    private static IEnumerable<string> Patient(PatientPlan plan)
    {
        yield return $"The tumour {Growth(plan.Growth)}. Imaging sees a lesion of {Words.Number(plan.Imaging.LimitCells)} cells, a ball of "
            + $"{Words.Number(Math.Cbrt(6 / Math.PI * plan.Imaging.LimitCells / plan.CellsPerMl * 1000))} mm, "
            + (plan.Imaging.EveryDay is { } every ? $"at images every {Days(every)}." : "as it reaches that size.")
            + $" The patient dies of {Words.Number(plan.Death.BurdenCells)} cells in all.";
        if (plan.Resection is { } resection)
        {
            yield return $"The primary tumour is removed {(resection.AtDay is { } at ? $"on day {Words.Number(at)}" : "at diagnosis by imaging")}"
                + (resection.Residual > 0 ? $", all but {Words.Share(resection.Residual)} of its cells." : ".");
        }

        if (plan.Metastasis is not { } spread)
        {
            yield return "It does not spread.";
            yield break;
        }

        yield return (spread.Law == MetastasisLaw.Iwata
            ? $"Colonies are founded at {Words.Number(spread.IwataRate)} n^{Words.Number(spread.IwataPower)} a day by n cells of the primary"
            : $"A cell of the primary sheds {Words.Number(spread.ShedPerCellDay)} cells a day, of which {Words.Number(spread.FoundingShare)} found a colony")
            + $", shared by {Words.List(spread.Organs.Select(organ => $"{organ.Name} ({Words.Share(organ.Share)})"))}; the rest is lost. A colony "
            + $"{Growth(spread.Growth)}. Colonies found no further ones.";
        foreach (var organ in spread.Organs)
        {
            if (organ.Niche is { } niche)
            {
                yield return $"Exosomes of the primary prepare a niche in {organ.Name} at {Words.Number(niche.PerDay)} a day at full load, half of that at "
                    + $"{Words.Number(niche.HalfMaxPerMl)} per mL of plasma times its share; it lasts {Days(niche.LifetimeDay)}, and full it makes founding "
                    + $"{Words.Number(1 + niche.Strength)} times as likely.";
            }

            if (double.IsFinite(organ.WakingPerDay)) yield return $"A founded cell in {organ.Name} sleeps and wakes at {Words.Number(organ.WakingPerDay)} a day.";
        }
    }

    private static IEnumerable<string> Biopsy(BiopsyPlan plan, Scenario scenario)
    {
        yield return $"{Words.Number(plan.DrawMl)} mL of plasma are drawn every {Days(plan.EveryDay)}, of whose vesicles {Words.Share(plan.Capture)} are captured and "
            + "counted: n ~ Poisson(V eta (C_T s + C_N phi) + b), with a log-normal background of each person.";
        foreach (var marker in plan.Markers)
        {
            var source = marker.Population is { } population
                ? $"of the exosomes {scenario.Exosomes[population].Name}"
                : $"of what tumour cells give off, {Words.Number(marker.SecretionPerDay)} a day each, {Words.Share(marker.Entering)} enters plasma and half is gone in {Words.Time(marker.HalfLifeDay * Times.MinPerDay)}";
            var spread = $"spread (log) {Words.Number(marker.Spread)} between people and {Words.Number(marker.WithinPerson)} within a person";
            yield return marker.Kind == MarkerKind.Exosome
                ? $"{marker.Name}: vesicles; {source}; {Words.Share(marker.Positive)} of them carry the marker. Of {Words.Number(marker.NormalPerMl)} normal vesicles a mL, "
                    + $"{Words.Number(marker.FalsePositive)} count as carrying it; {spread}."
                : $"{marker.Name}: an analyte; {source}; healthy tissue gives off {Words.Number(marker.SourcePerDay)} a day; {spread}.";
        }

        yield return plan.BaselineDraws > 0
            ? $"A draw is held against the person's own first {Words.Count(plan.BaselineDraws, "draw")}; the threshold has specificity {Words.Share(plan.Specificity)} among healthy people."
            : $"The threshold of a marker without a cut-off of its own is what {Words.Share(plan.Specificity)} of healthy people do not exceed.";
        if (plan.Panel is { } panel)
        {
            yield return $"The panel of {Words.List(panel.Markers.Select(marker => plan.Markers[marker].Name))} is "
                + panel.Rule switch
                {
                    PanelRule.Any => "positive where one is.",
                    PanelRule.All => "positive where all are.",
                    _ => "a logistic score fitted to the cohort itself, which flatters it.",
                };
        }
    }

    private static IEnumerable<string> Cohort(CohortPlan plan)
    {
        yield return $"{Words.Count(plan.Cases, "person")} with the tumour and {plan.Healthy} without are followed for {Days(plan.FollowUpDay)} from the tumour's first cells.".Replace("persons", "people", StringComparison.Ordinal);
        if (plan.Death is { } death) yield return $"A patient dies when his tumour and its colonies have {Words.Number(death.BurdenCells)} cells.";
        foreach (var varied in plan.Vary)
        {
            var unit = varied.Unit.Length > 0 ? $" {varied.Unit}" : "";
            var (a, b) = ($"{Words.Number(varied.First)}{unit}", $"{Words.Number(varied.Second)}");
            yield return $"{varied.Path} is " + varied.Distribution switch
            {
                Distribution.Uniform => $"uniform from {a} to {b}{unit}",
                Distribution.LogUniform => $"uniform on a log scale from {a} to {b}{unit}",
                Distribution.Normal => $"normal with mean {a} and standard deviation {b}{unit}",
                _ => $"log-normal with median {a} and standard deviation {b} of the logarithm",
            } + varied.Among switch { Among.Cases => " among cases.", Among.Healthy => " among the healthy.", _ => "." };
        }
    }

    private static string Growth(GrowthPlan plan) => plan.Law == GrowthLaw.Exponential
        ? $"doubles every {Days(Math.Log(2) / plan.PerDay)} from {From(plan.InitialCells)}"
        : $"grows by Gompertz's law at {Words.Number(plan.PerDay)} a day towards {Words.Number(plan.CapacityCells)} cells, from {From(plan.InitialCells)}";

    private static string From(double cells) => cells == 1 ? "one cell" : $"{Words.Number(cells)} cells";

    private static string Days(double days) => Words.Time(days * Times.MinPerDay);
}
