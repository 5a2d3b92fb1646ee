using Exocosm.Engine.Metastasis;
using Exocosm.Engine.Outcomes;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Results.Tables;

namespace Exocosm.Runs;

/// <summary>Turns the spread of tumour cells into rows.</summary>
internal static class MetastasisRecorder
{
    /// <summary>Adds what happened to colonies since this was last asked, and forgets it.</summary>
    public static void RecordEvents(MetastaticSpread spread, Scenario scenario, RunTables tables)
    {
        foreach (var happened in spread.Events)
        {
            tables["colonies"].Add(happened.TimeMin).Add(spread.Organs[spread.Colonies.Organ[happened.Colony]].Name).Add((long)happened.Colony)
                .Add(happened.What).Add(spread.OriginName(spread.Colonies.Origin[happened.Colony]))
                .Add(scenario.CellTypes[spread.Colonies.Type[happened.Colony]].Name).EndRow();
        }

        spread.Events.Clear();
    }

    /// <summary>Adds the rows of the present time.</summary>
    public static void Record(World world, MetastaticSpread spread, RunTables tables)
    {
        var origins = world.Tissues.Count + spread.Organs.Count;
        for (var origin = 0; origin < origins; origin++)
        {
            if (origin >= world.Tissues.Count && spread.Organs[origin - world.Tissues.Count].Site is not null) continue;
            for (var type = 0; type < world.Scenario.CellTypes.Count; type++)
            {
                var plan = world.Scenario.CellTypes[type];
                if (plan.IntravasationPerMin <= 0) continue;
                var blood = spread.Circulation;
                tables["circulation"].Add(world.TimeMin).Add(spread.OriginName(origin)).Add(plan.Name).Add(blood.Shed(origin, type))
                    .Add(blood.Circulating(origin, type)).Add(blood.Died(origin, type)).Add(blood.Arrested(origin, type)).EndRow();
            }
        }

        var count = new TumourCount(world.Scenario);
        count.Take(world);
        for (var organ = 0; organ < spread.Organs.Count; organ++)
        {
            var plan = spread.Organs[organ];
            tables["metastasis"].Add(world.TimeMin).Add(plan.Name).Add(spread.Arrested(organ)).Add(spread.Founded(organ))
                .Add(spread.Dormant(organ)).Add(spread.Awake(organ))
                .Add(plan.Site is { } site ? count.OfSite(site) * world.Tissues[site].Site.Represents : spread.Cells(organ)).EndRow();
        }
    }
}
