namespace Exocosm.Engine.Fields;

/// <summary>
/// Chooses the step of a field. An implicit step of length dt turns e^{−k dt} into 1/(1 + k dt): over the time 1/k in which a loss of
/// rate k acts, the relative error is k·dt/2. The rate that matters is the fastest local loss, or the rate D/L² at which diffusion
/// evens out a feature of the smallest resolved size, L = two voxels, whichever is larger. What single cells give off is steeper than
/// that: in a source's own voxel, splitting a step into its axes lowers the steady concentration by the share D·dt/h² (first
/// order in dt of the product of the three axis operators, summed over the waves of the lattice), and the cell's own uptake with it;
/// with the loss that follows, 1.25 D·dt/h² is measured (docs/error-study.md).
/// </summary>
public static class FieldStepChooser
{
    /// <summary>Error a step leaves at a point source, in parts of D·dt/h².</summary>
    private const double PointSourceError = 1.25;

    /// <summary>The longest whole part of a phenotype step that keeps the error.</summary>
    /// <param name="phenotypeStep">The phenotype step, min.</param>
    /// <param name="diffusion">D, µm²/min.</param>
    /// <param name="voxelUm">Edge of a voxel, µm.</param>
    /// <param name="fastestLoss">Largest local loss rate, 1/min.</param>
    /// <param name="tolerance">Stated relative error.</param>
    /// <param name="fromCells">Whether single cells give it off.</param>
    /// <returns>Step, min.</returns>
    public static double Choose(double phenotypeStep, double diffusion, double voxelUm, double fastestLoss, double tolerance, bool fromCells)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(phenotypeStep);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        var rate = Math.Max(fastestLoss, diffusion / (voxelUm * voxelUm) * (fromCells ? 2 * PointSourceError : 0.25));
        if (rate <= 0) return phenotypeStep;
        return phenotypeStep / Math.Ceiling(phenotypeStep * rate / (2 * tolerance) * (1 - 1e-12));
    }
}
