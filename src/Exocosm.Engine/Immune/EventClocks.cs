namespace Exocosm.Engine.Immune;

/// <summary>The next event of each of some actors, soonest first; of two at the same time the actor with the smaller number.</summary>
public sealed class EventClocks
{
    private double[] _at = [];
    private int[] _heap = [];
    private int[] _place = [];
    private int _count;

    /// <summary>Begins anew, with no event.</summary>
    /// <param name="actors">Number of actors.</param>
    public void Reset(int actors)
    {
        if (_at.Length < actors)
        {
            var room = actors + (actors / 2);
            (_at, _heap, _place) = (new double[room], new int[room], new int[room]);
        }

        _count = 0;
        _place.AsSpan(0, actors).Fill(-1);
    }

    /// <summary>Sets when an actor's next event is, in place of the one it had.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="at">When; infinite for never.</param>
    public void Set(int actor, double at)
    {
        if (double.IsPositiveInfinity(at))
        {
            Remove(actor);
            return;
        }

        _at[actor] = at;
        var place = _place[actor];
        if (place < 0) place = _count++;
        Rise(Sink(place, actor), actor);
    }

    /// <summary>Takes an actor's event away, if it has one.</summary>
    /// <param name="actor">The actor.</param>
    public void Remove(int actor)
    {
        var place = _place[actor];
        if (place < 0) return;
        _place[actor] = -1;
        var last = _heap[--_count];
        if (place < _count) Rise(Sink(place, last), last);
    }

    /// <summary>Takes the soonest event.</summary>
    /// <param name="before">Only if it is before this time.</param>
    /// <param name="actor">Whose it is.</param>
    /// <param name="at">When it is.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(double before, out int actor, out double at)
    {
        (actor, at) = (-1, 0);
        if (_count == 0 || !(_at[_heap[0]] < before)) return false;
        actor = _heap[0];
        at = _at[actor];
        Remove(actor);
        return true;
    }

    private bool Precedes(int a, int b) => _at[a] < _at[b] || (_at[a] == _at[b] && a < b);

    private int Sink(int place, int actor)
    {
        for (var child = (2 * place) + 1; child < _count; child = (2 * place) + 1)
        {
            if (child + 1 < _count && Precedes(_heap[child + 1], _heap[child])) child++;
            if (!Precedes(_heap[child], actor)) break;
            Put(place, _heap[child]);
            place = child;
        }

        return place;
    }

    private void Rise(int place, int actor)
    {
        for (; place > 0; place = (place - 1) / 2)
        {
            var parent = _heap[(place - 1) / 2];
            if (!Precedes(actor, parent)) break;
            Put(place, parent);
        }

        Put(place, actor);
    }

    private void Put(int place, int actor)
    {
        _heap[place] = actor;
        _place[actor] = place;
    }
}
