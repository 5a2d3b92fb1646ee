using Exocosm.Engine.Persistence;

namespace Exocosm.Engine.Metastasis;

/// <summary>Colonies as a structure of arrays, in order of founding; a colony's index is its number for good.</summary>
public sealed class Colonies
{
    private int[] _organ = [];
    private int[] _origin = [];
    private int[] _type = [];
    private ColonyState[] _state = [];
    private double[] _foundedMin = [];
    private double[] _cells = [];
    private int _count;

    /// <summary>Number of colonies ever founded.</summary>
    public int Count => _count;

    /// <summary>Number of the organ.</summary>
    public ReadOnlySpan<int> Organ => _organ.AsSpan(0, _count);

    /// <summary>Number of the origin: a site, or an organ after all sites.</summary>
    public ReadOnlySpan<int> Origin => _origin.AsSpan(0, _count);

    /// <summary>Number of the founder's type.</summary>
    public ReadOnlySpan<int> Type => _type.AsSpan(0, _count);

    /// <summary>What it is.</summary>
    public Span<ColonyState> State => _state.AsSpan(0, _count);

    /// <summary>When it was founded, min.</summary>
    public ReadOnlySpan<double> FoundedMin => _foundedMin.AsSpan(0, _count);

    /// <summary>Cells of a colony in an organ without a site, 1 while it sleeps; 0 where its cells live in a site, or died.</summary>
    public Span<double> Cells => _cells.AsSpan(0, _count);

    /// <summary>Adds a colony of one dormant cell.</summary>
    /// <returns>Its number.</returns>
    internal int Found(int organ, int origin, int type, double time)
    {
        if (_count == _organ.Length) Grow(Math.Max(64, 2 * _count));
        (_organ[_count], _origin[_count], _type[_count]) = (organ, origin, type);
        (_state[_count], _foundedMin[_count], _cells[_count]) = (ColonyState.Dormant, time, 1);
        return _count++;
    }

    /// <summary>Saves, restores or hashes the colonies.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Array(prefix + "organ", ref _organ, ref _count);
        exchange.Array(prefix + "origin", ref _origin, ref _count);
        exchange.Array(prefix + "type", ref _type, ref _count);
        exchange.Array(prefix + "state", ref _state, ref _count);
        exchange.Array(prefix + "founded", ref _foundedMin, ref _count);
        exchange.Array(prefix + "cells", ref _cells, ref _count);
        // What was restored may be longer than what is counted, and not alike for all.
        if (exchange.Restoring) Grow(Math.Max(64, _count));
    }

    private void Grow(int room)
    {
        Array.Resize(ref _organ, room);
        Array.Resize(ref _origin, room);
        Array.Resize(ref _type, room);
        Array.Resize(ref _state, room);
        Array.Resize(ref _foundedMin, room);
        Array.Resize(ref _cells, room);
    }
}
