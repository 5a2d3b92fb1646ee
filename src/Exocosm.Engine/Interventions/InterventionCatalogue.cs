using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Interventions;

/// <summary>What can be done to a world at a set time. A new kind is one file and one line here.</summary>
public static class InterventionCatalogue
{
    /// <summary>Carries out the events that are due at the start of the present step.</summary>
    /// <param name="world">The world.</param>
    /// <param name="team">Who does the work.</param>
    public static void ApplyDue(World world, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(world);
        var events = world.Scenario.Events;
        for (var i = 0; i < events.Count; i++)
        {
            var due = events[i];
            if (!world.Agenda.Take(i, world)) continue;
            if (due is GiveEvent given)
            {
                world.Treatments!.Give(given, world, team);
                continue;
            }

            for (var site = 0; site < world.Tissues.Count; site++)
            {
                if (due.Site is null || due.Site == site) Apply(due, world, world.Tissues[site], team);
            }
        }
    }

    private static void Apply(TimedEvent due, World world, Tissue tissue, WorkTeam team)
    {
        switch (due)
        {
            case SortEvent sort:
                CellSort.Apply(sort, world, tissue, team);
                break;
            case ScaleEvent scale:
                tissue.Behaviours.Base(scale.Behaviour)[scale.CellType] *= scale.Factor;
                break;
            default:
                throw new NotSupportedException($"No intervention carries out {due.GetType().Name}.");
        }
    }
}
