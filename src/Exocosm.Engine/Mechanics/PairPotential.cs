namespace Exocosm.Engine.Mechanics;

/// <summary>
/// The pair law of the standard cell agent (Ghaffarizadeh et al. 2018, PhysiCell): with d the distance, R the sum of the radii and
/// A the sum of the reaches, cell i moves along (x_i − x_j)/d with
/// F = √(c_r,i c_r,j)(1 − d/R)²₊ − √(c_a,i a_ij c_a,j a_ji)(1 − d/A)²₊, in µm/min.
/// </summary>
/// <remarks>
/// Linearised, a pair pulls its two cells together or apart with the 3×3 block K = −F′ nnᵀ − (F/d)(1 − nnᵀ); the motion is
/// x′ = −Lx with L the graph Laplacian of these blocks. Replacing each block by its largest positive eigenvalue
/// k = max(0, −F′, −F/d) can only raise L, and the rows of the raised Laplacian sum to 2Σk: by Gershgorin's theorem no motion
/// decays faster than the largest 2Σ_j k_ij. This is the stiffness that pair forces report. Modes that grow (a repelled cell
/// sliding past another) set no limit to the stability of an explicit step and are left out.
/// </remarks>
public static class PairPotential
{
    /// <summary>12(1 − √(π/(2√3)))²: Σ(1 − d/R)² over the twelve neighbours of a close packing that counts as pressure 1.</summary>
    public const double PressureScale = 0.027288820670331;

    /// <summary>Distances below this, µm, count as this: cells lie on one another and part along <see cref="CoincidentDirection"/>.</summary>
    public const double SmallestDistance = 1e-5;

    /// <summary>
    /// Distance, µm, at which repulsion and adhesion balance: (√c_r − √c_a)/(√c_r/R − √c_a/A).
    /// </summary>
    /// <param name="repulsion">√(c_r,i c_r,j), µm/min.</param>
    /// <param name="adhesion">√(c_a,i a_ij c_a,j a_ji), µm/min; less than <paramref name="repulsion"/>.</param>
    /// <param name="contact">R, the sum of the radii, µm.</param>
    /// <param name="reach">A, the sum of the reaches, µm.</param>
    public static double RestDistance(double repulsion, double adhesion, double contact, double reach)
    {
        var rootRepulsion = Math.Sqrt(repulsion);
        var rootAdhesion = Math.Sqrt(adhesion);
        return (rootRepulsion - rootAdhesion) / (rootRepulsion / contact - rootAdhesion / reach);
    }

    /// <summary>
    /// Direction in which cell <paramref name="cell"/> leaves a cell that lies on it: drawn from the two indices, opposite for the two.
    /// </summary>
    internal static (double X, double Y, double Z) CoincidentDirection(int cell, int other)
    {
        var lower = (ulong)Math.Min(cell, other);
        var upper = (ulong)Math.Max(cell, other);
        var bits = Scramble((upper << 32) | lower);
        // Three odd multiples of 2⁻²¹ in (−1, 1): never zero, so that they can be normalised.
        var x = ((bits & 0x1FFFFF) + 0.5) / 0x100000 - 1;
        var y = (((bits >> 21) & 0x1FFFFF) + 0.5) / 0x100000 - 1;
        var z = (((bits >> 42) & 0x1FFFFF) + 0.5) / 0x100000 - 1;
        var length = Math.Sqrt(x * x + y * y + z * z);
        var scale = cell < other ? 1 / length : -1 / length;
        return (x * scale, y * scale, z * scale);
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit changes half the output bits.</summary>
    private static ulong Scramble(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
