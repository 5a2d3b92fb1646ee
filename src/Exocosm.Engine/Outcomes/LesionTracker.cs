using Exocosm.Engine.State;

namespace Exocosm.Engine.Outcomes;

/// <summary>
/// The lesions of one tissue, with numbers that stay theirs. Each cell bears the number of its lesion and hands it on to its daughters.
/// A group takes the number that most of its cells bear, one of a target before others; one whose cells bear none is a new lesion. Pieces
/// of a lesion that fell apart keep its number. Cells in groups too small to be a lesion keep it as long as the lesion is nowhere else: what
/// is left of it may grow again, while cells that left it make a new one.
/// </summary>
public sealed class LesionTracker
{
    private readonly Cells _cells;
    private readonly Column<int> _lesion;
    private readonly int _site;
    private readonly bool[] _isTumour;
    private readonly int _minimum;
    private readonly CellGroups _groups = new();
    private readonly Spans _spans = new();
    private readonly SortedDictionary<int, Lesion> _found = [];
    private readonly SortedDictionary<int, int> _borne = [];

    /// <summary>A tracker of a tissue that has no cells yet.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="site">Number of its site.</param>
    /// <param name="isTumour">By type of cell, whether it belongs to the tumour.</param>
    /// <param name="minimum">Fewest cells of a lesion.</param>
    public LesionTracker(Cells cells, int site, bool[] isTumour, int minimum)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _cells = cells;
        _site = site;
        _isTumour = isTumour;
        _minimum = minimum;
        _lesion = cells.Add<int>("lesion");
    }

    /// <summary>Finds and measures the lesions.</summary>
    /// <param name="next">Number of the next new lesion; raised by each.</param>
    /// <param name="targets">Numbers of the target lesions.</param>
    /// <returns>The lesions by number.</returns>
    public IEnumerable<Lesion> Find(ref int next, ReadOnlySpan<int> targets)
    {
        _groups.Find(_cells, _isTumour);
        _found.Clear();
        var numbers = _lesion.Values;
        for (var group = 0; group < _groups.Count; group++)
        {
            var members = _groups.Of(group);
            if (members.Length < _minimum) continue;
            var number = Borne(members, numbers, targets);
            if (number == 0) number = next++;
            foreach (var cell in members) numbers[cell] = number;
            Add(number, members);
        }

        for (var group = 0; group < _groups.Count; group++)
        {
            var members = _groups.Of(group);
            if (members.Length >= _minimum) continue;
            foreach (var cell in members)
                if (_found.ContainsKey(numbers[cell])) numbers[cell] = 0;
        }

        return _found.Values;
    }

    private int Borne(ReadOnlySpan<int> members, int[] numbers, ReadOnlySpan<int> targets)
    {
        _borne.Clear();
        foreach (var cell in members)
            if (numbers[cell] != 0) _borne[numbers[cell]] = _borne.GetValueOrDefault(numbers[cell]) + 1;
        var (chosen, most, isTarget) = (0, 0, false);
        foreach (var (number, count) in _borne)
        {
            var target = targets.Contains(number);
            if (chosen != 0 && (isTarget, most).CompareTo((target, count)) >= 0) continue;
            (chosen, most, isTarget) = (number, count, target);
        }

        return chosen;
    }

    private void Add(int number, ReadOnlySpan<int> members)
    {
        _spans.Measure(members, _cells.X.Values, _cells.Y.Values, _cells.Z.Values, _cells.Radius.Values);
        var volume = 0.0;
        foreach (var cell in members) volume += _cells.Volume(cell);
        var rest = _found.GetValueOrDefault(number);
        _found[number] = new Lesion(
            number, _site, rest.Pieces + 1, rest.Cells + members.Length, rest.LongestUm + _spans.LongestUm,
            Math.Max(rest.ShortUm, _spans.ShortUm), rest.VolumeUm3 + volume);
    }
}
