using Exocosm.Engine.Fields;

namespace Exocosm.Engine.State;

/// <summary>
/// Which cells are in which voxel: a counting sort, stable by cell index, so that sums over a voxel's cells always run in the same
/// order. Valid until cells move, appear or go.
/// </summary>
public sealed class VoxelIndex
{
    private readonly VoxelGrid _grid;
    private readonly int[] _slotOf;
    private int[] _voxelOf = [];
    private int[] _cells = [];
    private int[] _starts = [];
    private int[] _occupied = [];

    /// <summary>An index over a grid, without cells.</summary>
    /// <param name="grid">The grid.</param>
    public VoxelIndex(VoxelGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        _grid = grid;
        _slotOf = new int[grid.Count];
        Array.Fill(_slotOf, -1);
    }

    /// <summary>Number of voxels that hold at least one cell.</summary>
    public int OccupiedCount { get; private set; }

    /// <summary>Voxels that hold cells, by first cell.</summary>
    public ReadOnlySpan<int> Occupied => _occupied.AsSpan(0, OccupiedCount);

    /// <summary>Voxel of each cell.</summary>
    public int[] VoxelOf => _voxelOf;

    /// <summary>Cells of an occupied voxel, in order of their index.</summary>
    /// <param name="slot">Its place in <see cref="Occupied"/>.</param>
    public ReadOnlySpan<int> CellsOf(int slot) => _cells.AsSpan(_starts[slot], _starts[slot + 1] - _starts[slot]);

    /// <summary>Cells of any voxel; empty where there are none.</summary>
    /// <param name="voxel">The voxel.</param>
    public ReadOnlySpan<int> CellsIn(int voxel) => _slotOf[voxel] < 0 ? [] : CellsOf(_slotOf[voxel]);

    /// <summary>Sorts the cells into voxels.</summary>
    /// <param name="cells">The cells.</param>
    public void Rebuild(Cells cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var voxel in Occupied) _slotOf[voxel] = -1;
        var count = cells.Count;
        if (_voxelOf.Length < count)
        {
            var capacity = cells.X.Values.Length;
            _voxelOf = new int[capacity];
            _cells = new int[capacity];
            _occupied = new int[capacity];
            _starts = new int[capacity + 1];
        }

        var (x, y, z) = (cells.X.Values, cells.Y.Values, cells.Z.Values);
        OccupiedCount = 0;
        for (var cell = 0; cell < count; cell++)
        {
            var voxel = _grid.Locate(x[cell], y[cell], z[cell]);
            _voxelOf[cell] = voxel;
            var slot = _slotOf[voxel];
            if (slot < 0)
            {
                slot = OccupiedCount++;
                _slotOf[voxel] = slot;
                _occupied[slot] = voxel;
                _starts[slot] = 0;
            }

            _starts[slot]++;
        }

        var start = 0;
        for (var slot = 0; slot < OccupiedCount; slot++) (_starts[slot], start) = (start, start + _starts[slot]);
        for (var cell = 0; cell < count; cell++) _cells[_starts[_slotOf[_voxelOf[cell]]]++] = cell;
        for (var slot = OccupiedCount; slot > 0; slot--) _starts[slot] = _starts[slot - 1];
        if (_starts.Length > 0) _starts[0] = 0;
    }
}
