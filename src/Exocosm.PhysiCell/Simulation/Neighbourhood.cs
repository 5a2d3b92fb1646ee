namespace Exocosm.PhysiCell.Simulation;

/// <summary>Finds the neighbours of single cells: those closer than the sum of the two reaches of adhesion.</summary>
internal sealed class Neighbourhood
{
    private readonly Agents _agents;
    private readonly int _distance;
    private readonly Dictionary<(int, int, int), int> _first = [];
    private int[] _next = [];
    private double _edge;

    public Neighbourhood(Agents agents, int distanceBehaviour) => (_agents, _distance) = (agents, distanceBehaviour);

    /// <summary>Sorts the cells into bins.</summary>
    public void Build()
    {
        var (cells, count) = (_agents.Cells, _agents.Count);
        if (_next.Length < count) _next = new int[2 * count];
        _first.Clear();
        _edge = 1;
        for (var cell = 0; cell < count; cell++)
        {
            if (_agents.IsActive.Values[cell]) _edge = Math.Max(_edge, 2 * Reach(cell));
        }

        // From the last to the first, so that the chain of a bin runs in the order of the cells.
        for (var cell = count - 1; cell >= 0; cell--)
        {
            if (!_agents.IsActive.Values[cell]) continue;
            var bin = BinOf(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
            _next[cell] = _first.GetValueOrDefault(bin, -1);
            _first[bin] = cell;
        }
    }

    /// <summary>Lists the neighbours of a cell in the order of the cells.</summary>
    public void Find(int cell, List<int> found)
    {
        found.Clear();
        var cells = _agents.Cells;
        var (x, y, z) = (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
        var (i, j, k) = BinOf(x, y, z);
        for (var bin = 0; bin < 27; bin++)
        {
            var key = (i + (bin % 3) - 1, j + (bin / 3 % 3) - 1, k + (bin / 9) - 1);
            for (var other = _first.GetValueOrDefault(key, -1); other >= 0; other = _next[other])
            {
                if (other == cell) continue;
                var (dx, dy, dz) = (cells.X.Values[other] - x, cells.Y.Values[other] - y, cells.Z.Values[other] - z);
                var reach = Reach(cell) + Reach(other);
                if ((dx * dx) + (dy * dy) + (dz * dz) < reach * reach) found.Add(other);
            }
        }

        found.Sort();
    }

    private double Reach(int cell) => _agents.Behaviours[_distance].Values[cell] * _agents.Cells.Radius.Values[cell];

    private (int I, int J, int K) BinOf(double x, double y, double z) =>
        ((int)Math.Floor(x / _edge), (int)Math.Floor(y / _edge), (int)Math.Floor(z / _edge));
}
