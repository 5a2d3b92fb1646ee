using Exocosm.Cohorts.People;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Tables;

namespace Exocosm.Cohorts.Execution;

/// <summary>People as rows of tables.</summary>
internal static class CohortRows
{
    /// <summary>Adds a person.</summary>
    public static void Add(TableWriter rows, Person person, double firstPositive, double lead)
    {
        rows.Add(person.Number).Add(person.IsCase ? "case" : "healthy").Add(person.Failed).Add(person.FollowUpDay).Add(person.ImagingDay).Add(person.MetastasisDay)
            .Add(person.ProgressionDay).Add(person.DeathDay).Add(person.CellsAtImaging).Add(person.Colonies).Add(firstPositive).Add(lead);
        foreach (var value in person.Varied) rows.Add(value);
        rows.EndRow();
    }

    public static void Add(TableWriter rows, long patient, DrawnMarker draw, string marker, double score, bool positive) =>
        rows.Add(patient).Add((long)draw.Visit).Add(draw.Day).Add(draw.BurdenCells).Add(marker).Add(draw.Value.TruePerMl).Add(draw.Value.Count)
            .Add(draw.Value.MeasuredPerMl).Add(score).Add(positive).EndRow();

    /// <summary>The people of tables as <see cref="Add(TableWriter, Person, double, double)"/> wrote them, with their draws.</summary>
    public static IReadOnlyList<Person> Read(TableReader patients, TableReader? draws, BiopsyPlan? test)
    {
        var numbers = patients.Longs("patient");
        var (groups, failed) = (patients.Texts("group"), patients.Texts("failed"));
        double[] end = patients.Doubles("follow_up_day"), imaging = patients.Doubles("imaging_day"), metastasis = patients.Doubles("metastasis_day");
        double[] progression = patients.Doubles("progression_day"), death = patients.Doubles("death_day"), cells = patients.Doubles("cells_at_imaging");
        var colonies = patients.Longs("colonies");
        double[][] varied = [.. patients.Schema.Columns.Skip(CohortSchemas.Patients.Columns.Count).Select(column => patients.Doubles(column.Name))];
        var own = ReadDraws(draws, test);
        return
        [
            .. numbers.Select((number, n) => new Person(number, groups[n] == "case")
            {
                Failed = failed[n],
                Varied = [.. varied.Select(values => values[n])],
                FollowUpDay = end[n],
                ImagingDay = imaging[n],
                MetastasisDay = metastasis[n],
                ProgressionDay = progression[n],
                DeathDay = death[n],
                CellsAtImaging = cells[n],
                Colonies = colonies[n],
                Draws = own.GetValueOrDefault(number, []),
            }),
        ];
    }

    private static Dictionary<long, List<DrawnMarker>> ReadDraws(TableReader? draws, BiopsyPlan? test)
    {
        var own = new Dictionary<long, List<DrawnMarker>>();
        if (draws is null || test is null) return own;
        var markers = test.Markers.Select((marker, n) => (marker.Name, n)).ToDictionary(StringComparer.Ordinal);
        long[] patient = draws.Longs("patient"), visit = draws.Longs("visit");
        double[] day = draws.Doubles("time_day"), burden = draws.Doubles("burden_cells"), value = draws.Doubles("true_per_ml");
        double[] count = draws.Doubles("count"), measured = draws.Doubles("measured_per_ml");
        var names = draws.Texts("marker");
        for (var row = 0; row < patient.Length; row++)
        {
            // The panel is worked out anew.
            if (!markers.TryGetValue(names[row], out var marker)) continue;
            if (!own.TryGetValue(patient[row], out var list)) own.Add(patient[row], list = []);
            list.Add(new DrawnMarker((int)visit[row], day[row], burden[row], marker, new Assay.Measurement(value[row], count[row], measured[row])));
        }

        return own;
    }
}
