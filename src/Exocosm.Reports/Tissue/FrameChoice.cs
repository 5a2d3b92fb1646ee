using Exocosm.Reports.Content;
using Exocosm.Reports.Figures;

namespace Exocosm.Reports.Tissue;

/// <summary>Which saved times, and how many cells of each, the tissue view draws so that the file stays within its bound.</summary>
/// <param name="Snapshot">The saved cells.</param>
/// <param name="Cells">Numbers of the cells to draw, rising.</param>
internal sealed record FrameChoice(CellSnapshot Snapshot, int[] Cells)
{
    /// <summary>Bytes the view may take before base64 makes them a third more.</summary>
    public const int ByteBudget = 1_700_000;

    private const int FewestCells = 3000;

    /// <summary>Chooses: everything if it fits; else the last time first, and of the others as many as give a fair picture.</summary>
    public static FrameChoice[] Of(CellSnapshot[] snapshots, int bytesPerCell)
    {
        int cells = ByteBudget / bytesPerCell;
        if (snapshots.Sum(static snapshot => (long)snapshot.Count) <= cells)
            return [.. snapshots.Select(static snapshot => Choose(snapshot, snapshot.Count))];

        int last = Math.Min(snapshots[^1].Count, snapshots.Length == 1 ? cells : cells * 3 / 4);
        int rest = cells - last;
        int[] others = Thinning.Keep(snapshots.Length - 1, Math.Max(1, rest / FewestCells));
        int each = others.Length == 0 ? 0 : rest / others.Length;
        return
        [
            .. others.Select(n => Choose(snapshots[n], Math.Min(snapshots[n].Count, each))),
            Choose(snapshots[^1], last),
        ];
    }

    // The cells whose numbers hash lowest: the same cells at every time, in no relation to place, type or age.
    private static FrameChoice Choose(CellSnapshot snapshot, int count)
    {
        int[] all = [.. Enumerable.Range(0, snapshot.Count)];
        if (count >= snapshot.Count) return new FrameChoice(snapshot, all);
        ulong[] keys = [.. snapshot.Id.Select(Mix)];
        Array.Sort(keys, all);
        int[] chosen = all[..count];
        Array.Sort(chosen);
        return new FrameChoice(snapshot, chosen);
    }

    // Finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(long id)
    {
        ulong z = unchecked((ulong)id + 0x9e3779b97f4a7c15UL);
        z = unchecked((z ^ (z >> 30)) * 0xbf58476d1ce4e5b9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94d049bb133111ebUL);
        return z ^ (z >> 31);
    }
}
