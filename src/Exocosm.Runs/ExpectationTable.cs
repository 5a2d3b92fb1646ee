using System.Globalization;
using Exocosm.Model.Scenarios;
using Exocosm.Query;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Holds the expectations of a scenario against its tables.</summary>
public static class ExpectationTable
{
    /// <summary>Finds expectations whose query cannot be meant for this scenario's tables, before any run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Number of the expectation, from 0, and what is wrong with its query.</returns>
    public static IReadOnlyList<(int Number, string Message)> Misunderstood(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Expectations.Count == 0) return [];
        // A patient as compartments has no tissue: what is expected is expected of the cohort.
        using var query = RunQuery.OpenEmpty(scenario.Patient is null ? Recorder.Schemas(scenario) : PatientSchemas.All(scenario));
        return Misunderstood(query, scenario, overArms: false);
    }

    /// <summary>The same of the expectations over all arms.</summary>
    /// <param name="scenario">The scenario with arms.</param>
    /// <param name="arms">The arms as scenarios of their own.</param>
    /// <returns>Number of the expectation, from 0, and what is wrong with its query.</returns>
    public static IReadOnlyList<(int Number, string Message)> Misunderstood(Scenario scenario, IEnumerable<(string Name, Scenario Scenario)> arms)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(arms);
        if (!scenario.Expectations.Any(asked => asked.OverArms)) return [];
        static TableFiles Empty(TableSchema schema) => new(schema, []);
        using var query = RunQuery.OpenArms(
        [
            .. arms.Select(arm => new ArmTables(arm.Name, 0, [.. Recorder.Schemas(arm.Scenario).Append(RunSchemas.Expectations).Select(Empty)])),
            new ArmTables("", 0, [Empty(OutcomeSchemas.Comparison)]),
        ]);
        return Misunderstood(query, scenario, overArms: true);
    }

    private static List<(int Number, string Message)> Misunderstood(RunQuery query, Scenario scenario, bool overArms)
    {
        var wrong = new List<(int, string)>();
        for (var number = 0; number < scenario.Expectations.Count; number++)
        {
            if (scenario.Expectations[number].OverArms != overArms) continue;
            try
            {
                using var rows = query.Run(scenario.Expectations[number].Sql);
            }
            catch (QueryException fault)
            {
                wrong.Add((number, fault.Message.ReplaceLineEndings(" ")));
            }
        }

        return wrong;
    }

    /// <summary>Measures and writes the table.</summary>
    /// <param name="tables">Folder of the tables.</param>
    /// <param name="expectations">What is expected.</param>
    /// <param name="notice">Told what could not be measured.</param>
    public static void Write(string tables, IReadOnlyList<Expectation> expectations, Action<string>? notice)
    {
        ArgumentNullException.ThrowIfNull(expectations);
        Write(tables, expectations, () => RunQuery.Open(tables), notice);
    }

    /// <summary>Measures by a query of its own and writes the table.</summary>
    internal static void Write(string tables, IReadOnlyList<Expectation> expectations, Func<RunQuery> open, Action<string>? notice)
    {
        var measured = new double[expectations.Count];
        if (measured.Length > 0)
        {
            using var query = open();
            for (var i = 0; i < measured.Length; i++) measured[i] = Measure(query, expectations[i], notice);
        }

        RunTables.WriteWhole(tables, RunSchemas.Expectations, writer =>
        {
            for (var i = 0; i < measured.Length; i++)
            {
                var asked = expectations[i];
                var (low, high) = (asked.AtLeast ?? double.NegativeInfinity, asked.AtMost ?? double.PositiveInfinity);
                writer.Add(asked.Name).Add(measured[i] >= low && measured[i] <= high).Add(measured[i]).Add(Range(asked))
                    .Add((high - low) / 2).Add(asked.Because).EndRow();
            }
        });
    }

    private static double Measure(RunQuery query, Expectation asked, Action<string>? notice)
    {
        try
        {
            return query.Scalar(asked.Sql);
        }
        catch (QueryException fault)
        {
            notice?.Invoke($"expectation '{asked.Name}' could not be measured and counts as failed: {fault.Message}");
            return double.NaN;
        }
    }

    private static string Range(Expectation asked) => asked switch
    {
        { AtLeast: { } low, AtMost: { } high } => string.Create(CultureInfo.InvariantCulture, $"{low:g6} to {high:g6}"),
        { AtLeast: { } low } => string.Create(CultureInfo.InvariantCulture, $"at least {low:g6}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {asked.AtMost:g6}"),
    };
}
