namespace Exocosm.Engine.Behaviours;

/// <summary>Read access to one behaviour of all cells: per cell where rules change it, else per cell type.</summary>
public readonly struct BehaviourView
{
    private readonly double[]? _perCell;
    private readonly double[] _perType;
    private readonly int[] _types;

    internal BehaviourView(double[]? perCell, double[] perType, int[] types)
    {
        _perCell = perCell;
        _perType = perType;
        _types = types;
    }

    /// <summary>The behaviour's present value in a cell, in internal units.</summary>
    /// <param name="cell">Index of the cell.</param>
    public double this[int cell] => _perCell is null ? _perType[_types[cell]] : _perCell[cell];
}
