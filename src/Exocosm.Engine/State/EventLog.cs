namespace Exocosm.Engine.State;

/// <summary>Something that happened to a cell.</summary>
/// <param name="TimeMin">When, min.</param>
/// <param name="Kind">What: division, death, transformation, sorted out, attack, kill, engulf.</param>
/// <param name="CellId">To which cell.</param>
/// <param name="OtherId">Identity of another cell involved, or −1.</param>
/// <param name="Detail">More, in words.</param>
public readonly record struct CellEvent(double TimeMin, string Kind, long CellId, long OtherId, string Detail);

/// <summary>Events since they were last taken; empty at every checkpoint.</summary>
public sealed class EventLog
{
    private readonly List<CellEvent> _events = [];

    /// <summary>Events not yet taken, in the order in which they happened to be committed.</summary>
    public IReadOnlyList<CellEvent> Pending => _events;

    /// <summary>Adds an event.</summary>
    /// <param name="happened">What happened.</param>
    public void Add(CellEvent happened) => _events.Add(happened);

    /// <summary>Forgets the events that were taken.</summary>
    public void Clear() => _events.Clear();
}
