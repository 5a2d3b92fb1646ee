using Exocosm.Model.Scenarios;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>The tables of a cohort of a scenario, with a column for each value that varies between people.</summary>
public static class PatientSchemas
{
    /// <summary>The people.</summary>
    /// <param name="plan">The cohort.</param>
    public static TableSchema Patients(CohortPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return CohortSchemas.Patients.With(
            plan.Vary.Select(varied => new TableColumn(varied.Path, ColumnType.Double, varied.Unit, "the person's own value; NaN: the scenario's")));
    }

    /// <summary>All tables; none where the scenario has no cohort.</summary>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<TableSchema> All(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Cohort is not { } plan
            ? []
            :
            [
                Patients(plan), CohortSchemas.Draws, CohortSchemas.Roc, CohortSchemas.Diagnosis, CohortSchemas.Leads, CohortSchemas.SensitivityByTime,
                CohortSchemas.Survival, CohortSchemas.Prognosis,
            ];
    }
}
