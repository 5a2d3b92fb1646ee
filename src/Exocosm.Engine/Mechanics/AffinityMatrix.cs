namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Adhesion affinities between cell types. Adhesion between cells i and j is √(c_a,i a_ij · c_a,j a_ji); the matrix keeps
/// √(a_ij a_ji), which is symmetric.
/// </summary>
public sealed class AffinityMatrix
{
    /// <summary>Takes the affinities.</summary>
    /// <param name="types">Number of cell types.</param>
    /// <param name="affinity">Affinity of type i for type j at <c>i · types + j</c>; none negative.</param>
    public AffinityMatrix(int types, ReadOnlySpan<double> affinity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(types, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(affinity.Length, types * types);
        Types = types;
        Roots = new double[types * types];
        IsUnit = true;
        for (var i = 0; i < types; i++)
        {
            for (var j = 0; j < types; j++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(affinity[i * types + j]);
                Roots[i * types + j] = Math.Sqrt(affinity[i * types + j] * affinity[j * types + i]);
                IsUnit &= Roots[i * types + j] == 1;
            }
        }
    }

    /// <summary>Number of cell types.</summary>
    public int Types { get; }

    /// <summary>Whether every pair of types has affinity 1, so that multiplying by it changes nothing.</summary>
    public bool IsUnit { get; }

    /// <summary>√(a_ij a_ji) at <c>i · types + j</c>.</summary>
    internal double[] Roots { get; }

    /// <summary>Every type sticks to every other with affinity 1.</summary>
    /// <param name="types">Number of cell types.</param>
    public static AffinityMatrix Unit(int types)
    {
        var affinity = new double[types * types];
        Array.Fill(affinity, 1.0);
        return new AffinityMatrix(types, affinity);
    }
}
