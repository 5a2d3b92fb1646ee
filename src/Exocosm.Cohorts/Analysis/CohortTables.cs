using Exocosm.Cohorts.Execution;
using Exocosm.Cohorts.People;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Files;
using Exocosm.Results.Tables;
using Exocosm.Runs;

namespace Exocosm.Cohorts.Analysis;

/// <summary>The tables of a cohort, from its people.</summary>
public static class CohortTables
{
    /// <summary>Writes all tables; those of an earlier analysis are replaced.</summary>
    /// <param name="tables">The run's folder <c>tables</c>.</param>
    /// <param name="scenario">The scenario with a cohort.</param>
    /// <param name="people">Everybody.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static void Write(string tables, Scenario scenario, IReadOnlyList<Person> people)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(people);
        var scores = scenario.Biopsy is { } test ? TestScores.Of(test, people) : null;
        WritePeople(tables, scenario, people, scores);
        WriteAnalysis(tables, scenario, people, scores);
    }

    /// <summary>Works the analysis of a finished cohort out anew, from its tables of people and draws.</summary>
    /// <param name="tables">The run's folder <c>tables</c>.</param>
    /// <param name="scenario">The scenario with a cohort.</param>
    /// <exception cref="StorageException">The file system refused.</exception>
    public static void Renew(string tables, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (TableReader.Open(tables, "patients") is not { } patients) throw new CohortException("the cohort has no table 'patients': it is not finished");
        var people = CohortRows.Read(patients, TableReader.Open(tables, "draws"), scenario.Biopsy);
        WriteAnalysis(tables, scenario, people, scenario.Biopsy is { } test ? TestScores.Of(test, people) : null);
    }

    private static void WritePeople(string tables, Scenario scenario, IReadOnlyList<Person> people, TestScores? scores)
    {
        RunTables.WriteWhole(tables, PatientSchemas.Patients(scenario.Cohort!), rows =>
        {
            for (var n = 0; n < people.Count; n++)
            {
                var first = scores?.People[n].FirstPositive(scores.Chosen) ?? double.NaN;
                CohortRows.Add(rows, people[n], first, people[n].ImagingDay - first);
            }
        });
        if (scores is null) return;
        RunTables.WriteWhole(tables, CohortSchemas.Draws, rows => WriteDraws(rows, scores));
    }

    /// <summary>The draws with what the test says of them.</summary>
    internal static void WriteDraws(TableWriter rows, TestScores scores)
    {
        foreach (var one in scores.People)
        {
            foreach (var visit in one.Visits)
            {
                foreach (var draw in visit.Draws)
                    CohortRows.Add(rows, one.Person.Number, draw, scores.Names[draw.Marker], visit.Scores[draw.Marker], visit.Positive[draw.Marker]);
                if (visit.Draws.Count == scores.Names.Count) continue;
                var panel = visit.Draws[0] with { Value = new Assay.Measurement(double.NaN, double.NaN, double.NaN) };
                CohortRows.Add(rows, one.Person.Number, panel, scores.Names[^1], visit.Scores[^1], visit.Positive[^1]);
            }
        }
    }

    private static void WriteAnalysis(string tables, Scenario scenario, IReadOnlyList<Person> people, TestScores? scores)
    {
        if (scores is not null)
        {
            var diagnosis = new DiagnosisTables(scenario.Biopsy!, scores, PersonSimulator.PlasmaMl(scenario), scenario.Seed);
            RunTables.WriteWhole(tables, CohortSchemas.Roc, diagnosis.WriteRoc);
            RunTables.WriteWhole(tables, CohortSchemas.Diagnosis, diagnosis.WriteDiagnosis);
            RunTables.WriteWhole(tables, CohortSchemas.Leads, diagnosis.WriteLeads);
            RunTables.WriteWhole(tables, CohortSchemas.SensitivityByTime, diagnosis.WriteSensitivity);
        }

        var prognosis = new PrognosisTables(scores, people);
        RunTables.WriteWhole(tables, CohortSchemas.Survival, prognosis.WriteSurvival);
        RunTables.WriteWhole(tables, CohortSchemas.Prognosis, prognosis.WritePrognosis);
    }
}
