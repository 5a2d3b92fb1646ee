namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// Puts many cells into the order of their voxels from time to time, so that neighbours in space are neighbours in memory and each thread
/// works on cells of its own part of the box. When it is done depends on the number of passes only, so results stay reproducible.
/// </summary>
internal static class SpatialOrder
{
    /// <summary>Phenotype passes from one arrangement to the next: cells move a few µm in between.</summary>
    public const int PassesBetween = 10;

    /// <summary>Fewer cells fit a processor's nearest caches in any order.</summary>
    private const int WorthArranging = 2_000;

    public static void Arrange(Agents agents, ContactCounts contacts, Mesh mesh)
    {
        if (agents.Count < WorthArranging) return;
        var cells = agents.Cells;
        var (voxels, order) = (new int[agents.Count], new int[agents.Count]);
        for (var cell = 0; cell < order.Length; cell++)
        {
            order[cell] = cell;
            voxels[cell] = mesh.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
        }

        // Ties by the present order: the outcome does not depend on how the sort works.
        Array.Sort(order, (a, b) => voxels[a] != voxels[b] ? voxels[a].CompareTo(voxels[b]) : a.CompareTo(b));
        cells.Permute(order);
        contacts.Permute(order);
    }
}
