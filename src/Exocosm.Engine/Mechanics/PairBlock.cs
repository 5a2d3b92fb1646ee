namespace Exocosm.Engine.Mechanics;

/// <summary>
/// The neighbours of the cells of one part of the box, one cell after the other, each cell's padded to whole vectors, with what the pair
/// law needs of a pair and does not change as cells move.
/// </summary>
internal sealed class PairBlock
{
    private const int Lanes = 8;

    /// <summary>Neighbours of a cell in a tissue with those in its skin, padded: room made at first.</summary>
    private const int UsualNeighbours = 24;

    /// <summary>The cells.</summary>
    public int[] Cells { get; private set; } = [];

    /// <summary>Where the neighbours of each cell end; those of the first begin at 0.</summary>
    public int[] Ends { get; private set; } = [];

    /// <summary>The neighbours: four times the index of the cell, where its position starts.</summary>
    public int[] Others { get; private set; } = [];

    /// <summary>1/R with R the sum of the radii, 1/µm.</summary>
    public double[] PerContact { get; private set; } = [];

    /// <summary>1/A with A the sum of the reaches, 1/µm.</summary>
    public double[] PerReach { get; private set; } = [];

    /// <summary>√(c_r,i c_r,j), µm/min; empty where it is the same for all pairs.</summary>
    public double[] Repulsion { get; private set; } = [];

    /// <summary>√(c_a,i a_ij c_a,j a_ji), µm/min; empty where it is the same for all pairs.</summary>
    public double[] Adhesion { get; private set; } = [];

    /// <summary>Number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all cells and makes room.</summary>
    /// <param name="cells">Number of cells that will be added.</param>
    /// <param name="isUniform">Whether strengths are the same for all pairs and not kept.</param>
    public void Clear(int cells, bool isUniform)
    {
        Count = 0;
        Reserve(cells, cells * UsualNeighbours, isUniform);
    }

    /// <summary>Adds a cell with its neighbours.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="self">Its place in the sorted order.</param>
    /// <param name="neighbours">Its neighbours, fetched and weighed.</param>
    /// <param name="bodies">The cells in sorted order.</param>
    /// <param name="order">Cell at each place.</param>
    /// <param name="nobody">Index of the cell that pads: one far away from all.</param>
    /// <param name="isUniform">Whether strengths are the same for all pairs and not kept.</param>
    public void Add(int cell, int self, Neighbours neighbours, SortedBodies bodies, int[] order, int nobody, bool isUniform)
    {
        var start = Count == 0 ? 0 : Ends[Count - 1];
        var end = start + ((neighbours.Count + Lanes - 1) & -Lanes);
        Reserve(Count + 1, end, isUniform);
        for (var n = 0; n < neighbours.Count; n++)
        {
            Others[start + n] = 4 * order[neighbours.Place[n]];
            PerContact[start + n] = 1 / (bodies.Radius[self] + neighbours.Radius[n]);
            PerReach[start + n] = 1 / (bodies.Reach[self] + neighbours.Reach[n]);
            if (isUniform) continue;
            Repulsion[start + n] = bodies.RootRepulsion[self] * neighbours.RootRepulsion[n];
            Adhesion[start + n] = bodies.RootAdhesion[self] * neighbours.RootAdhesion[n];
        }

        for (var n = start + neighbours.Count; n < end; n++)
        {
            (Others[n], PerContact[n], PerReach[n]) = (4 * nobody, 1, 1);
            if (!isUniform) (Repulsion[n], Adhesion[n]) = (0, 0);
        }

        (Cells[Count], Ends[Count]) = (cell, end);
        Count++;
    }

    private void Reserve(int cells, int entries, bool isUniform)
    {
        if (Cells.Length < cells) (Cells, Ends) = (Longer(Cells, cells), Longer(Ends, cells));
        if (Others.Length < entries) (Others, PerContact, PerReach) = (Longer(Others, entries), Longer(PerContact, entries), Longer(PerReach, entries));
        if (!isUniform && Repulsion.Length < Others.Length) (Repulsion, Adhesion) = (Longer(Repulsion, Others.Length), Longer(Adhesion, Others.Length));
    }

    private static T[] Longer<T>(T[] array, int length)
    {
        Array.Resize(ref array, array.Length == 0 ? length : length + (length / 4));
        return array;
    }
}
