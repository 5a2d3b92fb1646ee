namespace Exocosm.Engine.State;

/// <summary>Neighbours of each cell, counted in the last mechanics substep; kept only where a rule reads them.</summary>
public sealed class Contacts
{
    private readonly Column<int>[] _byType;
    private readonly Column<int> _all;
    private readonly Column<int> _dead;

    /// <summary>Adds the columns.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="types">Number of cell types.</param>
    public Contacts(Cells cells, int types)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _byType = [.. Enumerable.Range(0, types).Select(type => cells.Add<int>($"contacts {type}"))];
        _all = cells.Add<int>("contacts");
        _dead = cells.Add<int>("dead contacts");
    }

    /// <summary>Neighbours of a type, living or dead.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="type">Number of the type.</param>
    public int OfType(int cell, int type) => _byType[type].Values[cell];

    /// <summary>Living neighbours.</summary>
    /// <param name="cell">Index of the cell.</param>
    public int Live(int cell) => _all.Values[cell] - _dead.Values[cell];

    /// <summary>Dead neighbours.</summary>
    /// <param name="cell">Index of the cell.</param>
    public int Dead(int cell) => _dead.Values[cell];

    /// <summary>Takes over what the pair forces counted.</summary>
    /// <param name="count">Number of cells.</param>
    /// <param name="all">All neighbours, per cell.</param>
    /// <param name="byType">Neighbours by type, at cell · types + type.</param>
    /// <param name="dead">Dead neighbours, per cell.</param>
    public void Take(int count, int[] all, int[] byType, int[] dead)
    {
        Array.Copy(all, _all.Values, count);
        Array.Copy(dead, _dead.Values, count);
        for (var type = 0; type < _byType.Length; type++)
        {
            var column = _byType[type].Values;
            for (var cell = 0; cell < count; cell++) column[cell] = byType[(cell * _byType.Length) + type];
        }
    }
}
