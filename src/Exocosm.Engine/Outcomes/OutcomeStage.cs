using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Outcomes;

/// <summary>Measures the outcome of a world that lives: burden, lesions, response.</summary>
public sealed class OutcomeStage
{
    private readonly TumourCount _count;
    private readonly LesionTracker[] _trackers;
    private readonly List<Lesion> _lesions = [];
    private int _nextLesion = 1;

    /// <summary>Adds what it needs to tissues that have no cells yet.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="plan">How to measure.</param>
    /// <param name="tissues">The tissues.</param>
    public OutcomeStage(Scenario scenario, OutcomePlan plan, IReadOnlyList<Tissue> tissues)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(plan);
        _count = new TumourCount(scenario);
        bool[] isTumour = [.. scenario.CellTypes.Select(type => type.Role != CellRole.Host)];
        _trackers = [.. tissues.Select((tissue, site) => new LesionTracker(tissue.Cells, site, isTumour, plan.MinimumCells))];
        Track = new ResponseTrack(plan);
    }

    /// <summary>Response and what sums up the run.</summary>
    public ResponseTrack Track { get; }

    /// <summary>The lesions as last measured, by number; targets that are gone from sight are among them, without pieces.</summary>
    public IReadOnlyList<Lesion> Lesions => _lesions;

    /// <summary>Measures the present state. The numbers that cells bear are part of the state, so it is measured at set times only.</summary>
    /// <param name="world">The world it belongs to.</param>
    public ResponseRow Measure(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _count.Take(world);
        _lesions.Clear();
        foreach (var tracker in _trackers) _lesions.AddRange(tracker.Find(ref _nextLesion, Track.Targets));
        for (var target = 0; target < Track.Targets.Length; target++)
        {
            var number = Track.Targets[target];
            if (!_lesions.Exists(lesion => lesion.Number == number)) _lesions.Add(new Lesion(number, Track.TargetSites[target], 0, 0, 0, 0, 0));
        }

        _lesions.Sort(static (one, two) => one.Number.CompareTo(two.Number));
        return Track.See(world.TimeMin, _count.Burden, _count.Stem, _lesions);
    }

    /// <summary>Saves, restores or hashes what it remembers; the numbers that cells bear are among the columns of the cells.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Scalar("outcomes/next lesion", ref _nextLesion);
        Track.Exchange(exchange);
    }
}
