namespace Exocosm.Engine.Fields;

/// <summary>
/// What left through the six faces in a step, per scalar. Summing the rows of one line gives
/// (1 + δ) Σ c + 2a Σ_faces (c − b) = Σ c before, so the boundary rows after a sweep hold the exact amount the sweep let out.
/// Partial sums are kept by block, and added in the order of the blocks.
/// </summary>
internal sealed class FaceTally
{
    private double[] _parts = [];
    private double[] _totals = [];
    private int _blocks;

    /// <summary>Makes room, once for each new number of scalars, and forgets the last step.</summary>
    public void Begin(int scalars, int blocks)
    {
        _blocks = blocks;
        if (_totals.Length < scalars * 6)
        {
            _totals = new double[scalars * 6];
            _parts = new double[scalars * 6 * blocks];
        }

        Array.Clear(_parts);
    }

    /// <summary>Sets the part of one block. Each (scalar, face, block) is set by one thread.</summary>
    public void Set(int scalar, int face, int block, double amount) => _parts[(((scalar * 6) + face) * _blocks) + block] = amount;

    /// <summary>Adds up all parts in the order of their blocks.</summary>
    public void End(int scalars)
    {
        for (var i = 0; i < scalars * 6; i++)
        {
            var sum = 0.0;
            for (var block = 0; block < _blocks; block++) sum += _parts[(i * _blocks) + block];
            _totals[i] = sum;
        }
    }

    public double Left(int scalar, int face) => _totals[(scalar * 6) + face];

    /// <summary>What left through all six faces.</summary>
    public double Left(int scalar)
    {
        var sum = 0.0;
        for (var face = 0; face < 6; face++) sum += Left(scalar, face);
        return sum;
    }

    /// <summary>
    /// What decayed. Each sweep turns the amount S into (S − left) / (1 + δ), so the decayed amount follows from the amount
    /// before the step and the tallies, without another pass over the voxels.
    /// </summary>
    public double Decayed(int scalar, double amountBefore, double decayDivisor)
    {
        var amount = amountBefore;
        var decayed = 0.0;
        for (var axis = 0; axis < 3; axis++)
        {
            var inside = amount - Left(scalar, 2 * axis) - Left(scalar, (2 * axis) + 1);
            amount = inside / decayDivisor;
            decayed += amount * (decayDivisor - 1);
        }

        return decayed;
    }
}
