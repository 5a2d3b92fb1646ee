using Exocosm.Engine.State;

namespace Exocosm.Engine.Outcomes;

/// <summary>
/// Living cells of the tumour in one tissue, in groups that hang together: two cells do where the distance of their centres is at most
/// <see cref="Reach"/> times the sum of their radii. Groups are in the order of their first cell, cells within them in their own order.
/// </summary>
public sealed class CellGroups
{
    /// <summary>Farthest distance of two cells that touch, over the sum of their radii: where adhesion ends by default.</summary>
    public const double Reach = 1.25;

    private int[] _members = [];
    private int[] _parents = [];
    private long[] _bins = [];
    private int[] _order = [];
    private int[] _groupOf = [];
    private int[] _starts = [0];
    private int[] _cells = [];
    private int _count;

    /// <summary>Number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>Indices of the cells of a group.</summary>
    /// <param name="group">Number of the group.</param>
    public ReadOnlySpan<int> Of(int group) => _cells.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);

    /// <summary>Finds the groups.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="isTumour">By type of cell, whether it belongs to the tumour.</param>
    public void Find(Cells cells, bool[] isTumour)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(isTumour);
        if (_members.Length < cells.Count)
        {
            var room = cells.Count + (cells.Count / 2);
            (_members, _parents, _order, _groupOf, _cells) = (new int[room], new int[room], new int[room], new int[room], new int[room]);
            (_bins, _starts) = (new long[room], new int[room + 1]);
        }

        _count = 0;
        for (var cell = 0; cell < cells.Count; cell++)
            if (cells.State.Values[cell] == CellState.Live && isTumour[cells.Type.Values[cell]]) _members[_count++] = cell;
        for (var n = 0; n < _count; n++) _parents[n] = n;
        if (_count > 0) Join(cells);
        Collect();
    }

    private void Join(Cells cells)
    {
        var (x, y, z, radius) = (cells.X.Values, cells.Y.Values, cells.Z.Values, cells.Radius.Values);
        var (minX, minY, minZ, maxX, maxY, largest) = (x[_members[0]], y[_members[0]], z[_members[0]], x[_members[0]], y[_members[0]], 0.0);
        for (var n = 0; n < _count; n++)
        {
            var cell = _members[n];
            (minX, minY, minZ) = (Math.Min(minX, x[cell]), Math.Min(minY, y[cell]), Math.Min(minZ, z[cell]));
            (maxX, maxY, largest) = (Math.Max(maxX, x[cell]), Math.Max(maxY, y[cell]), Math.Max(largest, radius[cell]));
        }

        // Two cells that touch are at most one bin apart along each axis, also after rounding. An empty bin between rows keeps them apart.
        var edge = Math.Max(2 * Reach * largest * (1 + 1e-9), 1e-6);
        var row = (long)((maxX - minX) / edge) + 2;
        var layer = row * ((long)((maxY - minY) / edge) + 2);
        for (var n = 0; n < _count; n++)
        {
            var cell = _members[n];
            _bins[n] = (long)((x[cell] - minX) / edge) + (row * (long)((y[cell] - minY) / edge)) + (layer * (long)((z[cell] - minZ) / edge));
            _order[n] = n;
        }

        Array.Sort(_bins, _order, 0, _count);
        for (var place = 0; place < _count; place++)
        {
            // Later cells of the same three bins along x, then the four rows beyond: each pair is looked at once.
            JoinWith(place, place + 1, _bins[place] + 1);
            foreach (var beyond in (ReadOnlySpan<long>)[row, layer - row, layer, layer + row])
                JoinWith(place, FirstFrom(_bins[place] + beyond - 1), _bins[place] + beyond + 1);
        }

        void JoinWith(int place, int from, long lastBin)
        {
            var one = _members[_order[place]];
            for (var other = from; other < _count && _bins[other] <= lastBin; other++)
            {
                var two = _members[_order[other]];
                var (dx, dy, dz) = (x[one] - x[two], y[one] - y[two], z[one] - z[two]);
                var reach = Reach * (radius[one] + radius[two]);
                if ((dx * dx) + (dy * dy) + (dz * dz) <= reach * reach) Unite(_order[place], _order[other]);
            }
        }
    }

    private int FirstFrom(long bin)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_bins[middle] < bin) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Unite(int one, int two)
    {
        var (a, b) = (Root(one), Root(two));
        // The first cell stands for the group, whatever the order in which it was joined.
        if (a < b) _parents[b] = a;
        else _parents[a] = b;
    }

    private int Root(int n)
    {
        while (_parents[n] != n) n = _parents[n] = _parents[_parents[n]];
        return n;
    }

    private void Collect()
    {
        Count = 0;
        Array.Clear(_starts);
        for (var n = 0; n < _count; n++)
        {
            var root = Root(n);
            _groupOf[n] = root == n ? Count++ : _groupOf[root];
            _starts[_groupOf[n] + 1]++;
        }

        for (var group = 0; group < Count; group++) _starts[group + 1] += _starts[group];
        for (var n = _count - 1; n >= 0; n--) _order[n] = 0;
        for (var n = 0; n < _count; n++) _cells[_starts[_groupOf[n]] + _order[_groupOf[n]]++] = _members[n];
    }
}
