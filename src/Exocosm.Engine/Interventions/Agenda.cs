using Exocosm.Engine.Outcomes;
using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Interventions;

/// <summary>
/// Says which timed events are due. An event without a condition is due at fixed steps. One with a condition is due at the first step
/// from its time on at which the condition holds and, where it repeats, again after its interval at the earliest.
/// </summary>
public sealed class Agenda
{
    private readonly IReadOnlyList<TimedEvent> _events;
    private readonly double _stepMin;
    private readonly int[] _done;
    private readonly long[] _last;
    private readonly TumourCount? _count;
    private long _counted = -1;

    /// <summary>The agenda of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    public Agenda(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _events = scenario.Events;
        _stepMin = scenario.Time.PhenotypeStepMin;
        _done = new int[_events.Count];
        _last = new long[_events.Count];
        _count = _events.Any(planned => planned.When is not null) ? new TumourCount(scenario) : null;
    }

    /// <summary>Whether an event is due at the world's present step; one that is counts as done.</summary>
    /// <param name="number">Number of the event.</param>
    /// <param name="world">The world.</param>
    public bool Take(int number, World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var planned = _events[number];
        var (start, every) = (Steps(planned.AtMin), Steps(planned.EveryMin));
        if (world.Step < start) return false;
        if (planned.When is not { } condition)
        {
            var since = world.Step - start;
            return every == 0 ? since == 0 : since % every == 0 && since / every < planned.Times;
        }

        if (_done[number] >= planned.Times || (_done[number] > 0 && world.Step < _last[number] + every)) return false;
        if (!TumourConditions.Holds(condition, Counted(world), planned.Site)) return false;
        _done[number]++;
        _last[number] = world.Step;
        return true;
    }

    /// <summary>Saves, restores or hashes what was done.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        if (_count is null) return;
        exchange.Fixed("agenda done", _done);
        exchange.Fixed("agenda last", _last);
    }

    /// <summary>The count as of the start of the present step, before any of its events.</summary>
    private TumourCount Counted(World world)
    {
        if (_counted != world.Step) _count!.Take(world);
        _counted = world.Step;
        return _count!;
    }

    private long Steps(double minutes) => (long)Math.Round(minutes / _stepMin);
}
