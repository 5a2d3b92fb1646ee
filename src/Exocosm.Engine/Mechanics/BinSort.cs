using System.Numerics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// A stable counting sort of items by bin on many threads: first into at most 256 groups of neighbouring bins, then each group by
/// itself. Items of one bin stay in the order of their index, whatever the number of threads.
/// </summary>
internal sealed class BinSort : IBlockWork
{
    private const int ItemsPerBlock = 8192;
    private const int MostGroups = 256;

    private readonly WorkTeam _team;
    private Phase _phase;
    private int[] _binOf = [];
    private int _count;
    private int _bins;
    private int _shift;
    private int _groups;
    private int[] _offsets = [];
    private int[] _groupStarts = [];
    private int[] _grouped = [];
    private int[] _cursors = [];

    public BinSort(WorkTeam team) => _team = team;

    private enum Phase
    {
        CountGroups,
        Distribute,
        SortGroups,
    }

    /// <summary>Items in order of their bin.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>Place in <see cref="Order"/> of the first item of each bin, and after the last bin the number of items.</summary>
    public int[] Starts { get; private set; } = [];

    public void Sort(int[] binOf, int count, int bins)
    {
        _binOf = binOf;
        _count = count;
        _bins = bins;
        _shift = Math.Max(0, 32 - BitOperations.LeadingZeroCount((uint)(bins - 1)) - BitOperations.Log2(MostGroups));
        _groups = ((bins - 1) >> _shift) + 1;
        var blocks = (count + ItemsPerBlock - 1) / ItemsPerBlock;
        Grow(blocks);
        RunPhase(Phase.CountGroups, blocks);
        TurnCountsIntoOffsets(blocks);
        RunPhase(Phase.Distribute, blocks);
        RunPhase(Phase.SortGroups, _groups);
        Starts[bins] = count;
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        switch (_phase)
        {
            case Phase.CountGroups:
                CountGroups(block);
                break;
            case Phase.Distribute:
                Distribute(block);
                break;
            default:
                SortGroup(block);
                break;
        }
    }

    private void Grow(int blocks)
    {
        if (Order.Length < _count)
        {
            Order = new int[_count + _count / 2];
            _grouped = new int[Order.Length];
        }

        if (Starts.Length <= _bins)
        {
            Starts = new int[_bins + _bins / 2 + 1];
            _cursors = new int[Starts.Length];
        }

        if (_offsets.Length < blocks * MostGroups) _offsets = new int[2 * blocks * MostGroups];
        if (_groupStarts.Length == 0) _groupStarts = new int[MostGroups + 1];
    }

    private void RunPhase(Phase phase, int blocks)
    {
        _phase = phase;
        _team.Run(this, blocks);
    }

    private void CountGroups(int block)
    {
        var counts = _offsets.AsSpan(block * _groups, _groups);
        counts.Clear();
        foreach (var bin in _binOf.AsSpan(0, _count)[(block * ItemsPerBlock)..Math.Min(_count, (block + 1) * ItemsPerBlock)])
        {
            counts[bin >> _shift]++;
        }
    }

    private void TurnCountsIntoOffsets(int blocks)
    {
        var total = 0;
        for (var group = 0; group < _groups; group++)
        {
            _groupStarts[group] = total;
            for (var block = 0; block < blocks; block++)
            {
                ref var offset = ref _offsets[block * _groups + group];
                (offset, total) = (total, total + offset);
            }
        }

        _groupStarts[_groups] = total;
    }

    private void Distribute(int block)
    {
        var offsets = _offsets.AsSpan(block * _groups, _groups);
        var end = Math.Min(_count, (block + 1) * ItemsPerBlock);
        for (var item = block * ItemsPerBlock; item < end; item++) _grouped[offsets[_binOf[item] >> _shift]++] = item;
    }

    private void SortGroup(int group)
    {
        var first = group << _shift;
        var last = Math.Min(_bins, (group + 1) << _shift);
        var items = _grouped.AsSpan(_groupStarts[group], _groupStarts[group + 1] - _groupStarts[group]);
        var cursors = _cursors.AsSpan(first, last - first);
        cursors.Clear();
        foreach (var item in items) cursors[_binOf[item] - first]++;
        var place = _groupStarts[group];
        for (var bin = 0; bin < cursors.Length; bin++)
        {
            Starts[first + bin] = place;
            (cursors[bin], place) = (place, place + cursors[bin]);
        }

        foreach (var item in items) Order[cursors[_binOf[item] - first]++] = item;
    }
}
