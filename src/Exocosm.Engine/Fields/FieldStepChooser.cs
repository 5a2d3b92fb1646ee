namespace Exocosm.Engine.Fields;

/// <summary>
/// Chooses the step of a field. An implicit step of length dt turns e^{−k dt} into 1/(1 + k dt): over the time 1/k in which a loss of
/// rate k acts, the relative error is k·dt/2. The rate that matters is the fastest local loss, or the rate D/L² at which diffusion
/// evens out a feature of the smallest resolved size, L = two voxels, whichever is larger.
/// </summary>
public static class FieldStepChooser
{
    /// <summary>The longest whole part of a phenotype step that keeps the error.</summary>
    /// <param name="phenotypeStep">The phenotype step, min.</param>
    /// <param name="diffusion">D, µm²/min.</param>
    /// <param name="voxelUm">Edge of a voxel, µm.</param>
    /// <param name="fastestLoss">Largest local loss rate, 1/min.</param>
    /// <param name="tolerance">Stated relative error.</param>
    /// <returns>Step, min.</returns>
    public static double Choose(double phenotypeStep, double diffusion, double voxelUm, double fastestLoss, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(phenotypeStep);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        var rate = Math.Max(fastestLoss, diffusion / (4 * voxelUm * voxelUm));
        if (rate <= 0) return phenotypeStep;
        return phenotypeStep / Math.Ceiling(phenotypeStep * rate / (2 * tolerance) * (1 - 1e-12));
    }
}
