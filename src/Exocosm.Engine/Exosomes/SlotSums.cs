namespace Exocosm.Engine.Exosomes;

/// <summary>
/// A few scalars per voxel that holds cells, by its slot in the voxel index: what passes between a field and the cells, without a visit to
/// the cells at each transport step.
/// </summary>
/// <param name="scalars">Number of scalars.</param>
internal sealed class SlotSums(int scalars)
{
    private readonly double[][] _sums = [.. Enumerable.Repeat<double[]>([], scalars)];

    /// <summary>Slots in use; beyond them nothing counts.</summary>
    private int _count;

    /// <summary>One scalar in all slots.</summary>
    /// <param name="scalar">Number of the scalar.</param>
    public double[] Of(int scalar) => _sums[scalar];

    /// <summary>Sets all scalars of the slots to zero, and makes room for them.</summary>
    /// <param name="slots">Number of slots.</param>
    public void Clear(int slots)
    {
        for (var scalar = 0; scalar < _sums.Length; scalar++)
        {
            if (_sums[scalar].Length < slots) _sums[scalar] = new double[slots + (slots / 2)];
            else Array.Clear(_sums[scalar], 0, Math.Max(slots, _count));
        }

        _count = slots;
    }

    /// <summary>Adds a scalar to a field.</summary>
    /// <param name="field">One value a voxel.</param>
    /// <param name="scalar">Number of the scalar.</param>
    /// <param name="voxels">Voxel of each slot.</param>
    public void AddTo(double[] field, int scalar, ReadOnlySpan<int> voxels)
    {
        var sums = _sums[scalar].AsSpan(0, _count);
        for (var slot = 0; slot < sums.Length; slot++) field[voxels[slot]] += sums[slot];
    }

    /// <summary>Adds the product of two fields to a scalar.</summary>
    /// <param name="field">One value a voxel.</param>
    /// <param name="factor">One value a voxel.</param>
    /// <param name="scalar">Number of the scalar.</param>
    /// <param name="voxels">Voxel of each slot.</param>
    public void AddProducts(double[] field, double[] factor, int scalar, ReadOnlySpan<int> voxels)
    {
        if (_count < voxels.Length) Clear(voxels.Length);
        var sums = _sums[scalar].AsSpan(0, voxels.Length);
        for (var slot = 0; slot < sums.Length; slot++) sums[slot] += field[voxels[slot]] * factor[voxels[slot]];
    }
}
