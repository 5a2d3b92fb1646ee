using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>Neighbours of each cell in the last mechanics pass, counted by type and by life or kind of death.</summary>
internal sealed class ContactCounts
{
    /// <summary>Live, apoptotic, necrotic.</summary>
    public const int States = 3;

    private readonly int _kinds;

    public ContactCounts(PhysiCellModel model)
    {
        _kinds = model.Types.Count * States;
        IsNeeded = model.Rules.Any(rule => model.Vocabulary.Signals[rule.Signal].Kind is SignalKind.Contact or SignalKind.ContactLive
            or SignalKind.ContactDead or SignalKind.ContactApoptotic or SignalKind.ContactNecrotic);
    }

    /// <summary>Whether a rule reads them.</summary>
    public bool IsNeeded { get; }

    /// <summary>Counts at <c>cell · kinds + kind</c>, kind = type · 3 + state; written by the mechanics pass.</summary>
    public int[] ByKind { get; private set; } = [];

    /// <summary>Kind of a cell.</summary>
    public static int KindOf(int type, CellState state) =>
        (type * States) + (state switch { CellState.Live => 0, CellState.Apoptotic => 1, _ => 2 });

    /// <summary>Makes room; cells that no pass has seen have no neighbours.</summary>
    public void Reserve(int cells)
    {
        if (!IsNeeded || ByKind.Length >= cells * _kinds) return;
        var counts = ByKind;
        Array.Resize(ref counts, 2 * cells * _kinds);
        ByKind = counts;
    }

    /// <summary>Copies a mother's neighbours to her daughter.</summary>
    public void Copy(int from, int to)
    {
        if (!IsNeeded) return;
        Reserve(to + 1);
        ByKind.AsSpan(from * _kinds, _kinds).CopyTo(ByKind.AsSpan(to * _kinds, _kinds));
    }

    /// <summary>Closes the gaps that removed cells leave.</summary>
    public void Remove(ReadOnlySpan<bool> gone)
    {
        if (!IsNeeded) return;
        Reserve(gone.Length);
        var to = 0;
        for (var from = 0; from < gone.Length; from++)
        {
            if (!gone[from]) Copy(from, to++);
        }
    }

    /// <summary>Puts the cells into another order.</summary>
    public void Permute(ReadOnlySpan<int> order)
    {
        if (!IsNeeded) return;
        Reserve(order.Length);
        var before = (int[])ByKind.Clone();
        for (var cell = 0; cell < order.Length; cell++)
            before.AsSpan(order[cell] * _kinds, _kinds).CopyTo(ByKind.AsSpan(cell * _kinds, _kinds));
    }

    /// <summary>Saves, restores or hashes the counts.</summary>
    public void Exchange(StateExchange exchange, int cells)
    {
        if (!IsNeeded) return;
        Reserve(cells);
        var (counts, count) = (ByKind, cells * _kinds);
        exchange.Array("contacts", ref counts, ref count);
        if (!exchange.Restoring) return;
        if (count != cells * _kinds) throw new StateMismatchException($"'contacts' holds {count} values where {cells} cells need {cells * _kinds}.");
        counts.CopyTo(ByKind, 0);
    }

    /// <summary>Forgets the neighbours of a cell.</summary>
    public void Clear(int cell)
    {
        if (IsNeeded) ByKind.AsSpan(cell * _kinds, _kinds).Clear();
    }

    public int OfType(int cell, int type) => Sum(cell, type * States, States, 1);

    public int Live(int cell) => Sum(cell, 0, _kinds, States);

    public int Dead(int cell) => Apoptotic(cell) + Necrotic(cell);

    public int Apoptotic(int cell) => Sum(cell, 1, _kinds, States);

    public int Necrotic(int cell) => Sum(cell, 2, _kinds, States);

    private int Sum(int cell, int first, int range, int stride)
    {
        var sum = 0;
        for (var kind = first; kind < Math.Min(_kinds, first + range); kind += stride) sum += ByKind[(cell * _kinds) + kind];
        return sum;
    }
}
