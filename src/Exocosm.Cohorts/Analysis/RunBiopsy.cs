using Exocosm.Cohorts.People;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Tables;

namespace Exocosm.Cohorts.Analysis;

/// <summary>
/// The blood test of a finished run of tissue: drawn from the plasma of its table <c>body</c> on the schedule, and held against healthy people that are
/// simulated with the same test. The run is person 0, the healthy ones follow.
/// </summary>
public static class RunBiopsy
{
    /// <summary>Healthy people that set the threshold.</summary>
    public const int HealthyPeople = 2000;

    /// <summary>Writes the tables <c>draws</c> and <c>diagnosis</c> of the run.</summary>
    /// <param name="tables">The run's folder <c>tables</c>.</param>
    /// <param name="scenario">Its scenario, with a test.</param>
    /// <exception cref="CohortException">The run has no plasma.</exception>
    public static void Write(string tables, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var test = scenario.Biopsy ?? throw new CohortException("the scenario has no section biopsy");
        if (TableReader.Open(tables, "body") is not { } body) throw new CohortException("the run has no table 'body', so there is no plasma to draw");
        var plasmaMl = PersonSimulator.PlasmaMl(scenario);
        var levels = test.Markers.Select(marker => marker.Population is { } population ? Level(body, scenario.Exosomes[population].Name, marker.Positive) : null).ToArray();
        var end = scenario.Time.EndMin / Times.MinPerDay;
        var people = new List<Person> { OfRun() };
        for (var number = 1; number <= HealthyPeople; number++)
        {
            var healthy = new Person(number, IsCase: false) { FollowUpDay = end };
            people.Add(healthy with { Draws = PersonSimulator.Draws(test, plasmaMl, scenario.Seed, healthy, end, double.NaN, _ => 0, (_, _) => 0) });
        }

        var scores = TestScores.Of(test, people);
        var diagnosis = new DiagnosisTables(test, scores, plasmaMl, scenario.Seed);
        RunTables.WriteWhole(tables, CohortSchemas.Draws, rows => CohortTables.WriteDraws(rows, scores));
        RunTables.WriteWhole(tables, CohortSchemas.Diagnosis, diagnosis.WriteDiagnosis);

        Person OfRun()
        {
            var person = new Person(0, IsCase: true) { FollowUpDay = end };
            return person with
            {
                Draws = PersonSimulator.Draws(test, plasmaMl, scenario.Seed, person, end, double.NaN, _ => double.NaN, (marker, day) => levels[marker]?.Invoke(day) ?? 0),
            };
        }
    }

    private static Func<double, double> Level(TableReader body, string population, double positive)
    {
        double[] time = body.Doubles("time_min"), perMl = body.Doubles("concentration_per_ml");
        string[] parts = body.Texts("compartment"), names = body.Texts("population");
        int[] rows = [.. Enumerable.Range(0, time.Length).Where(row => parts[row] == "plasma" && names[row] == population)];
        double[] days = [.. rows.Select(row => time[row] / Times.MinPerDay)], levels = [.. rows.Select(row => perMl[row] * positive)];
        if (days.Length == 0) throw new CohortException($"table 'body' has no plasma of '{population}'");
        return day =>
        {
            var after = Array.FindIndex(days, one => one >= day);
            if (after <= 0) return after == 0 ? levels[0] : levels[^1];
            return levels[after - 1] + ((day - days[after - 1]) / (days[after] - days[after - 1]) * (levels[after] - levels[after - 1]));
        };
    }
}
