namespace Exocosm.Engine.Fields;

/// <summary>
/// The factored tridiagonal operator of one axis, eliminated from both ends towards a middle row and solved back from there: two
/// halves that two processors can do, each on its own data (the twisted factorisation; Meurant 1992, SIAM J. Matrix Anal. Appl.
/// 13:707). With the last row as the middle it is Thomas' algorithm. With a = D Δt / h² and δ = decay Δt / 3 the rows are
/// −a c₋ + (1 + δ + 2a) c − a c₊ = right side. A closed face takes a from the diagonal of its row; an open face at value b,
/// half a voxel out, has the ghost value 2b − c, which adds a to the diagonal and 2ab to the right side.
/// </summary>
internal sealed class AxisFactor(int count, int middle)
{
    /// <summary>The row at which the eliminations from the two ends meet.</summary>
    public int Middle => middle;

    /// <summary>Reciprocals of the denominators.</summary>
    public double[] Scale { get; } = new double[count];

    /// <summary>
    /// a times <see cref="Scale"/>. As the operator is symmetric, it carries the value of the row before on the way to the middle
    /// (y = scale · right side + carry · y₋) and that of the row behind on the way back (c = y + carry · c₊). The middle row takes
    /// both of its neighbours: c = scale · right side + carry · y₋ + carry · y₊.
    /// </summary>
    public double[] Carry { get; } = new double[count];

    /// <summary>2ab of the low face, to be added to the first right side; 0 for a closed face.</summary>
    public double LowSource { get; private set; }

    /// <summary>2ab of the high face, to be added to the last right side; 0 for a closed face.</summary>
    public double HighSource { get; private set; }

    /// <summary>2a: what leaves through an open face in a step is 2a (c − b) of its voxels.</summary>
    public double FaceRate { get; private set; }

    /// <summary>Factors the operator.</summary>
    /// <param name="a">D Δt / h².</param>
    /// <param name="decayShare">δ, the third of decay · Δt that this axis takes.</param>
    /// <param name="low">Value at the low face; null: closed.</param>
    /// <param name="high">Value at the high face; null: closed.</param>
    public void Factor(double a, double decayShare, double? low, double? high)
    {
        FaceRate = 2 * a;
        LowSource = FaceRate * (low ?? 0);
        HighSource = FaceRate * (high ?? 0);
        var carried = 0.0;
        for (var i = 0; i < middle; i++) carried = Eliminate(i, carried);
        var carriedDown = 0.0;
        for (var i = count - 1; i > middle; i--) carriedDown = Eliminate(i, carriedDown);
        Eliminate(middle, carried + carriedDown);

        double Eliminate(int i, double carriedIn)
        {
            var below = i > 0 ? a : low is null ? 0 : FaceRate;
            var above = i < count - 1 ? a : high is null ? 0 : FaceRate;
            Scale[i] = 1 / (1 + decayShare + below + above - carriedIn);
            Carry[i] = a * Scale[i];
            return a * Carry[i];
        }
    }
}
