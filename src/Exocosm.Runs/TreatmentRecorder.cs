using Exocosm.Engine.State;
using Exocosm.Engine.Treatments;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns the state of treatments into rows of the table <c>treatments</c>.</summary>
internal static class TreatmentRecorder
{
    /// <summary>Records all treatments at the present time.</summary>
    public static void Record(World world, TreatmentSet treatments, RunTables tables)
    {
        for (var number = 0; number < world.Scenario.Treatments.Count; number++)
        {
            tables["treatments"].Add(world.TimeMin).Add(world.Scenario.Treatments[number].Name).Add(treatments.Level(number, world))
                .Add(treatments.Doses(number)).Add(treatments.Given(number)).EndRow();
        }
    }
}
