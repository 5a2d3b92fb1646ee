using Exocosm.Cohorts.Assay;
using Exocosm.Cohorts.Compartments;
using Exocosm.Cohorts.Tissue;
using Exocosm.Engine.Step;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;

namespace Exocosm.Cohorts.People;

/// <summary>Simulates the people of a cohort, each from the scenario with his own values.</summary>
/// <param name="scenario">The scenario with a cohort.</param>
/// <param name="resolved">The same as text.</param>
public sealed class PersonSimulator(Scenario scenario, string resolved)
{
    /// <summary>Number of people.</summary>
    public long Count => (long)scenario.Cohort!.Cases + scenario.Cohort.Healthy;

    /// <summary>Whether a person has the tumour.</summary>
    /// <param name="number">His number.</param>
    public bool IsCase(long number) => number < scenario.Cohort!.Cases;

    /// <summary>Simulates a person; what goes wrong with him alone becomes his message.</summary>
    /// <param name="number">His number.</param>
    /// <param name="stop">Asks to stop in between.</param>
    public Person Simulate(long number, CancellationToken stop)
    {
        var plan = scenario.Cohort!;
        var isCase = IsCase(number);
        double[] values = [.. plan.Vary.Select(varied => VariedValues.Of(varied, scenario.Seed, number, isCase))];
        var person = new Person(number, isCase) { Varied = values };
        string[] overrides = [.. plan.Vary.Zip(values).Where(pair => !double.IsNaN(pair.Second)).Select(pair => VariedValues.Override(pair.First, pair.Second))];
        var own = scenario;
        if (overrides.Length > 0)
        {
            var read = ScenarioReader.ReadText(resolved, "scenario.yaml", new ScenarioReadOptions { Overrides = overrides, ChecksOthers = false, LargestFile = 1L << 32 });
            if (read.Scenario is not { } changed) return person with { Failed = string.Join("; ", read.Problems.Select(problem => problem.Message)) };
            own = changed;
        }

        try
        {
            return own.Patient is null && isCase ? TissuePatient.Simulate(person, own, stop) : OfCompartments(person, own);
        }
        catch (Exception fault) when (fault is CohortException or SimulationFaultException)
        {
            return person with { Failed = fault.Message };
        }
    }

    private static Person OfCompartments(Person person, Scenario own)
    {
        var followUp = own.Cohort!.FollowUpDay;
        var course = person.IsCase ? new PatientCourse(own.Patient!, followUp, own.Seed, person.Number) : null;
        var end = course?.FollowUpDay ?? followUp;
        var imaging = course?.ImagingDay ?? double.NaN;
        return person with
        {
            FollowUpDay = end,
            ImagingDay = imaging,
            MetastasisDay = course?.MetastasisDay ?? double.NaN,
            ProgressionDay = course?.ProgressionDay ?? double.NaN,
            DeathDay = course?.DeathDay ?? double.NaN,
            CellsAtImaging = course is null ? double.NaN : double.IsNaN(imaging) ? double.NaN : course.Burden(imaging),
            Colonies = course?.Colonies ?? 0,
            Draws = own.Biopsy is { } test
                ? Draws(test, PlasmaMl(own), own.Seed, person, end, imaging, day => course?.Burden(day) ?? 0,
                    (marker, day) => course?.TumourPerMl(test.Markers[marker], day) ?? 0)
                : [],
        };
    }

    /// <summary>Volume of the plasma of a scenario, mL.</summary>
    internal static double PlasmaMl(Scenario scenario) => scenario.Patient?.PlasmaMl ?? scenario.Body?.PlasmaVolumeMl ?? double.NaN;

    /// <summary>All draws of a person: the one for the ROC curve, where there can be one, and the scheduled ones.</summary>
    internal static IReadOnlyList<DrawnMarker> Draws(
        BiopsyPlan test, double plasmaMl, ulong seed, Person person, double endDay, double imagingDay, Func<double, double> burden, Func<int, double, double> tumourPerMl)
    {
        var drawing = new Drawing(test, plasmaMl, seed, person.Number);
        var schedule = drawing.Schedule(endDay);
        var draws = new List<DrawnMarker>();
        if (RocDay() is { } roc) Add(Drawing.RocVisit, roc);
        for (var visit = 0; visit < schedule.Count; visit++) Add(visit + 1, schedule[visit]);
        return draws;

        // A personal baseline has to lie before the draw that is held against it; without a tumour all times are alike.
        double? RocDay()
        {
            if (!person.IsCase) return drawing.RocDay(0, endDay);
            if (double.IsNaN(imagingDay)) return null;
            var from = Math.Max(0, imagingDay - test.WindowDay);
            if (test.BaselineDraws > 0) from = schedule.Count < test.BaselineDraws ? double.PositiveInfinity : Math.Max(from, schedule[test.BaselineDraws - 1]);
            return from < imagingDay ? drawing.RocDay(from, imagingDay) : null;
        }

        void Add(int visit, double day)
        {
            for (var marker = 0; marker < test.Markers.Count; marker++)
                draws.Add(new DrawnMarker(visit, day, burden(day), marker, drawing.Take(marker, visit, tumourPerMl(marker, day))));
        }
    }
}
